"""The runner of other projects' cases: what it counts, what it skips, and how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import goldens
from tests.conformance.__main__ import main
from tests.lists import news
from tests.lists.score import Difference

OVERLAY = "overlay: 1.1.0\ninfo: {title: t, version: v}\nactions: [{target: $.a, update: 2}]\n"


@pytest.fixture(name="cases")
def _cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sources: every kind of case once as it should be, one contested, one unknown."""
    monkeypatch.chdir(tmp_path)
    rows: list[dict[str, object]] = [
        {"id": "one__apply", "kind": "apply", "contested": False},
        {"id": "one__error", "kind": "apply-error", "contested": False},
        {"id": "one__odd", "kind": "apply", "contested": "reads the standard otherwise"},
        {"id": "two__pass", "kind": "schema-pass", "contested": False},
        {"id": "two__fail", "kind": "schema-fail", "contested": False},
        {"id": "two__new", "kind": "sing", "contested": False},
    ]
    folder = Path("cases")
    for row in rows:
        (folder / str(row["id"])).mkdir(parents=True)
        (folder / str(row["id"]) / "overlay.yaml").write_text(OVERLAY)
    (folder / "index.json").write_text(json.dumps(rows))
    (folder / "one__apply/input.yaml").write_text("a: 1\n")
    (folder / "one__apply/expected.yaml").write_text("a: 2\n")
    (folder / "one__error/input.yaml").write_text("a: {}\n")
    (folder / "two__fail/overlay.yaml").write_text("overlay: 1.1.0\n")
    return folder


def test_passed_of_run_per_source(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(cases)]) == 0
    goldens.check("conformance.txt", capsys.readouterr().out)


def test_a_case_that_fails_is_named(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cases / "one__apply/expected.yaml").write_text("a: 3\n")
    (cases / "one__error/input.yaml").write_text("a: 1\n")
    (cases / "two__pass/overlay.yaml").write_text("overlay: 1.1.0\ninfo: {title: t, version: v}\n")
    (cases / "two__fail/overlay.yaml").write_text(OVERLAY)
    assert main([str(cases)]) == 1
    goldens.check("conformance-failed.txt", capsys.readouterr().out)


def test_a_folder_of_folders(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("other").mkdir()
    assert main(["."]) == 0
    out = capsys.readouterr().out
    assert "cases: overlay cases" in out
    assert "skipped: other holds no cases of a kind that is known here" in out


def test_what_is_skipped_is_said(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cases / "index.json").write_text("{}")
    assert main([str(cases)]) == 0
    assert capsys.readouterr().out == "skipped: cases holds no cases of a kind that is known here\n"
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("skipped: all cases")


def test_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere"]) == 2
    assert capsys.readouterr().err == "nowhere: no such folder\n"


LIST_PAGE = """\
# Get a bell

GET https://api.bell.test/v1/bells/{bell_id}

Reference: https://bell.test/docs/api-reference/bells/get

## Response

### 200

- `pitch` (string, required)
- `size` (integer, optional, nullable, default: 3)
"""
BELL: dict[str, object] = {
    "type": "object",
    "properties": {"pitch": {"type": "string"}, "size": {"type": ["integer", "null"], "default": 4}},
    "required": ["pitch"],
}


def test_list_pages_are_read_and_compared_with_the_documents_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bells_get.md").write_text(LIST_PAGE)
    assert main([str(tmp_path)]) == 0
    assert "skipped: the comparison with documents" in capsys.readouterr().out
    operation: dict[str, object] = {"responses": {"200": {"content": {"application/json": {"schema": BELL}}}}}
    document: dict[str, object] = {"paths": {"/v1/bells/{bell_id}": {"get": operation}}, "components": {"schemas": {}}}
    (tmp_path / "bell.json").write_text(json.dumps(document))
    assert main([str(tmp_path)]) == 0
    said = capsys.readouterr().out
    [row] = {line.split(",")[1] for line in said.splitlines() if line.lstrip().startswith("L1-OAS,")}
    cells = row.split()
    assert cells[2:5] == ["100.0", "/", "100.0"], "types"
    assert cells[14:17] == ["0.0", "/", "0.0"], "the default is another one"
    assert cells[-1] == "83.3", "5 of 6 facts"
    assert "L1-OAS: 1 misread, stated (default 1)" in said, "the document has the property"
    assert "bells  1 of 1 passed" in said


@pytest.mark.parametrize(
    "kind, at, value, is_stated, note, wanted",
    [
        ("types", "200.pitch", "string", True, "", "misread"),
        ("types", "200<Gong>.pitch", "string", True, "", "another day"),
        ("enum", "200.pitch", "loud", True, "", "another day"),
        ("types", "query:pitch", "array", True, "", "item-parameters"),
        ("types", "200.size", "integer", False, "", "misread"),
        ("types", "200.pitch", "string", False, "", "another day"),
        ("types", "200.pitch", "string", False, "cut-objects", "cut-objects"),
        ("nullable", "200.size", "null", False, "", "nullability"),
    ],
)
def test_why_a_page_and_a_document_differ(
    kind: str, at: str, value: str, is_stated: bool, note: str, wanted: str
) -> None:
    fact = Difference(kind, at, value, is_stated, note)
    assert news.reason(fact, "- `size` (integer, required)", '{"pitch": {}}', "L1-FDEF") == wanted


def test_a_list_page_that_is_not_understood_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bells_get.md").write_text(LIST_PAGE.replace("(string, ", "(strng, "))
    assert main([str(tmp_path)]) == 1
    assert "`strng` is no type that is known" in capsys.readouterr().out
