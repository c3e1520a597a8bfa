"""Tells which differences are new upstream.

Our document also holds what only older snapshots state, and pages that are still served may have contradicted each
other for long. So a difference from our document counts only where upstream also differs from what it said when we last
saw it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.base.nodes import Json, Map, below
from generator.base.schemas import SCHEMAS, components, operations, ref_name, split_null
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import compare
from generator.drift.uncertain.evidence import Evidence
from generator.read.dialects import Fragment

_WHOLE = frozenset({Subject.TYPE, Subject.VARIANT, Subject.ENUM})
"""Subjects under which anything below may have changed."""


def select_new(changes: Iterable[Change], since: Sequence[Change]) -> tuple[Change, ...]:
    """Return those of *changes* that are also in *since*: the changes of the same revision since we last saw it.

    A part that is added as a whole in *changes* counts if *since* has a change anywhere inside it.
    """
    same = {_key(change) for change in since}
    places = [change.revision.pointer for change in since]
    return tuple(
        change
        for change in changes
        if _key(change) in same or (_is_whole(change) and _any_below(change.revision.pointer, places))
    )


def _key(change: Change) -> tuple[Subject, str, str]:
    return change.subject, change.name, change.revision.pointer


def _is_whole(change: Change) -> bool:
    return change.action is ChangeKind.ADDED or change.subject in _WHOLE


def _any_below(at: str, places: Sequence[str]) -> bool:
    return any(place.startswith(f"{at}/") for place in places)


def changes_not_followed(committed: Map, was: Fragment, now: Fragment, known: Iterable[Change]) -> tuple[Change, ...]:
    """Return what changed on one page and is not among *known*, because our document follows other pages there.

    Each is stated as a difference from our document; what our document says already is left out.
    """
    page = _only(now.doc, now.doc)
    since = compare(_only(was.doc, now.doc), page).changes
    if not since:
        return ()
    known_places = {_place(change, committed) for change in known}
    changes = compare(_only(committed, page), page).changes
    return tuple(change for change in select_new(changes, since) if _place(change, committed) not in known_places)


def _place(change: Change, committed: Map) -> tuple[Subject, str, str]:
    """Return what a change is about, whichever of the schemas that only refer to one was met first."""
    at = change.base.pointer
    node = Evidence(committed).node(at)
    name = ref_name(split_null(node)[0]) if isinstance(node, Map) else None
    return change.subject, change.name, f"{SCHEMAS}{name}" if name else at


def _only(doc: Map, page: Map) -> Map:
    """Return *doc* with the operations of *page* alone, and without what belongs to the API as a whole."""
    wanted = {(path, method) for path, method, _ in operations(page)}
    paths = Map(mark=doc.at("paths"))
    for path, method, operation in operations(doc):
        if (path, method) in wanted:
            item = Map(mark=doc["paths"].at(path))
            item.put(method, operation, doc["paths"][path].at(method))
            paths.put(path, item, doc["paths"].at(path))
    out = Map(mark=doc.mark)
    out.put("openapi", doc["openapi"], doc.at("openapi"))
    out.put("info", doc["info"], doc.at("info"))
    out.put("paths", paths, doc.at("paths"))
    out.put("components", Map(schemas=_reached(doc, paths)), doc.at("components"))
    return out


def _reached(doc: Map, paths: Map) -> Map:
    """Return the components of *doc* that *paths* need."""
    schemas = components(doc)
    out = Map(mark=schemas.mark)
    todo: list[Json] = [paths]
    while todo:
        for node in below(todo.pop()):
            name = ref_name(node)
            if name and name in schemas and name not in out:
                out.put(name, schemas[name], schemas.at(name))
                todo.append(schemas[name])
    return out
