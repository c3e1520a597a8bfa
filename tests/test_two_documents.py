"""What `make peers` says of two documents: which operations one tool alone calls breaking."""

from __future__ import annotations

from typing import Any

from generator.compare.finding import Level
from tests.peers.oasdiff import Entry
from tests.peers.two_documents import render


def report(*findings: tuple[str, str]) -> dict[str, Any]:
    """Return a report of ours with an operation and a level for each finding."""
    found = [
        {"id": "rule", "level": level, "message": "is gone", "change": {"place": f"{name} 200", "operations": [name]}}
        for name, level in findings
    ]
    number = sum(level == "breaking" for _, level in findings)
    return {"findings": found, "summary": {"contract": {"breaking": number}}}


def test_an_operation_is_the_same_under_another_name_of_its_path_parameter() -> None:
    text = render(
        report(("GET /a/{id}", "breaking")), [Entry("gone", Level.BREAKING, "path removed", "GET /a/{other}")]
    )
    assert "| ours | 1 | 1 | 0 |\n| oasdiff | 1 | 1 | 0 |" in text
    assert "alone" not in text


def test_what_one_side_alone_calls_breaking_is_listed_with_the_texts_of_both() -> None:
    entries = [Entry("gone", Level.RISKY, "it went", "GET /a"), Entry("new", Level.BREAKING, "it came")]
    text = render(report(("GET /a", "breaking"), ("GET /b", "breaking")), entries)
    assert "| ours | 2 | 2 | 2 |\n| oasdiff | 1 | 1 | 1 |" in text
    ours, theirs = text.split("### oasdiff alone")
    assert "| `GET /a` | breaking `rule: 200: is gone` | risky `gone: it went` |" in ours
    assert "| `GET /b` | breaking `rule: 200: is gone` | nothing |" in ours
    assert "| `API` | nothing | breaking `new: it came` |" in theirs
