"""Explain: by any of its names, a thing of the document leads to every line that states it, and to the losers."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from generator import cli, explain
from generator.base.config import load_vendor
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.build import assembly
from generator.build.pipeline import BuildResult
from generator.build.project import Project
from generator.explain import rulebook
from generator.explain.explanation_values import Explanation, Quotation
from generator.merge.provenance import traced_facts
from generator.read.intake import Intake
from tests import goldens
from tests.consolidated import ROOT, elevenlabs, names

CASES = {
    "property": "AgentConfigOverride-Output.prompt",
    "recovered": "EndCallToolResultModel.result_type",
    "union": "ConversationHistoryTranscriptCommonModelOutputToolResultsItems",
    "operation": "conversational_ai.agents.simulate_conversation_stream",
    "respelled": "ConversationTtsUsageModel",
    "not-in-the-document": "ConversationHistoryMetadataCommonModel.initiation_trigger",
}
SIMULATE = "#/paths/~1v1~1convai~1agents~1{agent_id}~1simulate-conversation/post"


def explained(name: str) -> Explanation:
    document = elevenlabs()
    return explain.explain(document, names().package, explain.find_element(document, name).pointer)


def statements(explanation: Explanation) -> list[Quotation]:
    facts = (*explanation.facts, *explanation.omitted)
    return [*explanation.statements, *(statement for fact in facts for statement in fact.statements)]


@pytest.mark.parametrize("case", CASES)
def test_an_explanation_reads_so(case: str) -> None:
    goldens.check(f"explain/{case}.txt", explain.render(explained(CASES[case])) + "\n")


@pytest.mark.parametrize(
    "name",
    [
        "#/components/schemas/AgentConfigOverride-Output/properties/prompt",
        "/components/schemas/AgentConfigOverride-Output/properties/prompt",
        "AgentConfigOverride-Output.prompt",
        "AgentConfigOverride.prompt",
        "ConversationConfigClientOverride-Output.agent.prompt",
    ],
)
def test_a_property_has_these_names(name: str) -> None:
    assert explained(name).pointer == "#/components/schemas/AgentConfigOverride-Output/properties/prompt"


@pytest.mark.parametrize(
    "name",
    [
        SIMULATE,
        "conversational_ai_agents_simulate_conversation",
        "conversational_ai.agents.simulate_conversation",
        "client.conversational_ai.agents.simulate_conversation",
        "POST /v1/convai/agents/{agent_id}/simulate-conversation",
        "/v1/convai/agents/{agent_id}/simulate-conversation",
    ],
)
def test_an_operation_has_these_names(name: str) -> None:
    assert explained(name).pointer == SIMULATE


@pytest.mark.parametrize("at", [f"{SIMULATE}/parameters/0", f"{SIMULATE}/parameters/path/agent_id"])
def test_a_parameter_is_named_by_number_or_by_place_and_name(at: str) -> None:
    assert explained(at).pointer == f"{SIMULATE}/parameters/path/agent_id"
    assert (
        explained("conversational_ai.agents.simulate_conversation.agent_id").pointer
        == f"{SIMULATE}/parameters/path/agent_id"
    )


def test_a_name_of_two_things_means_the_component_and_tells_of_the_other() -> None:
    found = explain.find_element(elevenlabs(), "ObjectOverrideInput")
    assert found.pointer == "#/components/schemas/ObjectOverrideInput"
    assert found.also == ()
    assert (
        explain.find_element(elevenlabs(), "ObjectOverrideInputModel").pointer
        == "#/components/schemas/ObjectOverride-Input"
    )


def test_a_path_with_several_operations_asks_which() -> None:
    with pytest.raises(GeneratorError) as caught:
        explain.find_element(elevenlabs(), "/v1/convai/conversations/{conversation_id}")
    goldens.check("errors/explain-which.txt", f"{caught.value}\n")


@pytest.mark.parametrize(
    "case,name",
    [
        ("near-miss", "conversational_ai.conversation.get"),
        ("nothing", "Kaleidoscope"),
        ("near-pointer", "#/components/schemas/AgentConfigOverride-Output/properties/promt"),
    ],
)
def test_what_is_not_found_ends_in_advice(case: str, name: str) -> None:
    with pytest.raises(GeneratorError) as caught:
        explain.find_element(elevenlabs(), name)
    goldens.check(f"errors/explain-{case}.txt", f"{caught.value}\n")


def test_everything_in_the_provenance_can_be_explained_and_shows_its_losers() -> None:
    document = elevenlabs()
    missing: list[str] = []
    entries = document.trail.record.decisions
    places = dict(traced_facts(document.shaped.doc))
    for at in (*places, *document.trail.gone):
        found = explain.explain(document, names().package, at)
        shown = {statement.mark for statement in statements(found)}
        lost = entries[at].superseded if at in entries else []
        missing += [f"{at} {each.fact} {each.mark}" for each in lost if each.mark not in shown and at in places]
        missing += [at] if at in places and places[at] not in shown else []
    assert missing == []


def test_a_page_agrees_with_the_one_of_which_a_fact_is_made() -> None:
    facts = {fact.name: fact for fact in explained("GET /v1/convai/conversations/{conversation_id}").facts}
    verdicts = [statement.verdict for statement in facts["operationId"].statements]
    assert verdicts == ["derived", "agrees"]


def test_every_place_is_a_line_of_a_file() -> None:
    texts: dict[str, list[str]] = {}
    shown = [statement.mark for name in CASES.values() for statement in statements(explained(name))]
    groups = [group for name in CASES.values() for group in explained(name).groups]
    for mark in (*shown, *(part.mark for group in groups for part in group.parts)):
        lines = texts.setdefault(mark.file, (ROOT / mark.file).read_text(encoding="utf-8").splitlines())
        assert 1 <= mark.line <= len(lines), mark


def test_lines_fit_a_terminal() -> None:
    document = elevenlabs()
    for at in document.trail.record.decisions:
        for line in explain.render(explain.explain(document, names().package, at)).splitlines():
            assert len(line) <= 100 or " " not in line.strip(), line


def test_a_page_cannot_steer_the_terminal() -> None:
    statement = Quotation(Mark("page.md", 1), "not followed", "overlay", "\x1b[31mred\u202e")
    text = explain.render(Explanation("\x1b]0;title\x07", "component", "#/x", statements=(statement,)))
    assert re.findall(r"[^\x20-\x7e\n]", text) == []


def test_the_command_prints_and_exits(
    few_pages: tuple[Path, BuildResult], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(few_pages[0])
    assert cli.main(["explain", "ConversationTokenPurpose"]) == 0
    assert "spec/pages/2025-11/agents-get-link.md:" in capsys.readouterr().out
    assert cli.main(["explain", "ConversationTokenPurpose", "--json"]) == 0
    explanation = json.loads(capsys.readouterr().out)
    assert explanation["title"] == "ConversationTokenPurpose"
    assert explanation["statements"][0]["mark"]["file"] == "spec/pages/2025-11/agents-get-link.md"
    for typed, meant in (
        ("ConversationTokenPurposes", "ConversationTokenPurpose"),
        ("link.get", "conversational_ai.agents.link.get"),
        ("links.get", "conversational_ai.agents.link.get"),
        ("link_get", "conversational_ai_agents_link_get"),
        ("client.agents.conversational_ai.agents.link.get", "conversational_ai.agents.link.get"),
    ):
        assert cli.main(["explain", typed]) == 2
        assert capsys.readouterr().err.splitlines()[1:3] == ["   Did you mean:", f"      {meant}"], typed


def test_every_rule_has_its_sentence_and_every_sentence_its_rule() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py")]
    # Of the files that have neither an id nor such a call, none needs to be parsed, and these are most.
    needed = re.compile("|".join([r"\.recover\b", *(f'"{rule}"' for rule in (*rulebook.FACTS, *rulebook.UNIONS))]))
    trees = [ast.parse(text) for text in texts if '"""What the ids of rules mean' not in text and needed.search(text)]
    literals = {n.value for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    assert {*rulebook.FACTS, *rulebook.UNIONS} - literals == set(), "no rule of that name"
    recorded = {
        call.args[-1].value
        for tree in trees
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "recover"
        and isinstance(call.args[-1], ast.Constant)
    }
    trail = elevenlabs().trail
    for entry in trail.record.decisions.values():
        recorded |= {lost.rule for lost in entry.superseded} | {found.rule for found in entry.recovered}
    assert {*recorded, *trail.gone.values()} - set(rulebook.FACTS) == set(), (
        "say what it means in generator/explain/rulebook.py"
    )
    unions = {rule for union in elevenlabs().shaped.unions for rule in union.rules}
    assert unions - set(rulebook.UNIONS) == set()


def test_a_contradiction_is_listed_with_what_both_pages_say(tmp_path: Path) -> None:
    text = (ROOT / "spec/pages/2025-11/agents-get-link.md").read_text(encoding="utf-8")
    for name, kind in (("one", "integer"), ("two", "boolean")):
        page = text.replace("/link", f"/{name}").replace("get-link", name)
        old = "conversation_token:\n          type: string"
        (tmp_path / f"{name}.md").write_text(page.replace(old, old.replace("string", kind)), encoding="utf-8")
    project = Project(tmp_path, load_vendor(None, "x"), pages=tmp_path)
    document = assembly.assemble(tuple(project.read(Intake())), project)
    found = explain.find_element(document, "ConversationTokenDBModel")
    (group,) = (one for one in explain.explain(document, "x", found.pointer).groups if one.title == "contradictions")
    assert [part.value.replace(str(tmp_path), "") for part in group.parts] == [
        '`type` is "boolean" here but "integer" in /one.md:59; /one.md is followed'
    ]
