from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from generator.runtime import errors
from generator.runtime.answer import Answer
from generator.runtime.decode import each, text
from generator.runtime.errors import (
    ClientError,
    ConnectionFailed,
    DecodeError,
    FieldError,
    InvalidArgument,
    MissingApiKey,
    NotFoundError,
    ResponseError,
    ServerError,
    StatusError,
    UnprocessableEntityError,
    status_class,
)
from generator.runtime.headers import Headers
from generator.runtime.interpret import with_call_context
from generator.runtime.misfits import read
from generator.runtime.problems import Problem
from tests import goldens
from tests.runtime.twins import operation

ANSWER = Answer(404, Headers([("Request-Id", "r-1"), ("Content-Type", "application/json")]), b'{"detail": "gone"}')


def samples() -> list[ClientError]:
    missing = DecodeError("required, but missing", ["type", 0, "tool calls", 3, "transcript"])
    refused = ConnectionFailed("Connection refused")
    refused.operation = "things.get"
    tried = copy.copy(refused)
    tried.attempts, tried.sent = 3, False
    return [
        ClientError("plain"),
        MissingApiKey("no API key"),
        InvalidArgument("agent_id is empty"),
        refused,
        missing,
        FieldError("Thing.name is not set: expected a string, found null", ["name"], None),
        with_call_context(copy.copy(missing), operation(), ANSWER),
        with_call_context(NotFoundError('{"detail": "gone"}'), operation(), ANSWER),
        with_call_context(ServerError(""), operation(), Answer(599, Headers())),
        with_call_context(ServerError("busy"), operation(), Answer(503, Headers(), attempts=3)),
        tried,
    ]


def test_texts_of_errors() -> None:
    goldens.check("errors/runtime.txt", "".join(f"{error}\n    {error!r}\n" for error in samples()))


@pytest.mark.parametrize("error", samples(), ids=str)
def test_an_error_survives_pickle_and_copy_whole(error: ClientError) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert twin.__class__ is error.__class__
        assert (str(twin), repr(twin), twin.args) == (str(error), repr(error), error.args)
        assert {k: dict(v) if k == "headers" else v for k, v in vars(twin).items()} == {
            k: dict(v) if k == "headers" else v for k, v in vars(error).items()
        }


@pytest.mark.parametrize(
    "status, name",
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (503, "ServerError"),
        (599, "ServerError"),
        (600, "StatusError"),
        (418, "StatusError"),
        (302, "StatusError"),
        (304, "StatusError"),
    ],
)
def test_every_status_has_a_class(status: int, name: str) -> None:
    assert status_class(status) is getattr(errors, name)
    assert issubclass(status_class(status), StatusError)


def test_the_docstring_draws_the_whole_tree() -> None:
    drawn = {word for word in (errors.__doc__ or "").replace("(", " ").split() if word.isidentifier()}
    real = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, ClientError)}
    assert real <= drawn


@pytest.mark.parametrize(
    "keys, path",
    [
        ([], "$"),
        (["x", 3, "transcript"], "$.transcript[3].x"),
        (["a b", "it's"], """$["it's"]['a b']"""),
        ([0, ""], "$[''][0]"),
    ],
)
def test_a_decode_error_has_a_json_path(keys: list[str | int], path: str) -> None:
    assert DecodeError("wrong", keys).path == path


def test_strict_decoders_build_the_path_on_the_way_out() -> None:
    with pytest.raises(DecodeError, match="expected a string, found an integer") as caught:
        read(lambda v: each(v, lambda v: each(v, text)), [["a"], ["b", 3]], strict=True)
    assert caught.value.path == "$[1][1]"


def test_an_error_without_an_answer_has_the_same_attributes() -> None:
    for error in (DecodeError("wrong"), ConnectionFailed("refused"), InvalidArgument("wrong")):
        known = (error.status_code, dict(error.headers), error.request_id, error.body, error.raw, error.operation)
        assert known == (None, {}, None, None, b"", None)


