"""The drift room of `make conformance`: what it counts, and that it fails when something is missed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.compare import diff, rules
from generator.compare.change import Direction
from generator.compare.rules import ALL_RULES
from tests import goldens
from tests.conformance import drift
from tests.conformance.__main__ import main
from tests.drift.rule_examples import document, marked

WHERE = {"operation": "POST", "path": "/v1/things", "section": "paths"}


def change(id: str, level: str, text: str = "what they say") -> dict[str, str]:
    return {"id": id, "level": level, "text": text, **WHERE}


BOUND = change("request-property-max-length-set", "warning")
DOCUMENTS: dict[str, dict[str, Any]] = {
    "base": {"both": {"type": "string"}},
    "bound": {"both": {"type": "string", "maxLength": 5}},
    "list": {"both": {"type": "array"}},
    "tuple": {"both": {"type": "array", "prefixItems": [{"type": "string"}]}},
    "stable": {"both": {"type": "string"}, "operation": {"x-stability-level": "stable"}},
    "media-type-schema__base": {"body": {}, "answer": {}},
    "media-type-schema__revision": {"body": {"type": "object"}, "answer": {"type": "string"}},
}
CASES: list[tuple[str, str, str, list[dict[str, str]]]] = [
    ("base", "bound", "warning", [BOUND]),
    ("list", "tuple", "error", [change("response-property-prefix-items-added", "error")]),
    ("base", "stable", "error", [change("api-invalid-stability-level", "error")]),
    ("base", "base", "none", []),
    ("media-type-schema__base", "media-type-schema__revision", "none", []),
]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the documents."""
    monkeypatch.chdir(tmp_path)
    Path("specs").mkdir()
    for name, said in DOCUMENTS.items():
        Path(f"specs/{name}.json").write_text(json.dumps(document(said)))


def run(*cases: tuple[str, str, str, list[dict[str, str]]]) -> int:
    """Run *cases* and return the exit code."""
    rows = [
        {
            "base": f"specs/{base}.json",
            "revision": f"specs/{revision}.json",
            "max_level": level,
            "changes": changes,
            "confirmed": [one["id"] for one in changes],
        }
        for base, revision, level, changes in cases
    ]
    Path("cases.json").write_text(json.dumps({"cases": rows}))
    return main(["."])


def test_what_is_found_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*CASES) == 0
    goldens.check("conformance-drift.txt", capsys.readouterr().out)


@pytest.mark.parametrize(
    "revision, confirmed",
    [
        ("base", BOUND),  # nothing changed
        ("bound", BOUND | {"level": "error"}),
        ("bound", BOUND | {"path": "/v1/others"}),
        ("bound", change("request-parameter-max-length-decreased", "warning")),  # of another thing
        ("bound", change("request-property-max-set", "warning")),  # another keyword
        ("bound", change("response-property-deprecated", "warning")),
        ("bound", change("request-property-became-purple", "warning")),  # unknown here
    ],
)
def test_what_is_missed_fails(revision: str, confirmed: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("base", revision, "error", [confirmed])) == 1
    assert f"failed: {confirmed['id']}: " in capsys.readouterr().out


def test_each_direction_counts_for_itself() -> None:
    # One finding, of which theirs make two: what is risky in the request is compatible in the response.
    assert run(("base", "bound", "warning", [BOUND])) == 0
    findings = rules.judge(diff.compare(*(marked(document(DOCUMENTS[name])) for name in ("base", "bound"))).changes)
    assert [finding.direction for finding in findings] == [Direction.REQUEST]
    assert {str(way): str(verdict.level) for way, (_, verdict) in rules.verdicts(findings[0].change).items()} == {
        "request": "risky",
        "response": "compatible",
    }


def test_a_pair_that_should_be_silent_fails_when_it_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("base", "bound", "none", [])) == 1
    assert "failed: base -> bound: found request-limit-added" in capsys.readouterr().out


def test_a_pair_that_differs_fails_when_we_find_something_else(capsys: pytest.CaptureFixture[str]) -> None:
    Path("specs/media-type-schema__revision.json").write_text(Path("specs/media-type-schema__base.json").read_text())
    assert run(CASES[-1]) == 1
    assert "failed: media-type-schema__base -> media-type-schema__revision: found nothing" in capsys.readouterr().out


def test_the_table_names_our_rules_and_each_id_once() -> None:
    table = drift.table()
    ids = {rule.id for rule in ALL_RULES}
    answers = [
        *table.judged.values(),
        *table.generic.values(),
        *(answer for answer, _ in table.places.values() if answer),
    ]
    assert [answer for answer in answers if answer.partition(" ")[0] not in ids] == []
    assert [id for finds, _ in table.differ.values() for id in finds if id not in ids] == []
    assert not table.judged.keys() & table.generic.keys()
    assert not (table.judged.keys() | table.generic.keys()) & table.unstated.keys()


def test_other_folders_are_no_drift_cases(tmp_path: Path) -> None:
    assert not drift.holds(tmp_path)
    Path("cases.json").write_text("[]")
    assert not drift.holds(tmp_path)
