"""One edit of a document is one finding, whichever way it goes: with its level, its place and its message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base import yamlio
from generator.base.location import steps
from generator.base.nodes import Map, copy
from generator.compare import rules
from generator.compare.diff import compare

FILE = Path(__file__).parent / "cases" / "one_edit.yaml"
TABLE: Any = yamlio.load(FILE.read_text(encoding="utf-8"), FILE.name)


def _edited(edit: Map) -> Any:
    document = copy(TABLE["base"])
    for pointer, value in edit.items():
        *above, last = steps(f"#{pointer}")
        node = document
        for step in above:
            node = node[int(step) if isinstance(node, list) else step]
        if value is None:
            del node[last]
        else:
            node[int(last) if isinstance(node, list) else last] = value
    return document


@pytest.mark.parametrize("name", TABLE["edits"])
def test_one_edit_is_one_finding(name: str) -> None:
    case = TABLE["edits"][name]
    base, revision = TABLE["base"], _edited(case["edit"])
    (finding,) = rules.judge(compare(base, revision).changes)
    found = f"{finding.level} {finding.id} | {finding.change.place}"
    assert (found, finding.message) == (case["finds"], case["message"])
    assert len(rules.judge(compare(revision, base).changes)) == 1
