"""The names that a person would give to the classes of components.

1. A name that its owner gave to a schema stays; `X-Output`, or `X-Input` that says the same, is `X`: answers are read
   more often than requests are written.
2. The body and the answer of an operation are called after its call: `agents.duplicate` -> `AgentsDuplicateRequest`.
3. Any other schema has a title of its own, or it is called after what it stands in and the last property on the way
   there; one item of an array after the array: `Transcript.tool_results` -> `TranscriptToolResult`. What it stands in
   is a component (without `Get`, `List`, versions, and endings such as `ResponseModel`) or the call of an operation.
   Where copies stand in several, it is called after the words that all of them have in common; a union of objects
   that several properties hold, after those of its variants.
4. If that name is taken, or several want it, each of them gets more of the way, and at last the name that the component
   has in the document. One that lies above the others in one component keeps its name.

Every step looks only at the place of the schema and at those that want the same name, so that a schema which comes or
goes renames no other. `choose_names` settles what is left: names that Python or the runtime need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from generator.base import extensions
from generator.shape.copies import twin_base
from generator.shape.identifiers import pascal, snake
from generator.shape.own_titles import own_title
from generator.shape.places import PARAMETER, REQUEST, SchemaPlace, SchemaRoot, SchemaStep
from generator.shape.schema_queries import Doc, components, operations, ref_name, variants
from generator.shape.words import NameWords, capitalised, in_common, singular, words

_VERSION = re.compile(r"[Vv]\d+")
_KINDS = frozenset({"Common", "Response", "Request", "API", "Api", "DB"})
"""NameWords before `Model` at the end of a name that say where the schema is used."""
_VERBS = frozenset({"Get", "List"})


def wanted_names(doc: Doc, places: Mapping[str, SchemaPlace], copies: Mapping[str, str]) -> dict[str, str]:
    """Return the name that the class of each component of *doc* wants, but for those that are *copies*."""
    groups: dict[str, list[str]] = {}
    for component in sorted(components(doc)):
        groups.setdefault(copies.get(component, component), []).append(component)
    naming = _Naming(doc, places, groups)
    for tier in (naming.named, naming.twins_and_bodies, naming.nameless):
        naming.settle(tier())
    return naming.given


@define
class _Naming:
    doc: Doc
    places: Mapping[str, SchemaPlace]
    groups: Mapping[str, Sequence[str]]
    """Component -> itself and its copies."""
    given: dict[str, str] = field(factory=dict[str, str])
    """Component -> the name of its class, so far."""
    _taken: set[str] = field(factory=set[str])
    _calls: dict[tuple[str, str], tuple[NameWords, NameWords]] = field(
        factory=dict[tuple[str, str], tuple[NameWords, NameWords]]
    )
    """(path, method) -> the words of its call: the last resource and the method, and all of them."""

    def __attrs_post_init__(self) -> None:
        for path, method, operation in operations(self.doc):
            group = [step for step in operation[extensions.GROUP_NAME] if not _VERSION.fullmatch(step)]
            name = operation[extensions.METHOD_NAME]
            whole = capitalised(words("_".join([*group, name])))
            self._calls[path, method] = capitalised(words("_".join([*group[-1:], name]))), whole

    def named(self) -> dict[str, list[str]]:
        """Return what components want that have a name of their own."""
        return {kept: [pascal(kept)] for kept in self.groups if kept not in self.places and twin_base(kept) == kept}

    def twins_and_bodies(self) -> dict[str, list[str]]:
        """Return what components want that FastAPI or an operation named."""
        found: dict[str, list[str]] = {}
        for kept, group in self.groups.items():
            place = self.places.get(kept)
            if kept in self.given or (place and place.steps):
                continue
            if place:
                found[kept] = [*map("".join, self._roots(place.root)), pascal(kept)]
            else:
                is_received = any(name.endswith("-Output") for name in group)
                found[kept] = [twin_base(kept), *group] if is_received else [*group]
                found[kept] = [pascal(name) for name in found[kept]]
        return found

    def nameless(self) -> dict[str, list[str]]:
        """Return what all other components want."""
        return {kept: list(dict.fromkeys(self._candidates(kept))) for kept in self.groups if kept not in self.given}

    def settle(self, candidates: Mapping[str, list[str]]) -> None:
        """Give each component the first of its *candidates* that no other has or wants."""
        todo = {kept: list(names) for kept, names in candidates.items()}
        while todo:
            wanted: dict[str, list[str]] = {}
            for kept, names in todo.items():
                wanted.setdefault(snake(names[0]), []).append(kept)
            for folded, rivals in wanted.items():
                winner = None if folded in self._taken else self._winner(rivals)
                for kept in rivals:
                    if kept == winner or len(todo[kept]) == 1:
                        self.given[kept] = todo.pop(kept)[0]
                        self._taken.add(folded)
                    else:
                        todo[kept].pop(0)

    def _winner(self, rivals: Sequence[str]) -> str | None:
        """Return which of *rivals* has the name that all of them want: the one above the others, if there is one."""
        if len(rivals) == 1:
            return rivals[0]
        if any(kept not in self.places for kept in rivals) or len({self.places[kept].root for kept in rivals}) > 1:
            return None
        first, second, *_ = sorted(rivals, key=lambda kept: len(self.places[kept].steps))
        return first if len(self.places[first].steps) < len(self.places[second].steps) else None

    def _candidates(self, kept: str) -> Iterator[str]:
        group = self.groups[kept]
        titles = {own_title(name, components(self.doc)[name], self.places[name]) for name in group}
        if len(titles) == 1 and "" not in titles:
            yield pascal(titles.pop())
        roots = [self._roots(self.places[name].root) for name in group]
        ways = [_way(self.places[name].steps) for name in group]
        ends = [way[-1] for way in ways]
        if len(set(ends)) > 1:
            yield from self._called_after_variants(kept)
        common = _joined(in_common([_short(root[0]) for root in roots]), in_common(ends))
        if (len(common) > 1 or len(group) > 1) and in_common(ends) and not ends[0][0].isdecimal():
            yield "".join(common)
        for root in (_short(roots[0][0]), roots[0][0], roots[0][1]):
            for start in range(len(ways[0]) - 1, -1, -1):
                name = root
                for part in ways[0][start:]:
                    name = _joined(name, part)
                if root != _short(root) or not ways[0][start][0].isdecimal():
                    yield "".join(name)
        yield pascal(kept)

    def _called_after_variants(self, kept: str) -> Iterator[str]:
        """Yield the words that all variants of a union have in common, if these tell what they are."""
        names = [self.given.get(ref_name(variant) or "", "") for variant in variants(components(self.doc)[kept])]
        if not names or not all(names):
            return
        heads = {_short(words(name))[-1] for name in names}
        common = in_common([words(name) for name in names])
        if len(heads) == 1 and len(common) > 1 and heads & {*common}:
            yield "".join(common)

    def _roots(self, root: SchemaRoot) -> tuple[NameWords, NameWords]:
        """Return the words of what a schema stands in, and more words where these are not enough."""
        if root.component:
            above = next((kept for kept, group in self.groups.items() if root.component in group), root.component)
            found = words(self.given.get(above, root.component))
            return found, words(root.component)
        plain = capitalised(words(root.path))
        part = () if root.part == PARAMETER else ("Request",) if root.part == REQUEST else ("Response",)
        short, whole = self._calls.get((root.path, root.method), (plain, plain))
        status = (root.status,) if root.status else ()
        return (*short, *part, *status), (*whole, *part, *status)


def _short(root: NameWords) -> NameWords:
    """Return *root* without what says only where a schema is used."""
    parts = list(root)
    if len(parts) > 1 and parts[-1] in ("Input", "Output"):
        parts.pop()
    if len(parts) > 1 and parts[-1] == "Model":
        parts.pop()
        while len(parts) > 1 and parts[-1] in _KINDS:
            parts.pop()
    elif len(parts) > 1 and parts[-1] in ("Response", "Request"):
        parts.pop()
    parts = [part for part in parts if not _VERSION.fullmatch(part)]
    return tuple(parts[1:] if len(parts) > 1 and parts[0] in _VERBS else parts)


def _way(steps: Sequence[SchemaStep]) -> list[NameWords]:
    """Return the words for each property in *steps*; items, values of maps and variants belong to the one before."""
    way: list[NameWords] = []
    for step in steps:
        if step.kind == "property":
            way.append(capitalised(words(step.word)) or ("Value",))
            continue
        before = way.pop() if way else ()
        if step.kind in ("items", "value"):
            one = singular(before[-1]) if before else ""
            ending = "Item" if step.kind == "items" else "Value"
            before = (*before[:-1], one) if before and one != before[-1] else (*before, ending)
        elif step.word:
            before = (*before, *capitalised(words(step.word)))
        way.append(before or ("Value",))
    return way


def _joined(root: NameWords, part: NameWords) -> NameWords:
    """Return *root* and *part*, without the last word of *root* where *part* says it again: Keys + Key."""
    last, first = root[-1:], part[:1]
    is_again = last == first and len(part) > 1
    if is_again or (last != first and tuple(map(singular, last)) == first):
        return (*root[:-1], *part)
    return (*root, *part)
