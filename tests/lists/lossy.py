"""A document -> what is left of it on a list page: the document minus the facts that the dialect loses."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from tests.lists.shapes import Schema, Shape, Shapes, type_name
from tests.lists.writer import LAST_LEVEL

Json = Any
CUT: Schema = {"type": "object", "x-unknown": ["cut-objects"]}
_SCHEMAS = "#/components/schemas/"
_PRINTED = ("type", "format", "enum")


@define
class LossyCopy:
    """Makes the copy of *doc* that a page of one dialect and flavour holds."""

    doc: Json
    level: str
    is_fdef: bool
    is_form: bool = field(default=False, init=False)
    kept: dict[str, Json] = field(factory=dict[str, Json])
    """The components of the page."""
    shapes: Shapes = field(init=False)
    tags: dict[str, set[str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.shapes = Shapes(self.doc)
        self.tags = self.shapes.tags()

    def operation(self) -> Json:
        """Return what is left of the operation."""
        [(_, item)] = self.doc["paths"].items()
        [(_, operation)] = item.items()
        out: Json = {"description": operation["description"], "responses": {}}
        parameters = [
            self.parameter(one)
            for place in ("path", "query", "header")
            for one in operation.get("parameters", ())
            if one["in"] == place
        ]
        out |= {"parameters": parameters} if parameters else {}
        if "requestBody" in operation:
            out["requestBody"] = {"content": self.body(operation["requestBody"]["content"])}
        for status, response in operation["responses"].items():
            content = response.get("content", {})
            if status.startswith("2") or (self.level != "L1" and content):
                left: Json = {"description": response["description"]}
                if content:
                    schema = self.root(self.shapes.of(content["application/json"]["schema"], f"Response{status}"))
                    left["content"] = {"application/json": {"schema": schema}}
                else:
                    left["x-unknown"] = ["unprinted-bodies"]
                out["responses"][status] = left
        return out

    def body(self, content: Json) -> Json:
        [(media, kind)] = content.items()
        if media != "application/json":
            shape = self.shapes.of(kind["schema"], "Request")
            return {media: {"schema": self.form(shape)}}
        shape = self.shapes.of(kind["schema"], "Request")
        if shape.kind == "object" and not shape.core["properties"]:
            # Only the line `Content-Type:` tells of it.
            return {media: {"schema": {"type": "object", "properties": {}}}}
        left = self.root(shape)
        if self.level == "L3" and shape.kind == "object":
            self.kept[shape.name] = left
            left = {"$ref": _SCHEMAS + shape.name}
        return {media: {"schema": left}}

    def form(self, shape: Shape) -> Json:
        """Return what is left of a multipart body, which has plain fields alone.

        Neither values of enums nor null nor defaults are printed.
        """
        self.is_form = True
        left = self.object(shape, 0, (shape.name,))
        self.is_form = False
        for value in left["properties"].values():
            is_enum = value.pop("enum", None) is not None
            value["x-unknown"] = [*(["form-enums"] if is_enum else []), "form-fields"]
        return left

    def parameter(self, one: Schema) -> Json:
        schema = dict(one["schema"])
        shape = self.shapes.of(schema)
        if self.is_fdef and shape.kind == "list":
            schema = dict(shape.inner)
        if self.is_fdef and self.shapes.of(schema).kind == "enum":
            schema.pop("default", None)
        left = self.schema(schema, 0, (), type_name("Parameters", one["name"]))
        return {**one, "schema": left}

    def root(self, shape: Shape) -> Json:
        if shape.kind == "object":
            return self.object(shape, 0, (shape.name,))
        # Whether null is accepted is not printed.
        return self.core(shape, 1 if shape.is_printed_apart else 0, ())

    def schema(self, schema: Schema, level: int, stack: tuple[str, ...], place: str) -> Json:
        """Return what is left of a property or parameter; its lines would stand at *level* + 1."""
        shape = self.shapes.of(schema, place)
        left = self.core(shape, level + 1, stack)
        if shape.is_null and not (self.is_fdef or self.is_form):
            left = _with_null(left)
        for key in ("description", "default", "deprecated"):
            if key in schema and not (self.is_form and key == "default"):
                left = {**left, key: " ".join(schema[key].split()) if key == "description" else schema[key]}
        return left

    def core(self, shape: Shape, level: int, stack: tuple[str, ...]) -> Json:
        if self.level == "L3" and shape.is_printed_apart:
            self.keep(shape)
            return {"$ref": _SCHEMAS + shape.name}
        if shape.kind in {"list", "map"}:
            word = "items" if shape.kind == "list" else "additionalProperties"
            inner = self.shapes.of(shape.inner, f"{shape.name}Items" if word == "items" else shape.name)
            # Null is printed with properties and parameters alone.
            return {"type": "array" if word == "items" else "object", word: self.core(inner, level, stack)}
        if shape.kind == "object":
            is_left = shape.name not in stack and level <= LAST_LEVEL
            found = self.object(shape, level, (*stack, shape.name)) if is_left else CUT
            return found if found.get("properties") else CUT
        if shape.kind == "tagged":
            return CUT if level > LAST_LEVEL or shape.name in stack else self.tagged(shape, level, stack)
        if shape.kind == "union":
            return self.union(shape, level, stack)
        return {key: value for key, value in shape.core.items() if key in _PRINTED}

    def object(self, shape: Shape, level: int, stack: tuple[str, ...]) -> Json:
        listed = {
            name: value for name, value in shape.core["properties"].items() if name not in self.tags.get(shape.name, ())
        }
        required = [name for name in shape.core.get("required", ()) if name in listed]
        if self.is_fdef:
            required = [name for name in required if not self.shapes.of(listed[name]).is_null]
        properties = {
            name: self.schema(value, level, stack, type_name(stack[-1], name)) for name, value in listed.items()
        }
        return {"type": "object", "properties": properties} | ({"required": sorted(required)} if required else {})

    def tagged(self, shape: Shape, level: int, stack: tuple[str, ...]) -> Json:
        tag = shape.core["discriminator"]["propertyName"]
        values: dict[str, list[str]] = {}
        for value, ref in sorted(shape.core["discriminator"]["mapping"].items()):
            values.setdefault(ref, []).append(value)
        if self.is_fdef:
            # Nothing tells that two values stand for one variant.
            values = {f"{ref} {value}": [value] for ref, listed in values.items() for value in listed}
        variants: list[Json] = []
        for ref, listed in sorted(values.items(), key=lambda one: one[1]):
            variant = self.shapes.of({"$ref": ref.partition(" ")[0]})
            is_deep = level >= LAST_LEVEL
            left: Json = {"properties": {}}
            if not is_deep:
                left = self.object(variant, level + 1, (*stack, variant.name))
            own = {"type": "string", "enum": listed, "x-unknown": ["tag-required"]}
            found: Json = {
                "type": "object",
                "properties": {tag: own} | left["properties"],
                "required": sorted([tag, *left.get("required", ())]),
            }
            found |= {"x-unknown": ["cut-objects"]} if is_deep else {}
            if not self.is_fdef:
                if not is_deep or variant.name not in self.kept:
                    self.kept[variant.name] = found
                found = {"$ref": ref}
            variants.append(found)
        discriminator = {"propertyName": tag}
        return {
            "oneOf": variants,
            "discriminator": discriminator
            | ({} if self.is_fdef else {"mapping": shape.core["discriminator"]["mapping"]}),
        }

    def union(self, shape: Shape, level: int, stack: tuple[str, ...]) -> Json:
        variants: list[Json] = []
        is_cut = shape.name in stack
        for number, variant in enumerate(shape.variants):
            inner = self.shapes.of(variant, f"{shape.name}{number}")
            if inner.kind != "object":
                variants.append(self.core(inner, level, stack))
            elif level > LAST_LEVEL:
                is_cut = True
            else:
                left = CUT if level == LAST_LEVEL else self.object(inner, level + 1, (*stack, inner.name))
                if left != CUT or inner.name not in self.kept:
                    self.kept[inner.name] = left
                variants.append({"$ref": _SCHEMAS + inner.name})
        return {"oneOf": variants} | ({"x-unknown": ["hidden-variants"]} if is_cut else {})

    def keep(self, shape: Shape) -> None:
        """Keep what a section of its own says of the component that *shape* is."""
        if shape.name in self.kept:
            return
        self.kept[shape.name] = {}
        if shape.kind == "object":
            left = self.object(shape, 0, (shape.name,))
            # A section without lines may as well be that of a union.
            self.kept[shape.name] = left if left["properties"] else {"x-unknown": ["empty-sections"]}
        elif shape.kind == "tagged":
            self.kept[shape.name] = self.tagged(shape, 0, ())
        else:
            self.kept[shape.name] = {"x-unknown": ["empty-sections"]}
            for number, variant in enumerate(shape.variants):
                inner = self.shapes.of(variant, f"{shape.name}{number}")
                if inner.kind == "object":
                    self.keep(inner)


def _with_null(schema: Json) -> Json:
    if "$ref" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    if "oneOf" in schema:
        return {**schema, "oneOf": [*schema["oneOf"], {"type": "null"}]}
    if "type" not in schema:
        return schema
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **values}
