"""Every operation against a mock made by Prism from the document: it refuses what the client must not send."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from elevenlabs_agents.errors import ServerError, UnprocessableEntityError

from tests.client.filler import Filler
from tests.contract.adapted import STREAM
from tests.contract.calls import KEY, OPERATIONS, TALLY, VIOLATIONS, Call, Operation, awaited, signature, sync
from tests.contract.check import check, check_kept, check_sent, check_value, strays
from tests.contract.prism import Prism

CHANCES = 20
"""How many requests, and how many answers, are made up at random for each operation that has any choice."""

calls = pytest.mark.parametrize("operation", OPERATIONS, ids=[one.call for one in OPERATIONS])
both = pytest.mark.parametrize("call", [sync, awaited])


def test_there_are_15_operations() -> None:
    assert len({one.call for one in OPERATIONS}) == 15


@calls
def test_all_arguments_are_all_that_the_call_takes(operation: Operation) -> None:
    assert operation.arguments(Filler(1.0)).keys() == signature(operation.call)


@both
@calls
def test_with_what_is_required(operation: Operation, call: Call, mock: str) -> None:
    arguments = operation.arguments(Filler(0.0))
    heard = call(mock, operation.call, arguments)
    check_sent(operation, arguments, heard)
    check(operation, heard)


@both
@calls
def test_with_all_arguments(operation: Operation, call: Call, mock: str) -> None:
    arguments = operation.arguments(Filler(1.0, depth=6))
    for given in (arguments, operation.modelled(arguments)):
        assert list(strays(given)) == []
        heard = call(mock, operation.call, given)
        check_sent(operation, arguments, heard)
        check(operation, heard)


@pytest.mark.parametrize(
    "operation", [one for one in OPERATIONS if "requestBody" in one.stated], ids=lambda one: one.call
)
def test_with_arguments_at_random(operation: Operation, mock: str) -> None:
    for seed in range(CHANCES):
        arguments = operation.arguments(Filler(0.7, seed, nulls=0.1, depth=10))
        given = operation.modelled(arguments)
        assert list(strays(given)) == []
        heard = (sync, awaited)[seed % 2](mock, operation.call, given)
        check_sent(operation, arguments, heard)
        check(operation, heard)


@pytest.mark.parametrize(
    "operation", [one for one in OPERATIONS if one.answer and one.media != STREAM], ids=lambda one: one.call
)
def test_answers_at_random(operation: Operation, mock: str) -> None:
    read = 0
    for seed in range(CHANCES):
        prefer = f"dynamic=true, seed={seed}"
        try:
            heard = (sync, awaited)[seed % 2](mock, operation.call, operation.arguments(Filler(0.0)), prefer=prefer)
        except ServerError as error:
            TALLY[excuse(error)] += 1
        else:
            check_kept(heard.result, heard.answer.json())
            read += 1
    assert read >= CHANCES // 4


def excuse(error: ServerError) -> str:
    """Why Prism made up no answer; an error of any other kind is raised again."""
    kind = error.body["type"].partition("#")[2]
    if kind == "UNKNOWN" and "json-schema-faker" in error.body["title"]:
        return "json-schema-faker fails at an empty object in a list behind a oneOf"
    if kind == "VIOLATIONS" and {one["code"] for one in error.body["validation"]} == {"oneOf"}:  # else it names others
        return "it left out an optional tag, and more than one variant of the oneOf fits"
    raise error


@both
@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.media == STREAM], ids=lambda one: one.call)
def test_one_event_alone_as_json(operation: Operation, call: Call, mock: str) -> None:
    heard = call(mock, operation.call, operation.arguments(Filler(0.0)), accept="application/json")
    [only] = heard.result
    check_value(operation, only, heard.answer.json())


REFUSED: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "query": ("conversations.list", {"page_size": "many"}, ["query", "page_size"]),
    "enum of the query": ("conversations.get", {"conversation_id": "1", "format": "xml"}, ["query", "format"]),
    "body": ("conversations.feedback.create", {"conversation_id": "1", "feedback": 5}, ["body", "feedback"]),
    "deep in the body": (
        "agents.simulate_conversation",
        {"agent_id": "1", "simulation_specification": {"simulated_user_config": {"prompt": {"llm": "gpt-0"}}}},
        ["body", "simulation_specification", "simulated_user_config", "prompt", "llm"],
    ),
}


@both
@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_request_is_refused(case: str, call: Call, mock: str) -> None:
    name, arguments, place = REFUSED[case]
    with pytest.raises(UnprocessableEntityError) as caught:
        call(mock, f"conversational_ai.{name}", arguments)
    assert ["request", *place] in [one["location"] for one in json.loads(caught.value.headers[VIOLATIONS])]
    # Where the pages document the body of 422, Prism answers with one, and it is read.
    assert [error.loc for error in caught.value.errors] == ([("string",)] if case == "enum of the query" else [])


@pytest.mark.parametrize("key, status", [({}, 401), ({"xi-api-key": KEY}, 200)], ids=["without", "with"])
def test_the_key_is_asked_for(key: dict[str, str], status: int, mock: str) -> None:
    assert httpx.get(f"{mock}/v1/convai/tools", headers=key, trust_env=False).status_code == status


@pytest.fixture(scope="module")
def unadapted(folder: Path) -> Iterator[str]:
    """URL of a mock of the document as it is."""
    document = Path(__file__).parents[2] / "spec" / "openapi.yaml"
    with Prism("mock", document, log=folder / "unadapted.log") as prism:
        yield prism.url


@both
@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.media == STREAM], ids=lambda one: one.call)
def test_streams_must_be_adapted(operation: Operation, call: Call, unadapted: str) -> None:
    with pytest.raises(ServerError) as caught:
        call(unadapted, operation.call, operation.arguments(Filler(1.0)))
    assert caught.value.body["type"].endswith("#NO_COMPLEX_OBJECT_TEXT")  # so the request had been found valid


def test_a_value_that_fits_two_variants_of_an_any_of_is_accepted(mock: str) -> None:
    tool = {
        "type": "api_integration_webhook",
        "name": "n",
        "description": "d",
        "api_integration_id": "i",
        "api_integration_connection_id": "c",
        "api_schema_overrides": {"request_body_schema": {"properties": {"key": {"dynamic_variable": "v"}}}},
    }
    specification = {"simulated_user_config": {"prompt": {"tools": [tool]}}}
    arguments = {"agent_id": "1", "simulation_specification": specification}
    sync(mock, "conversational_ai.agents.simulate_conversation", arguments)
