"""Precedence, recovery and the record of the merge, on fragments small enough to read."""

from __future__ import annotations

import itertools

import pytest

from generator.base.nodes import plain
from generator.merge import Merged, merge
from generator.merge.statements import Superseded
from tests import goldens
from tests.fragments import fragment, schemas

OLD = """
Thing:
  type: object
  properties:
    name: {type: string}
    gone: {type: string}
    kind: {type: string, enum: [a, b]}
  required: [name]
"""
NEW = """
Thing:
  type: object
  properties:
    name: {type: integer}
    kind: {type: string, enum: [b, c]}
  required: [kind]
"""


def facts(merged: Merged, pointer: str) -> list[tuple[str, str, str]]:
    return [(lost.fact, lost.value, lost.rule) for lost in merged.record.decisions[pointer].superseded]


def thing(merged: Merged, name: str = "Thing") -> object:
    return plain(merged.doc["components"]["schemas"][name])


def test_later_capture_wins_and_each_loser_is_recorded() -> None:
    old = fragment(schemas(OLD), page="old.md", captured="2025-11")
    new = fragment(schemas(NEW), page="new.md", captured="2026-06")
    merged = merge([old, new])
    assert thing(merged) == {
        "type": "object",
        "properties": {"name": {"type": "integer"}, "kind": {"type": "string", "enum": ["b", "c"]}},
        "required": ["kind"],
    }
    at = "#/components/schemas/Thing"
    assert facts(merged, at) == [("properties/gone", '{"type": "string"}', "later-capture")]
    assert facts(merged, f"{at}/properties/name") == [
        ("required", "true", "later-capture"),
        ("type", '"string"', "later-capture"),
    ]
    assert facts(merged, f"{at}/properties/kind") == [
        ("required", "false", "later-capture"),
        ("enum/a", '"a"', "later-capture"),
    ]
    gone = merged.record.decisions[at].superseded[0]
    assert isinstance(gone, Superseded)
    assert (gone.mark.file, gone.mark.line) == ("old.md", 9)


def test_a_day_is_later_than_its_month() -> None:
    month = fragment(schemas(OLD), page="month.md", captured="2026-06")
    day = fragment(schemas(NEW), page="day.md", captured="2026-06-12")
    assert thing(merge([month, day])) == thing(merge([day]))


RANK = ("B", "L3-OAS", "L2-OAS", "L1-OAS", "A", "C", "L3-FDEF", "L2-FDEF", "L1-FDEF", "Z")


@pytest.mark.parametrize("winner, loser", list(itertools.pairwise(RANK)))
def test_within_a_capture_the_dialect_decides(winner: str, loser: str) -> None:
    strong = fragment(schemas(NEW), page="strong.md", dialect=winner)
    weak = fragment(schemas(OLD), page="weak.md", dialect=loser)
    merged = merge([weak, strong])
    assert thing(merged) == thing(merge([strong]))
    assert {rule for _, _, rule in facts(merged, "#/components/schemas/Thing")} == {"dialect-rank"}


NULLS = """
Thing:
  type: object
  properties:
    a: {type: [string, 'null']}
    b: {type: [string, 'null']}
    c: {oneOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}], description: c}
    d: {type: string}
    e: {type: string}
  required: [b, d, e]
Other: {type: object, properties: {}}
"""
LOST = """
Thing:
  type: object
  properties:
    a: {type: string}
    b: {type: string}
    c: {$ref: '#/components/schemas/Other'}
    d: {type: string}
    e: {type: string}
    f: {type: string}
  required: [d]
Other: {type: object, properties: {}}
"""


