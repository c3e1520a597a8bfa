"""A document -> what is left of it on a list page: the document minus the facts that the dialect loses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from tests.lists.writer import LAST_LEVEL, ListWriter

Json = Any
Schema = Mapping[str, Any]
CUT: Schema = {"type": "object", "x-unknown": ["cut-objects"]}
_SCHEMAS = "#/components/schemas/"


@define
class LossyCopy:
    """Makes the copy of *doc* that a page of one dialect and flavour holds."""

    doc: Json
    level: str
    is_fdef: bool
    kept: dict[str, Json] = field(factory=dict[str, Json])
    """The components of the page."""
    look: ListWriter = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.look = ListWriter(self.doc, self.level, self.is_fdef)

    def operation(self) -> Json:
        """Return what is left of the operation."""
        [(_, item)] = self.doc["paths"].items()
        [(_, operation)] = item.items()
        out: Json = {"description": operation["description"], "responses": {}}
        parameters = [
            self.parameter(one)
            for place in ("path", "query")
            for one in operation.get("parameters", ())
            if one["in"] == place
        ]
        out |= {"parameters": parameters} if parameters else {}
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            left, name = self.root(schema), self.look.name(schema)
            if self.level == "L3" and name and "$ref" not in left:
                self.kept[name] = left
                left = {"$ref": _SCHEMAS + name}
            out["requestBody"] = {"content": {"application/json": {"schema": left}}}
        for status, response in operation["responses"].items():
            if status.startswith("2") or self.level != "L1":
                schema = self.root(response["content"]["application/json"]["schema"])
                content = {"application/json": {"schema": schema}}
                out["responses"][status] = {"description": response["description"], "content": content}
        return out

    def parameter(self, one: Schema) -> Json:
        schema = dict(one["schema"])
        if self.is_fdef and schema.get("type") == "array":
            schema = dict(schema["items"])
        if self.is_fdef and "enum" in self.look.core(schema)[0]:
            schema.pop("default", None)
        deprecated = schema.pop("deprecated", None)
        out = {**one, "schema": self.schema(schema, 0, ())}
        return out | ({"deprecated": True} if deprecated else {})

    def root(self, schema: Schema) -> Json:
        core, _ = self.look.core(schema)
        name = self.look.name(schema)
        if "properties" in core:
            return self.object(core, 0, (name,))
        return self.schema(schema, 1 if "oneOf" in core else 0, (), is_root=True)

    def schema(self, schema: Schema, level: int, stack: tuple[str, ...], *, is_root: bool = False) -> Json:
        """Return what is left of a schema at a place; its lines would stand at *level* + 1."""
        core, is_null = self.look.core(schema)
        left = self.core(core, self.look.name(schema), level if is_root else level + 1, stack)
        if is_null and not self.is_fdef:
            left = _with_null(left)
        for key in ("description", "default", "deprecated"):
            if key in schema:
                left = {**left, key: schema[key]}
        return left

    def core(self, core: Schema, name: str, level: int, stack: tuple[str, ...]) -> Json:
        is_named = "properties" in core or "oneOf" in core
        if self.level == "L3" and is_named and name:
            self.keep(name, core)
            return {"$ref": _SCHEMAS + name}
        if "items" in core:
            return {"type": "array", "items": self.schema(core["items"], level - 1, stack)}
        if "additionalProperties" in core:
            return {
                "type": "object",
                "additionalProperties": self.schema(core["additionalProperties"], level - 1, stack),
            }
        if "properties" in core:
            return CUT if name in stack or level > LAST_LEVEL else self.object(core, level, (*stack, name))
        if "discriminator" in core:
            return CUT if level > LAST_LEVEL else self.tagged(core, level, stack)
        if "oneOf" in core:
            return self.union(core, level, stack)
        return {key: value for key, value in core.items() if key in {"type", "format", "enum"}}

    def object(self, core: Schema, level: int, stack: tuple[str, ...]) -> Json:
        required = set(core.get("required", ()))
        if self.is_fdef:
            required = {name for name in required if not self.look.core(core["properties"][name])[1]}
        properties = {name: self.schema(value, level, stack) for name, value in core["properties"].items()}
        return {"type": "object", "properties": properties} | ({"required": sorted(required)} if required else {})

    def tagged(self, core: Schema, level: int, stack: tuple[str, ...]) -> Json:
        tag = core["discriminator"]["propertyName"]
        variants: list[Json] = []
        for value, ref in core["discriminator"]["mapping"].items():
            arm = dict(self.look.core({"$ref": ref})[0])
            rest = {key: one for key, one in arm["properties"].items() if key != tag}
            arm["required"] = [key for key in arm.get("required", ()) if key != tag]
            deep = level >= LAST_LEVEL
            left = self.object(
                {**arm, "properties": {} if deep else rest, "required": [] if deep else arm["required"]},
                level + 1,
                stack,
            )
            left["properties"] = {tag: {"type": "string", "enum": [value], "x-unknown": ["tag-required"]}} | left[
                "properties"
            ]
            left["required"] = sorted([tag, *left.get("required", ())])
            left |= {"x-unknown": ["cut-objects"]} if deep else {}
            if not self.is_fdef:
                name = ref.rpartition("/")[2]
                if not deep or name not in self.kept:
                    self.kept[name] = left
                left = {"$ref": ref}
            variants.append(left)
        discriminator = {"propertyName": tag} | ({} if self.is_fdef else {"mapping": core["discriminator"]["mapping"]})
        return {"oneOf": variants, "discriminator": discriminator}

    def union(self, core: Schema, level: int, stack: tuple[str, ...]) -> Json:
        variants: list[Json] = []
        is_cut = False
        for variant in core["oneOf"]:
            inner, _ = self.look.core(variant)
            name = self.look.name(variant)
            if "properties" not in inner:
                variants.append(self.schema(variant, level, stack))
            elif level > LAST_LEVEL:
                is_cut = True
            else:
                left = CUT if level == LAST_LEVEL else self.object(inner, level + 1, (*stack, name))
                if left != CUT or name not in self.kept:
                    self.kept[name] = left
                variants.append({"$ref": _SCHEMAS + name})
        return {"oneOf": variants} | ({"x-unknown": ["hidden-variants"]} if is_cut else {})

    def keep(self, name: str, core: Schema) -> None:
        """Keep what a section of its own says of the component *name*."""
        if name in self.kept:
            return
        self.kept[name] = {}
        if "properties" in core:
            self.kept[name] = self.object(core, 0, (name,))
        elif "discriminator" in core:
            self.kept[name] = self.tagged(core, 0, ())
        else:
            self.kept[name] = {"x-unknown": ["empty-sections"]}
            for variant in core["oneOf"]:
                inner, _ = self.look.core(variant)
                if "properties" in inner:
                    self.keep(self.look.name(variant), inner)


def _with_null(schema: Json) -> Json:
    if "$ref" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    if "oneOf" in schema:
        return {**schema, "oneOf": [*schema["oneOf"], {"type": "null"}]}
    if "type" not in schema:
        return schema
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **values}
