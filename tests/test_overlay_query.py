"""Queries: the walk that narrows a query selects exactly what the JSONPath library selects."""

from __future__ import annotations

import jsonpath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.nodes import Json, copy
from generator.correct.overlay import jsonpath as query

_KEYS = st.sampled_from(["a", "b", "enum"])
_SCALARS = st.sampled_from([None, True, 0, "a", "xb", ""])
_TREES = st.recursive(
    _SCALARS, lambda below: st.lists(below, max_size=3) | st.dictionaries(_KEYS, below), max_leaves=25
)
_NARROWED = [
    "$..[?@.a]",
    "$..[?@['a', 'b'].enum]",
    "$..[?@.enum[:].a]",
    "$..[?@.a == 'a']",
    "$..[?null == @.b]",
    "$..[?search(@.a, 'b')].a",
    "$..[?match(@.a, '.*')]",
    "$..[?@.a && !@.b]",
    "$..[?!@.b && @.a].b",
    "$..[?@.a == 0 || @.b]..a",
]
_WHOLE = [
    "$..[?!@.a]",
    "$..[?@.a == @.b]",
    "$..[?@.a != 'a']",
    "$..[?@.a <= @.b]",
    "$..[?@.a || !@.b]",
    "$..[?count(@.a) == 0]",
    "$..[?length(@.a) == 2]",
    "$..[?@ == 'a']",
    "$..[?@[0]]",
    "$..[?@['a', 0]]",
    "$..[?@.*]",
    "$..[?@..a]",
    "$..[?@.a && $.b]",
    "$..[?@.a[?@ == $.b]]",
    "$..[?@.a, ?@.b]",
    "$..[?@.a, 'b']",
    "$..a[?@.b]",
    "$.a[?@.b]",
    "$..*",
    "$",
]


@pytest.mark.parametrize("text", _NARROWED)
def test_a_query_that_needs_a_member_is_narrowed(text: str) -> None:
    assert query.compile(text).needed


@pytest.mark.parametrize("text", _WHOLE)
def test_a_query_that_may_hold_without_a_member_is_not_narrowed(text: str) -> None:
    assert query.compile(text).needed is None


_LIBRARY = jsonpath.JSONPathEnvironment(strict=True)
_QUERIES = {text: (query.compile(text), _LIBRARY.compile(text)) for text in (*_NARROWED, *_WHOLE)}


@given(tree=st.dictionaries(_KEYS, _TREES, min_size=1))
def test_a_query_selects_what_the_library_selects(tree: Json) -> None:
    doc = copy(tree)
    for text, (ours, theirs) in _QUERIES.items():
        places = ours.find(doc)
        assert [place.path for place in places] == list(dict.fromkeys(m.parts for m in theirs.finditer(doc))), text
        for place in places:
            assert place.value is (doc if place.holder is None else place.holder[place.key]), text
