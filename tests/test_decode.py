"""The decoders' slow paths, by themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest

from generator.runtime import decode
from generator.runtime.dates import day, moment
from generator.runtime.errors import DecodeError
from generator.runtime.model import encode, plain, rfc3339
from generator.runtime.unset import UNSET, Unset, without_unset


class Color(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    "read, value, expected",
    [
        (decode.text, "a", "a"),
        (decode.text, Color.RED, Color.RED),
        (decode.integer, 5, 5),
        (decode.integer, 5.0, 5),
        (decode.number, 5, 5),
        (decode.number, 0.5, 0.5),
        (decode.boolean, False, False),
        (decode.array, [1, "a", None], [1, "a", None]),
        (decode.mapping, {"a": 1}, {"a": 1}),
        (decode.anything, {"a": [1]}, {"a": [1]}),
        (decode.nothing, {"a": [1]}, None),
        (decode.maybe(decode.text), None, None),
        (moment, "2026-06-01T12:00:00Z", datetime(2026, 6, 1, 12, tzinfo=UTC)),
        (moment, "2026-06-01T12:00:00+02:00", datetime(2026, 6, 1, 10, tzinfo=UTC)),
        (day, "2026-06-01", date(2026, 6, 1)),
    ],
)
def test_a_value_of_the_right_kind_is_read(read: Callable[[Any], Any], value: Any, expected: Any) -> None:
    found = read(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "read, value, said",
    [
        (decode.text, None, "expected a string, found null"),
        (decode.text, 1, "expected a string, found an integer"),
        (decode.integer, True, "expected an integer, found a boolean"),
        (decode.integer, 5.5, "expected an integer, found a number"),
        (decode.integer, "5", "expected an integer, found a string"),
        (decode.number, True, "expected a number, found a boolean"),
        (decode.boolean, 0, "expected a boolean, found an integer"),
        (decode.array, {}, "expected an array, found an object"),
        (decode.mapping, [], "expected an object, found an array"),
        (moment, "yesterday", "expected a date and time"),
        (moment, 1_700_000_000, "expected a string, found an integer"),
        (day, "", "expected a date"),
    ],
)
def test_a_value_of_another_kind_is_refused(read: Callable[[Any], Any], value: Any, said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(value)
    assert str(caught.value) == f"$: {said}"


def test_an_array_says_which_item_is_wrong() -> None:
    with pytest.raises(DecodeError) as caught:
        decode.each(["a", "b", 3, "d"], decode.text)
    assert caught.value.path == "$[2]"
    with pytest.raises(DecodeError) as caught:
        decode.each([["a"], ["b", None]], lambda v: decode.each(v, decode.text))
    assert caught.value.path == "$[1][1]"


def test_a_map_says_which_value_is_wrong() -> None:
    with pytest.raises(DecodeError) as caught:
        decode.each_value({"a": "x", "b c": 3}, decode.text)
    assert caught.value.path == "$['b c']"


@pytest.mark.parametrize("values", [None, "ab", {"a": 1}, 3])
def test_what_is_no_array_is_refused(values: Any) -> None:
    with pytest.raises(DecodeError, match="expected an array"):
        decode.each(values, decode.text)


@pytest.mark.parametrize("value", ["", None, {}])
def test_nothing_is_an_empty_object_where_none_has_properties(value: Any) -> None:
    assert decode.forgiving(decode.mapping)(value) == {}


def test_other_text_is_not_an_empty_object() -> None:
    with pytest.raises(DecodeError):
        decode.forgiving(decode.mapping)("ok")


_VARIANTS: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], str]], ...] = (
    (frozenset({"a"}), frozenset({"a", "x"}), lambda _: "needs a"),
    (frozenset({"b"}), frozenset({"y"}), lambda _: "needs b"),
    (frozenset(), frozenset({"z"}), lambda _: "needs nothing"),
)


@pytest.mark.parametrize(
    "keys, expected",
    [
        ("", "needs nothing"),
        ("z", "needs nothing"),
        ("ax", "needs a"),
        ("by", "needs b"),
        ("ab", "needs a"),  # `a` is a property of the first variant alone
        ("b", None),  # could be the second, could be the third with one more key
        ("axz", None),
        ("axby", None),
    ],
)
def test_an_variant_is_known_by_its_required_and_then_by_its_own_properties(keys: str, expected: str | None) -> None:
    variant = decode.by_shape(dict.fromkeys(keys), _VARIANTS)
    assert (variant and variant({})) == expected


@pytest.mark.parametrize(
    "value, text",
    [
        (date(2026, 6, 1), "2026-06-01"),
        (datetime(2026, 6, 1, 12, tzinfo=UTC), "2026-06-01T12:00:00Z"),
        (datetime(2026, 6, 1, 12, 0, 0, 250_000, tzinfo=UTC), "2026-06-01T12:00:00.250000Z"),
        (datetime(2026, 6, 1, 12, tzinfo=timezone(timedelta(hours=-3))), "2026-06-01T12:00:00-03:00"),
        (datetime(2026, 6, 1, 12), "2026-06-01T12:00:00Z"),  # noqa: DTZ001  # what a naive time is read as
    ],
)
def test_dates_are_written_as_rfc_3339(value: date, text: str) -> None:
    assert rfc3339(value) == text
    assert plain([value]) == [text]


def test_encoding_goes_one_level_deep_and_plain_all_the_way() -> None:
    assert encode((Color.RED,)) == [Color.RED]
    copied = plain({"a": (1, None, 0.5, True, Color.RED)})
    assert copied == {"a": [1, None, 0.5, True, "red"]}
    assert type(copied["a"][4]) is str


@pytest.mark.parametrize("value", [UNSET, object(), b"bytes"])
def test_what_has_no_json_form_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="has no JSON form"):
        plain(value)


def test_unset_is_one_falsy_value_beside_none() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert isinstance(UNSET, Unset)
    assert without_unset({"a": UNSET, "b": None, "c": 0}) == {"b": None, "c": 0}
