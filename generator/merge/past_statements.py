"""The statements of all pages as they stand at one time, into which each capture is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve, frozen

from generator.base.location import Mark
from generator.base.nodes import Map, copy
from generator.base.schemas import SCHEMAS, components, redirect, security_schemes
from generator.merge import contradictions
from generator.merge.edit_log import EditLog, EndedStatement
from generator.merge.edits import Edit, SchemaEdit, apply_all, shallow
from generator.merge.precedence import precedence, standing_since
from generator.merge.renamed_components import find_renamed
from generator.merge.snapshot_edits import SnapshotPair
from generator.merge.statement_places import (
    Place,
    holder_of,
    needed_components,
    part_of,
    place_pointer,
    remove_at,
    statement_places,
    writable_copy,
)
from generator.merge.statements import Statement
from generator.read.dialects import Fragment


@frozen
class Taking:
    """One snapshot to take over, of the page with the number *page*."""

    page: int
    pair: SnapshotPair


@frozen
class _NewStatement:
    """What one snapshot says anew about one component or operation."""

    edit: SchemaEdit | Sequence[Edit] | None
    new: Fragment
    mark: Mark

    def to(self, node: Map, log: EditLog) -> Map:
        """Return *node* as it is after the edit."""
        if isinstance(self.edit, SchemaEdit):
            return self.edit.applied(node, log)
        out = shallow(node, self.mark)
        apply_all(self.edit or (), out, log)
        return out


class PastStatements:
    """What pages state, each fragment as of its date; documents are copied as far as they are changed."""

    def __init__(self, pages: Iterable[Fragment]) -> None:
        self._fragments: list[Fragment] = []
        self._logs: list[EditLog] = []
        """What the edits of each of them did."""
        self.ended_statements: list[EndedStatement] = []
        self.contradictions: list[contradictions.Contradiction] = []
        self._own: list[list[int]] = []
        """The numbers of the fragments of each page."""
        self._holders: dict[Place, dict[int, None]] = {}
        """The numbers of the fragments that state each place."""
        self._renamed: set[frozenset[str]] = set()
        """The old and the new name of each component that a page has called otherwise."""
        for page, fragment in enumerate(pages):
            self._own.append([])
            self._add(page, evolve(fragment, doc=writable_copy(fragment.doc)))

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """All of them as they stand now."""
        pairs = zip(self._fragments, self._logs, strict=True)
        return tuple(evolve(fragment, loses_at=log.loses_at) if log.loses_at else fragment for fragment, log in pairs)

    def take_over(self, capture: Sequence[Taking]) -> None:
        """Write the snapshots of one capture and dialect, in order of precedence, into all older statements."""
        capture = [evolve(taking, pair=self._with_renamed(taking.pair)) for taking in capture]
        for taking in capture:
            self._show(taking)
            self._describe_schemes(taking.pair)
        edits: dict[Place, dict[str, _NewStatement]] = {}
        for taking in reversed(capture):
            for place, text, change in _changes(taking.pair):
                # Most pages that show a component change it in the same way: the strongest of them stands for all.
                known = edits.setdefault(place, {})
                if text not in known:
                    known[text] = change()
        for place, changes in edits.items():
            self._write(place, [change for change in reversed(changes.values()) if change.edit])
        for taking in capture:
            # Only now do the page's statements refer to what they refer to after this capture.
            self._drop_components(taking)

    def _with_renamed(self, pair: SnapshotPair) -> SnapshotPair:
        """Let all that is stated of components that the page calls otherwise now be stated of the new names too.

        Other pages may go on calling them as before. A name that stands for another component is no new one.
        """
        found = find_renamed(pair.old.doc, pair.new.doc)
        renamed = {
            old: new
            for old, new in found.items()
            if not self._holders.get((new,)) or frozenset({old, new}) in self._renamed
        }
        if not renamed:
            return pair
        self._renamed |= {frozenset(names) for names in renamed.items()}
        for old, new in renamed.items():
            for number in [*self._holders.get((old,), ())]:
                if number not in self._holders.setdefault((new,), {}):
                    self._holders[new,][number] = None
                    self._fragments[number] = _with_copies(self._fragments[number], {old: new}, renamed)
                    self._logs[number].copy(place_pointer((old,)), place_pointer((new,)))
        before = evolve(pair.old, doc=writable_copy(pair.old.doc))
        return evolve(pair, old=_with_copies(before, renamed, renamed), renamed=renamed)

    def _add(self, page: int, fragment: Fragment) -> None:
        number = len(self._fragments)
        self._fragments.append(fragment)
        self._logs.append(EditLog(fragment.loses, ended=self.ended_statements))
        self._own[page].append(number)
        for place in statement_places(fragment.doc):
            self._holders.setdefault(place, {})[number] = None

    def _show(self, taking: Taking) -> None:
        """Let the page show what it shows now: what is new stands as of today, what is gone is dropped."""
        old, new = taking.pair.old, taking.pair.new
        before, after = dict.fromkeys(statement_places(old.doc)), dict.fromkeys(statement_places(new.doc))
        first = self._own[taking.page][0]
        doc = self._fragments[first].doc
        old_loses, new_loses = taking.pair.loses
        if "servers" in new.doc:
            if "servers" in old.doc or "servers" not in old_loses:
                doc.put("servers", new.doc["servers"], new.doc.at("servers"))
        elif "servers" not in new_loses:
            doc.pop("servers", None)
        self._fragments[first] = evolve(
            self._fragments[first],
            url=new.url,
            endpoint=new.endpoint,
            sdk=new.sdk or self._fragments[first].sdk,
            shown=new.doc,
        )
        for place in [place for place in before if len(place) == 2 and place not in after]:
            self._forget(self._own[taking.page], place)
        came = [place for place in after if place not in before]
        if came:
            earlier = [self._logs[number] for number in self._own[taking.page]]
            self._add(taking.page, evolve(new, doc=part_of(new.doc, came), shown=new.doc))
            said = components(self._fragments[-1].doc)
            for name in said:
                said[name] = self._logs[-1].put_again(place_pointer((name,)), said[name], earlier)

    def _describe_schemes(self, pair: SnapshotPair) -> None:
        """Describe each security scheme as the page does now, if it did otherwise before, in all older statements."""
        before, after = security_schemes(pair.old.doc), security_schemes(pair.new.doc)
        for name in [name for name in after if name in before and before[name] != after[name]]:
            for fragment in self._fragments:
                known = security_schemes(fragment.doc)
                if known.get(name, after[name]) != after[name] and precedence(pair.new) > precedence(fragment):
                    held = shallow(known, known.mark)
                    held.put(name, after[name], after.at(name))
                    fragment.doc["components"].put("securitySchemes", held, held.mark)

    def _drop_components(self, taking: Taking) -> None:
        """Drop the components that the page shows no more and does not need; others may still state them."""
        shown = components(taking.pair.new.doc)
        gone = [name for name in components(taking.pair.old.doc) if name not in shown]
        numbers = self._own[taking.page]
        needed = needed_components([self._fragments[number].doc for number in numbers]) if gone else set[str]()
        for name in gone:
            if name not in needed:
                self._forget(numbers, (name,))

    def _forget(self, numbers: Sequence[int], place: Place) -> None:
        for number in numbers:
            if number in self._holders[place]:
                del self._holders[place][number]
                holder, key = holder_of(self._fragments[number].doc, place)
                self._logs[number].drop(place_pointer(place), holder[key])
                remove_at(self._fragments[number].doc, place)

    def _write(self, place: Place, changes: Sequence[_NewStatement]) -> None:
        """Write *changes* of one capture and dialect into all weaker statements at *place*."""
        for number in self._holders.get(place, ()) if changes else ():
            fragment, log, new = self._fragments[number], self._logs[number], changes[-1].new
            if standing_since(fragment) > new.captured:
                continue
            holder, key = holder_of(fragment.doc, place)
            node: Map = holder[key]
            if standing_since(fragment) == new.captured and fragment.dialect == new.dialect:
                # Both say so for the first time on this day: then the change must change nothing.
                for change in changes:
                    self._compare(place, (node, fragment), (change.to(node, log.draft()), change.new))
            applying = [change for change in changes if precedence(change.new) > precedence(fragment)]
            for change in applying:
                node = change.to(node, log)
            for change in applying[:-1]:
                self._compare(place, (change.to(node, log.draft()), change.new), (node, new))
            if applying and node != holder[key]:
                holder.put(key, node, applying[-1].mark)

    def _compare(self, place: Place, one: tuple[Map, Fragment], other: tuple[Map, Fragment]) -> None:
        """Note where what stands at *place* is said otherwise by two pages of one capture and dialect."""
        first, second = (
            Statement(node, source, node.mark, union_tags=source.union_tags.get(place[0], {}))
            for node, source in (one, other)
        )
        found = contradictions.compare(first, second, place_pointer(place))
        if found and all((found.where, found.other) != (known.where, known.other) for known in self.contradictions):
            self.contradictions.append(found)


def _changes(pair: SnapshotPair) -> Iterator[tuple[Place, str, Callable[[], _NewStatement]]]:
    """Yield each place that both snapshots of *pair* state, and otherwise; the text is the same for equal changes."""
    old, new = pair.old, pair.new
    for place in statement_places(old.doc):
        (before, key), (after, _) = holder_of(old.doc, place), holder_of(new.doc, place)
        if key in before and key in after and before[key] != after[key]:
            told = [
                new.is_literal,
                old.dialect,
                sorted(old.loses),
                sorted(pair.renamed),
                sorted(pair.tags(place)),
                before[key],
                after[key],
            ]
            mark = after.at(key)
            yield place, json.dumps(told, default=str), partial(_change, pair, place, before[key], after[key], mark)


def _change(pair: SnapshotPair, place: Place, before: Map, after: Map, mark: Mark) -> _NewStatement:
    return _NewStatement(pair.edit(place, before, after, place_pointer(place)), pair.new, mark)


def _with_copies(fragment: Fragment, names: Mapping[str, str], renamed: Mapping[str, str]) -> Fragment:
    """Return *fragment*, whose components may be replaced, with some of those *renamed* by new *names* as well."""
    schemas, refs = components(fragment.doc), {SCHEMAS + old: SCHEMAS + new for old, new in renamed.items()}
    for old, new in names.items():
        schema = copy(schemas[old])
        redirect(schema, refs)
        schemas.put(new, schema, schemas.at(old))
    tags = {names[old]: tags for old, tags in fragment.union_tags.items() if old in names}
    return evolve(fragment, union_tags={**fragment.union_tags, **tags})
