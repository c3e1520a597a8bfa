"""Each transform on its own: what it makes of a node, that it leaves the node alone, and that marks survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import yamlio
from generator.base.errors import OverlayError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, plain
from generator.correct import transforms
from generator.correct.transforms.distinct_enum_values import distinct_enum_values
from generator.correct.transforms.legal_names import legal_names
from generator.correct.transforms.plain_component_names import plain_component_names
from generator.correct.transforms.plain_enum import plain_enum
from generator.correct.transforms.plain_references import plain_references
from generator.correct.transforms.resource_paths import resource_paths

ROWS = [
    # resource-paths
    (resource_paths, "[[subpackage_conversationalAi]]", "[conversational_ai]"),
    (resource_paths, "[[subpackage_a, subpackage_a/bC], [subpackage_d]]", "[a.b_c, d]"),
    (resource_paths, "[subpackage_a.subpackage_a/b.subpackage_a/b/cD]", "[a.b.c_d]"),
    (resource_paths, "[[subpackage_a/v1/LLMUsage-x]]", "[a.v1.llm_usage_x]"),
    (resource_paths, "[[subpackage_textToSpeech2/APIKeys]]", "[text_to_speech2.api_keys]"),
    (resource_paths, "[Voice Library]", "[voice_library]"),
    (resource_paths, "[[], '', 7]", "[]"),
    (resource_paths, "subpackage_a", "subpackage_a"),
    # plain-enum
    (plain_enum, "{type: x, enum: [{value: a}, {type: stringLiteral, value: no}]}", "{type: x, enum: [a, no]}"),
    (plain_enum, "{enum: [{type: booleanLiteral, value: false}, null, x]}", "{enum: [false, null, x]}"),
    (plain_enum, "{enum: {type: object, value: x}}", "{enum: {type: object, value: x}}"),
    (plain_enum, "[{enum: [{value: a}]}]", "[{enum: [{value: a}]}]"),
    # distinct-enum-values
    (distinct_enum_values, "{a: [{enum: [b, a, b, a, B]}]}", "{a: [{enum: [b, a, B]}]}"),
    (distinct_enum_values, "{enum: [1, 1.0, true, '1', 1, true, null, null]}", "{enum: [1, 1.0, true, '1', null]}"),
    (distinct_enum_values, "{properties: {enum: {enum: ['', '']}}}", "{properties: {enum: {enum: ['']}}}"),
    (distinct_enum_values, "{enum: [{a: 1}, {a: 1}]}", "{enum: [{a: 1}, {a: 1}]}"),
    (distinct_enum_values, "[{enum: text}]", "[{enum: text}]"),
    # legal-names
    (
        legal_names,
        "{x: [{$ref: '#/components/schemas/A%20b'}], components: {schemas: {A b: {}, 'C, (d)': {}, e-F.1: {}}}}",
        "{x: [{$ref: '#/components/schemas/A_b'}], components: {schemas: {A_b: {}, C_d: {}, e-F.1: {}}}}",
    ),
    (
        legal_names,
        "{propertyName: t, mapping: {a: 'A/b', b: '#/components/schemas/A~1b'}, components: {schemas: {A/b: {}}}}",
        "{propertyName: t, mapping: {a: A_b, b: '#/components/schemas/A_b'}, components: {schemas: {A_b: {}}}}",
    ),
    (
        legal_names,
        "{$ref: 5, components: {schemas: {'?': {$ref: 'x y'}}}}",
        "{$ref: 5, components: {schemas: {Schema: {$ref: 'x y'}}}}",
    ),
    *(
        (
            legal_names,
            f"{{x: [{{$ref: '#/components/{one}/A~1b'}}], components: {{{one}: {{A/b: {{}}, '': {{}}}}}}}}",
            f"{{x: [{{$ref: '#/components/{one}/A_b'}}], components: {{{one}: {{A_b: {{}}, {one}: {{}}}}}}}}",
        )
        for one in "parameters responses requestBodies headers examples links callbacks pathItems".split()
    ),
    (
        legal_names,
        "{security: [{A b: [], c: []}, {}], components: {securitySchemes: {A b: {}}, x-own: {a b: {}}}}",
        "{security: [{A_b: [], c: []}, {}], components: {securitySchemes: {A_b: {}}, x-own: {a b: {}}}}",
    ),
    (
        legal_names,
        "{paths: {/a: {get: {security: [{A b: [x]}]}}}, components: {securitySchemes: {A b: {}}}}",
        "{paths: {/a: {get: {security: [{A_b: [x]}]}}}, components: {securitySchemes: {A_b: {}}}}",
    ),
    (legal_names, "{$ref: A b}", "{$ref: A b}"),
    (legal_names, "[A b]", "[A b]"),
    # plain-component-names
    (plain_component_names, "{'type_:A': {}, B: {}, 'type_x/y:C-Output': {}}", "{A: {}, B: {}, C-Output: {}}"),
    (
        plain_component_names,
        "{type_a: {}, 'x:type_:A': {}, 'type_:type_:A': {}}",
        "{type_a: {}, 'x:type_:A': {}, 'type_:A': {}}",
    ),
    (plain_component_names, "text", "text"),
    # plain-references
    (plain_references, "{$ref: '#/components/schemas/type_:A', x: 1}", "{$ref: '#/components/schemas/A', x: 1}"),
    (plain_references, "{$ref: '#/components/schemas/type_x/y:A'}", "{$ref: '#/components/schemas/A'}"),
    (plain_references, "{$ref: '#/components/schemas/A'}", "{$ref: '#/components/schemas/A'}"),
    (plain_references, "{$ref: 'http://x/type_:A'}", "{$ref: 'http://x/type_:A'}"),
    (plain_references, "{$ref: {type: string}}", "{$ref: {type: string}}"),
    (
        plain_references,
        "{propertyName: t, mapping: {a: '#/components/schemas/type_:A', b: 'type_x:B', c: C}}",
        "{propertyName: t, mapping: {a: '#/components/schemas/A', b: B, c: C}}",
    ),
    (plain_references, "{mapping: {a: {$ref: 'type_:A'}}}", "{mapping: {a: {$ref: 'type_:A'}}}"),
    (plain_references, "{mapping: type_:A}", "{mapping: type_:A}"),
    (plain_references, "type_:A", "type_:A"),
]


@pytest.mark.parametrize("function, before, after", ROWS)
def test_transform(function: transforms.TransformFunction, before: str, after: str) -> None:
    node = yamlio.load(before, "page.md")
    assert yamlio.dump(function(node)) == yamlio.dump(yamlio.load(after, ""))
    assert plain(node) == plain(yamlio.load(before, ""))


def test_every_transform_has_rows_and_a_file_of_its_name() -> None:
    assert {row[0] for row in ROWS} == set(transforms.TRANSFORMS)
    assert list(transforms.BY_NAME) == sorted(transforms.BY_NAME)
    files = {path.stem for path in Path(transforms.__file__).parent.glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in transforms.BY_NAME} == files


def lines(node: Json, *keys: str | int) -> list[Mark]:
    return [node.at(key) for key in keys]


def test_marks_survive() -> None:
    tags = resource_paths(yamlio.load("- ''\n- - subpackage_a\n  - subpackage_a/b\n", "p", 5))
    assert (lines(tags, 0), tags.mark) == ([Mark("p", 6, 3)], Mark("p", 5, 1))
    schema = plain_enum(
        yamlio.load("type: string\nenum:\n  - value: a\n  - type: stringLiteral\n    value: b\n  - c\n", "p")
    )
    assert lines(schema, "type", "enum") == [Mark("p", 1, 7), Mark("p", 2, 1)]
    assert [mark.line for mark in lines(schema["enum"], 0, 1, 2)] == [3, 5, 6]
    schemas = plain_component_names(yamlio.load("type_:A: {}\ntype_:B: {}\n", "p"))
    assert [mark.line for mark in lines(schemas, "A", "B")] == [1, 2]
    assert schemas.mark == Mark("p", 1, 1)
    whole = yamlio.load("components:\n  schemas:\n    A b:\n      enum:\n        - 1\n        - 1\n        - 2\n", "p")
    legal = legal_names(distinct_enum_values(whole))["components"]["schemas"]
    assert [mark.line for mark in (legal.at("A_b"), *lines(legal["A_b"]["enum"], 0, 1))] == [3, 5, 7]
    holder = plain_references(yamlio.load("$ref: '#/components/schemas/type_:A'\nmapping:\n  a: type_:A\n", "p"))
    assert (holder.at("$ref").line, holder["mapping"].at("a").line) == (1, 3)


@pytest.mark.parametrize("names", [("type_:A", "type_x:A"), ("A", "type_:A"), ("type_:A", "A")])
def test_two_names_that_become_one_are_an_error(names: tuple[str, str]) -> None:
    node = yamlio.load("".join(f"{name}: {{}}\n" for name in names), "page.md")
    with pytest.raises(OverlayError) as caught:
        plain_component_names(node)
    assert all(f"`{name}`" in caught.value.what for name in names)
    assert caught.value.where.line == 2


@pytest.mark.parametrize(
    "names, wanted",
    [
        (("A_b", "A b"), ["A_b", "A_b2"]),
        (("A b", "A_b"), ["A_b2", "A_b"]),
        (("A b", "A (b)", "A<b>"), ["A_b", "A_b2", "A_b3"]),
        (("用户", "订单"), ["Schema_zouo53b", "Schema_4kr132k"]),
        (("订单", "用户 A"), ["Schema_4kr132k", "A"]),
    ],
)
def test_two_names_of_which_the_same_is_legal_are_told_apart(names: tuple[str, ...], wanted: list[str]) -> None:
    node = yamlio.load("components:\n  schemas:\n" + "".join(f"    {name}: {{}}\n" for name in names), "page.md")
    assert [*legal_names(node)["components"]["schemas"]] == wanted


def test_names_that_differ_stay_apart() -> None:
    node = Map({"type_:AOutput": 1, "type_:A-Output": 2})
    assert plain_component_names(node) == {"AOutput": 1, "A-Output": 2}
