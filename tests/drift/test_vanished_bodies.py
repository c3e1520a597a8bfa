"""A body that a page of lists printed and prints no more is told, by operation and status, and comes back with it."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.base.nodes import Map
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import read_document
from tests.test_list_documents import certain_news, pages_of

SUCCESS, MISSING, BUSY = (
    f", content: {{application/json: {{schema: {{type: object, properties: {{{name}: {{type: string}}}}}}}}}}"
    for name in "abc"
)
TEXT = f"""\
openapi: 3.1.0
info: {{title: Bells, version: 1.0.0}}
servers: [{{url: https://api.bell.test}}]
paths:
  /v1/bells:
    get:
      description: Tolls it
      responses:
        '200': {{description: Tolled{SUCCESS}}}
        '404': {{description: Unheard{MISSING}}}
        '409': {{description: Ringing{BUSY}}}
"""
ROWS: dict[str, tuple[str, tuple[str, ...], list[str]]] = {
    "a success with a text": ("L1", (SUCCESS,), ["200"]),
    "a success with a text, beside errors": ("L3", (SUCCESS,), ["200"]),
    "a success, which is not printed without a text": ("L2", (f"Tolled{SUCCESS}",), ["200"]),
    "an error, which is not printed without a body": ("L3", (MISSING,), ["404"]),
    "all errors, so that nothing is known of them": ("L3", (MISSING, BUSY), []),
    "an error that the level never prints": ("L1", (MISSING,), []),
}


def _pages(level: str, captured: str, *gone: str) -> list[Fragment]:
    text = TEXT
    for part in gone:
        assert part in text
        text = text.replace(part, "''" if part.startswith("Tolled") else "")
    return pages_of(text, level, is_fdef=False, captured=captured)


def _document(captured: str) -> tuple[Fragment, ...]:
    doc = yamlio.load(TEXT, "bells.yaml")
    assert isinstance(doc, Map)
    return read_document(doc, "bells.yaml", captured, "0" * 64).fragments


@pytest.mark.parametrize("row", ROWS)
def test_a_body_that_is_printed_no_more_is_gone(row: str) -> None:
    level, gone, statuses = ROWS[row]
    before, after = _pages(level, "2026-08"), _pages(level, "2026-09", *gone)
    wanted = [("media-type", "application/json", f"bells {status}") for status in statuses]
    assert certain_news(before, after) == wanted
    again = _pages(level, "2026-10")
    assert certain_news([*before, *after], again) == wanted
    assert certain_news(before, [*after, *again]) == []


@pytest.mark.parametrize("captured, is_gone", [("2026-08", True), ("2026-09", False), ("2026-10", False)])
def test_a_document_that_is_as_new_still_has_the_body(captured: str, is_gone: bool) -> None:
    known, after = [*_pages("L3", "2026-08"), *_document(captured)], _pages("L3", "2026-09", SUCCESS)
    assert bool(certain_news(known, after)) == is_gone
