"""What the vendor retires says so: once, at the caller's line, and to type checkers."""

from __future__ import annotations

import asyncio
import inspect
import re
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
import yaml
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models, params

from tests.client.document import class_of, components
from tests.server import Reply, Server
from tests.typecheck import mypy

ROOT = Path(__file__).parent.parent.parent
ANSWER = Reply.json(
    {"simulated_conversation": [], "analysis": {"call_successful": "success", "transcript_summary": ""}}
)
SAID = (
    "conversational_ai.agents.simulate_conversation is deprecated: "
    "ElevenLabs marks conversation simulation deprecated; its removal was announced for 2026-10-31."
)
GIVEN: dict[str, Any] = {"agent_id": "a", "simulation_specification": {}}


def untyped(client: object) -> Any:
    return client


def test_a_client_warns_once_for_each_operation(server: Server) -> None:
    server.answer(ANSWER)
    with ElevenLabs(api_key="k", base_url=server.url) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        agents = untyped(client).conversational_ai.agents
        for _ in range(3):
            agents.simulate_conversation(**GIVEN)
        assert [(str(each.message), each.category, each.filename) for each in caught] == [
            (SAID, DeprecationWarning, __file__)
        ]
        agents.with_raw_response.simulate_conversation(**GIVEN)
        agents.simulate_conversation_stream(**GIVEN).close()
        assert [str(each.message).split()[0].rpartition(".")[2] for each in caught] == [
            "simulate_conversation",
            "simulate_conversation",
            "simulate_conversation_stream",
        ]
        assert {each.filename for each in caught} == {__file__}


def test_the_awaited_twin_warns_where_it_is_called(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            agents = untyped(client).conversational_ai.agents
            await asyncio.gather(agents.simulate_conversation(**GIVEN), agents.simulate_conversation(**GIVEN))

    server.answer(ANSWER)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main())
    assert [(str(each.message), each.filename) for each in caught] == [(SAID, __file__)]


def test_a_warning_that_is_an_error_stops_every_call(server: Server) -> None:
    with ElevenLabs(api_key="k", base_url=server.url) as client, warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(2):
            with pytest.raises(DeprecationWarning, match=r"simulate_conversation is deprecated"):
                untyped(client).conversational_ai.agents.simulate_conversation(**GIVEN)
    assert server.requests() == []


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_a_method_stays_itself(kind: Any) -> None:
    method = kind(api_key="k").conversational_ai.agents.simulate_conversation
    assert method.__deprecated__ == SAID
    assert next(iter(inspect.signature(method).parameters)) == "agent_id"
    assert "announced for 2026-10-31" in " ".join(method.__doc__.split())
    if sys.version_info >= (3, 12):
        assert inspect.iscoroutinefunction(method) == (kind is AsyncElevenLabs)


_CODE = """
from elevenlabs_agents import ElevenLabs
ElevenLabs().conversational_ai.agents.simulate_conversation("a", simulation_specification={"simulated_user_config": {}})
ElevenLabs().conversational_ai.agents.duplicate("a")
"""


_FORMER = """
from elevenlabs_agents.models import LLMUsage, LLMUsageInput
from elevenlabs_agents.params import LLMUsageInputParam
usage: LLMUsage = LLMUsageInput(model_usage={})
given: LLMUsageInputParam = {'model_usage': {}}
"""


def test_type_checkers_know_what_is_deprecated_and_take_former_names(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(_CODE, encoding="utf-8")
    (tmp_path / "former.py").write_text(_FORMER, encoding="utf-8")
    done = mypy("code.py", "former.py", folder=tmp_path)
    assert [line.split(": ")[0].rpartition(":")[2] for line in done.stdout.splitlines()[:-1]] == ["3"], done.stdout
    assert SAID in done.stdout


def test_former_names_of_classes_are_those_of_now() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        former = untyped(models).LLMUsageInput
        unknown = untyped(models).UnknownObjectJsonSchemaPropertyInput
        plain = untyped(params).ObjectJsonSchemaPropertyInputModelParam
    assert (former, unknown, plain) == (
        models.LLMUsage,
        models.UnknownJsonSchemaProperty,
        params.ObjectJsonSchemaPropertyParam,
    )
    assert {(each.category, each.filename) for each in caught} == {(DeprecationWarning, __file__)}
    assert str(caught[0].message) == "LLMUsageInput is now called LLMUsage; version 0.2.0 no longer has the old name"


def test_every_former_name_leads_to_a_class() -> None:
    listed = yaml.load((ROOT / "spec/former-names.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    # The build adds those that upstream renames.
    assert len(listed["classes"]) > 60
    assert set(re.findall(r"^\| `(\w+)` \| `\w+` \|$", changelog, re.MULTILINE)) <= listed["classes"].keys()
    present = {former: name for former, name in listed["classes"].items() if name in components()}
    assert len(present) > 30
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for former, component in present.items():
            assert getattr(models, former) is getattr(models, class_of(component))