VALIDATION: list[tuple[Any, list[Any]]] = [
    (
        {"detail": [{"loc": ["body", "turns", 0, "text"], "msg": "Field required", "type": "missing", "input": 1}]},
        [(("body", "turns", 0, "text"), "Field required", "missing")],
    ),
    (
        {"detail": [{"loc": [], "msg": "m"}, {"loc": ["q"], "msg": "n", "type": 7}]},
        [((), "m", ""), (("q",), "n", "")],
    ),
    ({"detail": [{"loc": "q", "msg": "m"}, {"loc": [{}], "msg": "m"}, {"loc": ["q"]}, {"msg": "m"}, 1, None]}, []),
    ({"detail": {"status": "invalid", "message": "m"}}, []),
    ({"detail": "text"}, []),
    ({}, []),
    ([], []),
    ("text", []),
    (None, []),
]


@pytest.mark.parametrize("body, found", VALIDATION)
def test_validation_errors_are_read_where_they_are_some(body: Any, found: list[Any]) -> None:
    error = with_call_context(
        UnprocessableEntityError("x"), operation(), Answer(422, Headers(), json.dumps(body).encode())
    )
    assert list(error.errors) == found
    assert pickle.loads(pickle.dumps(error)).errors == error.errors


def test_a_problem_reads_as_a_line() -> None:
    assert str(Problem(("body", 0, "text"), "Field required", "missing")) == "body.0.text: Field required"


def test_headers_are_found_in_any_case_and_joined() -> None:
    headers = Headers([("X-A", "1"), ("x-a", "2"), ("B", "3")])
    assert (headers["x-A"], headers.get("b"), "X-a" in headers, "c" in headers) == ("1, 2", "3", True, False)
    assert dict(headers) == {"x-a": "1, 2", "b": "3"}


@pytest.mark.parametrize("name", ["Request-Id", "X-Request-ID"])
def test_the_request_id_is_read_from_either_header(name: str) -> None:
    error = with_call_context(ResponseError("x"), operation(), Answer(500, Headers([(name, "r-2")])))
    assert error.request_id == "r-2"


def test_code_and_message_of_the_forms_that_servers_write() -> None:
    forms: list[tuple[Any, str | None, str | None]] = [
        ({"detail": {"status": "quota_exceeded", "message": "No credits"}}, "quota_exceeded", "No credits"),
        (
            {"detail": {"type": "x_error", "code": "bad_key", "message": "No", "status": "old"}},
            "bad_key",
            "No",
        ),
        ({"detail": "Not authenticated"}, None, "Not authenticated"),
        ({"detail": [{"loc": ["q"], "msg": "m", "type": "missing"}]}, "missing", "m"),
        ({"error": {"code": "E1", "message": "Text", "type": "t"}}, "E1", "Text"),
        ({"error": {"type": "t", "message": "Text", "code": 42}}, "t", "Text"),
        ({"error": "invalid_grant", "error_description": "Gone"}, "invalid_grant", "Gone"),
        ({"error": "Not found"}, None, "Not found"),
        ({"error": {"message": "Text"}, "code": "outer"}, "outer", "Text"),
        ({"code": "E2", "message": "Text"}, "E2", "Text"),
        ({"type": "https://x.test/p", "title": "T", "detail": "D", "status": 403}, "https://x.test/p", "D"),
        ({"type": "about:blank", "title": "T", "status": 404}, None, "T"),
        ({"errors": [{"code": "E3", "message": "First"}, {"code": "E4"}]}, "E3", "First"),
        ({"message": "", "detail": {}}, None, None),
        ({"detail": {"message": {"a": 1}, "code": None}}, None, None),
        ({"errors": []}, None, None),
        *((body, None, None) for body in (None, "text", [], [{"code": "x"}], 5, {}, {"a": 1})),
    ]
    for body, code, message in forms:
        error = StatusError("")
        error.body = body
        assert (error.code, error.message) == (code, message), body
