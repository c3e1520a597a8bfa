"""Documents in several files: the same as one file that says the same, or refused where they lead outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base import budget
from generator.base.bundling.bundle import open_document
from generator.base.bundling.document_source import DocumentSource, file_source
from generator.base.errors import GeneratorError
from generator.compare.change import Subject
from generator.compare.compare_files import compare_files
from generator.compare.outcome import Outcome

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
WHOLE = f"""{HEAD}paths:
  /pets/{{id}}:
    parameters:
    - {{name: id, in: path, required: true, schema: {{type: string}}}}
    get:
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}
        default: {{$ref: '#/components/responses/Problem'}}
    delete:
      responses: {{'204': {{description: gone}}}}
components:
  responses:
    Problem:
      description: problem
      content: {{application/json: {{schema: {{type: object, properties: {{code: {{type: integer}}}}}}}}}}
  schemas:
    Pet:
      oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
      discriminator: {{propertyName: kind, mapping: {{cat: '#/components/schemas/Cat', d: Dog}}}}
    Cat:
      type: object
      required: [kind]
      properties:
        kind: {{type: string}}
        friends: {{type: array, items: {{$ref: '#/components/schemas/Pet'}}}}
        $ref: {{type: string}}
    Dog:
      type: object
      required: [kind]
      properties:
        kind: {{type: string}}
        example: {{$ref: '#/components/schemas/Cat/properties/friends'}}
      default: {{$ref: nowhere.yaml}}
"""
PARTS = {
    "openapi.yaml": f"""{HEAD}paths:
  /pets/{{id}}: {{$ref: paths/pet.yaml}}
components:
  responses:
    Problem: {{$ref: 'answers.json#/problem'}}
""",
    "paths/pet.yaml": """parameters:
- {name: id, in: path, required: true, schema: {type: string}}
get: {$ref: '../operations.yaml#/get~1pet'}
delete:
  responses: {'204': {$ref: '#/answer'}}
answer: {description: gone}
""",
    "operations.yaml": """get/pet:
  responses:
    '200':
      description: ok
      content: {application/json: {schema: {$ref: 'schemas%20of%20pets/all.yaml#/components/schemas/Pet'}}}
    default: {$ref: 'openapi.yaml#/components/responses/Problem'}
""",
    "answers.json": """{"problem": {"description": "problem", "content": {"application/json": {"schema":
{"type": "object", "properties": {"code": {"$ref": "#/code"}}}}}}, "code": {"type": "integer"}}""",
    "schemas of pets/all.yaml": """components:
  schemas:
    Pet:
      oneOf: [{$ref: Cat.yaml}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {cat: Cat.yaml, d: Dog}}
    Dog:
      type: object
      required: [kind]
      properties:
        kind: {type: string}
        example: {$ref: './Cat.yaml#/properties/friends'}
      default: {$ref: nowhere.yaml}
""",
    "schemas of pets/Cat.yaml": """type: object
required: [kind]
properties:
  kind: {type: string}
  friends: {type: array, items: {$ref: 'all.yaml#/components/schemas/Pet'}}
  $ref: {type: string}
