"""Variants that list pages print under one name, and that are two components: one is sent, the other received.

With its union, a variant is printed without the `-Input` or `-Output` of its name. Where all pages of one day that send
it print the same, all that receive it print another thing, and no source has it under the printed name, these are two
components: each gets the end back that it must have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from generator.base.component_references import referred_schemas
from generator.base.nodes import Json, Map, below, copy
from generator.base.schemas import SCHEMAS, components, operations, redirect, ref_name
from generator.merge.comparable_forms import wordless
from generator.read.dialects import Fragment
from generator.read.lists.repeated_prints import united
from generator.read.lists.shortened_names import shortened

_LOSS = "inline-types"
_SENT, _RECEIVED = "-Input", "-Output"


@frozen
class _PrintedNames:
    """A list page, and which of its components are sent, and which received."""

    fragment: Fragment
    reached: Mapping[str, frozenset[str]]
    """By the end of the names."""
    variants: frozenset[str]
    """The names of the variants of unions with a tag."""

    def end_of(self, name: str) -> str:
        """Return how the whole name of *name* ends, empty where both is true of it, or neither."""
        ends = [end for end, names in self.reached.items() if name in names]
        return ends[0] if len(ends) == 1 else ""


def tell_directions_apart(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those of list pages with the ends of names that they must have lost."""
    found = tuple(fragments)
    known = {name for one in found if _LOSS not in one.loses for name in components(one.doc)}
    while True:
        pages = [_page(one) for one in found if _LOSS in one.loses]
        shared = {name for page in pages for name in page.variants} - known
        split = {name for name in shared if shortened(name) == name and _are_two(name, pages)}
        # Pages of one file share its name.
        renamed = {id(page.fragment): _renamed(page, split) for page in pages}
        if all(renamed[id(page.fragment)] is page.fragment for page in pages):
            return found
        # What refers to a name that is told apart now may be two components as well.
        found = tuple(renamed.get(id(one), one) for one in found)


def _page(fragment: Fragment) -> _PrintedNames:
    sent, received = list[Json](), list[Json]()
    for _, _, operation in operations(fragment.doc):
        sent += [operation.get(key) for key in ("parameters", "requestBody")]
        received.append(operation.get("responses"))
    reached = {end: frozenset(_reach(fragment.doc, parts)) for end, parts in ((_SENT, sent), (_RECEIVED, received))}
    unions = (node for node in below(fragment.doc) if isinstance(node, Map) and "discriminator" in node)
    names = (ref_name(variant) for union in unions for variant in union.get("oneOf", ()))
    return _PrintedNames(fragment, reached, frozenset(name for name in names if name))


def _reach(doc: Map, parts: Sequence[Json]) -> Iterator[str]:
    """Yield the components of *doc* that *parts* need."""
    schemas, seen = components(doc), set[str]()
    waiting = [name for part in parts for name in referred_schemas(part)]
    while waiting:
        name = waiting.pop()
        if name in schemas and name not in seen:
            seen.add(name)
            yield name
            waiting += referred_schemas(schemas[name])


def _are_two(name: str, pages: Sequence[_PrintedNames]) -> bool:
    """Whether pages of one day show that the component *name* is another one where it is sent."""
    prints: dict[str, dict[str, list[Map]]] = {}
    for page in pages:
        schemas = components(page.fragment.doc)
        end = page.end_of(name) if name in page.variants else ""
        # In a section of its own, such a component has its whole name.
        whole = {_SENT: name + _SENT, _RECEIVED: name + _RECEIVED, **({end: name} if end else {})}
        for side, printed in whole.items():
            if printed in schemas:
                by_end = prints.setdefault(page.fragment.captured, {})
                by_end.setdefault(side, []).append(wordless(schemas[printed]))
    for by_end in prints.values():
        both = [_together(group) for group in by_end.values()]
        if len(both) == len((_SENT, _RECEIVED)) and None not in both and _together(one for one in both if one) is None:
            return True
    return False


def _together(prints: Iterable[Map]) -> Map | None:
    """Return what *prints* of one schema say together, None where they contradict each other."""
    known: Map | None = None
    for one in prints:
        known = one if known is None else united(known, one)
        if known is None:
            return None
    return known


def _renamed(page: _PrintedNames, split: set[str]) -> Fragment:
    """Return the fragment of *page* with the whole names of those components that are in *split*."""
    known = components(page.fragment.doc)
    names = {name: name + end for name in known if name in split and (end := page.end_of(name))}
    names = {name: whole for name, whole in names.items() if whole not in known}
    if not names:
        return page.fragment
    doc = copy(page.fragment.doc)
    schemas = components(doc)
    for name, whole in names.items():
        schemas.put(whole, schemas[name], schemas.at(name))
        del schemas[name]
    redirect(doc, {SCHEMAS + name: SCHEMAS + whole for name, whole in names.items()})
    tags = {names.get(name, name): tags for name, tags in page.fragment.union_tags.items()}
    return evolve(page.fragment, doc=doc, union_tags=tags)
