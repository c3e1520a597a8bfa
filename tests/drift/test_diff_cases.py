"""Small pairs of documents, a table for each part of a document, with what must be found and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.base import yamlio
from generator.base.nodes import Map
from generator.compare.change import Change, ChangeKind
from generator.compare.diff import compare

CASES = Path(__file__).parent / "cases" / "diff"
BACK = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.CHANGED: ChangeKind.CHANGED,
}
Case = dict[str, Any]


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        name = path.stem
        table = yamlio.load(path.read_text(encoding="utf-8"), path.name)
        yield from (pytest.param(name, case, id=f"{name}: {title}") for title, case in table.items())


ALL = list(_cases())


def documents(table: str, case: Case) -> tuple[Map, Map]:
    base, revision = (_document(table, case, side) for side in ("base", "revision"))
    return base, revision


def _document(table: str, case: Case, name: str) -> Map:
    side = case[name]
    version = case.get("version_of_base", "3.1.0") if name == "base" else "3.1.0"
    head = {"openapi": version, "info": Map({"title": "t", "version": "1"})}
    if table.endswith("documents"):
        return Map({**head, **side})
    if table.endswith("operations"):
        return Map({**head, **case.get("root", {}), "paths": Map({"/x/{id}": Map({"post": side})})})
    body = Map({"content": Map({"application/json": Map({"schema": side})})})
    operation = Map({"requestBody": body, "responses": Map({"200": body})})
    components = Map({"schemas": case.get("components", Map())})
    return Map({**head, "paths": Map({"/x": Map({"post": operation})}), "components": components})


def line(change: Change, told: str) -> str:
    """Return *change* as the tables have it; its operations only where the line that was *told* has them."""
    words = f"{change.subject.value} {change.action.value} {change.name} | {change.place} | {change.direction}"
    return f"{words} | {', '.join(change.operations)}" if told.count(" | ") == 3 else words


@pytest.mark.parametrize("table, case", ALL)
def test_what_is_found_is_what_differs_the_other_way_round_the_opposite_and_nothing_from_itself(
    table: str, case: Case
) -> None:
    base, revision = documents(table, case)
    there, back, none = compare(base, revision), compare(revision, base), compare(revision, revision)
    for changes, told in ((there.changes, case.get("changes", [])), (there.prose, case.get("prose", []))):
        told = [*told, *[""] * (len(changes) - len(told))]
        assert [line(change, words) for change, words in zip(changes, told, strict=False)] == [w for w in told if w]
    assert sorted((change.subject.value, change.action.value, change.direction.value) for change in back.changes) == (
        sorted((change.subject.value, BACK[change.action].value, change.direction.value) for change in there.changes)
    )
    assert (none.changes, none.prose) == ((), ())
