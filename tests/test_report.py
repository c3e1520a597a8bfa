"""The report: one page that stands alone, leads to every line it speaks of, and lets no page speak HTML."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from attrs import frozen
from markupsafe import Markup

from generator import cli
from generator.base import html_page
from generator.base.nodes import Map
from generator.explain import report
from generator.explain.report import source_files, union_map
from tests import html, project, tampered
from tests.consolidated import ROOT, elevenlabs, names
from tests.html import Element

FOLDER = ROOT / "generator/base/html_page"
PROVENANCE = json.loads((ROOT / "spec/provenance.json").read_text(encoding="utf-8"))
ENTRIES = [*PROVENANCE["facts"].values(), *PROVENANCE["gone"]]
MAX_BYTES = 3_000_000


def rendered() -> str:
    with contextlib.chdir(ROOT):
        return report.render(elevenlabs(), names())


@cache
def text() -> str:
    return rendered()


@cache
def whole() -> Element:
    return html.read(text())


def rows(root: Element, id: str) -> list[Element]:
    return [row for body in root.by_id(id).all("tbody") for row in body.all("tr")]


def classed(row: Element, name: str) -> list[Element]:
    return [each for each in row.all() if name in each.attributes.get("class", "").split()]


def named(root: Element, id: str) -> list[Element]:
    """Return what has parts in the section *id*."""
    return classed(root.by_id(id), "named")


def place(file: str, line: int) -> str:
    return f"{'/'.join(file.split('/')[-2:])}:{line}"


def stated(kind: str) -> set[tuple[str, str, str]]:
    """Return fact, place and rule of everything of this kind in the provenance."""
    return {(f["fact"], place(f["page"], f["line"]), f["rule"]) for entry in ENTRIES for f in entry.get(kind, ())}


def test_it_is_well_formed_and_small() -> None:
    assert [child.tag for child in whole().children if isinstance(child, Element)] == ["html"]
    assert len(text().encode()) < MAX_BYTES


def test_it_is_the_same_each_time() -> None:
    assert rendered() == text()


def test_every_id_is_unique_and_every_link_leads_somewhere() -> None:
    ids = [element.attributes["id"] for element in whole().all() if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    links = [element.attributes["href"] for element in whole().all("a")]
    assert {link for link in links if link.startswith("#")} - {f"#{id}" for id in ids} == set()
    assert {link.split(":")[0] for link in links if not link.startswith("#")} == {"https"}


def test_every_place_leads_to_its_line_as_the_file_has_it() -> None:
    ids = {element.attributes["id"]: element for element in whole().all() if "id" in element.attributes}
    links = classed(whole(), "place")
    assert len(links) > 1_000
    for link in links:
        target = link.attributes["href"].removeprefix("#")
        file, number = ids[target.split("-")[0]].text, link.text.rpartition(":")[2]
        assert ids[target].attributes["data-n"] == number
        lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
        assert ids[target].text == lines[int(number) - 1] + "\n"


def test_every_superseded_fact_of_the_provenance_is_listed() -> None:
    listed = {
        (classed(row, "fact")[0].text, classed(row, "place")[0].text, row.attributes["data-words"])
        for row in rows(whole(), "superseded")
    }
    assert stated("superseded")
    assert stated("superseded") - listed == set()


def test_every_recovered_fact_of_the_provenance_is_listed() -> None:
    listed = {
        (classed(row, "fact")[0].text, classed(row, "place")[0].text, classed(row, "rule")[0].text)
        for row in rows(whole(), "recovered")
    }
    assert stated("recovered")
    assert stated("recovered") - listed == set()


def test_whatever_was_left_out_is_listed() -> None:
    listed = sorted((classed(row, "place")[0].text, classed(row, "rule")[0].text) for row in rows(whole(), "gone"))
    assert listed == sorted((place(one["page"], one["line"]), one["rule"]) for one in PROVENANCE["gone"])


def test_pages_operations_schemas_unions_and_names_are_all_there() -> None:
    document = elevenlabs()
    shaped = document.shaped
    assert len(rows(whole(), "pages")) == len(document.fragments)
    schemas = shaped.doc["components"]["schemas"]
    assert len(named(whole(), "operations")) == sum(len(item) for item in shaped.doc["paths"].values())
    assert [next(each.all("h4")).text for each in named(whole(), "schemas")] == sorted(schemas)
    parts = [schema.get("properties", ()) for schema in schemas.values()]
    assert len(classed(whole().by_id("schemas"), "row")) == len(schemas) + sum(map(len, parts))
    settled = (*shaped.names.collisions, *document.trail.respellings, *document.trail.named_variants)
    assert len(rows(whole(), "names")) == len(settled)
    cards = classed(whole().by_id("unions"), "union")
    assert sorted(next(card.all("h3")).text for card in cards) == sorted(union.component for union in shaped.unions)


def test_the_map_of_the_unions_draws_a_ray_for_each_variant_and_puts_a_union_below_what_leads_to_it() -> None:
    cards = {next(card.all("h3")).text: card for card in classed(whole().by_id("unions"), "union")}
    for union in elevenlabs().shaped.unions:
        svg = next(cards[union.component].all("svg"))
        assert len(list(svg.all("path"))) == min(len(union.variants), union_map.RAYS)
        assert svg.attributes["aria-label"].startswith(f"{len(union.variants)} variants, ")
    depths = {name: card.attributes["class"].rpartition("depth")[2] for name, card in cards.items()}
    result = "ConversationHistoryTranscriptSystemToolResultCommonModelResult"
    assert depths["ConversationHistoryTranscriptCommonModelInputToolResultsItems"] == "0"
    assert depths[result] == "1"
    assert list(cards).index(result) > list(cards).index(
        "ConversationHistoryTranscriptCommonModelInputToolResultsItems"
    )


def test_unions_that_lead_to_each_other_stand_on_the_map_once() -> None:
    first, second = elevenlabs().shaped.unions[:2]
    names = first.component, second.component
    loop = [Map({"oneOf": [Map({"$ref": f"#/components/schemas/{name}"})]}) for name in reversed(names)]
    schemas = Map(zip(names, loop, strict=True))
    assert list(union_map.placed((first, second), schemas)) == [(first, 0), (second, 1)]


def test_the_time_line_counts_what_each_capture_stated() -> None:
    lines = [item for item in whole().by_id("pages").all("li") if next(iter(item.all("b")), None)]
    assert [next(line.all("b")).text for line in lines] == ["2025-11", "2026-06"]
    assert [next(line.all("p")).text.split(";")[0] for line in lines] == ["14 new operations", "1 new operation"]
    for line in lines:
        told = next(line.all("title")).text
        bars = [bar.attributes for bar in line.all("rect")]
        kinds = [kind for kind in ("followed", "agreed", "superseded") if f" 0 {kind}" not in told]
        assert [bar["class"] for bar in bars] == kinds
        assert all(float(bar["x"][:-1]) + float(bar["width"][:-1]) <= 100.01 for bar in bars)


def test_every_overlay_is_listed_with_the_places_that_it_touched() -> None:
    cards = {classed(card, "place")[0].text: card for card in classed(whole().by_id("overlays"), "overlay")}
    document = elevenlabs()
    spoken = {fragment.dialect for fragment in document.fragments}
    files = [
        yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for file in (ROOT / "overlays").rglob("*.overlay.yaml")
    ]
    assert len(cards) == sum(bool(spoken & set(file.get("x-dialects", spoken))) for file in files)
    for hit in document.hits:
        if hit.page and hit.hits:
            card = cards[place(hit.overlay.file, hit.overlay.mark.line)]
            item = next(item for item in card.all("li") if item.text.startswith("/".join(hit.page.split("/")[-2:])))
            lines = {link.text for link in item.all("a")}
            assert {str(touch.mark.line) for touch in hit.touched} - lines == set() or len(hit.overlay.actions) > 1


def test_it_needs_nothing_from_outside_and_its_policy_forbids_it() -> None:
    assert {element.tag for element in whole().all()} & {"img", "iframe", "object", "link", "base"} == set()
    assert [element for element in whole().all() if {"src", "style", "srcset"} & element.attributes.keys()] == []
    assert [name for element in whole().all() for name in element.attributes if name.startswith("on")] == []
    assert not re.search(r"url\(|@import", (FOLDER / "style.css").read_text(encoding="utf-8"))
    policy = next(e.attributes["content"] for e in whole().all("meta") if "http-equiv" in e.attributes)
    assert policy.startswith("default-src 'none'; ")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (element,) = whole().all(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy


def test_text_of_pages_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tampered.tamper(project.copy_few(tmp_path), "pages/2025-11/agents-get-link.md")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["report", "-o", "page.html"]) == 0
    found = (tmp_path / "page.html").read_text(encoding="utf-8")
    root = html.read(found)
    assert html.vocabulary(root) - html.vocabulary(whole()) == set()
    assert tampered.HOSTILE.replace("\u202e", "\N{REPLACEMENT CHARACTER}") in root.by_id("pages").text
    assert "<script>alert" in root.by_id("operations").text
    assert "<script>alert" in root.by_id("files").text
    assert "\u202e" not in found
    assert [script.text for script in root.all("script")] == [script.text for script in whole().all("script")]


FRAME = Path(html_page.__file__).parent / "base.html.jinja"


@frozen
class _View:
    title: object
    subtitle: str = ""


def test_a_template_prints_text_and_numbers_alone() -> None:
    shown = html.read(html_page.render(FRAME, _View("\x00\u202e<b>\u2066")))
    assert next(shown.all("h1")).text == "\ufffd\ufffd<b>\ufffd"
    with pytest.raises(TypeError, match="a template prints NoneType"):
        html_page.render(FRAME, _View(None))


def test_a_long_name_may_be_broken_but_not_into() -> None:
    assert html_page.soft("LongName<b>/a.b") == Markup("Long<wbr>Name&lt;b&gt;/<wbr>a.<wbr>b")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a/ b", "//a", "HTTPS://a", ""])
def test_only_addresses_of_the_web_are_linked(url: str) -> None:
    assert html_page.is_web("https://elevenlabs.io/docs")
    assert not html_page.is_web(url)


def test_no_template_prints_unescaped() -> None:
    pages = sorted((ROOT / "generator").rglob("*.html.jinja"))
    templates = {path.name: path.read_text(encoding="utf-8") for path in pages}
    assert templates
    assert [name for name, content in templates.items() if re.search(r"\|\s*safe\b|autoescape", content)] == []


def test_of_an_api_that_is_too_large_only_the_lines_near_links_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = len(list(whole().by_id("files").all("span")))
    monkeypatch.setattr(source_files, "BUDGET", 0)
    found = html.read(rendered())
    ids = {f"#{element.attributes['id']}" for element in found.all() if "id" in element.attributes}
    links = {link.attributes["href"] for link in found.all("a") if link.attributes["href"].startswith("#")}
    assert links - ids == set()
    assert len(list(found.by_id("files").all("span"))) < lines


def test_headings_tables_and_fields_are_named() -> None:
    levels = [int(element.tag[1]) for element in whole().all() if re.fullmatch(r"h\d", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    for table in whole().all("table"):
        assert next(table.all("caption")).text
        heads = [head.text for head in table.all("th")]
        for row in next(table.all("tbody")).all("tr"):
            assert [label.text for label in classed(row, "label")] == heads
    labels = {label.attributes["for"] for label in whole().all("label")}
    assert {field.attributes["id"] for field in whole().all("input")} == labels
    assert next(whole().all("html")).attributes["lang"] == "en"
    for landmark in ("header", "nav", "main"):
        assert len(list(whole().all(landmark))) == 1


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(theme: int) -> None:
    css = (FOLDER / "style.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    colours = {name: value for block in blocks[: theme + 1] for name, value in _colours(block)}
    for ground in ("paper", "raised", "sunken", "mark"):
        for ink in ("ink", "soft", "link", "flag", "bad", "risk", "calm"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, f"--{ink} on --{ground}"


def _colours(block: str) -> Iterable[tuple[str, str]]:
    return [(name, value) for name, value in re.findall(r"--(\w+): #(\w{6});", block)]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours as WCAG defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