""",
}


def write(folder: Path, parts: dict[str, str]) -> Path:
    """Write *parts* into *folder*, and return the path of the document."""
    for name, text in parts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "openapi.yaml"


def compare(folder: Path, base: dict[str, str], revision: dict[str, str]) -> Outcome:
    return compare_files(write(folder / "base", base), write(folder / "revision", revision))


def test_files_that_refer_to_each_other_say_what_one_file_says(tmp_path: Path) -> None:
    whole = {"openapi.yaml": WHOLE}
    for pair in ((whole, PARTS), (PARTS, whole), (PARTS, PARTS)):
        outcome = compare(tmp_path, *pair)
        assert (outcome.findings, outcome.unchecked, outcome.compared[Subject.OPERATION]) == ((), (), 2)


@pytest.mark.parametrize(
    "name, old, new, line, id",
    [
        (
            "schemas of pets/Cat.yaml",
            "kind: {type: string}",
            "kind: {type: integer}",
            4,
            "response-type-changed",
        ),
        ("paths/pet.yaml", "schema: {type: string}", "schema: {type: integer}", 2, "request-type-changed"),
        ("paths/pet.yaml", "get: {$ref: '../operations.yaml#/get~1pet'}\n", "", 4, "operation-removed"),
        ("operations.yaml", "'200'", "'202'", 3, "response-status-added"),
        ("answers.json", '"integer"', '"string"', 2, "response-type-changed"),
    ],
)
def test_a_change_in_any_file_is_found_at_its_place(
    name: str, old: str, new: str, line: int, id: str, tmp_path: Path
) -> None:
    assert old in PARTS[name]
    outcome = compare(tmp_path, PARTS, PARTS | {name: PARTS[name].replace(old, new)})
    marks = {finding.id: finding.change.revision.mark for finding in outcome.findings}
    # What is gone is missing where the document lists the path.
    file = "openapi.yaml" if id == "operation-removed" else name
    assert (marks[id].file, marks[id].line) == ((tmp_path / "revision" / file).as_posix(), line)


def test_a_target_is_one_component_whoever_refers_to_it(tmp_path: Path) -> None:
    doc = open_document(file_source(write(tmp_path, PARTS)))
    names = {"pet", "answer", "get/pet", "problem", "code", "Pet", "Cat", "Dog", "friends"}
    assert {*doc["components"]["x-bundled"]} == names


REF = f"{HEAD}paths: {{/x: {{get: {{$ref: 'TARGET'}}}}}}\n"


@pytest.mark.parametrize(
    "target, words",
    [
        ("https://example.com/x.yaml#/get", "it is on a server, and this document is a file"),
        ("//example.com/x.yaml", "it is on a server"),
        ("file:///etc/passwd", "it is on a server"),
        ("/etc/passwd", "outside of the folder"),
        ("../outside.yaml", "outside of the folder"),
        ("%2e%2e/outside.yaml", "outside of the folder"),
        ("link.yaml", "outside of the folder"),
        ("missing.yaml", "there is no such file"),
        (".", "is a folder"),
        ("broken.yaml", "not valid YAML"),
    ],
)
def test_what_leads_outside_or_nowhere_is_refused(target: str, words: str, tmp_path: Path) -> None:
    folder = tmp_path / "api"
    document = write(folder, {"openapi.yaml": REF.replace("TARGET", target), "broken.yaml": "a: b: c"})
    (tmp_path / "outside.yaml").write_text("get: {}", encoding="utf-8")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    with pytest.raises(GeneratorError) as caught:
        compare_files(document, document)
    assert words in caught.value.what
    assert target in caught.value.what
    assert caught.value.where[:2] == (document.as_posix(), 3)
    assert caught.value.next


def test_standard_input_refers_to_nothing() -> None:
    with pytest.raises(GeneratorError, match="standard input has no folder"):
        open_document(DocumentSource("-", REF))


OPERATION = "{responses: {'200': {description: ok}}}"


@pytest.mark.parametrize(
    "revision",
    [
        "paths: {/x: {get: {$ref: 'other.yaml#/nobody'}}}",
        "paths: {/x: {get: {$ref: '#/components/nobody'}}}",
        "paths: {/x: {$ref: '#/components/nobody'}}",
    ],
)
def test_an_operation_that_a_reference_does_not_find_is_not_checkable(revision: str, tmp_path: Path) -> None:
    base = {"openapi.yaml": f"{HEAD}paths: {{/x: {{get: {OPERATION}}}}}"}
    outcome = compare(tmp_path, base, {"openapi.yaml": f"{HEAD}{revision}", "other.yaml": "{}"})
    assert [finding.id for finding in outcome.findings] == ["unreadable"]
    assert len(outcome.unchecked) == 1


def test_what_stands_beside_a_reference_of_a_path_item_counts(tmp_path: Path) -> None:
    shared = f"components: {{pathItems: {{P: {{get: {OPERATION}}}}}}}"
    item = "{$ref: '#/components/pathItems/P', delete: " + OPERATION + "}"
    base: dict[str, Any] = {"openapi.yaml": f"{HEAD}paths: {{/x: {item}}}\n{shared}"}
    for revision, gone in (
        (f"paths: {{/x: {{get: {OPERATION}, delete: {OPERATION}}}}}", []),
        (f"paths: {{/x: {{get: {OPERATION}}}}}", ["DELETE /x"]),
        (f"paths: {{/x: {{delete: {OPERATION}}}}}", ["GET /x"]),
    ):
        outcome = compare(tmp_path, base, {"openapi.yaml": f"{HEAD}{revision}"})
        assert [finding.change.name for finding in outcome.findings] == gone


SCHEMAS = f"""{HEAD}paths:
  /x:
    get:
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: REFERENCE}}}}}}
components:
  schemas:
    A: {{$anchor: a, type: object, properties: {{'50%': {{type: string}}}}}}
    B:
      $id: https://example.com/schemas/b
      type: object
      properties: {{c: {{$ref: c}}, d: {{$ref: '#/$defs/d'}}, e: {{$ref: '#e'}}, f: {{$ref: '#/components/schemas/A'}}}}
      $defs:
        c: {{$id: /schemas/c, type: integer}}
        d: {{type: string}}
        e: {{$anchor: e, $dynamicAnchor: dynamic, type: boolean}}
    F:
      properties: {{$id: {{type: string}}, $anchor: {{type: string}}}}
      example: {{$id: f, $anchor: f, $ref: nowhere.yaml}}
