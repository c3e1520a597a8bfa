"""Each edit of a page upstream gives exactly the findings that belong to it: `cases/edits.yaml`."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.compare import rules
from generator.compare.change import Subject
from generator.compare.finding import Finding
from generator.drift.compare_upstream import UpstreamNews
from tests.drift import edited, served
from tests.drift.edited import Edit
from tests.effort import THOROUGH

EDITS = edited.load()


def _told(finding: Finding) -> tuple[str, str, str, str]:
    return finding.id, str(finding.level), str(finding.client), str(finding.direction)


@pytest.mark.parametrize(
    "group", edited.groups(whole=THOROUGH), ids=lambda group: "; ".join(edit.name for edit in group)
)
def test_an_edit_gives_its_findings_and_no_others(group: list[Edit]) -> None:
    site = served.small() if served.is_small(group[0].page) else served.whole()
    texts = dict(site.texts)
    edited.apply_all(group, texts)
    found = site.find(texts)
    findings = rules.judge(found.changes)
    expected = [row for edit in group for row in edit.finds]
    assert Counter(map(_told, findings)) == Counter(row[:4] for row in expected)
    assert _operations(findings) == sorted(row[4] for row in expected)
    assert sorted(each.kind for each in found.unchecked) == sorted(loss for edit in group for loss in edit.unchecked)
    assert len(found.prose) == sum(edit.prose for edit in group)
    _check_places(found, {edit.page for edit in group})


def _operations(findings: tuple[Finding, ...]) -> list[str]:
    """Return the operation with which the place of each finding begins."""
    return sorted(" ".join(finding.change.place.split(" ")[:2]) for finding in findings)


def _check_places(found: UpstreamNews, pages: set[str]) -> None:
    """Check that both sides of each change are lines of pages, the new one of a page that changed."""
    stems = {page.rpartition("/")[2] for page in pages}
    for change in found.changes:
        if change.subject is Subject.SERVER:
            continue  # what lacks one is the document as a whole
        assert change.base.mark.file.startswith("spec/pages/")
        assert change.revision.mark.file.startswith(f"spec/pages/{served.TODAY}/")
        assert change.revision.mark.file.rpartition("/")[2] in stems


def test_there_is_an_edit_for_each_kind_of_change_in_each_direction() -> None:
    seen = {row[0] for edit in EDITS for row in edit.finds}
    listed = {rule.id for rule in rules.RULES}
    assert seen <= listed
    assert len(EDITS) >= 40
    for word in (
        "property",
        "parameter",
        "type",
        "became-nullable",
        "became-not-nullable",
        "enum-value",
        "became-required",
    ):
        assert any(word in name for name in seen), word
    assert {row[3] for edit in EDITS for row in edit.finds} == {"request", "response", "api"}


def test_the_names_of_edits_are_their_own() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS)
