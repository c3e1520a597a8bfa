"""List pages beside the vendor's own document: what they have no place for stays, what they say anew is taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.base import yamlio
from generator.base.config import load_vendor
from generator.base.nodes import Json, Map, plain
from generator.build import assembly
from generator.build.assembly import Document
from generator.build.project import Project
from generator.compare.diff import compare
from generator.drift.uncertainty import evidence, split_uncertain
from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import read_document
from tests.effort import LONG
from tests.lists import page_drift
from tests.lists.writer import ListWriter

ROOT = Path(__file__).parent.parent
FILE = "documents/2026-08/bells.yaml"
TEXT = """\
openapi: 3.1.0
info: {title: Bells, version: 1.0.0}
servers: [{url: https://api.bell.test}]
paths:
  /v1/bells/{bell_id}:
    post:
      description: Rings it
      deprecated: true
      x-team: ropes
      parameters:
        - {name: bell_id, in: path, required: true, schema: {type: string, embed: true}}
        - {name: tone, in: query, deprecated: true, schema: {type: string, deprecated: true}}
        - {name: result, in: query, schema: {$ref: '#/components/schemas/Result'}}
        - {name: session, in: cookie, schema: {type: string}}
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Ring'}}
      responses:
        '200':
          description: Rung
          headers: {x-count: {schema: {type: integer}}}
          content:
            application/json: {schema: {$ref: '#/components/schemas/Rung'}}
            text/csv: {schema: {type: string}}
        '204': {description: Silent}
    get:
      description: Records it
      parameters: [{name: bell_id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: Sound, content: {audio/mpeg: {}, audio/ogg: {schema: {type: string, format: binary}}}}
        '404': {description: Unheard, content: {application/json: {schema: {$ref: '#/components/schemas/Ring'}}}}
    put:
      description: Tolls it
      x-fern-streaming: {format: sse}
      parameters: [{name: bell_id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: Tolled, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Rung'}}}}
components:
  schemas:
    Result: {type: string, enum: [good, bad]}
    Size: {type: integer, enum: [3, 4]}
    Alone: {type: object, properties: {version: {type: string, const: '1', default: '1'}, bells: {type: integer}}}
    Note: {type: [object, 'null'], properties: {text: {type: string}}, additionalProperties: false, required: [text]}
    Ring:
      description: How it is rung
      type: object
      additionalProperties: false
      properties:
        pitch: {type: number, minimum: 1}
        note: {$ref: '#/components/schemas/Note'}
        notes: {type: array, items: {$ref: '#/components/schemas/Note'}}
        by: {anyOf: [{type: string}, {$ref: '#/components/schemas/Hand-Input'}, {$ref: '#/components/schemas/Foot'}]}
        way:
          $ref: '#/components/schemas/Way'
          discriminator: {propertyName: kind, mapping: {w: '#/components/schemas/Way'}}
        size: {type: integer, enum: [1, 2]}
        least: {$ref: '#/components/schemas/Size', default: 4}
        heavy: {type: [number, 'null'], enum: [0.5, 1.5], default: 1.5}
        alone:
          $ref: '#/components/schemas/Alone'
          discriminator: {propertyName: version, mapping: {'1': '#/components/schemas/Alone'}}
      required: [pitch]
    Rung:
      type: object
      properties:
        result: {$ref: '#/components/schemas/Result'}
        by: {$ref: '#/components/schemas/By'}
      required: [by]
    By:
      oneOf: [{$ref: '#/components/schemas/Hand-Output'}, {$ref: '#/components/schemas/Way'}]
      discriminator:
        propertyName: kind
        mapping: {h: '#/components/schemas/Hand-Output', w: '#/components/schemas/Way'}
    Hand-Input: {type: object, properties: {fingers: {type: integer}}, required: [fingers]}
    Hand-Output:
      {type: object, properties: {kind: {type: string, const: h}, thumb: {type: string}}, required: [thumb, kind]}
    Foot: {type: object, properties: {toes: {type: integer}}}
    Way: {type: object, properties: {kind: {type: string, const: w}, step: {type: string}}, required: [kind]}
"""
BOTH_WAYS = """\
openapi: 3.1.0
info: {title: Bells, version: 1.0.0}
paths:
  /v1/bells:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Toll-Input'}}}
      responses: {'200': {description: Tolled, content: {application/json: {schema: {type: string}}}}}
    get:
      responses:
        '200':
          description: Tolled
          content: {application/json: {schema: {$ref: '#/components/schemas/Toll-Output'}}}
components:
  schemas:
    Toll-Input: {type: object, properties: {by: {$ref: '#/components/schemas/By-Input'}, way: {type: string}}}
    Toll-Output: {type: object, properties: {by: {$ref: '#/components/schemas/By-Output'}}}
    By-Input:
      oneOf: [{$ref: '#/components/schemas/Mallet-Input'}, {$ref: '#/components/schemas/Rope'}]
      discriminator:
        propertyName: kind
        mapping: {mallet: '#/components/schemas/Mallet-Input', rope: '#/components/schemas/Rope'}
    By-Output:
      oneOf: [{$ref: '#/components/schemas/Mallet-Output'}, {$ref: '#/components/schemas/Rope'}]
      discriminator:
        propertyName: kind
        mapping: {mallet: '#/components/schemas/Mallet-Output', rope: '#/components/schemas/Rope'}
    Mallet-Input: {type: object, properties: {kind: {type: string, const: mallet}, weight: {type: integer}}}
    Mallet-Output: {type: object, properties: {kind: {type: string, const: mallet}, weight: {type: string}}}
    Rope: {type: object, properties: {kind: {type: string, const: rope}, length: {type: integer}}}
"""
DIALECTS = [(level, is_fdef) for level in ("L1", "L2", "L3") for is_fdef in (False, True)]


def document_of(text: str) -> tuple[Fragment, ...]:
    """Return the operations of the document *text*."""
    doc = yamlio.load(text, FILE)
    assert isinstance(doc, Map)
    return read_document(doc, FILE, "2026-08", "0" * 64).fragments


def pages_of(text: str, level: str, is_fdef: bool, captured: str = "2026-09") -> list[Fragment]:
    """Return a page of each operation of *text*."""
    doc: Any = yaml.load(text, yaml.CSafeLoader)
    [(path, item)] = doc["paths"].items()
    out: list[Fragment] = []
    for method, operation in item.items():
        reference = f"https://bell.test/docs/api-reference/bells/{method}"
        written = ListWriter({**doc, "paths": {path: {method: operation}}}, level, is_fdef, reference=reference).page()
        [page] = pages.split(written, f"{captured}/{method}.md")
        out.append(dialects.read(page, captured, sources.digest(written.encode())))
    return out


def built(*fragments: Fragment) -> Document:
    """Return the document that *fragments* make."""
    return assembly.assemble(fragments, Project(ROOT, load_vendor(None, "bells"), Path("pages"), None, Path("out")))


def named(level: str) -> list[Json]:
    """Return the documents of pages of TEXT in the dialect *level*, with the names that they have got back."""
    made = built(*document_of(TEXT), *pages_of(TEXT, level, is_fdef=False))
    return [plain(one.doc) for one in made.latest]


def _news(text: str, level: str, *, is_fdef: bool) -> list[tuple[str, str, str]]:
    """Return subject, name and place of what pages say anew that are written from *text*."""
    known = document_of(TEXT)
    return certain_news(known, pages_of(text, level, is_fdef=is_fdef))


def certain_news(known: Sequence[Fragment], added: Sequence[Fragment]) -> list[tuple[str, str, str]]:
    """Return subject, name and place of what *added* says anew for sure."""
    return certain_news_of(known, built(*known), added)


def certain_news_of(known: Sequence[Fragment], old: Document, added: Sequence[Fragment]) -> list[tuple[str, str, str]]:
    """Return the same, where *old* was built of what is *known*."""
    new = built(*known, *added)
    changes = compare(old.shaped.doc, new.shaped.doc).changes
    certain, _ = split_uncertain(changes, evidence.of_document(old), evidence.of_document(new))
    return [(change.subject.value, change.name, change.place.rpartition("/")[2]) for change in certain]


@pytest.mark.parametrize("level, is_fdef", DIALECTS)
def test_pages_that_are_written_from_the_document_say_nothing_new(level: str, is_fdef: bool) -> None:
    assert _news(TEXT, level, is_fdef=is_fdef) == []


@pytest.mark.parametrize("level, is_fdef", DIALECTS)
def test_the_document_that_pages_are_written_from_says_nothing_new(level: str, is_fdef: bool) -> None:
    known = pages_of(TEXT, level, is_fdef=is_fdef, captured="2026-07")
    assert certain_news(known, document_of(TEXT)) == []


@pytest.mark.parametrize(
    "before, after, wanted",
    [
        ("toes: {type: integer}", "toes: {type: string}", ("type", "type", "{bell_id} 404 by<object(toes)>.toes")),
        ("enum: [good, bad]", "enum: [good, bad, odd]", ("enum-value", '"odd"', "{bell_id} query result")),
        ("enum: [1, 2]", "enum: [1, 2, 3]", ("enum-value", "3", "{bell_id} 404 size")),
        ("thumb: {type: string}", "thumb: {type: boolean}", ("type", "type", "{bell_id} 200 by<h>.thumb")),
    ],
)
def test_what_is_new_on_a_page_is_found_once(before: str, after: str, wanted: tuple[str, str, str]) -> None:
    assert before in TEXT
    assert _news(TEXT.replace(before, after), "L3", is_fdef=False) == [wanted]


@pytest.mark.parametrize(
    "before, after, wanted",
    [
        ("", "", {"Mallet-Input", "Mallet-Output"}),
        ("weight: {type: string}", "weight: {type: integer}", {"Mallet"}),
        (
            "weight: {type: string}}}",
            "weight: {type: integer}}, required: [weight]}",
            {"Mallet-Input", "Mallet-Output"},
        ),
        # The whole name stands on the page that has a section of it.
        ("way: {type: string}", "way: {$ref: '#/components/schemas/Mallet-Input'}", {"Mallet-Input", "Mallet-Output"}),
    ],
)
def test_variants_of_one_printed_name_are_two_where_what_is_sent_is_not_what_is_received(
    before: str, after: str, wanted: set[str]
) -> None:
    assert before in BOTH_WAYS
    doc = built(*pages_of(BOTH_WAYS.replace(before, after), "L3", is_fdef=False)).shaped.doc
    assert {name for name in doc["components"]["schemas"] if name.startswith("Mallet")} == wanted
    weights = {
        name: schema["properties"]["weight"]["type"]
        for name, schema in doc["components"]["schemas"].items()
        if name.startswith("Mallet-")
    }
    assert weights.get("Mallet-Input", "integer") == "integer"


def test_what_one_page_sends_and_receives_under_one_name_is_two_where_one_requires_more() -> None:
    text = BOTH_WAYS.replace("{schema: {type: string}}", "{schema: {$ref: '#/components/schemas/Toll-Output'}}")
    text = text.replace("weight: {type: string}}}", "weight: {type: integer}}, required: [weight]}")
    [_, post] = sorted(pages_of(text, "L3", is_fdef=False), key=lambda page: page.page)
    schemas = built(post).shaped.doc["components"]["schemas"]
    found = {"weight" in one.get("required", ()) for one in schemas.values() if "weight" in one.get("properties", ())}
    assert found == {True, False}, schemas


@pytest.mark.parametrize("level", ["L1", "L3"])
def test_a_variant_that_is_a_union_itself_is_printed_as_its_tag_and_is_one_all_the_same(level: str) -> None:
    text = TEXT.replace(
        "'#/components/schemas/Way'}]", "'#/components/schemas/Way'}, {$ref: '#/components/schemas/Peal'}]"
    )
    text = text.replace(
        "w: '#/components/schemas/Way'}\n    Hand",
        "w: '#/components/schemas/Way', p: '#/components/schemas/Peal'}\n    Hand",
    )
    text += """\
    Peal:
      oneOf:
        - {type: object, properties: {kind: {const: p, type: string}, changes: {type: integer}}, required: [changes]}
        - {type: object, properties: {kind: {const: p, type: string}, rounds: {type: integer}}, required: [rounds]}
"""
    assert text.count("Peal") == 3
    known = document_of(text)
    assert certain_news(known, pages_of(text, level, is_fdef=False)) == []


def test_a_parameter_that_refers_to_another_schema_now_changes_no_schema_that_others_refer_to() -> None:
    other = TEXT.replace(
        "query, schema: {$ref: '#/components/schemas/Result'}", "query, schema: {type: string, enum: [odd]}"
    )
    found = _news(other, "L3", is_fdef=False)
    assert {(subject, place) for subject, _, place in found} == {("enum-value", "{bell_id} query result")}, found


@pytest.mark.skipif(not LONG, reason="builds four documents a dialect: make test-all has them")
@pytest.mark.parametrize("is_base", [False, True])
@pytest.mark.parametrize("level, is_fdef", DIALECTS)
def test_pages_find_what_their_document_finds(tmp_path: Path, level: str, is_fdef: bool, is_base: bool) -> None:
    later = TEXT.replace("toes: {type: integer}", "toes: {type: string}").replace(
        "operationId: ring", "operationId: peal"
    )
    base, revision = tmp_path / "base.yaml", tmp_path / "revision.yaml"
    base.write_text(TEXT)
    revision.write_text(later)
    table = page_drift.compare(base, revision, "*", page_drift.Printed(level, is_fdef, is_base))
    assert (table.same, table.document_alone, table.pages_alone) == (1, (), ())
