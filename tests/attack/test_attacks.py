"""Attacks on the client, a few of each kind; `make trust` runs them all: see `tests.trust.client`."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import time
from collections.abc import Iterable
from typing import Any

import httpx
import pytest
from elevenlabs_agents import models
from elevenlabs_agents.errors import DecodeError as ClientDecodeError

from generator.runtime.decode import boolean, each, texts
from generator.runtime.errors import DecodeError, ResponseTooLarge, ServerError, SettingsError, TimeoutExpired
from generator.runtime.nesting import MAX_DEPTH, is_deep_by_collector, is_deep_by_walk
from generator.runtime.settings import DEFAULT_RESPONSE_SIZE
from generator.runtime.transport import Transport
from generator.runtime.weight import MISFIT, VALUE, is_heavy
from tests.attack import attacks, faults, keys
from tests.attack.forms import FORMS, Form
from tests.attack.raw_server import RawServer, answer, says
from tests.runtime.twins import Async, Sync, Twin, operation, settings

FEW = [
    Form("send", "httpx", awaited=False),
    Form("read", "httpx2", awaited=False),
    Form("save", "httpx", awaited=True),
    Form("raw", "httpx2", awaited=True),
    Form("stream", "httpx", awaited=True),
    Form("events", "httpx2", awaited=False),
]


def check(trials: Iterable[attacks.Trial], least: int) -> None:
    tried = [*trials]
    assert attacks.failed(tried) == []
    assert len(tried) >= least


def test_what_unpacks_to_more_than_the_limit_is_refused_in_every_form() -> None:
    check(attacks.bombs(FEW, 4_000_000), 40)


def test_a_body_without_an_end_is_held_up_to_the_limit() -> None:
    check(attacks.endless(FEW), 10)


def test_a_deadline_holds_however_slowly_a_server_sends() -> None:
    check(attacks.drips([FEW[0], FEW[3], FEW[5]]), 9)


def test_json_of_too_many_values_is_not_read() -> None:
    check(attacks.dense([*FEW, Form("parse", "httpx", awaited=True)]), 20)


@pytest.mark.parametrize("kind", [Sync, Async])
def test_more_values_that_do_not_fit_than_may_be_held_are_an_error(kind: type[Twin]) -> None:
    most = 1_000
    with RawServer(says(answer(b"[%b 1]" % (b"1," * most)))) as server:
        at = settings(server.url, max_response_size=most * MISFIT)
        with pytest.raises(ResponseTooLarge, match="more than 1,000 values do not fit"):
            kind().send(operation(decode=texts), at)
        assert len(kind().send(operation(decode=texts), at, {"max_response_size": None}).left_out) == most + 1


@pytest.mark.parametrize("kind", [Sync, Async])
@pytest.mark.parametrize("fits", [True, False])
def test_a_deadline_holds_while_an_answer_is_read(kind: type[Twin], fits: bool) -> None:
    seen: list[Any] = []

    def item(value: Any) -> Any:
        if not seen:
            time.sleep(0.5)
        seen.append(value)
        return value if fits else boolean(value)

    def items(values: Any) -> list[Any]:
        return each(values, item)

    with RawServer(says(answer(b"[%b 1]" % (b"1," * 5_000)))) as server, pytest.raises(TimeoutExpired) as late:
        kind().send(operation(decode=items), settings(server.url, deadline=0.5))
    assert "deadline" in str(late.value)
    assert len(seen) < 2_000


@pytest.mark.parametrize("form", [FEW[0], FEW[3]], ids=str)
def test_a_broken_answer_is_an_error_of_ours(form: Form) -> None:
    check(attacks.heads([form]), len(attacks.HEADS))


def test_every_exception_of_the_libraries_becomes_one_of_ours() -> None:
    check(faults.exceptions(), 800)


def test_a_cancelled_call_leaves_no_connection_busy() -> None:
    check(faults.cancelled(2, ("send", "stream")), 40)


def test_a_server_that_closes_between_calls() -> None:
    check(faults.races(5), 20)


def test_the_key_is_seen_nowhere() -> None:
    check(keys.leaks(("cut off within it", "an echo", "late")), 60)


def test_no_other_server_sees_a_request() -> None:
    check(keys.elsewhere((307,)), 30)


def test_the_limits_are_those_that_the_readme_states() -> None:
    at = settings("http://127.0.0.1:9")
    assert at.max_response_size == DEFAULT_RESPONSE_SIZE == 268_435_456
    assert DEFAULT_RESPONSE_SIZE // VALUE == 4_194_304
    assert DEFAULT_RESPONSE_SIZE // MISFIT == 1_048_576
    values = b"1," * 4_194_304
    assert [is_heavy(one, DEFAULT_RESPONSE_SIZE) for one in (values, values + b",")] == [False, True]
    for wrong in (0, -1, True, 1.5, "1"):
        with pytest.raises(SettingsError, match="max_response_size is bytes above zero"):
            settings("http://127.0.0.1:9", max_response_size=wrong)
    text = answer(b'"' + b"x" * 2_000 + b'"')
    with RawServer(says(text)) as server, Transport(settings(server.url, max_response_size=1_000)) as transport:
        assert len(transport.send(operation(), {"max_response_size": None})) == 2_000
    assert {form.library for form in FORMS} == {"httpx", "httpx2"}


def test_only_codings_that_are_read_are_asked_for() -> None:
    seen: list[str] = []

    def hook(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["accept-encoding"])
        return httpx.Response(200, json=1)

    for own, sent in (
        ("gzip, deflate, br, zstd", "gzip, deflate"),
        ("identity", "identity"),
        ("br;q=1, gzip;q=0.5", "gzip;q=0.5"),
        ("zstd", "identity"),
    ):
        with httpx.Client(transport=httpx.MockTransport(hook), headers={"accept-encoding": own}) as http:
            assert Transport(settings("http://127.0.0.1:9"), http).send(operation()) == 1
        assert seen.pop() == sent


def test_a_hook_that_reads_the_answer_or_raises_for_its_status() -> None:
    def read(response: httpx.Response) -> None:
        response.read()

    def refuse(response: httpx.Response) -> None:
        response.raise_for_status()

    def fault(response: httpx.Response) -> None:
        raise KeyError("the caller's own")

    with RawServer(says(answer(b"[1]")), says(answer(b"no", status="500 No"))) as server:
        with httpx.Client(event_hooks={"response": [read]}) as http:
            assert Transport(settings(server.url), http).send(operation()) == [1]
        for hook, kind in ((refuse, ServerError), (fault, KeyError)):
            with httpx.Client(event_hooks={"response": [hook]}) as http, pytest.raises(kind):
                Transport(settings(server.url), http).send(operation())


def in_array(inner: Any) -> Any:
    return [inner]


def in_object(inner: Any) -> Any:
    return {'a]"\\': inner, '"': "[]"}


@pytest.mark.parametrize("nested", [in_array, in_object])
def test_the_depth_of_json_is_counted_outside_of_texts(nested: Any) -> None:
    innermost: list[Any] = [1, "]]" * 90, [], {}, {"a": 1}, ["a"]]
    for inner in innermost:
        value = inner
        for depth in range(1 + isinstance(inner, list | dict), MAX_DEPTH + 3):
            value = nested(value)
            for found in (value, json.loads(json.dumps(value))):
                gc.collect(0)  # What it looked at is tracked or not for other reasons than before.
                assert is_deep_by_collector(found) is is_deep_by_walk(found) is (depth > MAX_DEPTH), depth
            assert is_deep_by_collector(["a", value, {}]) is (depth + 1 > MAX_DEPTH), depth


def test_whatever_is_decoded_can_be_written_compared_and_copied() -> None:
    """The deepest that is read: 64 levels of schemas, or of what the specification does not know."""
    for deep in (MAX_DEPTH, MAX_DEPTH + 1, 1_000):
        schema: dict[str, Any] = {"type": "string", "description": "d"}
        unknown: Any = 1
        for _ in range(deep - 1):
            schema = {"type": "array", "description": "d", "items": schema}
            unknown = [unknown]
        kinds: list[Any] = [models.ArrayJsonSchemaProperty, models.AgentMetadata]
        for kind, data in zip(kinds, (schema, {"agent_id": "a", "x": unknown}), strict=True):
            if deep > MAX_DEPTH:
                with pytest.raises(ClientDecodeError, match="nested more than 64 levels deep"):
                    kind.from_dict(data)
                with pytest.raises(ClientDecodeError):
                    kind.from_json(f'{{"x": {"[" * deep}{"]" * deep}}}')
                continue
            model: Any = kind.from_dict(data)
            assert model.to_dict() == data
            assert model == copy.deepcopy(model) == pickle.loads(pickle.dumps(model))
            assert model.problems() == ()
            assert repr(model)


def test_a_key_over_plain_http_warns_unless_it_stays_on_this_machine(recwarn: pytest.WarningsRecorder) -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=1)

    with httpx.Client(transport=httpx.MockTransport(reply)) as http:
        for host in ("127.0.0.1", "localhost", "api.localhost", "[::1]", "127.8.9.1"):
            Transport(settings(f"http://{host}:9"), http).send(operation())
        Transport(settings("https://api.example"), http).send(operation())
        Transport(settings("http://api.example"), http).send(operation(key=None))
        assert not recwarn.list
        for url in ("http://api.example", "http://10.0.0.1:80", "http://127.0.0.1.example"):
            with pytest.warns(RuntimeWarning, match="over http, unencrypted"):
                Transport(settings(url), http).send(operation())


def test_an_answer_in_an_unknown_coding_is_refused_and_an_error_in_one_keeps_its_status() -> None:
    packed, status = "Content-Encoding: br", "503 x"
    with RawServer(says(answer(b"\x1b", packed)), says(answer(b"\x1b", packed, status=status))) as server:
        with Transport(settings(server.url)) as one, pytest.raises(DecodeError, match="packed as 'br'"):
            one.send(operation())
        with Transport(settings(server.url)) as other, pytest.raises(ServerError) as caught:
            other.send(operation())
        assert caught.value.raw == b"\x1b"
