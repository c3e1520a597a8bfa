"""The decoders' slow paths, by themselves."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import copy, deepcopy
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import partial
from typing import Any

import pytest

from generator.runtime import decode
from generator.runtime.dates import day, moment
from generator.runtime.errors import DecodeError
from generator.runtime.jsontext import encode_json
from generator.runtime.lazy import lazy_decoder
from generator.runtime.misfits import read
from generator.runtime.model import encode, plain, problems_in, rfc3339
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
        (day, "2024-02-29T23:30:00-05:00", "expected a date without a time"),
    ],
)
def test_a_value_of_another_kind_is_refused(read: Callable[[Any], Any], value: Any, said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(value)
    assert str(caught.value) == f"$: {said}"


READERS: list[tuple[Any, Callable[[Any], Any], Any, list[str]]] = [
    (["a", 1, "b", None, 2], lambda v: decode.each(v, decode.text), ["a", "b"], ["$[1]", "$[3]", "$[4]"]),
    ([1], lambda v: decode.each(v, decode.text), [], ["$[0]"]),
    ([["a", 1], 2], lambda v: decode.each(v, lambda v: decode.each(v, decode.text)), [["a"]], ["$[1]", "$[0][1]"]),
    ({"a": "x", "b c": 3, "d": "y"}, lambda v: decode.each_value(v, decode.text), {"a": "x", "d": "y"}, ["$['b c']"]),
]


@pytest.mark.parametrize("values, reader, kept, paths", READERS)
def test_what_does_not_fit_is_left_out_and_put_back(
    values: Any, reader: Callable[[Any], Any], kept: Any, paths: list[str]
) -> None:
    found, fits = read(reader, deepcopy(values), strict=False)
    assert not fits
    assert found == reader(deepcopy(values))
    assert json.dumps(found) == json.dumps(kept)  # which writes what Python sees
    assert isinstance(found, type(values))
    assert plain(found) == values
    assert json.loads(encode_json({"x": found})) == {"x": values}
    assert sorted(one.path for one in problems_in(found)) == sorted(paths)
    for twin in (copy(found), deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert (twin, plain(twin), type(twin)) == (found, values, type(found))
    assert found != reader(deepcopy(plain(kept)))
    assert found != reader(type(values)())
    with pytest.raises(TypeError, match="unhashable"):
        hash(found)
    with pytest.raises(DecodeError) as caught:
        read(reader, deepcopy(values), strict=True)
    assert caught.value.path in paths


def test_what_fits_is_no_other_class() -> None:
    assert type(decode.each(["a"], decode.text)) is list
    assert type(decode.each_value({"a": "b"}, decode.text)) is dict


def test_items_are_put_back_where_they_were_though_the_list_changed_since() -> None:
    found = decode.each(["a", 1, "b", 2], decode.text)
    found.append("c")
    assert plain(found) == ["a", 1, "b", 2, "c"]
    found.clear()
    assert plain(found) == [1, 2]
    mended = decode.each_value({"a": 1, "b": 2}, decode.text)
    mended["a"] = "x"
    assert plain(mended) == {"a": "x", "b": 2}


def test_reading_is_strict_in_one_thread_and_until_it_ends() -> None:
    seen: list[bool] = []

    def reader(value: Any) -> Any:
        if value == "outer":
            with ThreadPoolExecutor(1) as pool:
                seen.append(pool.submit(read, reader, [1], strict=False).result()[1])
            seen.append(read(reader, [1], strict=False)[1])
            return decode.each([1], decode.text)
        return decode.each(value, decode.text)

    with pytest.raises(DecodeError, match=r"^\$\[0\]: expected a string"):
        read(reader, "outer", strict=True)
    assert seen == [False, False]
    assert read(reader, [1], strict=False)[1] is False
    assert read(reader, ["a"], strict=False)[1] is True


def outcome(reader: Callable[[Any], Any], values: Any) -> Any:
    try:
        found, fits = read(reader, deepcopy(values), strict=False)
    except DecodeError as error:
        return str(error)
    return type(found), [*map(type, found)], found, fits


@pytest.mark.parametrize(
    "values", [[], ["a"], [1], [True, False], [5.0], [5.5, 2], [1, True], ["a", None], {"a": 1}, "a", 3]
)
def test_scalars_that_are_looked_at_all_at_once_are_read_as_one_by_one(values: Any) -> None:
    pairs: list[tuple[Any, Any]] = [
        (decode.texts, decode.text),
        (decode.integers, decode.integer),
        (decode.numbers, decode.number),
        (decode.booleans, decode.boolean),
    ]
    for at_once, one in pairs:
        assert outcome(at_once, values) == outcome(partial(decode.each, decode=one), values)


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


loads: list[str] = []


@lazy_decoder
def later() -> Callable[[Any], str]:
    loads.append("asked")
    return decode.text


def test_a_lazy_decoder_is_asked_for_once_and_found_by_pickle() -> None:
    assert (later("a"), later("b"), loads) == ("a", "b", ["asked"])
    assert pickle.loads(pickle.dumps(later)) is later
