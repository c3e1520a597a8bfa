"""What one snapshot of a page says otherwise than the one before, written into older statements about the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from attrs import frozen

from generator.base.extensions import UNKNOWN
from generator.base.key_headers import is_key_header
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import UNIONS, components, join_null, operations, ref_name, split_null, stated_values
from generator.merge.comparable import (
    SETS,
    by_name,
    canonical,
    form,
    is_rewrapped,
    item_key,
    map_at,
    printed_tags,
    seq_at,
)
from generator.read.dialects import Fragment
from generator.read.losses import lost_keywords
from generator.read.unknowns import is_unknown, unknown_keywords


@frozen
class Overtaken:
    """A statement that a later snapshot put an end to."""

    pointer: str
    fact: str
    value: Json
    mark: Mark


_INNER = frozenset({"items", "additionalProperties"})
Inner = Callable[[Map, Map, Map, str], Map]


class Patch:
    """The changes from one snapshot of a page to the next."""

    def __init__(self, old: Fragment, new: Fragment) -> None:
        self.old = old
        self.new = new
        self._is_other_dialect = old.dialect != new.dialect
        self._lost = lost_keywords(old.loses), lost_keywords(new.loses)
        self._tags = {tag for fragment in (old, new) for tags in fragment.union_tags.values() for tag in tags}
        self._taken: list[Overtaken] = []
        self._same: dict[tuple[int, int], bool] = {}
        before, after = components(old.doc), components(new.doc)
        self.schemas = [name for name in sorted(before) if name in after and before[name] != after[name]]
        """The components that both snapshots show, and that differ."""
        self.operations = tuple(
            {(path, method): node for path, method, node in operations(side.doc)} for side in (old, new)
        )
        """The operations of both snapshots."""
        self.written: dict[tuple[str, str], tuple[Json, Mark]] = {}
        """What this snapshot says anew, by pointer and fact: the value, None where it says so no more."""

    def taken(self) -> Iterator[Overtaken]:
        """Yield what was replaced since the last call."""
        yield from self._taken
        self._taken.clear()

    def schema(self, target: Map, old: Map, new: Map, at: str) -> Map:
        """Return the schema *target*, which stands at pointer *at*, with what differs between *old* and *new*."""
        if old == new or is_unknown(new):
            return target
        if is_unknown(old):
            # The page could not say so before: what is new fills a gap, and overrules nobody.
            return copy_map(new) if is_unknown(target) else target
        (core, null), (before, was_null), (after, is_null) = (split_null(node) for node in (target, old, new))
        is_same = self._is_same(old, new, before, after)
        if not is_same and not form(before) == form(after) == form(core):
            if self._is_spelling(before, after):
                return target
            self._write(at, "", new, new.mark)
            self._take(at, "type", target, target.mark)
            return copy_map(new)
        out = Map(core, mark=new.mark)
        out.marks = dict(core.marks)
        for key in () if is_same else [*before, *(key for key in after if key not in before)]:
            self._schema_key(out, key, before, after, at)
        can_tell = not any("nullability" in fragment.loses for fragment in (self.old, self.new))
        accepts_null = null
        if was_null != is_null and can_tell:
            self._write(at, "nullable", is_null, new.mark)
            accepts_null = is_null
        if accepts_null != null:
            self._take(at, "nullable", null, target.mark)
            out.marks |= {key: after.at(key) for key in ("type", *UNIONS) if key in out}
        return join_null(out) if accepts_null else out

    def operation(self, target: Map, old: Map, new: Map, at: str) -> Map:
        """Return the operation *target* with what differs between *old* and *new*."""
        inner: dict[str, Inner] = {"requestBody": self._body, "responses": self._responses}
        out = self._object(target, old, new, at, inner)
        if old.get("parameters") != new.get("parameters"):
            there, before, after = (by_name(node) for node in (out, old, new))
            merged = self._map(there, before, after, f"{at}/parameters", self._parameter)
            parameters = Seq(merged.values(), mark=there.mark)
            parameters.marks = [merged.at(name) for name in merged]
            out.put("parameters", parameters, out.at("parameters"))
        return out

    def _is_same(self, old: Map, new: Map, before: Map, after: Map) -> bool:
        """Whether *old* and *new* differ in null or in order alone; asked once for all statements that are patched."""
        key = id(old), id(new)
        if key not in self._same:
            self._same[key] = before == after or canonical(before) == canonical(after)
        return self._same[key]

    def _schema_key(self, out: Map, key: str, before: Map, after: Map, at: str) -> None:
        old, new = before.get(key), after.get(key)
        if (
            key in {UNKNOWN, *unknown_keywords(before), *unknown_keywords(after)}
            or old == new
            or canonical(old, key) == canonical(new, key)
        ):
            return
        there = out.get(key)
        if key == "properties":
            merged = self._map(map_at(out, key), map_at(before, key), map_at(after, key), f"{at}/{key}", self.schema)
            out.put(key, merged, after.at(key) if key in after else out.at(key))
        elif key in SETS and (isinstance(old, Seq) or isinstance(new, Seq)):
            self._set(out, key, before, after, at)
        elif isinstance(there, Map) and isinstance(old, Map) and isinstance(new, Map) and key in _INNER:
            out.put(key, self.schema(there, old, new, f"{at}/{key}"), after.at(key))
        else:
            self._leaf(out, key, before, after, at)

    def _leaf(self, out: Map, key: str, before: Map, after: Map, at: str) -> None:
        """Write one keyword, unless the snapshot that lacks it is of a dialect that cannot state it."""
        if key not in after and key in self._lost[1]:
            return
        if key not in before and key in self._lost[0] and key in out:
            # The page could not say so before: what is new fills a gap, and overrules nobody.
            return
        if self._is_other_dialect and (key in {"operationId", "tags"} or is_rewrapped(before.get(key), after.get(key))):
            return
        self._write(at, key, after.get(key), after.at(key))
        if out.get(key) != after.get(key):
            self._take(at, key, out.get(key), out.at(key))
        if key in after:
            out.put(key, copy(after[key]), after.at(key))
        else:
            out.pop(key, None)

    def _set(self, out: Map, key: str, before: Map, after: Map, at: str) -> None:
        old, new = seq_at(before, key), seq_at(after, key)
        known, still = {item_key(item) for item in old}, {item_key(item) for item in new}
        gone = known - still
        came = [(item, new.at(index)) for index, item in enumerate(new) if item_key(item) not in known]
        if key == "required":
            unsure = (self._tags if self._is_other_dialect else set[str]()) | printed_tags(before, after)
            gone = {name for name in gone if self._can_tell_required(json.loads(name), unsure, self.new)}
            came = [(name, mark) for name, mark in came if self._can_tell_required(name, unsure, self.old)]
        there = seq_at(out, key)
        items = [(item, there.at(index)) for index, item in enumerate(there)]
        for item, mark in items:
            if item_key(item) in gone:
                self._take(at, f"{key}/{ref_name(item) or item}", item, mark)
        have = {item_key(item) for item in there}
        items = [pair for pair in items if item_key(pair[0]) not in gone]
        items += [(copy(item), mark) for item, mark in came if item_key(item) not in have]
        kept = Seq((item for item, _ in items), mark=there.mark)
        kept.marks = [mark for _, mark in items]
        if kept:
            out.put(key, kept, after.at(key))
        else:
            out.pop(key, None)

    def _can_tell_required(self, name: str, unsure: set[str], lacking: Fragment) -> bool:
        """Whether the snapshot that does not list *name* as required could have listed it."""
        return name not in unsure and not (self._is_other_dialect and "required-nullable" in lacking.loses)

    def _map(self, there: Map, old: Map, new: Map, at: str, inner: Inner) -> Map:
        """Return *there* with the entries that came to *new*, went from *old*, or differ between the two."""
        out = Map(there, mark=new.mark)
        out.marks = dict(there.marks)
        for name in [*old, *(name for name in new if name not in old)]:
            place = f"{at}{pointer([name])[1:]}"
            if name not in new:
                if name in out and not self._may_be_unprinted(at, name, old[name], self.new):
                    self._write(at, name, None, new.mark)
                    self._take(at.rpartition("/")[0], f"{at.rpartition('/')[2]}/{name}", out[name], out.at(name))
                    del out[name]
            elif name not in old or name not in out:
                fills_gap = name not in old and self._may_be_unprinted(at, name, new[name], self.old)
                if name not in old and not fills_gap:
                    self._write(at, name, new[name], new.at(name))
                    out.put(name, copy(new[name]), new.at(name))
                elif fills_gap and name not in out and name not in self._tags:
                    out.put(name, copy(new[name]), new.at(name))
            elif old[name] != new[name]:
                sides = out[name], old[name], new[name]
                is_inner = all(isinstance(side, Map) for side in sides)
                out.put(name, inner(*sides, place) if is_inner else copy(new[name]), new.at(name))
        return out

    def _may_be_unprinted(self, at: str, name: str, value: Json, lacking: Fragment) -> bool:
        """Whether *lacking*, which does not print *name* among the parts at *at*, may have it all the same."""
        word = at.rpartition("/")[2]
        if word == "parameters":
            where, _, header = name.partition("/")
            return "key-header" in lacking.loses and where == "header" and is_key_header(header)
        if word == "responses":
            return "error-responses" in lacking.loses and not name.startswith("2")
        if not self._is_other_dialect:
            return False
        # A variant has lost its tag where it stands alone, so that only its value tells that it is one.
        is_tag = "inline-types" in lacking.loses and len(stated_values(value) or ()) == 1
        return name in self._tags or (word == "properties" and is_tag)

    def _object(self, target: Map, old: Map, new: Map, at: str, inner: dict[str, Inner]) -> Map:
        """Return *target* with the keys that differ; those of *inner* have an inside, `parameters` are left out."""
        out = Map(target, mark=new.mark)
        out.marks = dict(target.marks)
        skipped = {"parameters", UNKNOWN, *unknown_keywords(old), *unknown_keywords(new)}
        for key in [*old, *(key for key in new if key not in old)]:
            if old.get(key) == new.get(key) or key in skipped:
                continue
            sides = out.get(key), old.get(key), new.get(key)
            if key in inner and all(isinstance(side, Map) for side in sides):
                out.put(key, inner[key](out[key], old[key], new[key], f"{at}/{key}"), new.at(key))
            else:
                self._leaf(out, key, old, new, at)
        return out

    def _parameter(self, target: Map, old: Map, new: Map, at: str) -> Map:
        return self._object(target, old, new, at, {"schema": self.schema})

    def _body(self, target: Map, old: Map, new: Map, at: str) -> Map:
        return self._object(target, old, new, at, {"content": self._content})

    def _responses(self, target: Map, old: Map, new: Map, at: str) -> Map:
        return self._map(target, old, new, at, self._response)

    def _response(self, target: Map, old: Map, new: Map, at: str) -> Map:
        if self._is_other_dialect and ("content" in old) != ("content" in new):
            # Which bodies are printed at all depends on the dialect.
            old, new = (Map({key: value for key, value in side.items() if key != "content"}) for side in (old, new))
        return self._body(target, old, new, at)

    def _content(self, target: Map, old: Map, new: Map, at: str) -> Map:
        return self._map(target, old, new, at, self._parameter)

    def _is_spelling(self, old: Map, new: Map) -> bool:
        """Whether two schemas of different form may be one that two dialects print in different ways."""
        return self._is_other_dialect and not ("$ref" in old and "$ref" in new)

    def _write(self, at: str, fact: str, value: Json, mark: Mark) -> None:
        self.written[at, fact] = value, mark

    def _take(self, at: str, fact: str, value: Json, mark: Mark) -> None:
        self._taken.append(Overtaken(at, fact, value, mark))


def copy_map(node: Map) -> Map:
    """Return a deep copy of the object *node*."""
    out = copy(node)
    assert isinstance(out, Map)
    return out
