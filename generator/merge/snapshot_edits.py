"""Two snapshots of one page -> the edits that lead from the first to the second, found once for all statements.

What a dialect cannot state is unknown: its absence is no edit, and what stands for the first time fills gaps only;
unless the second snapshot is to be taken at its word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from types import MappingProxyType

from attrs import frozen

from generator.base.location import pointer
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import components, ref_name, split_null, stated_values
from generator.merge.comparable_forms import (
    SETS,
    by_name,
    canonical,
    form,
    is_rewrapped,
    item_key,
    map_at,
    printed_tags,
    seq_at,
    written_out,
)
from generator.merge.edits import (
    DropFact,
    Edit,
    EditInside,
    EditParameters,
    EditSchema,
    EditSet,
    SchemaEdit,
    SetFact,
    SetWhere,
    is_prose,
)
from generator.merge.printed_bodies import body_edits
from generator.read.dialects import Fragment
from generator.read.losses import lost_of_operation, may_lose, may_lose_parameter
from generator.read.null_places import can_state_null
from generator.read.unknowns import incomparable_keys, is_unknown

_INNER = frozenset({"items", "additionalProperties"})

Inside = Callable[[Map, Map, str], Sequence[Edit]]
"""Finds the edits within one part: from the older one, the newer one, and its pointer."""
Whole = Callable[[Map, Map, str, str], Edit | None]
"""Finds the edit of one part, which also has a key."""


@frozen
class SnapshotPair:
    """Two snapshots of one page, and what their dialects tell."""

    old: Fragment
    new: Fragment
    renamed: Mapping[str, str] = MappingProxyType({})
    """The new names of components that the second snapshot calls otherwise; the first has them by both names."""

    @property
    def loses(self) -> tuple[frozenset[str], frozenset[str]]:
        """The kinds of facts that each of the two cannot state."""
        return (frozenset(), frozenset()) if self.new.is_literal else (self.old.loses, self.new.loses)

    def tags(self, place: Sequence[str]) -> frozenset[str]:
        """Return the tags of unions that the snapshots may print otherwise at *place* although they mean the same.

        Within one dialect that depends on whether a component is printed inside its union.
        """
        if self.new.is_literal:
            return frozenset()
        both = [fragment.union_tags for fragment in (self.old, self.new)]
        if any("inline-types" in side for side in self.loses):
            return frozenset(tag for origins in both for tag in origins.get(place[0], ()))
        if self.old.dialect != self.new.dialect:
            return frozenset(tag for origins in both for tags in origins.values() for tag in tags)
        before, after = (dict(origins.get(place[0], {})) for origins in both)
        return frozenset(tag for tag in before.keys() | after.keys() if before.get(tag) != after.get(tag))

    def edit(self, place: Sequence[str], old: Map, new: Map, at: str) -> SchemaEdit | Sequence[Edit] | None:
        """Return the edit of what stands at *place*, a component or path and method, and at the pointer *at*."""
        finder = _Finder(self, self.tags(place))
        return finder.schema(old, new, at) if len(place) == 1 else tuple(finder.operation(old, new, at))


class _Finder:
    """Finds the edits from one snapshot of a page to the next; *tags* may be printed or left out by either."""

    def __init__(self, pair: SnapshotPair, tags: frozenset[str]) -> None:
        self._is_literal = pair.new.is_literal
        self._is_other_dialect = pair.old.dialect != pair.new.dialect and not self._is_literal
        self._old, self._new = pair.old.doc, pair.new.doc
        self._renamed = pair.renamed
        self._loses = pair.loses
        self._unsure_required = tuple(self._is_other_dialect and "required-nullable" in side for side in pair.loses)
        self._tags = tags

    def schema(self, old: Map, new: Map, at: str) -> SchemaEdit | None:
        """Return the edit of the schema at the pointer *at*, None where it says nothing anew."""
        if old == new:
            return None
        if is_unknown(old) or is_unknown(new):
            if self._is_literal:
                return SchemaEdit(new, at)
            return None if is_unknown(new) else SchemaEdit(new, at, fills_gap=True, loses=self._loses[1])
        (before, was_null), (after, is_null) = split_null(old), split_null(new)
        inner, accepts = split_null(components(self._old).get(ref_name(before) or "", before))
        if ref_name(before) != ref_name(after) == ref_name(inner) is not None:
            # A component that is another one or null, where a page may print the other one alone.
            before, was_null = inner, was_null or accepts
        edits = () if canonical(before) == canonical(after) else tuple(self._keywords(before, after, at))
        # Two dialects may print one schema in forms that have nothing in common.
        replaces = not self._is_other_dialect or ("$ref" in before and "$ref" in after)
        is_renamed = self._renamed.get(ref_name(before) or "") == ref_name(after) is not None
        if canonical(before) != canonical(after) and form(before) != form(after) and not is_renamed:
            if written_out(before, self._old) != written_out(after, self._new):
                return SchemaEdit(new, at, loses=self._loses[1]) if replaces else None
            edits = ()
        accepts_null = is_null if was_null != is_null and self._can_tell_null(old, new, at) else None
        if not edits and accepts_null is None:
            return None
        # What is only worded otherwise replaces no schema of another form.
        replaces = replaces and not all(map(is_prose, edits))
        return SchemaEdit(new, at, edits, form(before), accepts_null, replaces, loses=self._loses[1])

    def operation(self, old: Map, new: Map, at: str) -> Iterator[Edit]:
        """Yield the edits of the operation at the pointer *at*."""
        inside: dict[str, Inside] = {"requestBody": self._body, "responses": self._responses}
        yield from self._object(old, new, at, inside)
        if old.get("parameters") != new.get("parameters"):
            edits = tuple(self._entries(by_name(old), by_name(new), at, "parameters", self._part))
            yield EditParameters(edits, new.at("parameters"))

    def _can_tell_null(self, old: Map, new: Map, at: str) -> bool:
        sides = zip(self._loses, (old, new), strict=True)
        return self._is_literal or all(can_state_null(loses, node, at) for loses, node in sides)

    def _keywords(self, before: Map, after: Map, at: str) -> Iterator[Edit]:
        unsaid = self._unsaid(before, after)
        for key in _keys(before, after):
            old, new = before.get(key), after.get(key)
            if key in unsaid or old == new or canonical(old, key) == canonical(new, key):
                continue
            if key == "properties":
                edits = tuple(self._entries(map_at(before, key), map_at(after, key), at, key, self._schema_at))
                if key in after:
                    yield SetFact(key, Map(mark=after.at(key)), after.at(key), at, key, SetWhere.ABSENT)
                yield EditInside(key, edits, after.at(key))
                dropped = frozenset(item_key(edit.key) for edit in edits if isinstance(edit, DropFact))
                if dropped:
                    # Another page may require what this one only described.
                    yield EditSet("required", dropped, (), after.at("required"), at)
            elif key in SETS and (isinstance(old, Seq) or isinstance(new, Seq)):
                yield from self._set(key, before, after, at)
            elif key in _INNER and isinstance(old, Map) and isinstance(new, Map):
                edit = self.schema(old, new, f"{at}/{key}")
                if edit:
                    yield EditSchema(key, edit, after.at(key), tuple(self._leaf(key, before, after, at)))
            else:
                yield from self._leaf(key, before, after, at)

    def _unsaid(self, old: Map, new: Map) -> frozenset[str]:
        """Return the keys about which one of two parts can say nothing."""
        return incomparable_keys() if self._is_literal else incomparable_keys(old, new)

    def _leaf(self, key: str, before: Map, after: Map, at: str) -> Iterator[Edit]:
        """Yield the edit of one keyword, unless the snapshot that lacks it is of a dialect that cannot state it."""
        is_respelled = key in {"operationId", "tags"} or is_rewrapped(before.get(key), after.get(key))
        if self._is_other_dialect and is_respelled:
            return
        if key in after:
            fills_gap = key not in before and self._may_lack(0, key, before, at)
            when = SetWhere.ABSENT if fills_gap else SetWhere.ALWAYS
            yield SetFact(key, after[key], after.at(key), at, key, when, _part(key, at), self._loses[1])
        elif not self._may_lack(1, key, after, at):
            yield DropFact(key, at, key, _part(key, at))

    def _may_lack(self, side: int, key: str, part: Map, at: str) -> bool:
        """Whether snapshot number *side* may mean *key* at the *part* that stands at a pointer, and not print it."""
        loses = self._loses[side]
        is_operation = at.startswith("#/paths/") and at.count("/") == len("/paths/path/method".split("/")) - 1
        return may_lose(loses, key, part) or (is_operation and key in lost_of_operation(loses))

    def _set(self, key: str, before: Map, after: Map, at: str) -> Iterator[Edit]:
        old, new = seq_at(before, key), seq_at(after, key)
        known, still = {item_key(item): item for item in old}, {item_key(item) for item in new}
        gone = {text: item for text, item in known.items() if text not in still}
        came = [(item, new.at(index)) for index, item in enumerate(new) if item_key(item) not in known]
        if key == "required":
            # The snapshot that does not list a name may be unable to.
            lacking_old, lacking_new = self._unsure_required
            unsure = self._tags | (set[str]() if self._is_literal else printed_tags(before, after))
            gone = {text: name for text, name in gone.items() if name not in unsure and not lacking_new}
            there = map_at(before, "properties")
            # Of a property that it did not have there was nothing to list.
            came = [(name, mark) for name, mark in came if name not in unsure and not (lacking_old and name in there)]
        if gone or came:
            yield EditSet(key, frozenset(gone), tuple(came), after.at(key), at)

    def _entries(self, old: Map, new: Map, at: str, key: str, inner: Whole) -> Iterator[Edit]:
        """Yield the edits of an object that has entries with names, which stands under *key* of the part at *at*."""
        for name in _keys(old, new):
            fact, part = f"{key}/{name}", f"{at}{_step(key, name)}"
            if name in new and name not in old:
                fills_gap = self._may_be_unprinted(key, name, new[name], self._loses[0])
                if not fills_gap or name not in self._tags:
                    where = SetWhere.ABSENT if fills_gap else SetWhere.ALWAYS
                    yield SetFact(name, new[name], new.at(name), at, fact, where, part, self._loses[1])
            elif name not in new:
                if not self._may_be_unprinted(key, name, old[name], self._loses[1]):
                    yield DropFact(name, at, fact, part)
            elif isinstance(old[name], Map) and isinstance(new[name], Map):
                edit = inner(old, new, name, part)
                if edit:
                    yield edit
            elif old[name] != new[name]:
                yield SetFact(name, new[name], new.at(name), at, fact, SetWhere.PRESENT)

    def _may_be_unprinted(self, word: str, name: str, value: Json, loses: Set[str]) -> bool:
        """Whether a snapshot that *loses* this and does not print *name* under *word* may have it all the same."""
        if word == "parameters":
            where, _, parameter = name.partition("/")
            return may_lose_parameter(loses, where, parameter)
        if word == "responses":
            lost = "void-responses" if name == "204" else "error-responses" if name[:1] != "2" else ""
            return lost in loses
        if name in self._tags:
            return True
        # A variant has lost its tag where it stands alone, so that only its value tells that it is one.
        is_tag = "inline-types" in loses and len(stated_values(value) or ()) == 1
        return self._is_other_dialect and word == "properties" and is_tag

    def _schema_at(self, old: Map, new: Map, name: str, at: str) -> Edit | None:
        edit = self.schema(old[name], new[name], at)
        return EditSchema(name, edit, new.at(name)) if edit else None

    def _part(self, old: Map, new: Map, name: str, at: str) -> Edit | None:
        """Return the edit of a parameter or a media type: an object with a schema."""
        edits = tuple(self._object(old[name], new[name], at, {}))
        return EditInside(name, edits, new.at(name)) if edits else None

    def _object(self, old: Map, new: Map, at: str, inside: dict[str, Inside]) -> Iterator[Edit]:
        """Yield the edits of an object, with those of its schema and *inside* of some keys, but not of parameters."""
        skipped = {"parameters", *self._unsaid(old, new)}
        for key in _keys(old, new):
            before, after = old.get(key), new.get(key)
            if before == after or key in skipped:
                continue
            otherwise = tuple(self._leaf(key, old, new, at))
            if not isinstance(before, Map) or not isinstance(after, Map) or key not in {"schema", *inside}:
                yield from otherwise
            elif key in inside:
                yield EditInside(key, tuple(inside[key](before, after, f"{at}/{key}")), new.at(key), otherwise)
            elif edit := self.schema(before, after, f"{at}/{key}"):
                yield EditSchema(key, edit, new.at(key), otherwise)

    def _body(self, old: Map, new: Map, at: str) -> Sequence[Edit]:
        return tuple(self._object(old, new, at, {"content": self._content}))

    def _content(self, old: Map, new: Map, at: str) -> Sequence[Edit]:
        return tuple(self._entries(old, new, at.removesuffix("/content"), "content", self._part))

    def _responses(self, old: Map, new: Map, at: str) -> Sequence[Edit]:
        edits = self._entries(old, new, at.removesuffix("/responses"), "responses", self._response)
        # A success may not be printed at all, but a page that prints one prints all that it has.
        is_silent = "error-responses" in self._loses[1] and not any(status.startswith("2") for status in new)
        kept = (edit for edit in edits if not (is_silent and isinstance(edit, DropFact)))
        return (*kept, *body_edits(old, new, at, self._loses))

    def _response(self, old: Map, new: Map, name: str, at: str) -> Edit | None:
        before, after = old[name], new[name]
        if self._is_other_dialect and ("content" in before) != ("content" in after):
            # Which bodies are printed at all depends on the dialect.
            before, after = (_without(side, "content") for side in (before, after))
        edits = self._body(before, after, at)
        return EditInside(name, edits, new.at(name)) if edits else None


def _step(key: str, name: str) -> str:
    """Return the end of the pointer of the entry *name* under *key*; parameters have place and name."""
    return pointer([key, *(name.split("/", 1) if key == "parameters" else [name])])[1:]


def _part(key: str, at: str) -> str:
    """Return the pointer of what stands under *key* of the part at *at*, empty where that is a keyword."""
    return f"{at}/{key}" if key in {"schema", "requestBody", "content", *_INNER} else ""


def _without(node: Map, key: str) -> Map:
    out = Map({name: value for name, value in node.items() if name != key}, mark=node.mark)
    out.marks = node.marks
    return out


def _keys(old: Map, new: Map) -> list[str]:
    return [*old, *(key for key in new if key not in old)]
