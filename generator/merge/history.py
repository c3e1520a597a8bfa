"""Several snapshots of one page -> each statement with the date since which the page has made it.

A later snapshot speaks as of its own date only where it says something other than the snapshot before. So the first
snapshot stays, and what each later one says otherwise is written into every older statement about the same thing, of
whichever page: that is what "later wins" comes to, statement by statement. What a dialect cannot state is unknown: it
changes nothing, and fills gaps only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve, frozen

from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, below, copy
from generator.base.schemas import components, operations, ref_name
from generator.merge.changed_statements import Overtaken, Patch
from generator.merge.contradictions import Contradiction, contradiction
from generator.merge.precedence import precedence, standing_since
from generator.read.dialects import Fragment
from generator.read.sources import page_key


@frozen
class History:
    """Fragments as the merge takes them, and what later snapshots put an end to."""

    fragments: tuple[Fragment, ...]
    overtaken: tuple[Overtaken, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    """Where two pages of one capture and dialect say different things anew about one fact."""


def follow(fragments: Iterable[Fragment], uncorrected: Mapping[str, Fragment] = MappingProxyType({})) -> History:
    """Return what *fragments*, snapshots in any order, state, each statement as of the date that counts.

    *uncorrected* has the snapshots that overlays correct one by one, by name, as they were before: a later snapshot
    that repeats what was corrected says nothing new.
    """
    pages = _pages(fragments)
    if all(len(snapshots) == 1 for snapshots in pages):
        return History(tuple(snapshot for (snapshot,) in pages))
    state = [_writable(snapshots[0]) for snapshots in pages]
    steps = [
        (index, uncorrected.get(old.page, old), new)
        for index, snapshots in enumerate(pages)
        for old, new in pairwise(snapshots)
    ]
    written: dict[tuple[str, str, str, str], tuple[Json, Mark]] = {}
    overtaken: list[Overtaken] = []
    disagreed: list[Contradiction] = []
    added: list[Fragment] = []
    for index, old, new in sorted(steps, key=lambda step: precedence(step[2])):
        patch = Patch(old, new)
        overtaken += _write(state, index, patch)
        disagreed += _contradictions(patch, written)
        added += _new_components(state, index, old, new)
    repeats = [
        evolve(snapshots[-1], since=standing_since(snapshots[0]), repeats=True)
        for snapshots in pages
        if len(snapshots) > 1
    ]
    return History((*state, *added, *repeats), tuple(overtaken), tuple(disagreed))


def _pages(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """Return the snapshots of each page, the first one first.

    A page is known by its URL. One at a new URL that documents the operation of an earlier one in the same dialect has
    moved; in another dialect it may as well be a second page, and how much it loses is known only of the first.
    """
    pages: dict[str, list[Fragment]] = {}
    moved: dict[tuple[str, str], str] = {}
    for fragment in sorted(fragments, key=precedence):
        operation = next((f"{method.upper()} {path}" for path, method, _ in operations(fragment.doc)), fragment.page)
        key = page_key(fragment.url) if fragment.url else operation
        before = moved.get((operation, fragment.dialect), key)
        if key not in pages and before in pages and pages[before][-1].captured < fragment.captured:
            key = before
        if key in pages and pages[key][-1].captured == fragment.captured:
            # Two files of one capture are two pages, which must not contradict each other.
            key = fragment.page
        moved[operation, fragment.dialect] = key
        pages.setdefault(key, []).append(fragment)
    return [pages[key] for key in sorted(pages)]


def _writable(fragment: Fragment) -> Fragment:
    doc = copy(fragment.doc)
    assert isinstance(doc, Map)
    return evolve(fragment, doc=doc)


def _write(state: list[Fragment], index: int, patch: Patch) -> Iterator[Overtaken]:
    """Write what *patch* changes into all statements of *state* that are older; the page itself is at *index*."""
    old, new = patch.old, patch.new
    for number, fragment in enumerate(state):
        if standing_since(fragment) > new.captured:
            continue
        is_own = number == index
        schemas, before, after = components(fragment.doc), components(old.doc), components(new.doc)
        for name in patch.schemas:
            if name in schemas:
                at = pointer(["components", "schemas", name])
                schemas.put(name, patch.schema(schemas[name], before[name], after[name], at), after.at(name))
        yield from patch.taken()
        _write_operations(fragment.doc, patch, is_own=is_own)
        yield from patch.taken()
        _write_servers(fragment.doc, patch)
        if is_own:
            _forget(fragment.doc, before.keys() - after.keys())
    state[index] = evolve(state[index], url=new.url, endpoint=new.endpoint, sdk=new.sdk or state[index].sdk)


def _forget(doc: Map, names: Set[str]) -> None:
    """Drop the components that a page stopped showing and needs no more; others may still state them."""
    needed = {ref_name(node) for node in below(doc)}
    for name in names - needed:
        components(doc).pop(name, None)


def _write_servers(doc: Map, patch: Patch) -> None:
    old, new = patch.old.doc, patch.new.doc
    if old.get("servers") != new.get("servers") and "servers" in doc:
        if "servers" in new:
            doc.put("servers", copy(new["servers"]), new.at("servers"))
        elif "servers" not in patch.new.loses:
            del doc["servers"]


def _write_operations(doc: Map, patch: Patch, *, is_own: bool) -> None:
    before, after = patch.operations
    for path, method in sorted(before.keys() | after.keys()):
        item = doc["paths"].get(path, {})
        if (path, method) in before and (path, method) in after:
            if method in item and before[path, method] != after[path, method]:
                at = pointer(["paths", path, method])
                node = patch.operation(item[method], before[path, method], after[path, method], at)
                item.put(method, node, patch.new.doc["paths"][path].at(method))
        elif is_own and (path, method) in after:
            listed = patch.new.doc["paths"]
            if path not in doc["paths"]:
                doc["paths"].put(path, Map(mark=listed.at(path)), listed.at(path))
            doc["paths"][path].put(method, copy(after[path, method]), listed[path].at(method))
        elif is_own:
            item.pop(method, None)
            if not item:
                doc["paths"].pop(path, None)


def _contradictions(
    patch: Patch, written: dict[tuple[str, str, str, str], tuple[Json, Mark]]
) -> Iterator[Contradiction]:
    """Yield each fact of *patch* about which an earlier one of its capture and dialect says something else anew."""
    for (at, fact), (value, mark) in patch.written.items():
        other, there = written.setdefault((patch.new.captured, patch.new.dialect, at, fact), (value, mark))
        if other != value:
            yield contradiction(fact, at, (other, there), (value, mark))


def _new_components(state: list[Fragment], index: int, old: Fragment, new: Fragment) -> Iterator[Fragment]:
    """Yield the components that *new* is the first snapshot of its page to show, as of the date of that snapshot."""
    shown, known = components(new.doc), components(old.doc)
    names = [name for name in shown if name not in known]
    elsewhere = {name for fragment in state for name in names if name in components(fragment.doc)}
    own = state[index].doc.setdefault("components", Map()).setdefault("schemas", Map())
    for name in names:
        if name not in elsewhere:
            own.put(name, copy(shown[name]), shown.at(name))
    if elsewhere:
        schemas = Map({name: copy(shown[name]) for name in sorted(elsewhere)}, mark=shown.mark)
        schemas.marks = {name: shown.at(name) for name in schemas}
        doc = Map(paths=Map(), components=Map(schemas=schemas))
        yield evolve(new, doc=doc, endpoint=None, sdk=None)
