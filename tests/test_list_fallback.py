"""The vendor's document is known, then list pages are served that are written from it: edits alone are new."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest
from attrs import evolve

from generator.base.schemas import components, ref_name
from generator.build.assembly import Document
from generator.read.dialects import Fragment
from tests.effort import LONG, THOROUGH
from tests.test_list_documents import DIALECTS, built, certain_news_of, document_of, pages_of

Dialect = tuple[str, bool]
"""Level, and whether it is of the flavour FDEF."""
_HEAD = """\
openapi: 3.1.0
info: {title: Bells, version: 1.0.0}
servers: [{url: https://api.bell.test}]
paths:
  /v1/bells:
    get:
      responses:
        '200': {description: Got, content: {application/json: {schema: {$ref: '#/components/schemas/Got'}}}}
    put:
      responses:
        '200': {description: Put, content: {application/json: {schema: {$ref: '#/components/schemas/Put'}}}}
components:
  schemas:
"""
_WAY = """\
    Way:
      type: object
      properties: {kind: {type: string, const: w, default: w}, step: {type: string}}
      required: [step]
"""
ROWS = {
    "a component is printed alone, and with its union under a shortened name": """\
    Got:
      type: object
      properties: {hand: {$ref: '#/components/schemas/Hand-Output'}, by: {$ref: '#/components/schemas/By'}}
    Put: {type: object, properties: {by: {$ref: '#/components/schemas/By'}}}
    By:
      oneOf: [{$ref: '#/components/schemas/Hand-Output'}, {$ref: '#/components/schemas/Way'}]
      discriminator:
        {propertyName: kind, mapping: {h: '#/components/schemas/Hand-Output', w: '#/components/schemas/Way'}}
    Hand-Output:
      type: object
      properties:
        kind: {type: string, const: h, default: h}
        name: {type: string, pattern: '^h'}
        mood: {$ref: '#/components/schemas/Mood'}
    Mood: {type: string, enum: [good, bad]}
""",
    "a variant without a name is a union itself": """\
    Got: {type: object, properties: {by: {$ref: '#/components/schemas/By'}}}
    Put: {type: object, properties: {mood: {type: string, enum: [good, bad]}, by: {$ref: '#/components/schemas/By'}}}
    By:
      oneOf: [{$ref: '#/components/schemas/Way'}, {$ref: '#/components/schemas/Peal-Output'}]
      discriminator:
        {propertyName: kind, mapping: {w: '#/components/schemas/Way', p: '#/components/schemas/Peal-Output'}}
    Peal-Output:
      oneOf:
        - {type: object, properties: {kind: {const: p, type: string}, changes: {type: integer}}, required: [changes]}
        - {type: object, properties: {kind: {const: p, type: string}, rounds: {type: integer}}, required: [rounds]}
""",
    "a tag that need not be sent is printed with the union alone": """\
    Got: {type: object, properties: {by: {$ref: '#/components/schemas/By'}, mood: {type: string, enum: [good, bad]}}}
    Put: {type: object, properties: {way: {$ref: '#/components/schemas/Way'}}}
    By:
      oneOf: [{$ref: '#/components/schemas/Way'}, {$ref: '#/components/schemas/Foot'}]
      discriminator: {propertyName: kind, mapping: {w: '#/components/schemas/Way', f: '#/components/schemas/Foot'}}
    Foot: {type: object, properties: {kind: {type: string, const: f, default: f}, toes: {type: integer}}}
""",
    "a union has no name": """\
    Got: {type: object, properties: {by: {$ref: '#/components/schemas/Way'}, mood: {type: string, enum: [good, bad]}}}
    Put:
      type: object
      properties:
        by:
          type: array
          items:
            oneOf: [{$ref: '#/components/schemas/Way'}, {$ref: '#/components/schemas/Foot'}]
            discriminator:
              {propertyName: kind, mapping: {w: '#/components/schemas/Way', f: '#/components/schemas/Foot'}}
    Foot: {type: object, required: [kind], properties: {kind: {type: string, const: f}, toes: {type: integer}}}
""",
    "a page that prints all variants cannot tell anyOf from oneOf": """\
    Got: {type: object, properties: {ring: {$ref: '#/components/schemas/Ring'}}}
    Put: {type: object, properties: {ring: {$ref: '#/components/schemas/Ring'}}}
    Ring:
      type: object
      properties:
        by: {anyOf: [{$ref: '#/components/schemas/Way'}, {$ref: '#/components/schemas/Foot'}]}
        mood: {type: string, enum: [good, bad]}
    Foot: {type: object, properties: {toes: {type: integer}}}
""",
    "a constant may be null": """\
    Got: {type: object, properties: {unit: {anyOf: [{type: string, const: cwt}, {type: 'null'}]}}}
    Put: {type: object, properties: {mood: {type: string, enum: [good, bad]}}}
""",
    "a label has no parentheses": """\
    Got:
      type: object
      properties: {mood: {type: string, enum: [good, bad]}, marks: {$ref: '#/components/schemas/Marks'}}
    Put: {type: object, properties: {marks: {$ref: '#/components/schemas/Marks'}}}
    Marks:
      type: object
      properties:
        some:
          anyOf: [{type: array, items: {type: string}, maxItems: 9}, {type: string, enum: [all, none]}, {type: 'null'}]
        each: {anyOf: [{type: object, additionalProperties: {type: string}}, {type: integer}]}
""",
    "numbers of the enums of a union look like texts": """\
    Got:
      type: object
      properties: {mood: {type: string, enum: [good, bad]}, pull: {$ref: '#/components/schemas/Pull'}}
    Put: {type: object, properties: {pull: {$ref: '#/components/schemas/Pull'}}}
    Pull:
      type: object
      properties:
        by: {anyOf: [{$ref: '#/components/schemas/Rope'}, {$ref: '#/components/schemas/Wheel'}]}
        of: {anyOf: [{$ref: '#/components/schemas/Wheel'}, {type: array, items: {type: string}}]}
    Rope: {type: integer, enum: [0, 1, 99]}
    Wheel: {type: integer, enum: [0, 1, 2]}
""",
    "a schema has a keyword that parameters have": """\
    Got: {type: object, properties: {mood: {type: string, enum: [good, bad]}}}
    Put: {type: object, properties: {marks: {type: object, additionalProperties: {type: string}, name: Marks}}}
""",
    "an enum in a union stands too deep": """\
    Got: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
    Put:
      type: object
      properties: {mood: {type: string, enum: [good, bad]}, text: {$ref: '#/components/schemas/Text'}}
    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
    B: {type: object, properties: {c: {$ref: '#/components/schemas/C'}}}
    C: {type: object, properties: {d: {$ref: '#/components/schemas/D'}}}
    D: {type: object, properties: {text: {$ref: '#/components/schemas/Text'}}}
    Text:
      type: object
      properties:
        type: {anyOf: [{type: string, enum: [low, high]}, {type: array, items: {type: string}, maxItems: 2}]}
""",
}
HELD = """\
    Got: {type: object, properties: {turns: {$ref: '#/components/schemas/Turns'}}}
    Put: {type: object, properties: {turns: {$ref: '#/components/schemas/Turns'}}}
    Turns: {type: object, properties: {all: {type: array, items: {$ref: '#/components/schemas/Turn'}}}}
    Turn:
      oneOf: [{$ref: '#/components/schemas/Foot'}, {$ref: '#/components/schemas/Way'}]
      discriminator: {propertyName: kind, mapping: {f: '#/components/schemas/Foot', w: '#/components/schemas/Way'}}
    Foot: {type: object, properties: {kind: {type: string, const: f}, toes: {type: integer}}}
"""
MIXED = [
    (one, DIALECTS[(number + step) % len(DIALECTS)])
    for number, one in enumerate(DIALECTS)
    for step in range(len(DIALECTS) if LONG else 2 if THOROUGH else 1)
]
"""The dialects of the two pages."""


@pytest.mark.parametrize("written", MIXED)
@pytest.mark.parametrize("row", ROWS)
def test_pages_of_the_known_document_say_nothing_new_but_an_edit(row: str, written: Sequence[Dialect]) -> None:
    text = _HEAD + _WAY + ROWS[row]
    assert _news(text, ("", ""), written) == []
    assert _news(text, ("[good, bad]", "[good, bad, odd]"), written) == [("enum-value", '"odd"')]


@pytest.mark.parametrize("other", [one for one in DIALECTS if one[0] != "L3"])
def test_a_value_that_one_page_prints_anew_is_found_beside_one_that_prints_none(other: Dialect) -> None:
    text = _HEAD + _WAY + ROWS["an enum in a union stands too deep"]
    for first in (one for one in DIALECTS if one[0] != "L3"):
        assert _news(text, ("[low, high]", "[low, high, odd]"), (first, other)) == [("enum-value", '"odd"')]


def _news(text: str, edit: tuple[str, str], written: Sequence[Dialect]) -> list[tuple[str, str]]:
    """Return subject and name of what is new on two pages of the edited *text*, each *written* in a dialect."""
    assert edit[0] in text
    later = text.replace(*edit)
    pages = [_pages(later, dialect)[number] for number, dialect in enumerate(written)]
    known, old = _known(text)
    return [(subject, name) for subject, name, _ in certain_news_of(known, old, pages)]


@cache
def _known(text: str) -> tuple[tuple[Fragment, ...], Document]:
    known = document_of(text)
    return known, built(*known)


@cache
def _pages(text: str, dialect: Dialect) -> Sequence[Fragment]:
    return pages_of(text, *dialect)


@pytest.mark.parametrize("written", MIXED)
@pytest.mark.parametrize("known", [None, *DIALECTS] if LONG else [None, DIALECTS[0], DIALECTS[-2]])
@pytest.mark.parametrize("row", ["a union has no name", "a tag that need not be sent is printed with the union alone"])
def test_a_tag_that_pages_call_otherwise_is_gone_and_another_property_is_new(
    row: str, known: Dialect | None, written: Sequence[Dialect]
) -> None:
    text = _HEAD + _WAY + ROWS[row]
    before = pages_of(text, *known, captured="2026-07") if known else document_of(text)
    after = [_pages(text.replace("kind", "type"), one)[number] for number, one in enumerate(written)]
    old, new = built(*before), built(*before, *after)
    news = certain_news_of(before, old, after)
    assert {(subject, name) for subject, name, _ in news} == {
        ("property", "kind"),
        ("property", "type"),
        ("tag", "kind"),
    }
    if known in {None, ("L3", False)}:
        names, others = (set(one.shaped.doc["components"]["schemas"]) for one in (old, new))
        assert names == others


@pytest.mark.parametrize("level, is_fdef", DIALECTS)
def test_what_a_component_holds_is_called_as_by_the_page_that_knows_the_component_best(
    level: str, is_fdef: bool
) -> None:
    """Though the older page of an operation calls it otherwise: else pages of one day would contradict each other."""
    text = _HEAD + _WAY + HELD
    [older, _], [_, newer] = (
        [evolve(one, captured=captured, part="", url=f"https://bell.test/{number}") for number, one in enumerate(each)]
        for each, captured in (
            (document_of(text.replace("Foot'", "Foot-Output'").replace("Foot:", "Foot-Output:")), "2026-07"),
            (document_of(text), "2026-08"),
        )
    )
    made = built(older, newer, *pages_of(text, level, is_fdef))
    turns = [components(one.doc)["Turn"]["oneOf"] for one in made.latest if one.captured == "2026-09"]
    assert [[ref_name(variant) for variant in turn] for turn in turns] == [["Foot", "Way"]] * 2
