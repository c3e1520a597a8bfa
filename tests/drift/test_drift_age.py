"""A document that lacks operations: upstream removed them, or it is an old copy, and what tells the two apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest

from generator.base import yamlio
from generator.read.dialects import document_fragments
from generator.upstream.document_age import DatedDocument, why_older

Doc = dict[str, Any]
OWN = ("GET /v1/a", "GET /v1/b")
"""What the client has."""


def _document(*names: str, version: str = "1.0") -> Doc:
    """Return a document with an operation for each of *names*, and a component that all refer to."""
    answer = {"description": "Done", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}}}
    paths = {f"/v1/{name}": {"get": {"summary": name, "responses": {"200": answer}}} for name in names}
    thing = {"type": "object", "properties": {"id": {"type": "string"}, "kind": {"enum": ["x", "y"]}}}
    return {"info": {"version": version}, "paths": paths, "components": {"schemas": {"T": thing}}}


def _thing(doc: Doc) -> Doc:
    thing: Doc = doc["components"]["schemas"]["T"]
    return thing


def _with(names: str, edit: Callable[[Doc], object] = _thing, version: str = "1.0") -> Doc:
    doc = _document(*names, version=version)
    edit(doc)
    return doc


def _dated(doc: Doc, day: str) -> DatedDocument:
    text = yamlio.dump(doc)
    reading = document_fragments.read_document(yamlio.load(text, "openapi.json"), "openapi.json", day, text)
    return DatedDocument(day, text, reading, tuple(one for one in reading.fragments if one.part in OWN))


def _less(doc: Doc) -> None:
    _thing(doc)["properties"].pop("kind")


def _value_less(doc: Doc) -> None:
    _thing(doc)["properties"]["kind"]["enum"].remove("y")


def _more(doc: Doc) -> None:
    _thing(doc)["properties"]["size"] = {"type": "integer"}


def _other(doc: Doc) -> None:
    _thing(doc)["properties"]["id"]["type"] = "integer"


def _less_and_more(doc: Doc) -> None:
    _less(doc)
    _more(doc)


JULY, AUGUST = "2026-07-01", "2026-08-01"
REMOVED: Mapping[str, tuple[Doc, str]] = {
    "one is gone, and the rest as it was": (_with("acd"), ""),
    "several are gone": (_with("ac"), ""),
    "one is gone, and a part is new": (_with("acd", _more), ""),
    "one is gone, and a part is replaced": (_with("acd", _less_and_more), ""),
    "one is gone, and a type is another": (_with("acd", _other), ""),
    "one is gone, and another is new": (_with("acde", _less), ""),
    "parts are gone, and the version is higher": (_with("acd", _less, "1.0.1"), ""),
    "most are gone, and the version is higher": (_with("a", version="2"), ""),
    "parts are gone, and it was written later": (_with("acd", _less), "2026-08-02"),
    "most are gone, and it was written later": (_with("a"), "2026-08-02"),
    "none is gone, and a part is": (_with("abcd", _less), ""),
    "its version is as low, otherwise written": (_with("acd", version="v1.0.0"), ""),
    "its version is of another kind": (_with("acd", version="2025-01-01"), ""),
}
OLD: Mapping[str, tuple[Doc, str, str]] = {
    "a lower version": (_with("abcde", _more, "0.9.12"), "", "it is version 0.9.12, and our newest capture is"),
    "parts of others are gone": (
        _with("acd", _less),
        "",
        "lacks `GET /v1/b` and parts of others, and has nothing new: an old copy, or cut",
    ),
    "values of others are gone": (_with("acd", _value_less), "", "lacks `GET /v1/b` and parts of others, and has"),
    "the same, written before": (_with("acd", _value_less), "2026-07-20", "lacks `GET /v1/b` and parts of others"),
    "most are gone": (_with("a"), "", "it has 1 operation, and our newest capture 4: most are missing, such as"),
}


@pytest.mark.parametrize("name", REMOVED)
def test_what_a_document_does_not_have_any_more_was_removed(name: str) -> None:
    doc, written = REMOVED[name]
    captures = [_dated(_with("abcd", _less_and_more), JULY), _dated(_document(*"abcd"), AUGUST)]
    assert why_older(_dated(doc, written), captures, frozenset()) == ""


@pytest.mark.parametrize("name", OLD)
def test_an_old_copy_is_not_there(name: str) -> None:
    doc, written, why = OLD[name]
    assert why in why_older(_dated(doc, written), [_dated(_document(*"abcd"), AUGUST)], frozenset())


def test_what_says_again_what_an_earlier_capture_says_is_an_old_copy() -> None:
    early, late = _dated(_document(*"acd"), JULY), _dated(_document(*"abcd"), AUGUST)
    assert "our capture of 2026-07-01 again, and a later one is of 2026-08-01" in why_older(
        early, [early, late], frozenset()
    )
    # It differs in what is not of this client.
    served = _dated(_with("acd", lambda doc: doc["paths"]["/v1/d"]["get"].update(summary="Other")), "")
    why = "it lacks `GET /v1/b`, and says of our operations what our capture of 2026-07-01 says: an old copy"
    assert why_older(served, [early, late], frozenset()) == why
    assert why_older(served, [late], frozenset()) == ""


def test_what_was_retired_may_be_missing() -> None:
    captures = [_dated(_document(*"abcd"), AUGUST)]
    assert why_older(_dated(_with("acd", _less), ""), captures, frozenset({"GET /v1/b"})) == ""
    both = deepcopy(_document(*"abcd", version="2026-08-01")), deepcopy(_document(*"abcd", version="2026-07-01"))
    assert "it is version 2026-07-01" in why_older(_dated(both[1], ""), [_dated(both[0], AUGUST)], frozenset())
