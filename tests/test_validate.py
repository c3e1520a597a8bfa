"""Each rule is broken by one edit of a good document and answers with a message that is read here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.base import yamlio
from generator.base.errors import GeneratorError
from generator.base.nodes import Map
from generator.shape.sendable_names import leave_out_unnamable
from generator.shape.unsendable_parameters import leave_out_uncallable, note_unsendable
from generator.validate import STAGES, InvalidDocument, standard, validate
from generator.validate.problems import CheckInput
from tests import goldens

ROOT = Path(__file__).parent.parent
GOOD = (ROOT / "tests/cases/validate/good.yaml").read_text(encoding="utf-8")
KEYWORDS = {
    ("/shelves/{shelf_id}", "get"): ("shelf_id", "xi_depth"),
    ("/shelves/{shelf_id}", "put"): ("shelf_id", "colour", "levels"),
}

PUT_TAG = "operationId: shelves_put\n      tags: [shelves]\n"
MAPPING = (
    "      discriminator:\n        propertyName: kind\n"
    "        mapping: {book: '#/components/schemas/Book', lamp: '#/components/schemas/Lamp'}\n"
)
BODY = "application/json: {schema: {$ref: '#/components/schemas/Shelf'}}\n      responses:"
BOOK = "Book: {allOf: [{type: object, properties: {kind: {const: book}}}], required: [kind, shelf]}"
EDITS = {
    "openapi-schema": ("'204': {description: Done.}", "'204': {summary: Done.}"),
    "openapi-meaning": ("default: 3", "default: three"),
    "dangling-ref": ("item: {$ref: '#/components/schemas/Item'}", "item: {$ref: '#/components/schemas/Itme'}"),
    "leftover": (PUT_TAG, PUT_TAG.replace("[", "[subpackage_")),
    "enum-objects": ("enum: [red, blue]", "enum: [red, {value: blue}]"),
    "enum-duplicates": ("enum: [red, blue]", "enum: [red, blue, red]"),
    "union-component": ("levels: {type: integer, default: 3}", "levels: {oneOf: [{type: integer}, {type: string}]}"),
    "union-apart": (MAPPING, ""),
    "operation-tag": (PUT_TAG, "operationId: shelves_put\n"),
    "operation-id": ("operationId: shelves_put", "operationId: shelves_get"),
    "operation-path": ("  /shelves/{shelf_id}:", "  /shelves/{id}:"),
    "operation-sample": ("colour: {type", "color: {type"),
    "parameter-style": ("header, schema: {type: integer}", "header, schema: {type: array, items: {type: object}}"),
    "media-type": ("application/json: {schema: {$ref: '#/components/schemas/Shelf'}}\n    put", "text/é: {}\n    put"),
    "form-encoding": (
        BODY,
        BODY.replace("json: {", "x-www-form-urlencoded: {encoding: {item: {contentType: text/xml}}, "),
    ),
}
"""Rule -> the text that is replaced, and by what."""


def _form(encoding: str) -> str:
    return BODY.replace("application/json: {", f"multipart/form-data: {{encoding: {{{encoding}}}, ")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages quote the page that they name, so that it must be there."""
    monkeypatch.chdir(tmp_path)


def problems(text: str) -> str:
    Path("page.md").write_text(text, encoding="utf-8")
    doc: Map = yamlio.load(text, "page.md")
    with pytest.raises(InvalidDocument) as caught:
        validate(doc, KEYWORDS)
    return str(caught.value)


def test_a_good_document_passes() -> None:
    validate(yamlio.load(GOOD, "good.yaml"), KEYWORDS)


def test_every_rule_has_an_edit_that_breaks_it_and_a_sentence() -> None:
    rules = [rule for stage in STAGES for rule in stage]
    assert {rule.id for rule in rules} == set(EDITS)
    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rule.sentence.endswith(".") for rule in rules)


@pytest.mark.parametrize("rule", sorted(EDITS))
def test_breaking_a_rule_is_told_with_place_and_way_out(rule: str) -> None:
    old, new = EDITS[rule]
    assert GOOD.count(old) == 1, "the edit must hit one place"
    message = problems(GOOD.replace(old, new))
    assert f"[{rule}]" in message
    goldens.check(f"errors/validate-{rule}.txt", f"{message}\n")


