"""The HTML of a comparison: all of it is there to read, found by what the filter asks for, and no page speaks HTML."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from itertools import pairwise

import pytest
from attrs import evolve

from generator.compare import html as drift_html
from generator.compare.change import Direction
from generator.compare.finding import Level
from generator.compare.html import cause_groups
from generator.compare.outcome import Outcome
from tests import html
from tests.drift import outcomes
from tests.drift.outcomes import EMPTY, HOSTILE, SOME
from tests.html import Element

OUTCOMES = {"some": SOME, "empty": EMPTY, "many": outcomes.many(120), "documents": Outcome("a.yaml", "b.json", ())}


@cache
def shown(name: str) -> Element:
    return html.read(drift_html.render(OUTCOMES[name]))


def read(outcome: Outcome) -> Element:
    return html.read(drift_html.render(outcome))


def cards(root: Element, section: str = "findings") -> list[Element]:
    return list(root.by_id(section).all("article"))


def classed(root: Element, name: str) -> list[Element]:
    return [each for each in root.all() if name in each.attributes.get("class", "").split()]


def definitions(root: Element) -> dict[str, str]:
    terms = (term.text for term in root.all("dt"))
    return dict(zip(terms, (" ".join(each.text.split()) for each in root.all("dd")), strict=True))


@pytest.mark.parametrize("name", OUTCOMES)
def test_it_is_well_formed_and_every_link_leads_somewhere(name: str) -> None:
    root = shown(name)
    ids = [element.attributes["id"] for element in root.all() if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    assert {link.attributes["href"] for link in root.all("a")} - {f"#{id}" for id in ids} == set()
    for attribute in ("aria-labelledby", "for"):
        assert {one.attributes[attribute] for one in root.all() if attribute in one.attributes} - set(ids) == set()


@pytest.mark.parametrize("name", OUTCOMES)
def test_headings_do_not_skip_and_tables_have_captions_and_heads(name: str) -> None:
    levels = [int(element.tag[1]) for element in shown(name).all() if re.fullmatch(r"h\d", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    for table in shown(name).all("table"):
        assert next(table.all("caption")).text
        heads = [head.text for head in table.all("th")]
        for row in next(table.all("tbody")).all("tr"):
            assert [label.text for label in classed(row, "label")] == heads


@pytest.mark.parametrize("name", OUTCOMES)
def test_it_needs_nothing_from_outside_and_its_policy_forbids_it(name: str) -> None:
    root = shown(name)
    assert {element.tag for element in root.all()} & {"img", "iframe", "object", "link", "base"} == set()
    assert [element for element in root.all() if {"src", "style", "srcset"} & element.attributes.keys()] == []
    policy = next(e.attributes["content"] for e in root.all("meta") if "http-equiv" in e.attributes)
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (element,) = root.all(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy


def test_the_summary_says_what_was_compared_how_bad_it_is_and_what_to_do() -> None:
    assert next(shown("some").all("h1")).text == "Drift: 2 breaking, 2 risky, 2 compatible"
    assert definitions(shown("some").by_id("summary")) == {
        "Base": "spec/openapi.yaml",
        "Revision": "https://elevenlabs.io/docs/llms.txt",
        "Compared": "15 operations, 17 pages",
        "By the contract": "2 breaking, 2 risky, 2 compatible",
        "For users of the client": "1 breaking, 1 risky, 4 compatible",
        "Suggested version step": "major",
        "Python surface": SOME.surface.replace("`", ""),
        "Pages": "2 changed, 1 new, 1 moved",
        "Not among these": "1 not checkable (defaults 1), 1 waived, 1 in prose only",
    }
    figures = [" ".join(each.text.split()) for each in classed(shown("some"), "figures")[0].all("li")]
    assert figures == [
        "2 breaking1 for users of the client",
        "2 risky1 for users of the client",
        "2 compatible4 for users of the client",
        "1 waived",
        "1 not checkable",
        "4 pages changedof 17",
    ]


def test_a_finding_has_both_sides_with_their_lines_and_both_judgements() -> None:
    card = shown("some").by_id(f"f-{outcomes.PROPERTY_GONE.fingerprint}")
    assert next(card.all("h5")).text == "required property agent_id is gone"
    assert definitions(card) == {
        "Before": "type: string title: Agent Id spec/pages/2025-11/conversations-get.md:41",
        "After": "not there spec/pages/2026-11-20/conversations-get.md:38",
        "By the contract": "breaking A caller that reads the property finds nothing.",
        "Users of the client": "breaking for the same reason",
    }
    assert classed(card, "copy")[0].text == outcomes.PROPERTY_GONE.fingerprint


def test_every_finding_is_there_under_its_level_the_worst_first() -> None:
    root = shown("some").by_id("findings")
    assert [head.text for head in root.all("h3")] == ["breaking 2", "risky 2", "compatible 2"]
    told = {card.attributes["id"]: " ".join(card.text.split()) for card in cards(shown("some"))}
    assert len(told) == len(SOME.findings)
    for one in SOME.findings:
        text = told[f"f-{one.fingerprint}"]
        parts = (one.message.replace("`", ""), one.change.place, one.why, one.client_why, one.id, one.fingerprint)
        assert [part for part in parts if part not in text] == []
        lines = [str(side.mark) for side in (one.change.base, one.change.revision) if side.mark.file]
        assert [line for line in lines if line not in text] == []
        assert [name for name in one.change.operations if name not in text] == []


def causes(root: Element, level: str) -> list[Element]:
    """Return the causes of one level, in order."""
    return [each for each in root.all("details") if each.attributes.get("id", "").startswith(f"{level}-")]


def test_findings_stand_by_cause_and_the_cause_that_reaches_most_comes_first() -> None:
    told = [" ".join(next(each.all("summary")).text.split()) for each in causes(shown("some"), "breaking")]
    assert told == ["Response enum value added 1 in 3 operations", "Response property removed 1 in 1 operation"]


def test_of_many_findings_only_the_first_cause_is_open_and_shows_its_first_ones() -> None:
    root = read(outcomes.many(500))
    named = [each for each in root.by_id("findings").all("details") if "id" in each.attributes]
    opened = [each.attributes["id"] for each in named if "open" in each.attributes]
    assert opened == [each.attributes["id"] for each in named if "more" not in each.attributes["class"]][: len(opened)]
    first, more = named[:2]
    assert more.attributes["id"] == f"{first.attributes['id']}-more"
    assert len(list(first.all("article"))) - len(list(more.all("article"))) == cause_groups.FIRST
    assert len(opened) * cause_groups.FIRST <= cause_groups.OPEN


def test_what_the_message_names_is_not_said_again() -> None:
    gone = evolve(outcomes.OPERATION, message=f"operation `{outcomes.SUBMIT}` is gone")
    (card,) = cards(read(evolve(SOME, findings=(gone,))))
    assert next(card.all("summary")).text.split("\n")[0] == f"operation {outcomes.SUBMIT} is gone"
    assert classed(next(card.all("summary")), "where") == []


def test_a_waived_finding_says_why_and_until_when() -> None:
    (card,) = cards(shown("some"), "waived")
    waiver = SOME.waived[0][1]
    assert classed(card, "waiver")[0].text == f"Waived until 2026-12-31: {waiver.reason} spec/drift-waivers.yaml:4"


def test_what_cannot_be_checked_stands_by_the_kind_of_loss() -> None:
    root = shown("some").by_id("unchecked")
    assert [head.text for head in root.all("h3")] == ["defaults 1"]
    assert next(root.all("caption")).text == "An absent default says nothing."
    (row,) = next(root.all("tbody")).all("tr")
    cells = [" ".join(next(cell.all("div")).text.split()) for cell in row.all("td")]
    assert cells == [
        "default page_size: removedGET /v1/convai/tools query page_size",
        "30 spec/pages/2025-11/tools-list.md:35",
        "not there spec/pages/2026-11-20/tools-list.md:30",
        "spec/pages/2026-11-20/tools-list.md",
    ]


def test_pages_changelog_remarks_and_counts_of_facts_are_there() -> None:
    root = shown("some")
    pages = [item.text for item in root.by_id("pages").all("li")]
    assert pages[:3] == [*outcomes.NEWS.changed, *outcomes.NEWS.new]
    (moved,) = outcomes.NEWS.moved
    assert pages[3:] == [f"{moved.before} \N{RIGHTWARDS ARROW} {moved.after}"]
    assert next(root.by_id("changelog").all("pre")).text == SOME.changelog.strip()
    assert [item.text for item in root.by_id("remarks").all("li")] == [SOME.remarks[0].replace("`", "")]
    counts = [[next(cell.all("div")).text for cell in row.all("td")] for row in root.by_id("compared").all("tr")][1:]
    assert ["property", "874", "1", "0"] in counts
    assert ["default", "118", "0", "1"] in counts
    assert ["server", "0", "1", "0"] in counts


def test_without_findings_it_says_so_and_offers_no_filter() -> None:
    root = shown("empty")
    assert next(root.all("h1")).text == "No drift"
    assert classed(root, "lead")[0].text == "Compared: 15 operations, 16 pages. Both documents mean the same."
    assert next(root.by_id("findings").all("p")).text == "None: nothing that callers rely on has changed."
    assert list(root.all("form")) == []
    assert [section.attributes["id"] for section in root.all("section")] == ["findings", "summary"]


def test_findings_that_are_all_waived_are_told_apart_from_none() -> None:
    root = read(evolve(SOME, findings=()))
    assert "except for what is waived" in classed(root, "lead")[0].text
    assert "1 difference cannot be checked." in classed(root, "lead")[0].text
    assert len(list(root.all("form"))) == 1


def asked(root: Element, name: str) -> dict[str, set[str]]:
    """Return what every choice of the facet *name* would find: labels, and fingerprints."""
    fields = [each for each in root.all("input") if each.attributes.get("name") == name]
    choices = {each.attributes["value"]: each.attributes["value"] for each in fields}
    for select in root.all("select"):
        if select.attributes["name"] == name:
            choices = {each.text: each.attributes["value"] for each in select.all("option") if each.attributes["value"]}
    listed = [*cards(root), *cards(root, "waived")]
    return {
        label: {
            card.attributes["id"].removeprefix("f-")
            for card in listed
            if set(tokens.split(" ")) & set(card.attributes[f"data-{name}"].split(" "))
        }
        for label, tokens in choices.items()
    }


@pytest.mark.parametrize("name", ["some", "many"])
def test_every_choice_of_the_filter_finds_what_it_says(name: str) -> None:
    root, outcome = shown(name), OUTCOMES[name]
    every = [*outcome.findings, *(one for one, _ in outcome.waived)]
    assert asked(root, "level") == {str(n): {one.fingerprint for one in every if one.level is n} for n in Level}
    assert asked(root, "client") == {str(n): {one.fingerprint for one in every if one.client is n} for n in Level}
    operations = {name for one in every for name in one.change.operations}
    operations |= {name for one in outcome.unchecked for name in one.change.operations}
    assert asked(root, "operation") == {
        name: {one.fingerprint for one in every if name in one.change.operations} for name in operations
    }
    assert asked(root, "direction") == {
        "request": {one.fingerprint for one in every if Direction.REQUEST in one.direction},
        "response": {one.fingerprint for one in every if Direction.RESPONSE in one.direction},
        "api": {one.fingerprint for one in every if not one.direction},
    }


@pytest.mark.parametrize("text", [HOSTILE, "javascript:alert(1)", "`", "a`b`c`d", "\x00", "x" * 5_000, " ", "}}{%"])
def test_text_of_others_stays_text(text: str) -> None:
    root = read(outcomes.saying(text))
    assert html.vocabulary(root) - html.vocabulary(shown("some")) <= {("wbr", "")}
    assert [script.text for script in root.all("script")] == [script.text for script in shown("some").all("script")]
    assert {link.attributes["href"][0] for link in root.all("a")} == {"#"}
    told = re.sub("[\x00\u202e\ud800]", "\N{REPLACEMENT CHARACTER}", text)
    assert told in root.by_id("changelog").text
    assert told.replace("`", "") in root.by_id("findings").text.replace("`", "")


def test_it_is_the_same_each_time_and_small_however_much_is_found() -> None:
    outcome = outcomes.many(500)
    text = drift_html.render(outcome)
    assert text == drift_html.render(outcome)
    assert len(text.encode()) < 4_000_000
