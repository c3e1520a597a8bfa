from __future__ import annotations

import copy
import json
import math
from typing import Any

import pytest
from attrs import evolve, fields

from generator.runtime.call import Call
from generator.runtime.errors import ClientError, InvalidArgument, MissingApiKey, SettingsError
from generator.runtime.prepare import prepare
from generator.runtime.retry import RetryPolicy
from generator.runtime.settings import RequestOptions, resolve_settings
from generator.runtime.unset import UNSET
from tests import goldens
from tests.runtime.test_body import Thing
from tests.runtime.twins import KEY, SERVICE, operation, settings

REGIONS = evolve(SERVICE, regions={"us": "https://us.test", "eu": "https://eu.test/api/"})


def test_the_key_is_read_from_the_environment_when_the_client_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNTIME_TEST_KEY", "from-env")
    assert resolve_settings(SERVICE).api_key == "from-env"
    assert resolve_settings(SERVICE, api_key="given").api_key == "given"
    monkeypatch.setenv("RUNTIME_TEST_KEY", "")
    with pytest.raises(MissingApiKey):
        resolve_settings(SERVICE)


def test_a_service_that_needs_no_key_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNTIME_TEST_KEY", "")
    service = evolve(SERVICE, key_optional=True)
    assert resolve_settings(service).api_key == ""
    assert resolve_settings(service, api_key="given").api_key == "given"


def test_the_key_is_not_shown() -> None:
    found = settings("https://user:hunter2@example.test")
    assert KEY not in repr(found)
    assert "hunter2" not in repr(found)
    assert KEY not in repr(prepare(operation(), found, {"headers": {"x-key": KEY}}))


@pytest.mark.parametrize("key, shown", [(KEY, "a [API key] b"), ("b", "a b b")])
def test_what_repeats_the_key_is_hidden_unless_it_is_in_any_text(key: str, shown: str) -> None:
    assert resolve_settings(SERVICE, api_key=key).hide(f"a {key} b") == shown


@pytest.mark.parametrize(
    "given, url",
    [
        ({}, "https://us.test"),
        ({"region": "eu"}, "https://eu.test/api"),
        ({"base_url": "http://[::1]:8080/x/"}, "http://[::1]:8080/x"),
        ({"base_url": "HTTPS://us_1.Test:/A b/%7e%zz/./é\u2028/../\\x"}, "https://us_1.test/A%20b/%7e%25zz/%5Cx"),
        ({"base_url": "https://a:B@Bücher.test:0443/.."}, "https://a:B@xn--bcher-kva.test:443"),
    ],
)
def test_region_or_base_url(given: dict[str, Any], url: str) -> None:
    assert resolve_settings(REGIONS, api_key=KEY, **given).base_url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://api x.test",
        "https://x.test\n",
        "https://x.test/a\tb",
        " https://x.test",
        "https://{tenant}.test",
        "https://\uff41pi.test",
        "https://a..test",
        "https://-a.test",
        "https://a\\@x.test",
        f"https://{'a' * 64}.test",
        "https://[::1",
        "https://[x]",
        "https:\\\\x.test",
        "https://x.test/\ud800",
    ],
)
def test_an_address_that_no_request_can_be_sent_to_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="base_url is not of the form"):
        resolve_settings(REGIONS, api_key=KEY, base_url=url)


def refusals(monkeypatch: pytest.MonkeyPatch) -> list[ClientError]:
    monkeypatch.delenv("RUNTIME_TEST_KEY", raising=False)
    found: list[ClientError] = []
    givens: tuple[dict[str, Any], ...] = (
        {},
        {"api_key": ""},
        {"api_key": f"{KEY}\n"},
        {"api_key": "clé"},
        {"api_key": KEY, "region": "moon"},
        {"api_key": KEY, "region": "eu", "base_url": "https://x.test"},
        {"api_key": KEY, "base_url": "ftp://user:hunter2@x.test"},
        {"api_key": KEY, "base_url": "example.test"},
        {"api_key": KEY, "base_url": "https://x.test/?a=1"},
        {"api_key": KEY, "base_url": "https://x.test:port"},
        {"api_key": KEY, "base_url": ""},
        {"api_key": KEY, "default_headers": {"X-A": "a\r\nX-B: b"}},
        {"api_key": KEY, "default_headers": {"X A": "a"}},
        {"api_key": KEY, "default_headers": {"X-A": 1}},
        {"api_key": KEY, "timeout": 0},
        {"api_key": KEY, "timeout": "5"},
        {"api_key": KEY, "timeout": True},
        {"api_key": KEY, "timeout": float("inf")},
        {"api_key": KEY, "max_retries": -1},
        {"api_key": KEY, "max_retries": True},
        {"api_key": KEY, "max_retries": None},
        {"api_key": KEY, "retries": 3},
        {"api_key": KEY, "strict": 1},
        {"api_key": KEY, "max_response_size": 0},
        {"api_key": KEY, "default_headers": 5},
        {"api_key": KEY, "default_headers": {1: "a"}},
        {"api_key": KEY, "default_query": ["a"]},
        {"api_key": KEY, "default_query": {"a": object()}},
        {"api_key": KEY, "base_url": 5},
        {"api_key": KEY, "region": []},
        {"api_key": 5},
        {"api_key": KEY, "timeout": 10**400},
        {"api_key": KEY, "default_query": {"a": "\ud800"}},
        {"api_key": KEY, "default_query": {"\ud800": "a"}},
        {"api_key": KEY, "default_query": {None: "a"}},
    )
    for given in givens:
        with pytest.raises(ClientError) as caught:
            resolve_settings(REGIONS, **given)
        found.append(caught.value)
    return found


