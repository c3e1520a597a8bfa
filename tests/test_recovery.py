"""Without the one page that states nulls, defaults and required sets exactly, most of them are found in older pages."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.build.pipeline import BuildResult
from tests import goldens, project
from tests.losses import lines
from tests.losses.pairs import Pair, Side, pairs

LEFT_OUT = "pages/2026-06/conversations-analysis-run-analysis.md"
PATH = "/v1/convai/conversations/{conversation_id}/analysis/run"
SCHEMAS = "#/components/schemas/"

MISSED = {
    "WorkflowToolNestedToolsStepModel.type": "dialect A, which says that it may be absent, has it under another name",
}
"""Each required property that is lost, and why."""


@pytest.fixture(name="partial", scope="session")
def _partial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built without the page of dialect B, and without what is said about its operation."""
    folder = project.copy_inputs(tmp_path_factory.mktemp("partial"))
    (folder / "spec" / LEFT_OUT).unlink()
    listing = folder / "spec/sources.json"
    sources = [s for s in json.loads(listing.read_text(encoding="utf-8")) if s["file"] != LEFT_OUT]
    listing.write_text(json.dumps(sources), encoding="utf-8")
    project.build(folder)
    return folder


@pytest.fixture(name="found", scope="session")
def _found(first_build: tuple[Path, BuildResult], partial: Path) -> dict[str, Pair]:
    """What both documents have."""
    return pairs(_document(first_build[0]), _document(partial))


def _document(folder: Path) -> lines.Obj:
    return lines.read((folder / "spec/openapi.yaml").read_text(encoding="utf-8"))


def test_everything_of_the_other_operations_is_compared(
    first_build: tuple[Path, BuildResult], partial: Path, found: dict[str, Pair]
) -> None:
    whole = _document(first_build[0])
    assert whole["paths"].keys() - _document(partial)["paths"].keys() == {PATH}
    schemas = whole["components"]["schemas"]
    properties = {f"{name}.{key}" for name, schema in schemas.items() for key in schema.get("properties", ())}
    assert properties - found.keys() == set()


def test_nulls_required_and_defaults_that_are_kept_missed_and_invented(found: dict[str, Pair]) -> None:
    rows = {word: _sort(found, word) for word in ("null", "required", "default")}
    text = [f"{'':<10}{'kept':>6}{'missed':>8}{'invented':>10}"]
    text += [f"{word:<10}{len(kept):>6}{len(lost):>8}{len(new):>10}" for word, (kept, lost, new) in rows.items()]
    for word, (_, lost, new) in rows.items():
        for title, places in (("missed", lost), ("invented", new)):
            text += ["", f"{word}, {title}:", *(f"  {place}" for place in places)] if places else []
    print("\n".join(text))
    goldens.check("recovery.txt", "\n".join(text) + "\n")


def _sort(found: dict[str, Pair], word: str) -> tuple[list[str], list[str], list[str]]:
    """Return the places where both documents say the same, where the second says less, and where it says more."""
    both = {place: (_said(pair.one, word), _said(pair.other, word)) for place, pair in sorted(found.items())}
    return (
        [place for place, (one, other) in both.items() if one and one == other],
        [place for place, (one, other) in both.items() if one and not other],
        [place for place, (one, other) in both.items() if other and one != other],
    )


def _said(side: Side, word: str) -> str:
    """Return what is said as JSON text, empty for what says nothing: no, and no default."""
    value = getattr(side, word)
    nothing = value is None if word == "default" else value is False
    return "" if nothing else json.dumps(value)


def test_no_null_is_missed_and_each_invented_one_follows_the_written_rule(
    found: dict[str, Pair], partial: Path
) -> None:
    assert [pair.place for pair in found.values() if pair.one.null and not pair.other.null] == []
    invented = [pair for pair in found.values() if pair.other.null and not pair.one.null]
    assert invented
    assert {pair.twin for pair in invented} <= set(_recovered(partial, "nullable", "null-assumed"))
    # The rule: an optional property that only responses have, and that states no default.
    assert [pair.place for pair in invented if pair.other.required or pair.other.default is not None] == []


def test_each_required_property_that_is_lost_or_made_up_is_explained(found: dict[str, Pair], partial: Path) -> None:
    lost = {pair.place for pair in found.values() if pair.one.required and not pair.other.required}
    assert lost == MISSED.keys()
    made_up = {pair.place for pair in found.values() if pair.other.required and not pair.one.required}
    # Dialect C makes every tag required, and prints no default that would say otherwise: nobody is left who knows.
    page = next(
        lines.fences((partial / "spec/pages/2026-06/eleven-agents-conversations-get.md").read_text(encoding="utf-8"))
    )
    result = page["components"]["schemas"]["type_:ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult"]
    assert result["discriminator"]["propertyName"] == "result_type"
    assert {place.rpartition(".")[2] for place in made_up} == {"result_type"}


def test_each_lost_default_is_of_a_kind_that_the_dialect_left_does_not_print(found: dict[str, Pair]) -> None:
    lost = [pair for pair in found.values() if pair.one.default is not None and pair.other.default is None]
    # Of a tag or another single value, or beside a reference.
    assert [p.place for p in lost if len(p.one.schema.get("enum", ())) != 1 and not p.one.component] == []


def _recovered(folder: Path, fact: str, rule: str) -> Iterable[str]:
    facts = json.loads((folder / "spec/provenance.json").read_text(encoding="utf-8"))["facts"]
    for place, entry in facts.items():
        if any((found["fact"], found["rule"]) == (fact, rule) for found in entry.get("recovered", ())):
            yield place.removeprefix(SCHEMAS).replace("/properties/", ".")


def test_the_client_can_be_imported_and_decodes(partial: Path) -> None:
    code = (
        "from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models\n"
        "names = [name for name in dir(models) if name[0].isupper()]\n"
        "assert len(names) > 200 and all(getattr(models, name) for name in names)\n"
        "turn = {'role': 'agent', 'time_in_call_secs': 1, 'tool_results': None}\n"
        "read = models.ConversationHistoryTranscriptResponseModel.from_dict(turn)\n"
        "assert read.tool_results is None and read.to_dict() == turn\n"
        "print(ElevenLabs(api_key='k').conversational_ai.conversations.get)\n"
    )
    with contextlib.chdir(partial / "generated"):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
