"""The code in `typed/`: both type checkers agree to what it says, and it does what they were told."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, is_typeddict

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models, params
from elevenlabs_agents.runtime.jsontext import encode_json
from elevenlabs_agents.runtime.model import plain

from tests.client import document
from tests.client.filler import maximal, minimal
from tests.client.typed import annotated, dicts, literals, unions
from tests.client.walk import model
from tests.server import Reply, Server
from tests.typecheck import mypy

CODE = "tests/client/typed"
ANSWER = Reply.json(
    {"simulated_conversation": [], "analysis": {"call_successful": "success", "transcript_summary": ""}}
)
PASSED = sorted(class_ for class_, name in document.models().items() if name in document.passed())
TAGS = {
    class_: row.tag for row in document.unions().values() for class_ in row.classes if row.tag and class_ != row.default
}


def test_mypy_finds_every_error_that_is_marked_and_no_other() -> None:
    # pyright, which `make test` does not install, reads the same code in `make types`.
    done = mypy(CODE)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def client(server: Server) -> Iterator[ElevenLabs]:
    server.answer(ANSWER)
    with ElevenLabs(api_key="k", base_url=server.url) as made:
        yield made


def test_dicts_are_sent_as_they_are_with_whatever_they_hold(client: ElevenLabs, server: Server) -> None:
    before = deepcopy(dicts.SPECIFICATION)
    specification = plain(dicts.SPECIFICATION)
    assert specification["tool_mock_config"]["last"] == {"default_is_error": True}
    assert type(specification["simulated_user_config"]["prompt"]["llm"]) is str
    dicts.in_dicts(client)
    dicts.in_models(client)
    whole = {"simulation_specification": specification, "extra_evaluation_criteria": dicts.CRITERIA}
    assert [request.json() for request in server.requests()] == [whole, whole]
    assert before == dicts.SPECIFICATION


def test_dicts_and_models_are_sent_in_any_mixture(client: ElevenLabs, server: Server) -> None:
    dicts.in_a_mixture(client)
    end = {"name": "end", "params": {"system_tool_type": "end_call"}}
    tools: list[Any] = [dicts.WEATHER, end, {"type": "a tool of next year"}]
    assert server.request().json()["simulation_specification"] == {
        "simulated_user_config": {"prompt": {"tools": tools}},
        "tool_mock_config": {"weather": {"default_return_value": "sun"}},
    }


def test_values_that_are_listed_are_sent_as_texts(client: ElevenLabs, server: Server) -> None:
    server.answer(Reply.json({"conversations": [], "has_more": False}))
    literals.listed(client)
    literals.misspelled(client, "any")
    sent = [dict(request.query) for request in server.requests()]
    assert sent == [
        {"call_successful": "success", "summary_mode": "include"},
        {"call_successful": "failure", "summary_mode": "exclude"},
        {"call_successful": "success"},
        {},
        {"call_successful": "sucess"},
        {"summary_mode": "any"},
    ]


def test_any_sequence_is_sent_as_a_list(client: ElevenLabs, server: Server) -> None:
    dicts.in_sequences(client)
    sent = server.request().json()
    prompt = {"tool_ids": ["a", "b"], "mcp_server_ids": ["c"]}
    assert sent["simulation_specification"] == {"simulated_user_config": {"prompt": prompt}}
    assert sent["extra_evaluation_criteria"] == dicts.CRITERIA


def test_a_dict_without_a_type_is_sent_all_the_same(client: ElevenLabs, server: Server) -> None:
    dicts.of_no_type(client)
    sent = [request.json()["simulation_specification"]["simulated_user_config"] for request in server.requests()]
    assert sent == [{}, {"first_message": "Hello"}, {"first_message": "Hello"}]


def test_the_awaited_twin_sends_the_same(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            await dicts.awaited(client)

    server.answer(ANSWER)
    asyncio.run(main())
    assert server.request().json() == {"simulation_specification": plain(dicts.SPECIFICATION)}


def test_a_dict_of_models_is_sent_as_the_models_are(subtests: pytest.Subtests) -> None:
    for name in PASSED:
        with subtests.test(name):
            value = model(name).from_dict(maximal(document.models()[name]))
            assert (
                encode_json(value)
                == encode_json(value.to_dict())
                == encode_json(type(value).from_json(value.to_json()))
            )


def test_all_that_arguments_can_hold_has_a_plain_form_and_nothing_else() -> None:
    assert len(PASSED) > 75
    open_unions = [
        document.class_of(name)
        for name, row in document.unions().items()
        if name in document.passed() and (row.tag or row.own)
    ]
    assert set(dir(params)) == {f"{name}Param" for name in [*PASSED, *open_unions]}
    assert all(getattr(params, name) is getattr(params, name) for name in dir(params))


def test_a_plain_form_has_the_keys_of_the_document(subtests: pytest.Subtests) -> None:
    for name in PASSED:
        with subtests.test(name):
            stated = stated_by(name)
            assert set(stated) == set(document.properties(name))
            needed = {*document.required(name), *([TAGS[name]] if name in TAGS else [])}
            assert {key for key, text in stated.items() if text.startswith("Required[") or total(name)} == needed
            for key, schema in document.properties(name).items():
                text = stated[key][9:-1] if stated[key].startswith("Required[") else stated[key]
                assert text.endswith(" | None") == ("null" in document.kinds(schema)), key


def total(name: str) -> bool:
    found: bool = getattr(params, f"{name}Param").__total__
    return found


def stated_by(name: str) -> dict[str, str]:
    """What the TypedDict of *name* says of each key."""
    found = getattr(params, f"{name}Param")
    assert is_typeddict(found)
    return {key: said.__forward_arg__ for key, said in found.__annotations__.items()}


BRANCH = {"result_type": "transfer_to_agent_success", "from_agent": "a", "to_agent": "b", "condition": "c"}
MAIN = {"branch_reason": "defaulting_to_main", "branch_id": "b"}
RESULTS: dict[str, dict[str, Any]] = {
    "other t": {"type": "client"},
    "workflow t": {"type": "workflow"},
    "unknown {'type': 'of next year'}": {"type": "of next year"},
    "system nothing": {"type": "system"},
    "system SkipTurnToolResponseModel": {"type": "system", "result": {"result_type": "skip_turn_success"}},
    "system unknown result {'result_type': '?'}": {"type": "system", "result": {"result_type": "?"}},
    "system no branch": {"type": "system", "result": BRANCH},
    "system main": {"type": "system", "result": {**BRANCH, "branch_info": MAIN}},
    "system unknown branch {'branch_reason': '?'}": {
        "type": "system",
        "result": {**BRANCH, "branch_info": {"branch_reason": "?"}},
    },
}


@pytest.mark.parametrize("said", RESULTS)
def test_a_match_over_a_union_meets_the_variant_that_type_checkers_expect(said: str) -> None:
    given = RESULTS[said]
    shared = {**minimal("ConversationHistoryTranscriptOtherToolsResultCommonModel"), "tool_name": "t"}
    result = given if given["type"] == "of next year" else {**shared, **given}
    turn = models.ConversationHistoryTranscriptCommonModel.from_dict(
        {"role": "agent", "time_in_call_secs": 0, "tool_results": [result]}
    )
    assert [unions.tool_result(found) for found in turn.tool_results or ()] == [said]


def test_a_match_tells_texts_from_objects() -> None:
    given = {"a": "text", "b": {"secret_id": "s"}, "c": {"variable_name": "v"}, "d": [1]}
    llm = models.CustomLLM.from_dict({"url": "https://llm.test", "request_headers": given})
    found = [unions.header(value) for value in (llm.request_headers or {}).values()]
    assert found == ["text", "secret s", "variable v", "unknown [1]"]


def test_resources_and_answers_have_names_for_annotations(client: ElevenLabs, server: Server) -> None:
    page = {"conversations": [{"conversation_id": "c"}], "has_more": False}
    server.answer(Reply.json(page))
    annotated.used(client)
    server.answer(Reply(200, {"Content-Type": "text/event-stream"}, b'data: {"simulated_conversation": []}\n\n'))
    assert [chunk.simulated_conversation for chunk in annotated.chunks(client.conversational_ai.agents)] == [[]]