"""
A = "{type: object, properties: {'50%': {type: string}}}"
B = f"{{type: object, properties: {{c: {{type: integer}}, d: {{type: string}}, e: {{type: boolean}}, f: {A}}}}}"


@pytest.mark.parametrize(
    "reference, schema",
    [
        ("'#a'", A),
        ("'#/components/schemas/A/properties/50%25'", "{type: string}"),
        ("openapi.yaml", None),
        ("'openapi.yaml#a'", A),
        ("'./openapi.yaml#/components/schemas/A'", A),
        ("https://example.com/schemas/b", B),
        ("'https://example.com/schemas/b#e'", "{type: boolean}"),
        ("'https://example.com/schemas/b#dynamic'", "{type: boolean}"),
        ("'https://example.com/schemas/b#/$defs/d'", "{type: string}"),
        ("https://example.com/schemas/c", "{type: integer}"),
        ("'#/components/schemas/B'", B),
        ("'#e'", None),  # an anchor of another resource
        ("'#f'", None),  # what an example says
        ("'#/components/schemas/A/b'", None),
    ],
)
def test_anchors_and_ids_are_found(reference: str, schema: str | None, tmp_path: Path) -> None:
    base = {"openapi.yaml": SCHEMAS.replace("REFERENCE", reference)}
    outcome = compare(tmp_path, base, {"openapi.yaml": SCHEMAS.replace("{$ref: REFERENCE}", schema or A)})
    assert [finding.id for finding in outcome.findings] == ([] if schema else ["unreadable"])


TREE = f"""{HEAD}paths:
  /x:
    get:
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Tree'}}}}}}
components:
  schemas:
    Tree:
      $dynamicAnchor: tree
      properties: {{value: NODE, children: {{type: array, items: {{$dynamicRef: '#tree'}}}}}}
      $defs: {{value: {{$dynamicAnchor: value, type: TYPE}}, other: {{$anchor: other, maxLength: 5}}}}
