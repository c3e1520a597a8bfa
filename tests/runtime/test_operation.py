from __future__ import annotations

from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.errors import InvalidArgument
from generator.runtime.operation import pairs, path, query_string
from generator.runtime.texts import scalar
from generator.runtime.unset import UNSET


class Colour(str, Enum):
    RED = "red"


@pytest.mark.parametrize(
    "value, segment",
    [
        ("a1", "a1"),
        (7, "7"),
        (Colour.RED, "red"),
        ("a/b", "a%2Fb"),
        ("../../v1/user?x=1#f", "..%2F..%2Fv1%2Fuser%3Fx%3D1%23f"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
        ("a b+c", "a%20b%2Bc"),
        ("ä\n;", "%C3%A4%0A%3B"),
        (" ", "%20"),
    ],
)
def test_a_value_stays_in_its_segment(value: Any, segment: str) -> None:
    assert path("/v1/things/{thing_id}/parts", value) == f"/v1/things/{segment}/parts"


@pytest.mark.parametrize("value", ["", None, UNSET, ".", "..", {"a": 1}, b"x", "\ud800", float("nan")])
def test_what_cannot_be_a_segment_is_refused(value: Any) -> None:
    for template in ("/v1/things/{thing_id}", "/v1/things/{thing_id}/parts"):
        with pytest.raises(InvalidArgument):
            path(template, value)


def test_a_refusal_names_the_parameter_and_the_path() -> None:
    for value, what in (("", "empty"), (None, "None, which is no value"), (UNSET, "UNSET, which is no value")):
        with pytest.raises(InvalidArgument, match=rf"^thing_id is {what}, but stands in the path /v1/\{{thing_id\}}$"):
            path("/v1/{thing_id}", value)


def test_a_refusal_names_the_operation() -> None:
    with pytest.raises(InvalidArgument, match=r"^things\.get: a path parameter of /v1/\{id\} is") as caught:
        path("/v1/{id}", "..", operation="things.get")
    assert caught.value.operation == "things.get"


def test_dots_of_two_values_do_not_meet() -> None:
    with pytest.raises(InvalidArgument):
        path("/v1/{a}{b}", ".", ".")


def test_a_template_may_name_its_values_or_not() -> None:
    assert path("/v1/{}/x/{b}", "1", 2) == "/v1/1/x/2"
    assert path("/v1/{a}/{b}/{a}", "1", 2) == "/v1/1/2/1"
    with pytest.raises(ValueError, match="zip"):
        path("/v1/{}/{}", "1")


@given(st.text(min_size=1))
def test_no_text_leaves_its_segment(value: str) -> None:
    try:
        filled = path("/a/{x}/b", value)
    except InvalidArgument:
        assert value in (".", "..") or any("\ud800" <= c <= "\udfff" for c in value)
        return
    assert filled.count("/") == 3
    assert not set(filled) & set("?#\\\r\n ")
    assert filled.isascii()


@pytest.mark.parametrize(
    "value, found",
    [
        (UNSET, []),
        (None, []),
        ([], []),
        (True, [("p", "true")]),
        (False, [("p", "false")]),
        (0, [("p", "0")]),
        ("", [("p", "")]),
        (1.5, [("p", "1.5")]),
        (Colour.RED, [("p", "red")]),
        ([Colour.RED, None, 2], [("p", "red"), ("p", "2")]),
        ((1, 2), [("p", "1"), ("p", "2")]),
        (datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), [("p", "2024-05-06T07:08:09Z")]),
        (date(2024, 5, 6), [("p", "2024-05-06")]),
        (UUID(int=1), [("p", "00000000-0000-0000-0000-000000000001")]),
    ],
)
def test_parameters_as_text(value: Any, found: list[tuple[str, str]]) -> None:
    assert pairs([("p", value)]) == found


@pytest.mark.parametrize("value", [{"a": 1}, object(), b"x", float("inf")])
def test_what_has_no_text_is_refused(value: Any) -> None:
    with pytest.raises(InvalidArgument, match="cannot be a parameter"):
        scalar(value)


def test_a_query_is_escaped() -> None:
    assert query_string([("a&b", "c=d e+f"), ("ü", "#")]) == "a%26b=c%3Dd%20e%2Bf&%C3%BC=%23"
