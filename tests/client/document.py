"""What the tests of the models know: spec/openapi.yaml, read with plain PyYAML, and the rows of unions.yaml.

Nothing here comes from the generator or from the client but the names of classes, so that both can be wrong without the
tests agreeing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeGuard

import yaml
from attrs import field, frozen

Schema: TypeAlias = dict[str, Any]

_HERE = Path(__file__).parent
_PREFIX = "#/components/schemas/"
_BY_COMPONENT = {"untagged", "own"}


@frozen
class Union:
    """A union as unions.yaml describes it."""

    tag: str | None = None
    rows: Mapping[str, str] = field(factory=dict[str, str])
    default: str | None = None
    untagged: Mapping[str, list[str]] = field(factory=dict[str, list[str]])
    own: Mapping[str, list[str]] = field(factory=dict[str, list[str]])
    kinds: list[str] = field(factory=list[str])

    @property
    def classes(self) -> list[str]:
        """The classes of its objects."""
        return list(dict.fromkeys([*self.rows.values(), *self.own]))


@cache
def unions() -> dict[str, Union]:
    """The rows written by hand, by the name of the union's component."""
    with (_HERE / "unions.yaml").open(encoding="utf-8") as file:
        return {name: Union(**_with_classes(row)) for name, row in yaml.load(file, yaml.CSafeLoader).items()}


def _with_classes(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* with the classes of its components."""
    by_component = {
        key: {class_of(name): told for name, told in row[key].items()} for key in row.keys() & _BY_COMPONENT
    }
    rows = {value: class_of(name) for value, name in row.get("rows", {}).items()}
    default = class_of(row["default"]) if "default" in row else None
    return {**row, **by_component, "rows": rows, "default": default}


@cache
def document() -> Schema:
    """The consolidated document."""
    with (_HERE.parents[1] / "spec" / "openapi.yaml").open(encoding="utf-8") as file:
        found: Schema = yaml.load(file, yaml.CSafeLoader)
    return found


def components() -> dict[str, Schema]:
    """The schemas of the document, by name."""
    found: dict[str, Schema] = document()["components"]["schemas"]
    return found


@cache
def _classes() -> dict[str, str]:
    """The class of each component, as spec/provenance.json has them."""
    text = (_HERE.parents[1] / "spec" / "provenance.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)["classes"]
    return found


def class_of(component: str) -> str:
    """Name of the class of *component*, which may be that of other components as well."""
    return _classes()[component]


@cache
def models() -> dict[str, str]:
    """The components that are objects with stated properties, by class."""
    named = sorted(components().items(), reverse=True)
    return {class_of(name): name for name, schema in named if "properties" in schema}


def properties(class_: str) -> dict[str, Schema]:
    """The fields of the model *class_*."""
    found: dict[str, Schema] = components()[models()[class_]]["properties"]
    return found


def required(class_: str) -> list[str]:
    """The fields that the model *class_* must have."""
    found: list[str] = components()[models()[class_]].get("required", [])
    return found


def reference(component: str) -> Schema:
    """The schema that refers to *component*."""
    return {"$ref": _PREFIX + component}


def target(schema: Schema) -> str | None:
    """Name of the component that *schema* refers to."""
    return schema["$ref"].removeprefix(_PREFIX) if "$ref" in schema else None


def resolve(schema: Schema) -> tuple[str | None, Schema]:
    """What *schema* is when references, and alternatives to null, are followed: the component's name, the schema."""
    name = None
    while True:
        variants = [variant for variant in alternatives(schema) if variant.get("type") != "null"]
        if "$ref" in schema:
            name = target(schema)
            schema = components()[name or ""]
        elif len(variants) == 1:
            name, schema = None, variants[0]
        else:
            return name, schema


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether *value* is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether *value* is a JSON array."""
    return isinstance(value, list)


def alternatives(schema: Schema) -> list[Schema]:
    """The variants of *schema*, null among them."""
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]


def kinds(schema: Schema) -> set[str]:
    """The JSON kinds that *schema* allows; all of them where it says nothing."""
    if "$ref" in schema:
        return kinds(components()[target(schema) or ""])
    if variants := alternatives(schema):
        return {kind for variant in variants for kind in kinds(variant)}
    stated = schema.get("type", ["string", "integer", "number", "boolean", "array", "object", "null"])
    return set(stated) if is_array(stated) else {stated}


def inner(schema: Schema) -> Iterator[Schema]:
    """The schemas one step inside *schema*."""
    yield from schema.get("properties", {}).values()
    yield from alternatives(schema)
    yield from (found for key in ("items", "additionalProperties") if is_object(found := schema.get(key)))
    if name := target(schema):
        yield components()[name]


@cache
def answered() -> frozenset[str]:
    """Names of the components that an answer can hold."""
    return reached(
        content["schema"]
        for operation in operations()
        for response in operation["responses"].values()
        for content in response.get("content", {}).values()
    )


@cache
def passed() -> frozenset[str]:
    """Names of the components that an argument can hold: a body is none, its properties are."""
    bodies = [
        resolve(content["schema"])[1]
        for operation in operations()
        for content in operation.get("requestBody", {}).get("content", {}).values()
    ]
    parameters = [parameter["schema"] for operation in operations() for parameter in operation.get("parameters", [])]
    return reached([*parameters, *(schema for body in bodies for schema in body.get("properties", {}).values())])


def operations() -> Iterator[dict[str, Any]]:
    """The operations of the document."""
    for item in document()["paths"].values():
        yield from item.values()


def reached(schemas: Iterable[Schema]) -> frozenset[str]:
    """Names of the components at and below *schemas*."""
    found: set[str] = set()
    waiting = list(schemas)
    while waiting:
        schema = waiting.pop()
        if (name := target(schema)) and name in found:
            continue
        found.update([name] if name else [])
        waiting += inner(schema)
    # Of components that say the same, each has the class of all.
    classes = {class_of(name) for name in found}
    return frozenset(name for name in components() if class_of(name) in classes)
