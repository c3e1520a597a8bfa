"""Errors as callers meet them: a class for every status, what each one says, and that it can be sent elsewhere."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from typing import Any

import pytest
from attrs import evolve
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, errors
from elevenlabs_agents.errors import ElevenLabsError, InvalidArgument, StatusError, UnprocessableEntityError

from tests.client.test_faults import CALLS, both
from tests.client.test_samples import CALL, KEY, Row
from tests.server import Reply, Server

GET = "conversational_ai.conversations.get"
CLASSES = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, ElevenLabsError)
}
STATUSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    **dict.fromkeys((500, 501, 502, 503, 504, 520, 529, 599), errors.ServerError),
    **dict.fromkeys((300, 304, 402, 405, 408, 410, 418, 425, 451, 498, 499, 600, 999), errors.StatusError),
}


def in_path(row: Row) -> str:
    """The argument that stands in the path, if there is one."""
    return next((name for name, value in row.arguments.items() if f"/{value}" in f"{row.path}/"), "")


def get(url: str, conversation_id: str = "c", **options: Any) -> Any:
    with ElevenLabs(api_key=KEY, base_url=url, max_retries=0) as client:
        return client.conversational_ai.conversations.get(conversation_id, request_options=options or None)  # type: ignore[arg-type]  # any options


def get_awaited(url: str, conversation_id: str = "c", **options: Any) -> Any:
    async def main() -> Any:
        async with AsyncElevenLabs(api_key=KEY, base_url=url, max_retries=0) as client:
            return await client.conversational_ai.conversations.get(conversation_id, request_options=options or None)  # type: ignore[arg-type]  # any options

    return asyncio.run(main())


either = pytest.mark.parametrize("call", [get, get_awaited])


@either
def test_every_status_has_its_class_and_says_all_that_is_known(
    call: Any, server: Server, subtests: pytest.Subtests
) -> None:
    for status in STATUSES:
        with subtests.test(str(status)):
            body = {"detail": {"status": "said", "message": "why"}}
            reply = Reply.json(body, status, Request_Id="r-1", X_More="m")
            server.answer(reply)
            with pytest.raises(ElevenLabsError) as caught:
                call(server.url)
            error = caught.value
            assert type(error) is STATUSES[status]
            assert isinstance(error, StatusError)
            assert (error.status_code, error.request_id, error.headers["X-More"]) == (status, "r-1", "m")
            assert (error.operation, error.attempts) == (GET, 1)
            # An answer of this status has no body, whatever the server sends.
            assert (error.body, error.raw) == ((None, b"") if status == 304 else (body, reply.body))
            assert repr(error) == f"{type(error).__name__}(operation='{GET}', status_code={status}, request_id='r-1')"
            assert str(error).startswith(f"{GET} answered {status} (request r-1)")


@both
def test_every_operation_reads_a_validation_error(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    wrong = {"loc": ["body", "turns", 0], "msg": "Field required", "type": "missing"}
    stated = {"detail": {"status": "invalid_agent"}}  # as the vendor's own wire tests have it
    for row in CALLS:
        with subtests.test(row.call):
            server.answer(Reply.json({"detail": [wrong]}, 422), Reply.json(stated, 422))
            with pytest.raises(UnprocessableEntityError) as caught:
                call(row, server.url)
            assert caught.value.operation == row.call
            [problem] = caught.value.errors
            assert (problem.loc, problem.msg, problem.type) == (("body", "turns", 0), "Field required", "missing")
            with pytest.raises(UnprocessableEntityError) as caught:
                call(row, server.url)
            assert (caught.value.errors, caught.value.body) == ((), stated)


@both
def test_every_operation_names_itself_when_it_refuses_a_value(
    call: Any, server: Server, subtests: pytest.Subtests
) -> None:
    with_path = [row for row in CALLS if in_path(row)]
    assert len(with_path) > 10
    for row in with_path:
        with subtests.test(row.call):
            with pytest.raises(InvalidArgument) as caught:
                call(evolve(row, arguments={**row.arguments, in_path(row): ".."}), server.url)
            assert caught.value.operation == row.call
            assert str(caught.value).startswith(f"{row.call}: a path parameter of /v1/")
    assert server.requests() == []


def test_there_is_one_base() -> None:
    assert len(CLASSES) == 24
    assert errors.ClientError is ElevenLabsError
    assert set(errors.__all__) == CLASSES.keys() | {"ElevenLabsError"}


def test_every_error_can_be_sent_to_another_process(subtests: pytest.Subtests) -> None:
    for kind in CLASSES.values():
        with subtests.test(kind.__name__):
            error = kind("what went wrong")
            error.operation, error.attempts, error.status_code = GET, 3, 418
            error.headers = errors.ClientError.headers.__class__([("Request-Id", "r-1"), ("X-A", "a"), ("X-A", "b")])
            error.body, error.raw = {"detail": [{"loc": ["q"], "msg": "m"}]}, b'{"detail": []}'
            pickled = [pickle.dumps(error, protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
            for twin in (*map(pickle.loads, pickled), copy.copy(error), copy.deepcopy(error)):
                assert type(twin) is kind
                assert vars(twin) == vars(error)
                assert (twin.args, str(twin), repr(twin)) == (error.args, str(error), repr(error))
                assert (twin.request_id, dict(twin.headers)) == ("r-1", {"request-id": "r-1", "x-a": "a, b"})


@either
def test_what_a_server_sends_cannot_make_an_error_long(call: Any, server: Server) -> None:
    server.answer(Reply(500, {"Request-Id": "r" * 20_000}, b"x" * 1_000_000))
    with pytest.raises(ElevenLabsError) as caught:
        call(server.url)
    assert len(repr(caught.value)) < 400
    assert len(str(caught.value)) < 600
    assert (len(caught.value.raw), len(caught.value.request_id or "")) == (1_000_000, 20_000)
    key = "k" * 100_000
    wrong_data: dict[str, Any] = {"conversation_initiation_client_data": {"dynamic_variables": {key: {}}}}
    server.answer(Reply.json({**json.loads(CALL.body), **wrong_data}))
    with pytest.raises(errors.DecodeError) as wrong:
        call(server.url, strict=True)
    assert len(wrong.value.path) > 100_000
    assert len(repr(wrong.value)) < 400
    assert len(str(wrong.value)) < 600
