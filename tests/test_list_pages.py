"""Pages that print their operation as lists -> fragments, on the pages of tests/cases/list-pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from generator import cli
from generator.base import yamlio
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.read import dialects, pages
from generator.read.dialects import Fragment, list_fragment
from generator.read.lists.page_lines import UnreadableLine
from generator.read.lists.type_labels import UnknownLabel, parse_label
from generator.read.page_formats import LISTS
from tests import goldens

CASES = Path(__file__).parent / "cases" / "list-pages"
NAMES = ("inlined", "errors", "named")


def read(name: str) -> Fragment:
    """Return the fragment of the page *name*, whose marks point into its file."""
    file = CASES / f"{name}.md"
    [page] = pages.split(file.read_text(encoding="utf-8"), file.name)
    return dialects.read(page, "2026-09", "")


def schemas(name: str) -> Map:
    """Return the components of the page *name*."""
    found = read(name).doc["components"]["schemas"]
    assert isinstance(found, Map)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_page_means_this_fragment(name: str) -> None:
    goldens.check(f"list-pages/{name}.yaml", yamlio.dump(read(name).doc))


@pytest.mark.parametrize("name", NAMES)
def test_a_snapshot_says_what_the_page_says(name: str) -> None:
    [page] = pages.split((CASES / f"{name}.md").read_text(encoding="utf-8"), "page.md")
    snapshot = pages.render(page)
    assert page.format is LISTS
    assert pages.split(snapshot, "snapshot.md") == (page,)
    assert "import" not in snapshot, "samples are not kept"


@pytest.mark.parametrize("name, dialect", [("inlined", "L1-OAS"), ("errors", "L2-FDEF"), ("named", "L3-OAS")])
def test_a_dialect_is_known_by_what_the_page_prints(name: str, dialect: str) -> None:
    assert read(name).dialect == dialect


@pytest.mark.parametrize(
    "before, after, dialect",
    [
        ("(LentBook)", "(LentBook)", "L1-OAS"),
        (" (LentBook)", "", "L1-FDEF"),
        ("docs/api-reference", "docs/shelves/api-reference", "L1-FDEF"),
    ],
)
def test_the_flavour_is_told_by_the_lines_and_else_by_the_url(before: str, after: str, dialect: str) -> None:
    text = (CASES / "inlined.md").read_text(encoding="utf-8").replace(", nullable", "").replace(" (LentMap)", "")
    if before.startswith("docs"):
        text = text.replace("  - `type`: `map`\n", "").replace("`type`: `book` (LentBook)", "`isbn` (string, required)")
        text = text.replace("    - `isbn` (string, required)\n    - `author` (object, optional)\n", "")
    [page] = pages.split(text.replace(before, after), "page.md")
    assert dialects.read(page, "2026-09", "").dialect == dialect


def test_a_fact_has_the_place_at_which_it_is_printed() -> None:
    doc = read("inlined").doc
    parameters = doc["paths"]["/v1/loans/{shelf_id}"]["get"]["parameters"]
    state: Map = next(parameter for parameter in parameters if parameter["name"] == "state")
    assert (state.at("name"), state["schema"].at("default")) == (
        Mark("inlined.md", 41, 3),
        Mark("inlined.md", 41, 47),
    )
    assert state["schema"].at("enum") == Mark("inlined.md", 42, 21)


def test_the_order_of_the_sections_reveals_the_variants_of_a_union_that_prints_none() -> None:
    found = schemas("named")
    variants = [variant["$ref"].rpartition("/")[2] for variant in found["loans_create_Request"]["oneOf"]]
    assert variants == ["LendBook", "LendMap"]
    assert [len(found[name].get("oneOf", ())) for name in ("LibraryError", "V1LoansPostParametersNotify")] == [2, 0]


@pytest.mark.parametrize("start, count", [("LibraryError", 2), ("", 0)])
def test_variants_of_one_of_several_unions_are_told_by_their_names_or_left_open(start: str, count: int) -> None:
    text = (CASES / "named.md").read_text(encoding="utf-8").replace("### LibraryError", f"### {start}")
    text = text.replace("## Types", "### 409 Conflict Error\n\n- `LoanConflict`\n\n## Types")
    [page] = pages.split(text, "page.md")
    found = dialects.read(page, "2026-09", "").doc["components"]["schemas"]
    assert [len(found[name].get("oneOf", ())) for name in ("LibraryError", "LoanConflict")] == [count, 0]
    assert len(found["loans_create_Request"]["oneOf"]) == 2, "its turn had come before"


def test_variants_without_a_name_stand_in_the_section_of_their_union_beside_those_that_are_hidden() -> None:
    text = (CASES / "named.md").read_text(encoding="utf-8")
    bare = "One of:\n\n- Never\n- Daily\n  - `at` (Scale, required)\n\n"
    for heading in ("V1LoansPostParametersNotify", "Member"):
        changed = text.replace(f"### {heading}\n\n", f"### {heading}\n\n{bare}")
        [page] = pages.split(changed, "page.md")
        found = dialects.read(page, "2026-09", "").doc["components"]["schemas"]
        union = found[heading]
        assert [ref["$ref"].rpartition("/")[2] for ref in union["oneOf"]] == ["Never", "Daily"], heading
        assert (union["x-unknown"], union["description"]) == (["hidden-variants"], "One of:"), heading
        assert list(found["Daily"]["properties"]) == ["at"], heading
        assert found["Never"]["x-unknown"] == ["cut-objects"], heading


def test_two_prints_of_a_variant_have_the_values_of_both_tags() -> None:
    text = (CASES / "inlined.md").read_text(encoding="utf-8")
    again = "- `last` (object, optional)\n  - `type`: `novel` (LentBook)\n    - `isbn` (string, required)\n"
    again += "    - `author` (object, optional)\n  - `type`: `map` (LentMap)\n"
    [page] = pages.split(text.replace("- `owner` (", f"{again}- `owner` (", 1), "page.md")
    kind = dialects.read(page, "2026-09", "").doc["components"]["schemas"]["LentBook"]["properties"]["type"]
    assert kind["enum"] == ["book", "novel"]
    assert [kind["enum"].at(number).line for number in (0, 1)] == [60, 65], "each where it is printed"


def test_a_success_without_description_and_body_is_a_page_cut_off() -> None:
    text = (CASES / "inlined.md").read_text(encoding="utf-8")
    [page] = pages.split(text[: text.index("All loans.")], "page.md")
    with pytest.raises(UnreadableLine, match="column 1: neither a description nor a body") as caught:
        dialects.read(page, "2026-09", "")
    assert caught.value.where == Mark("page.md", 54, 1)


def test_a_variant_with_a_section_of_its_own_has_lost_its_tag_there() -> None:
    until = schemas("named")["UntilDate"]
    assert list(until["properties"]) == ["kind", "date"]
    assert until["properties"]["kind"]["x-unknown"] == ["tag-required"]


@pytest.mark.parametrize("text", ["", "list of ", "string or ", '"a', "1string", "a`b"])
def test_what_is_no_label_is_refused(text: str) -> None:
    with pytest.raises(UnknownLabel):
        parse_label(text)


def test_pages_show_prints_what_each_line_says(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CASES)
    assert cli.main(["pages", "show", "named.md"]) == 0
    goldens.check("list-pages/named.txt", capsys.readouterr().out)


def test_pages_show_finds_the_line_that_a_reader_overlooks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CASES)
    careless = [evolve(reader, read=_without_owner) for reader in dialects.READERS if reader.format is LISTS]
    monkeypatch.setattr(dialects, "READERS", careless)
    assert cli.main(["pages", "show", "inlined.md"]) == 1
    said = capsys.readouterr().out.splitlines()
    [line] = [line for line in said if line.endswith("NOT UNDERSTOOD")]
    assert "- `owner` (object or object" in line
    assert said[-1].endswith(" lines of the operation, 1 not understood")


def _without_owner(page: pages.Page) -> Map:
    doc = list_fragment.read(page)
    response = doc["paths"]["/v1/loans/{shelf_id}"]["get"]["responses"]["200"]
    del response["content"]["application/json"]["schema"]["properties"]["owner"]
    return doc


def test_the_steps_to_a_fault_have_the_variants_that_the_framework_gives_them() -> None:
    head = "# Get\n\nGET /v1/a\n\nReference: https://a.test/docs/a\n\n## Errors\n\n### 422 Some Error\n\nNo\n\n"
    error = "- `detail` (list of ValidationError, optional)\n\n## Types\n\n### ValidationError\n\n"
    error += (
        "- `loc` (list of ValidationErrorLocItems, required)\n- `msg` (string, required)\n- `type` (string, required)\n"
    )
    for name, kinds in (("type", ["string", "integer"]), ("kind", [])):
        text = f"{head}{error.replace('`type`', f'`{name}`')}\n### ValidationErrorLocItems\n\n## Examples\n"
        [page] = pages.split(text, "page.md")
        steps = dialects.read(page, "2026-09", "").doc["components"]["schemas"]["ValidationErrorLocItems"]
        assert [one["type"] for one in steps.get("oneOf", ())] == kinds
        assert steps["x-unknown"] == (["hidden-variants"] if kinds else ["empty-sections"]), "others may know better"