"""


@pytest.mark.parametrize(
    "node",
    ["{$dynamicRef: '#value'}", "{$ref: '#other', $dynamicRef: '#value'}", "{allOf: [{}], $dynamicRef: '#value'}"],
)
def test_what_dynamic_references_lead_to_is_compared(node: str, tmp_path: Path) -> None:
    base, other = (
        {"openapi.yaml": TREE.replace("NODE", node).replace("TYPE", kind)} for kind in ("string", "[string, 'null']")
    )
    outcome = compare(tmp_path, base, other)
    assert [finding.id for finding in outcome.findings] == ["response-became-nullable"]
    assert compare(tmp_path, base, base).findings == ()


def test_what_an_id_is_relative_to_may_stand_beside_the_document(tmp_path: Path) -> None:
    shared = f"{HEAD}paths: {{/x: {{get: {{parameters: [{{name: n, in: query, schema: SCHEMA}}]}}}}}}"
    parts = {
        "openapi.yaml": shared.replace("SCHEMA", "{$ref: schemas/a.json}"),
        "schemas/a.json": '{"$id": "https://example.com/a.json", "$ref": "b.json#/$defs/c", "$defs": {"c": 5}}',
        "schemas/b.json": '{"$id": "deeper/", "$defs": {"c": {"allOf": [{"$ref": "c.json"}]}}}',
        "schemas/deeper/c.json": '{"type": "integer"}',
    }
    outcome = compare(tmp_path, parts, {"openapi.yaml": shared.replace("SCHEMA", "{type: integer}")})
    assert outcome.findings == ()


def test_documents_that_are_too_large_together_are_refused_with_the_reference(tmp_path: Path) -> None:
    half = " " * (budget.BYTES // 2)
    text = f"{HEAD}paths: {{/a: {{$ref: a.json}},\n  /b: {{$ref: b.json}}}}\n"
    path = write(tmp_path, {"openapi.yaml": text, "a.json": f"{{}}{half}", "b.json": f"{{}}{half}"})
    with pytest.raises(GeneratorError, match="more than 50,000,000 characters together") as caught:
        open_document(file_source(path))
    assert caught.value.where.file == path.as_posix()


def test_whole_lists_of_things_may_stand_elsewhere(tmp_path: Path) -> None:
    parameter = "{name: n, in: query, schema: {$ref: 'openapi.yaml#/components/schemas/S'}}"
    item = f"{{get: {{parameters: [{parameter.replace('openapi.yaml', '')}], responses: {{}}}}}}"
    whole = {"openapi.yaml": f"{HEAD}paths: {{/x: {item}}}\ncomponents: {{schemas: {{S: {{type: string}}}}}}"}
    parts = {
        "openapi.yaml": f"{HEAD}paths: {{$ref: paths.yaml}}\ncomponents: {{schemas: {{$ref: 'parts.yaml#/all'}}}}",
        "paths.yaml": "/x: {get: {parameters: {$ref: 'parts.yaml#/list'}, responses: {}}}",
        "parts.yaml": f"all: {{S: {{type: string}}}}\nlist: [{parameter}]",
    }
    assert compare(tmp_path, whole, parts).findings == ()
    parts["parts.yaml"] = parts["parts.yaml"].replace("string", "integer")
    assert [finding.id for finding in compare(tmp_path, whole, parts).findings] == ["request-type-changed"]


def test_what_stands_in_another_file_is_told_by_its_place_there(tmp_path: Path) -> None:
    body = "description: ok, content: {application/json: {schema: {$ref: 'parts/b.yaml#/S'}}}"
    document = f"{HEAD}paths: {{/x: {{get: {{responses: {{'200': {{{body}}}}}}}}}}}\n"
    base = {"openapi.yaml": document, "parts/b.yaml": "S: {type: string}\n"}
    for text, finding, value in (
        ("S: {$ref: '#/T'}\nT: {$ref: '#/S'}\n", "the reference `parts/b.yaml#/T` leads back to itself", 0),
        ("S: {$ref: '#/T'}\n", "the reference `parts/b.yaml#/T` leads nowhere", 0),
        ("S: {type: integer}\n", "the body was `string` and is `integer` now", "integer"),
    ):
        (found,) = compare(tmp_path, base, base | {"parts/b.yaml": text}).findings
        side = found.change.revision
        assert found.message.startswith(finding)
        assert (side.mark.file, side.mark.line) == ((tmp_path / "revision/parts/b.yaml").as_posix(), 1)
        assert (side.own_pointer, side.value) == (("#/S/type", value) if value else ("#/S/$ref", "parts/b.yaml#/T"))
