"""The Python types of all schemas of one document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from generator.base.nodes import Json
from generator.emit.views.document_text import literal
from generator.emit.views.imports import SEQUENCE_NOT_STR, Use
from generator.emit.views.python_types import ANYTHING, FORMATS, SCALARS, Type, constant, list_of, map_of
from generator.emit.views.tag_fields import tag_fields
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import ClassName, Shaped, Union, Variant

PARAMS = ".params."


class Types:
    """The types of the schemas of one shaped document."""

    def __init__(self, shaped: Shaped) -> None:
        self.doc = shaped.doc
        self.components: Mapping[str, Any] = queries.components(shaped.doc)
        self.classes = shaped.names.classes
        self.unions: Mapping[str, Union] = {union.component: union for union in shaped.unions}
        self.params = shaped.names.params
        self.tags = tag_fields(shaped)
        self._aliases: list[str] = []

    def kind(self, component: str) -> str:
        """Return what *component* becomes: `union`, `enum` or `model`, or `alias` if it has no class of its own."""
        schema = self.components[component]
        if component in self.unions:
            return "union"
        if len(values(schema)) > 1 and queries.kinds(self.doc, schema) == ("string",):
            return "enum"
        return "model" if queries.is_model(self.doc, schema) else "alias"

    def variants(self, union: Union) -> list[tuple[Variant, Json]]:
        """Return the variants of *union* and their schemas; parts of an `allOf` may leave several kinds to one."""
        listed = queries.variants(self.components[union.component])
        stated = [schema for schema in listed for _ in queries.kinds(self.doc, schema)]
        return [*zip(union.variants, stated, strict=True)]

    def of(self, schema: Json) -> Type:
        """Return the type of *schema*."""
        if component := queries.ref_name(schema):
            return self.component(component)
        own = queries.resolve(self.doc, schema)
        type_ = self._inline(own)
        return evolve(type_, nullable=True) if queries.nullable(self.doc, own) else type_

    def component(self, component: str) -> Type:
        """Return the type of a reference to *component*."""
        kind = self.kind(component)
        if kind != "alias":
            type_ = self._class(kind, self.classes[component], component)
            return evolve(type_, nullable=True) if queries.nullable(self.doc, self.components[component]) else type_
        if component in self._aliases:
            return ANYTHING
        self._aliases.append(component)
        try:
            return self.of(self.components[component])
        finally:
            self._aliases.pop()

    def _class(self, kind: str, name: ClassName, component: str) -> Type:
        module = f".models.{name.module}"
        decode = f"decode_{name.module}"
        type_ = Type(
            annotation=name.name,
            reader=decode,
            written=frozenset({Use(module, name.name)}),
            called=frozenset({Use(module, decode)}),
            forward=True,
        )
        if kind == "enum":
            return evolve(
                type_,
                annotation=f"{name.name} | str",
                argument=f"{name.name} | Literal[{', '.join(map(literal, values(self.components[component])))}]",
                passing=frozenset({Use("typing", "Literal")}),
                check=SCALARS["string"].check,
                find=f"find_{name.module}",
            )
        if kind == "model":
            type_ = evolve(type_, reader=f"{name.name}._decode", called=type_.written)
        elif any(variant.kind == "string" for variant in self.unions[component].variants):
            type_ = evolve(type_, many=SEQUENCE_NOT_STR)
        param = self.params.get(component)
        if param is None:
            return type_
        passing = frozenset({Use(PARAMS + param.module, param.name)})
        return evolve(type_, argument=f"{name.name} | {param.name}", passing=passing)

    def _inline(self, schema: Mapping[str, Any]) -> Type:
        """Return the type of a schema that is no reference, without null."""
        rest = queries.variants(schema)
        if len(rest) == 1:
            return self.of(rest[0])
        if rest:
            return ANYTHING
        if len(schema.get("allOf", ())) == 1 and not schema.get("properties"):
            return self.of(schema["allOf"][0])
        stated = values(schema)
        if len(stated) == 1 and isinstance(stated[0], str | int | bool):
            return constant(stated[0])
        kinds = queries.kinds(self.doc, schema)
        if len(kinds) != 1:
            return ANYTHING
        if kinds == ("array",):
            item = self.of(schema.get("items"))
            # The first items of an array may be others than those that follow.
            return list_of(item if all(self.of(one) == item for one in schema.get("prefixItems", ())) else ANYTHING)
        if kinds == ("object",):
            return map_of(self.of(schema.get("additionalProperties")))
        if kinds == ("string",) and schema.get("format") in FORMATS and not stated:
            return FORMATS[schema["format"]]
        return SCALARS[kinds[0]]


def values(schema: Mapping[str, Any]) -> list[Any]:
    """Return the values that *schema* lists and its type allows, without null; empty if it lists none."""
    stated = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return [value for value in stated if value is not None and queries.allows(schema, value)]
