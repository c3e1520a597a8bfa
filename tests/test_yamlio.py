"""YAML as OpenAPI means it: the 1.2 core schema, places kept, surprises refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base import yamlio
from generator.base.errors import YamlError
from generator.base.location import Mark
from generator.base.nodes import Map, Seq, plain, walk


@pytest.mark.parametrize(
    "text",
    "no No NO off on yes y n 2024-11-20 2024-11-20T10:00:00Z 12:30 1:2:3 1_000 "
    "0b11 0x 0o8 = << <= .5.5 1e 1.2.3 nul TRUe +".split(),
)
def test_these_stay_strings(text: str) -> None:
    assert yamlio.load(f"x: {text}", "f") == {"x": text}


@pytest.mark.parametrize(
    "text, value",
    [
        *((text, None) for text in ("null", "Null", "NULL", "~", "")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("010", 10),
        ("0o17", 15),
        ("0xfF", 255),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1.", 1.0),
        ("-1.5e-3", -0.0015),
        ("1e3", 1000.0),
        ("'200'", "200"),
        ('"no"', "no"),
        ("!!str 5", "5"),
    ],
)
def test_these_are_values(text: str, value: Any) -> None:
    found = yamlio.load(f"x: {text}", "f")["x"]
    assert (found, type(found)) == (value, type(value))


def test_keys_are_what_is_written() -> None:
    text = "200: a\nno: b\n2024-11-20: c\n~: d\n<<: {a: 1}\n'': e\n1.0: f"
    assert list(yamlio.load(text, "f")) == ["200", "no", "2024-11-20", "~", "<<", "", "1.0"]


def _bomb() -> str:
    """Return a few lines that stand for billions of nodes."""
    lines = [f"a0: &a0 {{{', '.join(f'k{number}: {number}' for number in range(9))}}}"]
    for level in range(1, 30):
        lines.append(f"a{level}: &a{level} [{', '.join(f'*a{level - 1}' for _ in range(9))}]")
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text, line, words",
    [
        ("a:\n  b: 1\n  c: 2\n  b: 3", 13, "`b` occurs twice in one object, first at line 11"),
        ("200: a\n'200': b", 11, "`200` occurs twice"),
        ("a: {b: 1, b: 2}", 10, "`b` occurs twice"),
        ("a: b: c", 10, "mapping values are not allowed"),
        ("a: 1\n\tb: 2", 11, "a tab character"),
        ("a: [1,\nb: 2\n", 12, "did not find"),
        ("a: 1\n---\nb: 2", 11, "another document"),
        ("a: 1\nb: &x [*x]", 11, "repeats the node itself"),
        ("a: 1\nb: &x {<<: *x}", 11, "repeats the node itself"),
        (_bomb(), 14, "repeat more than 200000 nodes"),
        ("\n".join(["a0: &a0 [1]", *(f"a{i}: &a{i} [*a{i - 1}]" for i in range(1, 300))]), 208, "levels by aliases"),
        ("a: &x [1]\nb: {<<: *x}", 10, "which is no object"),
        ("a: &x [1]\nb: &x [2]", 11, "an anchor (`&name`) of this name"),
        ("? [a]\n: 1", 10, "a key must be a string"),
        ("a: !!set {b}", 10, "tag:yaml.org,2002:set"),
        ("a: !!python/tuple [1]", 10, "python/tuple"),
        ("a: !mine x", 10, "`!mine`"),
        ("a: !!int b", 10, "`b` is no int"),
        ("a: !!bool maybe", 10, "`maybe` is no bool"),
        ("a: .inf", 10, "no JSON form"),
        ("a: 1e999", 10, "no JSON form"),
        ("a: " + "1" * 5000, 10, "more than 1000 digits"),
        ("a: \x01", 10, "control characters"),
        ("a:\n - " + "[" * 100_000, 11, "nested deeper"),
        ("\n".join(" " * depth + "a:" for depth in range(3000)), 210, "nested deeper"),
        ("- " * 5000, 10, "nested deeper"),
    ],
)
def test_what_is_refused_has_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError) as error:
        yamlio.load(text, "f", 10)
    assert words in error.value.what
    assert (error.value.where.file, error.value.where.line) == ("f", line)
    assert error.value.next


def test_an_alias_of_a_scalar_is_that_scalar() -> None:
    assert yamlio.load("a: &x 1\nb: [*x]", "f") == {"a": 1, "b": [1]}


def test_an_alias_is_a_copy_with_the_places_of_its_anchor() -> None:
    doc = yamlio.load("a: &x\n  b: &y {c: 1}\nd: [*x, *y]\ne: *x", "f")
    assert doc == {"a": {"b": {"c": 1}}, "d": [{"b": {"c": 1}}, {"c": 1}], "e": {"b": {"c": 1}}}
    assert doc["e"]["b"].at("c") == doc["a"]["b"].at("c") == Mark("f", 2, 13)
    assert (doc.at("e"), doc["d"].at(0)) == (Mark("f", 4, 1), Mark("f", 1, 4))
    doc["e"]["b"]["c"] = 2
    assert (doc["a"], doc["d"][0]) == ({"b": {"c": 1}}, {"b": {"c": 1}})


def test_a_merge_key_adds_what_is_not_stated() -> None:
    text = "a: &x {b: 1, c: 2}\nd: &y {b: 3, e: 4}\nf:\n  b: 5\n  <<: *x\ng: {<<: [*y, *x]}\nh: {'<<': *x}\n"
    doc = yamlio.load(text, "f")
    assert (doc["f"], doc["g"], doc["h"]) == ({"b": 5, "c": 2}, {"b": 3, "c": 2, "e": 4}, {"<<": {"b": 1, "c": 2}})
    assert (doc["f"].at("b"), doc["f"].at("c")) == (Mark("f", 4, 6), Mark("f", 1, 17))


def test_aliases_of_a_small_text_may_repeat_much() -> None:
    part = "a: &x [" + "1, " * 999 + "1]\n"
    doc = yamlio.load(part + "b: [" + "*x, " * 190 + "*x]", "f")
    assert sum(map(sum, doc["b"])) == 191_000


def test_many_brackets_in_prose_are_no_nesting() -> None:
    assert yamlio.load("a: '" + "[{" * 500 + "'", "f") == {"a": "[{" * 500}


def test_every_part_keeps_its_place() -> None:
    doc = yamlio.load("a:\n  - b: 1\n    c: >-\n      long\n  - 2\n'd': {e: [3]}\n", "f", 7)
    assert isinstance(doc, Map)
    assert isinstance(doc["a"], Seq)
    assert doc.mark == Mark("f", 7, 1)
    assert doc.at("a") == Mark("f", 7, 1)
    assert doc["a"].at(0) == Mark("f", 8, 5)
    assert doc["a"][0].at("b") == Mark("f", 8, 8)
    assert doc["a"][0].at("c") == Mark("f", 9, 8)
    assert doc["a"].at(1) == Mark("f", 11, 5)
    assert doc["d"].at("e") == Mark("f", 12, 10)
    assert all(node.mark.line for _, node in walk(doc) if isinstance(node, Map | Seq))


_TEXT = st.text(st.characters(codec="utf-8"))
_TRAPS = st.sampled_from(
    "no on y = << 2024-11-20 12:30 1_000 0o17 017 0x1F 1e3 ~ null True .5 1. - ? : # & * ! | > %".split()
)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _TEXT | _TRAPS
_JSON = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT | _TRAPS, inner, max_size=4),
    max_leaves=20,
)


@given(_JSON)
def test_what_is_dumped_loads_as_the_same(data: Any) -> None:
    text = yamlio.dump(data)
    back = yamlio.load(text, "f")
    assert repr(plain(back)) == repr(data)
    assert yamlio.dump(back) == text


def test_dump_keeps_the_order_of_keys_and_repeats_shared_parts() -> None:
    shared = {"z": 1, "a": "é"}
    assert yamlio.dump({"b": shared, "a": [shared]}) == "b:\n  z: 1\n  a: é\na:\n- z: 1\n  a: é\n"
