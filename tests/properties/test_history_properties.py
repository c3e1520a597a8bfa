"""A later snapshot of a page counts for what it says otherwise, whatever page, dialect and order of the snapshots."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from datetime import date
from random import Random

import pytest
import yaml
from attrs import evolve

from generator.base.errors import GeneratorError
from generator.build import assembly, pipeline
from generator.compare.diff import compare
from generator.compare.rules import judge
from generator.read import dialects, pages
from generator.read.dialects import Fragment
from tests.drift import edited, redialect, served
from tests.drift.served import Site
from tests.effort import LONG, THOROUGH

DAYS = ("2026-11-27", "2026-11-28", "2026-11-29")


def _snapshot(site: Site, page: str, text: str, day: str) -> Fragment:
    """Return the fragment of *page* captured again on *day*, when its text was *text*."""
    captured = site.ours.pages[page].captured
    [read] = pages.split(text, page.replace(captured, day))
    return dialects.read(read, day, f"{day} {page}")


def _document(site: Site, fragments: Sequence[Fragment]) -> assembly.Document:
    with contextlib.chdir(site.folder):
        return assembly.assemble(fragments, site.ours.project)


def _with(site: Site, *snapshots: Fragment) -> assembly.Document:
    return _document(site, (*site.ours.pages.values(), *snapshots))


def _reworded(text: str) -> str:
    """Return the page *text* with another summary: one word more."""
    [page] = pages.split(text, "page.md")
    data = yaml.load(page.fragment, yaml.CSafeLoader)
    [[operation]] = [list(item.values()) for item in data["paths"].values()]
    operation["summary"] += " anew"
    return pages.render(
        evolve(page, fragment=yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))
    )


def test_an_edit_of_prose_on_any_page_changes_that_text_and_nothing_else() -> None:
    faults: dict[str, object] = {}
    # The short forms have some of the small pages.
    pages_of = {page: served.whole() for page in served.whole().texts} if LONG else {}
    pages_of |= {page: served.small() for page in [*served.small().texts][:: 1 if LONG else 2 if THOROUGH else 4]}
    for page, site in pages_of.items():
        after = _with(site, _snapshot(site, page, _reworded(site.texts[page]), DAYS[0]))
        comparison = compare(site.ours.document.shaped.doc, after.shaped.doc)
        names = [change.name for change in comparison.prose]
        if comparison.changes or names != ["summary"]:
            faults[page] = (comparison.changes, names)
    assert faults == {}


def _removed(text: str) -> str:
    return text.replace("        - value: in-progress\n", "", 1)


@pytest.mark.parametrize("change", [_reworded, _removed])
def test_what_a_page_repeats_keeps_its_date_through_any_number_of_snapshots(change: Callable[[str], str]) -> None:
    """The same change, taken over at once or after two days on which the page said nothing new."""
    site = served.small()
    page = "spec/pages/2025-11/conversations-list.md"
    text = site.texts[page]
    at_once = _with(site, _snapshot(site, page, change(text), DAYS[2]))
    repeated = [_snapshot(site, page, text, day) for day in DAYS[:2]]
    later = _with(site, *repeated, _snapshot(site, page, change(text), DAYS[2]))
    assert later.text == at_once.text
    assert _with(site, *repeated).text == site.ours.document.text


def test_snapshots_in_any_order_make_one_document() -> None:
    site = served.small()
    chosen = [edit for edit in edited.load() if served.is_small(edit.page) and edit.finds][:8]
    snapshots = [
        _snapshot(site, edit.page, edit.apply(site.texts[edit.page]), DAYS[index % 3])
        for index, edit in enumerate({edit.page: edit for edit in chosen}.values())
    ]
    assert len(snapshots) > 2
    fragments = [*site.ours.pages.values(), *snapshots]
    expected = _document(site, fragments).text
    assert expected != site.ours.document.text
    for seed in range(5 if THOROUGH else 2):
        Random(seed).shuffle(fragments)
        assert _document(site, fragments).text == expected


def test_a_page_served_in_another_dialect_and_back_changes_nothing() -> None:
    site = served.small()
    page = (
        "spec/pages/2025-11/tools-list.md"
        if served.is_small("spec/pages/2025-11/tools-list.md")
        else next(iter(site.texts))
    )
    text = site.texts[page]
    others = [redialect.reprint(site.ours.document, page, text, dialect) for dialect in "BC"]
    snapshots = [_snapshot(site, page, served_as, day) for served_as, day in zip([*others, text], DAYS, strict=True)]
    for number in (1, 2, 3):
        assert compare(site.ours.document.shaped.doc, _with(site, *snapshots[:number]).shaped.doc).changes == ()


@pytest.mark.parametrize(
    "page, component, name",
    [
        ("agents-get-link", "type_:ConversationTokenDbModel", "token"),
        ("agents-calculate", "type_:LlmUsageCalculatorLlmResponseModel", "llm_prices"),
    ],
)
def test_a_component_that_a_dialect_drops_and_says_again_is_what_it_was(page: str, component: str, name: str) -> None:
    site = served.small()
    page = f"spec/pages/2025-11/{page}.md"
    with_it = redialect.reprint(site.ours.document, page, site.texts[page], "C")
    [found] = pages.split(with_it, page)
    data = yaml.load(found.fragment, yaml.CSafeLoader)
    schemas = data["components"]["schemas"]
    del schemas[component]
    for schema in schemas.values():
        if schema.get("properties", {}).pop(name, None):
            schema["required"] = [one for one in schema.get("required", []) if one != name]
    without = pages.render(evolve(found, fragment=yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False)))
    before = site.ours.document.shaped.doc
    gone = _snapshot(site, page, without, DAYS[0])
    assert [change.name for change in compare(before, _with(site, gone).shaped.doc).changes] == [name]
    for again in (with_it, site.texts[page]):
        after = _with(site, gone, _snapshot(site, page, again, DAYS[1]))
        assert compare(before, after.shaped.doc).changes == ()


def test_a_parameter_that_a_page_drops_together_with_its_sample_stops_no_build() -> None:
    site = served.small()
    page = "spec/pages/2025-11/conversations-get-webrtc-token.md"
    text = site.texts[page].replace("name: agent_id", "name: agent", 1)
    stale = _with(site, _snapshot(site, page, text, DAYS[0]))
    with pytest.raises(GeneratorError, match="sample passes `agent_id`"):
        pipeline.checked(stale, site.ours.project)
    renamed = _with(site, _snapshot(site, page, text.replace("agent_id=", "agent="), DAYS[0]))
    assert renamed.text == stale.text
    pipeline.checked(renamed, site.ours.project)


def _some_edits() -> list[edited.Edit]:
    """Return the edits of small pages that drift judges; short forms have one a page, of some pages."""
    edits = [edit for edit in edited.load() if served.is_small(edit.page) and edit.finds and not edit.unchecked]
    return edits if LONG else list({edit.page: edit for edit in edits}.values())[:: 2 if THOROUGH else 4]


@pytest.mark.parametrize("edit", _some_edits(), ids=lambda edit: edit.name)
def test_taking_over_an_edit_makes_what_drift_found_and_taking_it_back_undoes_it_until_it_comes_again(
    edit: edited.Edit,
) -> None:
    site = served.small()
    text = edit.apply(site.texts[edit.page])
    found = judge(site.find({**site.texts, edit.page: text}).changes)
    assert sorted(row[0] for row in edit.finds) == sorted(finding.id for finding in found)
    taken = _snapshot(site, edit.page, text, str(date(2026, 11, 20)))
    differs = judge(compare(site.ours.document.shaped.doc, _with(site, taken).shaped.doc).changes)
    assert [finding.fingerprint for finding in differs] == [finding.fingerprint for finding in found]
    back = _snapshot(site, edit.page, site.texts[edit.page], DAYS[1])
    assert compare(site.ours.document.shaped.doc, _with(site, taken, back).shaped.doc).changes == ()
    again = _snapshot(site, edit.page, text, DAYS[2])
    differs = judge(compare(site.ours.document.shaped.doc, _with(site, taken, back, again).shaped.doc).changes)
    assert [finding.fingerprint for finding in differs] == [finding.fingerprint for finding in found]