@pytest.mark.parametrize("value", ["5", None, True, -1, math.nan, 10**400, []])
@pytest.mark.parametrize("bound", [bound.name for bound in fields(RetryPolicy)])
def test_a_bound_on_attempts_that_is_no_number_is_refused(bound: str, value: Any) -> None:
    with pytest.raises(SettingsError, match=f"{bound} of a RetryPolicy is a number from 0 on, not "):
        RetryPolicy(**{bound: value})


@pytest.mark.parametrize(
    "options, what",
    [
        (["a"], "request_options is a mapping of names to values, not list"),
        ({"headers": 5}, "headers is a mapping of names to values, not int"),
        ({"query": "a=b"}, "query is a mapping of names to values, not str"),
        ({"query": {2: "a"}}, "2 is not a name of a parameter"),
        ({"extra_body": ["a"]}, "extra_body is a mapping of names to values, not list"),
    ],
)
def test_options_of_a_call_that_are_no_mapping_are_refused(options: Any, what: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        prepare(operation(), settings("https://x.test"), options)
    assert str(caught.value) == what


def test_texts_of_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    found = refusals(monkeypatch)
    assert all(isinstance(error, SettingsError) and error.__context__ is None for error in found)
    text = "".join(f"{type(error).__name__}: {error}\n" for error in found)
    assert KEY not in text
    goldens.check("errors/runtime-settings.txt", text)


def test_the_call_wins_over_the_operation_over_the_client() -> None:
    op = operation(query=(("a", 1), ("a", 2), ("b", 3)), headers=(("X-Op", "op"), ("X-None", None)))
    at = settings("https://x.test", default_headers={"x-one": "client", "X-OP": "client"}, timeout=5)
    options: RequestOptions = {"headers": {"X-ONE": "call"}, "query": {"a": [9], "c": True}, "timeout": None}
    found = prepare(op, at, options)
    assert found.headers == {"x-one": "call", "x-op": "op", "accept": "application/json"}
    assert found.full_url == "https://x.test/v1/things?b=3&a=9&c=true"
    assert found.timeout is None
    assert prepare(op, at, None).timeout == 5
    assert prepare(op, settings("https://x.test"), None).timeout is UNSET


def test_a_body_has_a_content_type_and_no_body_has_none() -> None:
    at = settings("https://x.test")
    assert prepare(operation(body={}), at, None).content == b"{}"
    assert prepare(operation(body={}), at, None).headers["content-type"] == "application/json"
    assert prepare(operation(body=None), at, None).content == b"null"
    assert prepare(operation(), at, None).content is None
    assert "content-type" not in prepare(operation(), at, None).headers


@pytest.mark.parametrize(
    "options",
    [
        {"headers": {"X": "a\nb"}},
        {"headers": {"X": "ä"}},
        {"headers": {"": "a"}},
        {"query": {"x": object()}},
        {"timeout": -1},
        {"tiemout": 1},
        {"max_retries": 1.5},
        {"idempotency_key": "a\nb"},
        {"idempotency_key": 7},
    ],
)
def test_bad_options_are_refused(options: Any) -> None:
    with pytest.raises(InvalidArgument):
        prepare(operation(), settings("https://x.test"), options)


@pytest.mark.parametrize(
    "body, extra, sent",
    [
        ({"a": 1, "b": None}, {"b": 2, "c": None}, {"a": 1, "b": 2, "c": None}),
        (UNSET, {"a": 1}, {"a": 1}),
        ({"a": 1}, {}, {"a": 1}),
        (Thing(name="n", extra={"x": 1}), {"y": Thing(name="m")}, {"name": "n", "x": 1, "y": {"name": "m"}}),
    ],
)
def test_properties_are_added_to_the_body(body: Any, extra: Any, sent: Any) -> None:
    before = copy.deepcopy(body)
    found = prepare(operation(body=body), settings("https://x.test"), {"extra_body": extra})
    assert isinstance(found.content, bytes)
    assert json.loads(found.content) == sent
    assert body == before


def test_fields_are_added_to_a_form() -> None:
    op = operation(body={"a": 1}, content_type="application/x-www-form-urlencoded")
    assert prepare(op, settings("https://x.test"), {"extra_body": {"b": [2, 3]}}).content == b"a=1&b=2&b=3"


@pytest.mark.parametrize("body", [[1], "text", b"bytes", None, 5])
def test_a_body_without_properties_takes_no_more(body: Any) -> None:
    with pytest.raises(InvalidArgument, match=r"^things\.get: extra_body needs a body of properties, not"):
        Call(operation(body=body), settings("https://x.test"), {"extra_body": {"a": 1}})


@pytest.mark.parametrize(
    "method, options, idempotent",
    [
        *((method, {}, True) for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS")),
        *((method, {}, False) for method in ("POST", "PATCH")),
        ("POST", {"idempotency_key": "k"}, True),
        ("PATCH", {"headers": {"Idempotency-Key": "k"}}, True),
    ],
)
def test_what_is_harmless_to_repeat(method: str, options: Any, idempotent: bool) -> None:
    found = prepare(operation(method=method), settings("https://x.test"), options)
    assert found.idempotent is idempotent
    assert found.headers.get("idempotency-key") == ("k" if options else None)


def test_a_header_parameter_is_checked() -> None:
    with pytest.raises(InvalidArgument, match="line break"):
        prepare(operation(headers=(("X-Id", "a\r\nb"),)), settings("https://x.test"), None)
