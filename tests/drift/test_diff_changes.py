"""What a change says besides its name: both places, the values, facts; and what was looked at."""

from __future__ import annotations

from collections import defaultdict

from generator.base import yamlio
from generator.base.nodes import Json
from generator.compare.change import Change, Subject
from generator.compare.diff import compare
from tests.drift.test_diff_cases import ALL, documents

BASE = """\
openapi: 3.1.0
paths:
  /x:
    get:
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/A'
components:
  schemas:
    A:
      properties:
        a/b:
          type: string
          enum: [x, y]
        c:
          $ref: '#/components/schemas/C'
    C:
      type: object
      required:
      - d
"""
REVISION = """\
openapi: 3.1.0
components:
  schemas:
    B:
      properties:
        a/b:
          enum:
          - y
          - z
          type: string
        c:
          type: object
        e: {type: integer}
paths:
  /x:
    get:
      responses:
        '200':
          content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}
"""


def told(change: Change) -> tuple[str, str, int, Json, str, int, Json]:
    base, revision = change.base, change.revision
    sides = base.pointer, base.mark.line, base.value, revision.pointer, revision.mark.line, revision.value
    return (change.name, *sides)


def test_a_change_tells_where_it_stands_in_both_documents_after_all_references() -> None:
    base, revision = yamlio.load(BASE, "base.yaml"), yamlio.load(REVISION, "revision.yaml")
    found = compare(base, revision).changes
    enum, schemas = "/properties/a~1b/enum", "#/components/schemas"
    assert [told(change) for change in found] == [
        ("e", f"{schemas}/A", 13, None, f"{schemas}/B/properties/e", 13, {"type": "integer"}),
        ('"x"', f"{schemas}/A{enum}/0", 17, "x", f"{schemas}/B/properties/a~1b", 6, None),
        ('"z"', f"{schemas}/A/properties/a~1b", 15, None, f"{schemas}/B{enum}/1", 9, "z"),
        ("d", f"{schemas}/C/required/0", 23, "d", f"{schemas}/B/properties/c", 11, None),
    ]
    assert {change.base.mark.file for change in found} == {"base.yaml"}
    assert {change.revision.mark.file for change in found} == {"revision.yaml"}


def test_what_the_base_states_is_counted_once() -> None:
    base = yamlio.load(BASE, "base.yaml")
    counted = {subject.value: count for subject, count in compare(base, base).compared.items() if count}
    assert counted == {
        "operation": 1,
        "status": 1,
        "media-type": 1,
        "property": 2,
        "type": 3,
        "nullability": 2,
        "enum": 1,
        "enum-value": 2,
        "required": 1,
    }


EVERY = "always part at in optional succeeds typed webhook"
THING = "required has_default default read_only write_only nullable deprecated sunset types"
FACTS = {
    Subject.OPERATION: "deprecated sunset",
    Subject.PARAMETER: f"{THING} ignored in_before in_after name_before name_after",
    Subject.REQUEST_BODY: "required",
    Subject.MEDIA_TYPE: "name_after range widens narrows is_first",
    Subject.STATUS: "range narrows",
    Subject.HEADER: f"{THING} ignored",
    Subject.PROPERTY: f"{THING} required_before required_after unlisted is_accepted is_expected",
    Subject.TYPE: "types_before types_after format_before format_after union is_accepted is_expected",
    Subject.FORMAT: "",
    Subject.NULLABILITY: "",
    Subject.REQUIRED: THING,
    Subject.ENUM: "values",
    Subject.ENUM_VALUE: "const const_before",
    Subject.DEFAULT: "has_default",
    Subject.VARIANT: "union tag tag_values types variants_before covered overlaps is_free",
    Subject.TAG: "what tag_before tag_after implied variant_before variant_after",
    Subject.DEPRECATION: "sunset_before sunset_after",
    Subject.SECURITY: "open_before open_after declared is_met title_after scopes_added scopes_removed details",
    Subject.SERVER: "url_after values_removed values_added default_before default_after is_default_gone is_wider",
    Subject.LIMIT: "several keyword_after",
    Subject.DESCRIPTION: "",
    Subject.KEYWORD: (
        "open_before open_after union covered several unreadable_before unreadable_after is_circle names_method "
        "has_default is_narrower is_wider is_only_here moves overlap keeps_call"
    ),
}


def test_facts_have_the_names_that_are_documented_and_no_others() -> None:
    found: dict[Subject, set[str]] = defaultdict(set)
    for table, case in [case.values for case in ALL]:
        comparison = compare(*documents(table, case))
        for change in (*comparison.changes, *comparison.prose):
            found[change.subject] |= change.facts.keys()
    for subject, names in FACTS.items():
        assert found[subject] - set(EVERY.split()) == set(names.split()), subject
