"""OpenAPI's own table of styles (4.8.12.4 of 3.1.1), and what it leaves open."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from generator.runtime.body import FORM, encode
from generator.runtime.encoding import Encoding
from generator.runtime.form_fields import fields_of
from generator.runtime.operation import pairs, path, query_string
from generator.runtime.styles import Style, Styled, cookies, in_header
from generator.runtime.unset import UNSET

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
Row = tuple[Style, bool, str, str, str]
PATHS: list[Row] = [
    ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
QUERIES: list[Row] = [
    ("form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("spaceDelimited", False, "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
]


@pytest.mark.parametrize("row", PATHS, ids=str)
def test_paths(row: Row) -> None:
    style, explode, *expected = row
    found = [path("/{color}", Styled(value, style, explode)) for value in ("blue", ARRAY, OBJECT)]
    assert found == [f"/{text}" for text in expected]


@pytest.mark.parametrize("row", QUERIES, ids=str)
def test_queries_and_forms(row: Row) -> None:
    style, explode, *expected = row
    encoding = {"color": Encoding(style, explode)}
    for value, text in zip(("blue", ARRAY, OBJECT), expected, strict=True):
        assert _query(Styled(value, style, explode)) == text
        assert encode({"color": value}, FORM, encoding)[1] == text.encode()
        sent = [field.head.split('"')[1] + "=" + str(field.content, "ascii") for field in _parts(value, encoding)]
        assert "&".join(sent) == unquote(text)


def _parts(value: Any, encoding: dict[str, Encoding]) -> list[Any]:
    return fields_of("color", value, encoding["color"], escaped=False)


def test_deep_objects() -> None:
    deep = Styled(OBJECT, "deepObject", explode=True)
    assert _query(deep) == "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
    value = {"a": {"b": 1, "c": [2, 3]}, "d": None}
    found = pairs([("x", Styled(value, "deepObject", explode=True))])
    assert found == [("x[a][b]", "1"), ("x[a][c]", "2"), ("x[a][c]", "3")]
    rows = [("x", Styled([{"a": 1}, {"a": 2}], "deepObject", explode=True))]
    assert pairs(rows) == [("x[0][a]", "1"), ("x[1][a]", "2")]


def test_delimiters_are_no_part_of_the_items() -> None:
    assert _query(Styled(["a,b", "c&d"], "form")) == "color=a%2Cb,c%26d"
    assert _query(Styled(["a b", None], "spaceDelimited")) == "color=a%20b"
    assert path("/{color}", Styled(["a/b", "c,d"], "simple")) == "/a%2Fb,c%2Cd"


def test_reserved_characters_may_stand_as_they_are() -> None:
    styled = Styled("https://a.test/?b=c d", "form", explode=True, reserved=True)
    assert _query(styled) == "color=https://a.test/?b=c%20d"
    assert _query(Styled("a#b&s=c+d", "form", reserved=True)) == "color=a%23b%26s=c%2Bd"


def test_json_is_one_text() -> None:
    assert _query(Styled([{"a": "é b"}], "json")) == "color=%5B%7B%22a%22%3A%22%C3%A9%20b%22%7D%5D"
    assert path("/{color}", Styled({"a": 1}, "json")) == "/%7B%22a%22%3A1%7D"
    assert in_header(Styled({"a": "é"}, "json")) == '{"a":"\\u00e9"}'


def test_headers_are_not_escaped() -> None:
    assert in_header(Styled(["a b", "c"], "simple")) == "a b,c"
    assert in_header(Styled(OBJECT, "simple")) == "R,100,G,200,B,150"
    assert in_header(Styled(OBJECT, "simple", explode=True)) == "R=100,G=200,B=150"


def test_what_is_absent_is_not_sent() -> None:
    absent: list[Any] = [None, UNSET, [], {}]
    assert pairs([("color", Styled(value, "form")) for value in absent]) == []
    assert cookies([("a", UNSET), ("b", Styled(None, "form"))]) is UNSET


def test_cookies_are_one_header() -> None:
    assert cookies([("a", "x;y"), ("b", Styled([1, 2], "form")), ("c", None)]) == "a=x%3By; b=1,2"


def _query(styled: Styled) -> str:
    return query_string(pairs([("color", styled)]))
