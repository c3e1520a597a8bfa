"""Prism between the client and a server: what our tests let that answer is held to the document, too."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from elevenlabs_agents.errors import ServerError

from tests.client.filler import Filler, maximal, minimal
from tests.client.test_samples import AUDIO, IDS, ROWS, Row, check_request
from tests.contract.adapted import STREAM
from tests.contract.calls import OPERATIONS, Call, Operation, awaited, sync
from tests.contract.check import check_value
from tests.server import Reply, Server

CHANCES = 20

both = pytest.mark.parametrize("call", [sync, awaited])
modelled = pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.answer], ids=lambda one: one.call)


@both
@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_samples_are_valid_and_so_are_the_answers_we_give_them(
    row: Row, call: Call, proxy: str, server: Server
) -> None:
    # Prism reads what is not JSON as text, in which other bytes than those of UTF-8 are lost.
    reply = evolve(AUDIO, body=b"audio") if row.reply is AUDIO else row.reply
    server.answer(reply)
    if reply.body == b'""':
        # The vendor's own wire tests answer so, and the client reads it, though the page says that it is an object.
        with pytest.raises(ServerError) as caught:
            call(proxy, row.call, row.arguments)
        assert places(caught.value) == [["response", "body"]]
    else:
        answer = call(proxy, row.call, row.arguments).answer
        assert answer.json() == json.loads(reply.body) if is_json(reply) else answer.content == reply.body
    check_request(row, server.request())


@modelled
def test_answers_at_random(operation: Operation, proxy: str, server: Server) -> None:
    assert operation.answer
    chances = [Filler(0.7, seed, nulls=0.1, depth=12).component(operation.answer) for seed in range(CHANCES)]
    for number, data in enumerate([minimal(operation.answer), maximal(operation.answer), *chances]):
        server.answer(Reply.json(data))
        call = (sync, awaited)[number % 2]
        heard = call(proxy, operation.call, operation.arguments(Filler(0.0)), accept="application/json")
        [result] = heard.result if operation.media == STREAM else [heard.result]
        check_value(operation, result, data)


@both
@modelled
def test_a_wrong_answer_is_noticed(operation: Operation, call: Call, proxy: str, server: Server) -> None:
    server.answer(Reply.json(["not an object"]))
    with pytest.raises(ServerError) as caught:
        call(proxy, operation.call, operation.arguments(Filler(0.0)), accept="application/json")
    assert places(caught.value) == [["response", "body"]]


def is_json(reply: Reply) -> bool:
    """Whether *reply* is JSON, which Prism writes anew."""
    return reply.headers.get("Content-Type") == "application/json"


def places(error: ServerError) -> list[Any]:
    """Where Prism found fault."""
    assert error.body["type"].endswith("#VIOLATIONS")
    return [one["location"] for one in error.body["validation"]]