def test_what_no_request_can_have_costs_no_operation() -> None:
    text = GOOD
    for old, new in (
        ("name: xi-depth, in", "name: xi depth, in"),
        (BODY, BODY.replace("application", "text/é: {}\n          application")),
        ("'200':\n", "default: {description: Failed., content: {é: {}}}\n        '200':\n"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    assert "the parameter `xi depth` has a name that no header can have [parameter-style]" in problems(text)
    doc, unsendable = note_unsendable(yamlio.load(text, "page.md"))
    doc, unnamable = leave_out_unnamable(doc)
    validate(doc, {})
    assert [one.what for one in (*unsendable, *unnamable)] == [
        "the parameter `xi depth` of GET /shelves/{shelf_id} is no argument: it has a name that no header can have",
        "no header can name `é` of GET /shelves/{shelf_id}: it is left out",
        "no header can name `text/é` of PUT /shelves/{shelf_id}: it is left out",
    ]
    assert [one.where.line for one in (*unsendable, *unnamable)] == [10, 12, 24]


def test_a_path_that_no_client_can_write_costs_its_operation_unless_a_page_has_it_or_no_other_is_left() -> None:
    operation = "{parameters: [{name: a, in: path, required: true, schema: {type: array, items: {type: object}}}]}"
    doc = yamlio.load(f"paths: {{'/{{a}}': {{get: {operation}}}, /b: {{get: {{}}}}}}", "page.md")
    left, [fault] = leave_out_uncallable(doc, set())
    assert [*left["paths"]] == ["/b"]
    assert fault.what.startswith("GET /{a} is left out: the parameter `a` has objects")
    assert leave_out_uncallable(doc, {("/{a}", "get")}) == (doc, ())
    alone = yamlio.load(f"paths: {{'/{{a}}': {{get: {operation}}}}}", "page.md")
    assert leave_out_uncallable(alone, set()) == (alone, ())


def test_what_a_default_does_not_go_with_is_named_where_it_stands() -> None:
    lines = "levels:\n          type: string\n          format: email\n          default: three"
    text = GOOD.replace("levels: {type: integer, default: 3}", lines)
    line = text[: text.index("format: email")].count("\n") + 1
    assert f"'three' is not a 'email', by `format` in page.md:{line} [openapi-meaning]" in problems(text)


def test_a_schema_that_is_no_schema_is_told_with_its_place() -> None:
    message = problems(GOOD.replace("levels: {type: integer", "levels: {type: intger"))
    goldens.check("errors/validate-no-schema.txt", f"{message}\n")


@pytest.mark.parametrize(
    "old, new",
    [
        ("    Book: {type", "    Number: 5\n    Book: {type"),
        ("in: header, schema: {type: integer}", "in: header, schema: 5"),
        (
            "application/json: {schema: {$ref: '#/components/schemas/Shelf'}}\n    put",
            "application/json: {schema: 5}\n    put",
        ),
    ],
)
def test_what_the_metaschema_says_by_dynamic_references_is_checked(old: str, new: str) -> None:
    assert GOOD.count(old) == 1, "the edit must hit one place"
    doc: Map = yamlio.load(GOOD.replace(old, new), "good.yaml")
    # By this rule alone: with all of them, another may be the first to stumble over a number.
    (found,) = standard.SCHEMA_RULE.check(CheckInput(doc, {}))
    assert found.what == "5 is not of type 'object', 'boolean'"


@pytest.mark.parametrize(
    "old, new, what",
    [
        (
            "header, schema: {",
            "header, content: {text/csv: {schema: {type: object}}}, x-was: {",
            "as `text/csv`, which",
        ),
        (BODY, _form('levels: {contentType: "a/b\\r\\nX: y"}'), "the content type of `levels` cannot be a header"),
        (BODY, _form("levels: {headers: {X-A: {schema: {const: é}}}}"), "the header 'X-A' of `levels` cannot be sent"),
        (
            BODY,
            _form("levels: {headers: {X-A: {required: true, schema: {}}}}"),
            "needs the header `X-A`, but only a file",
        ),
        (BODY, _form("enum: {style: form}").replace("Shelf'", "Wide'"), "`enum` is a file, or has objects or arrays"),
        *(
            ("/shelves/{shelf_id}:", f"'{path}':", f"a `{brace}` in this path belongs to no parameter")
            for path, brace in (
                ("/shelves/{shelf_id}/a}", "}"),
                ("/shelves/{shelf_id}/{", "{"),
                ("/shelves/{shelf_id}/{a!", "{"),
                ("/{{shelf_id}}", "{"),
            )
        ),
        ("/shelves/{shelf_id}:", "'/shelves/../{shelf_id}':", "requests cannot keep the dots of this path"),
    ],
)
def test_what_cannot_be_sent_is_refused(old: str, new: str, what: str) -> None:
    assert GOOD.count(old) == 1, "the edit must hit one place"
    wide = "    Wide: {type: object, properties: {enum: {type: array, items: {type: array, items: {}}}}}\n"
    assert what in problems(GOOD.replace(old, new) + wide)


def test_all_problems_are_told_at_once() -> None:
    text = GOOD
    for rule in ("dangling-ref", "enum-duplicates", "operation-tag"):
        text = text.replace(*EDITS[rule])
    message = problems(text)
    assert [rule for rule in EDITS if f"[{rule}]" in message] == [
        "dangling-ref",
        "enum-duplicates",
        "operation-tag",
    ]


def test_a_property_called_enum_is_no_enum() -> None:
    text = GOOD.replace("enum: {type: object, properties: {value", "enum: {type: object, properties: {enum")
    validate(yamlio.load(text, "good.yaml"), KEYWORDS)


@pytest.mark.parametrize(
    "old, new",
    [
        (
            "schema: {type: string}}\n        - {name: xi-depth",
            "example: {$ref: '#/no'}, SCHEMA}\n        - {name: xi-depth",
        ),
        ("levels: {type: integer", "levels: {examples: [{$ref: '#/no'}], type: integer"),
        ("'204': {description: Done.}", "'204': {description: Done., x-seen: {$ref: '#/no'}}"),
        (
            "'204': {description: Done.}",
            "'204': {description: Done., links: {a: {operationId: b, parameters: {c: 0}}}}",
        ),
        (
            "'204': {description: Done.}",
            "'204': {description: Done., headers: {a: {schema: {type: array, items: {oneOf: [{type: string}, {}]}}}}}",
        ),
        ("Book: {type: object, properties: {kind: {const: book}}, required: [kind]}", BOOK),
        ("BODY", "application/json: {examples: {a: {value: {b: {$ref: '#/no'}}}}, schema: {type: object}}"),
    ],
)
def test_what_the_standard_allows_passes(old: str, new: str) -> None:
    old, new = old.replace("BODY", BODY.partition("\n")[0]), new.replace("SCHEMA", "schema: {type: string}")
    assert old in GOOD
    validate(yamlio.load(GOOD.replace(old, new, 1), "good.yaml"), KEYWORDS)


def test_a_problem_is_a_fault_of_the_user() -> None:
    assert issubclass(InvalidDocument, GeneratorError)


def test_what_a_build_needs_seldom_is_loaded_only_then() -> None:
    seldom = "{'openapi_spec_validator', 'jsonschema', 'httpx', 'httpcore', 'rich', 'asyncio', 'pydantic'}"
    code = f"import sys, generator.build.pipeline; print({seldom} & sys.modules.keys()); import httpx; httpx.Client()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_one_cause_that_breaks_a_rule_hundreds_of_times_fills_no_screen() -> None:
    many = ", ".join(["red", *["blue"] * 30])
    with pytest.raises(InvalidDocument) as caught:
        validate(yamlio.load(GOOD.replace("enum: [red, blue]", f"enum: [{many}]"), "page.md"), KEYWORDS)
    assert len(caught.value.faults) == 29
    assert str(caught.value).endswith("... and 9 more")
    assert str(caught.value).count("[enum-duplicates]") == 20