def test_lost_nulls_and_nullable_required_are_recovered_and_nothing_else() -> None:
    sibling = fragment(schemas(NULLS), page="a.md", captured="2025-11", dialect="A")
    literal = fragment(
        schemas(LOST), page="c.md", captured="2026-06", dialect="C", loses=("nullability", "required-nullable")
    )
    assert thing(merge([sibling, literal])) == {
        "type": "object",
        "properties": {
            "a": {"type": ["string", "null"]},
            "b": {"type": ["string", "null"]},
            "c": {"oneOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]},
            "d": {"type": "string"},
            # `e` is required and not nullable in the sibling: leaving `required` is a change that C can state.
            "e": {"type": "string"},
            "f": {"type": "string"},
        },
        "required": ["b", "d"],
    }


RESPONSE = """
openapi: 3.1.0
paths:
  /things:
    post:
      operationId: make
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}}
components:
  schemas:
    Reply: {type: object, properties: {a: {type: string}, b: {type: string}}, required: [b]}
    Request: {type: object, properties: {a: {type: string}}}
"""


def test_where_nobody_states_a_lost_null_optional_response_properties_accept_it() -> None:
    merged = merge([fragment(RESPONSE, dialect="C", loses=("nullability", "required-nullable"))])
    assert thing(merged, "Reply") == {
        "type": "object",
        "properties": {"a": {"type": ["string", "null"]}, "b": {"type": "string"}},
        "required": ["b"],
    }
    assert thing(merged, "Request") == {"type": "object", "properties": {"a": {"type": "string"}}}
    found = merged.record.decisions["#/components/schemas/Reply/properties/a"].recovered
    assert [(fact.fact, fact.rule) for fact in found] == [("nullable", "null-assumed")]


def test_lost_defaults_and_limits_are_recovered_but_a_dropped_description_is_not() -> None:
    old = fragment(
        schemas("Thing: {type: integer, default: 3, maximum: 9, description: d}"), page="b.md", captured="2025-11"
    )
    new = fragment(schemas("Thing: {type: integer}"), page="a.md", dialect="A", loses=("defaults", "limits"))
    merged = merge([old, new])
    assert thing(merged) == {"type": "integer", "default": 3, "maximum": 9}
    assert facts(merged, "#/components/schemas/Thing") == [("description", '"d"', "later-capture")]


def test_a_default_that_the_later_page_could_state_is_gone() -> None:
    old = fragment(schemas("Thing: {type: integer, default: 3}"), page="old.md", captured="2025-11")
    new = fragment(schemas("Thing: {type: integer}"), page="new.md")
    merged = merge([old, new])
    assert thing(merged) == {"type": "integer"}
    assert facts(merged, "#/components/schemas/Thing") == [("default", "3", "later-capture")]


def test_superseded_variants_are_recorded() -> None:
    old = fragment(
        schemas("U: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}\nA: {type: object}"), captured="2025-11"
    )
    new = fragment(schemas("U: {anyOf: [{type: string}, {type: integer}]}"), page="new.md")
    merged = merge([old, new])
    assert thing(merged, "U") == {"anyOf": [{"type": "string"}, {"type": "integer"}]}
    assert facts(merged, "#/components/schemas/U") == [
        ("anyOf/A", '{"$ref": "#/components/schemas/A"}', "later-capture")
    ]


OPERATION = """
openapi: 3.1.0
paths:
  /things/{{id}}:
    get:
      operationId: get
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: string}}}}
        - {{name: {query}, in: query, required: {required}, schema: {{type: {type}}}}}
      responses:
        '200': {{description: {description}}}
"""


def test_parameters_are_merged_by_place_and_name() -> None:
    old = OPERATION.format(query="q", required="true", type="string", description="fine")
    new = OPERATION.format(query="q", required="false", type="integer", description="ok")
    merged = merge([fragment(old, page="old.md", captured="2025-11"), fragment(new, page="new.md")])
    at = "#/paths/~1things~1{id}/get"
    assert plain(merged.doc["paths"]["/things/{id}"]["get"]["parameters"][1]) == {
        "name": "q",
        "in": "query",
        "required": False,
        "schema": {"type": "integer"},
    }
    assert facts(merged, f"{at}/parameters/query/q") == [
        ("required", "true", "later-capture"),
        ("type", '"string"', "later-capture"),
    ]
    assert facts(merged, f"{at}/responses/200") == [("description", '"fine"', "later-capture")]


def test_a_parameter_gone_upstream_is_superseded() -> None:
    old = OPERATION.format(query="before", required="true", type="string", description="ok")
    new = OPERATION.format(query="after", required="true", type="string", description="ok")
    merged = merge([fragment(old, page="old.md", captured="2025-11"), fragment(new, page="new.md")])
    lost = facts(merged, "#/paths/~1things~1{id}/get")
    assert [(fact, rule) for fact, _, rule in lost] == [("parameters/query/before", "later-capture")]


def test_the_order_of_the_input_does_not_matter() -> None:
    pages = [
        fragment(schemas(OLD), page="a.md", captured="2025-11", dialect="A"),
        fragment(schemas(NEW), page="b.md"),
        fragment(schemas(NEW + "    description: x\n".replace("    ", "  ")), page="b2.md"),
        fragment(schemas(NULLS), page="c.md", dialect="C", loses=("nullability",)),
    ]
    results = {repr((plain(m.doc), m.record)) for m in (merge(order) for order in itertools.permutations(pages))}
    assert len(results) == 1


@pytest.mark.parametrize(
    "name, other",
    [
        ("type", NEW.replace("{type: integer}", "{type: boolean}")),
        ("property", NEW.replace("    name: {type: integer}\n", "")),
        ("required", NEW.replace("required: [kind]", "required: [kind, name]")),
        ("enum", NEW.replace("[b, c]", "[b, c, d]")),
    ],
)
def test_one_capture_and_dialect_that_contradict_are_found(name: str, other: str) -> None:
    merged = merge([fragment(schemas(NEW), page="one.md"), fragment(schemas(other), page="two.md")])
    (found,) = merged.contradictions
    goldens.check(f"errors/contradiction-{name}.txt", f"{found}\n")


def test_silence_about_what_the_dialect_loses_is_no_contradiction_and_the_other_page_speaks() -> None:
    stated = NEW.replace("{type: integer}", "{type: integer, default: 3}")
    pages = [fragment(schemas(text), page=f"{text is NEW}.md", loses=("defaults",)) for text in (NEW, stated)]
    for order in (pages, pages[::-1]):
        merged = merge(order)
        assert merged.contradictions == ()
        assert merged.doc["components"]["schemas"]["Thing"]["properties"]["name"]["default"] == 3
    (found,) = merge([fragment(schemas(text), page=f"{text is NEW}.md") for text in (NEW, stated)]).contradictions
    assert "`default` is" in found.what


def test_order_and_prose_are_no_contradiction() -> None:
    other = NEW.replace("[b, c]", "[c, b]").replace("type: object", "type: object\n  description: other words")
    merged = merge([fragment(schemas(NEW), page="one.md"), fragment(schemas(other), page="two.md")])
    assert sorted(merged.doc["components"]["schemas"]["Thing"]["properties"]["kind"]["enum"]) == ["b", "c"]
