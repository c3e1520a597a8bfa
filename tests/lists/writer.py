"""A document with one operation -> the list page that the docs platform would make of it, in each dialect and flavour.

Written from the description of the format alone, without the reader: what both have in common is the grammar.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

Json = Any
Schema = Mapping[str, Any]

LAST_LEVEL = 5
"""Of the levels of bullets, from 0, the last that is printed."""
_WORDS = {
    ("string", "date-time"): "datetime",
    ("string", "date"): "date",
    ("string", "uuid"): "UUID",
    ("integer", "int64"): "long",
    ("integer", ""): "integer",
    ("number", "double"): "double",
    ("string", ""): "string",
    ("boolean", ""): "boolean",
    ("", ""): "any",
}


def code(text: str) -> str:
    """Return *text* as a code span."""
    if "`" not in text:
        return f"`{text}`"
    ticks = "`" * (max(len(run) for run in re.findall("`+", text)) + 1)
    return f"{ticks} {text} {ticks}"


def escaped(text: str) -> str:
    """Return a description as it is printed."""
    return re.sub(r"([_*{<])", r"\\\1", text) if re.search("[<{]", text) else text


@define
class ListWriter:
    """Prints one operation of *doc*."""

    doc: Json
    level: str
    """L1, L2 or L3."""
    is_fdef: bool = False
    reference: str = "https://bell.test/docs/api-reference/bells"
    server: str = "https://api.bell.test"
    queue: deque[str] = field(factory=deque[str])
    met: set[str] = field(factory=set[str])

    def page(self) -> str:
        """Return the whole page."""
        [(path, item)] = self.doc["paths"].items()
        [(method, operation)] = item.items()
        base = self.reference.replace("/docs/", "/docs/bells/") if self.is_fdef else self.reference
        out = ["# Ring", "", f"{method.upper()} {self.server}{path}"]
        body = operation.get("requestBody")
        out += ["Content-Type: application/json"] if body else []
        out += ["", operation["description"], "", f"Reference: {base}", ""]
        # The body names its types before the parameters, and stands below them.
        body_lines = list(self.body(body)) if body else []
        request = [line for place in ("path", "query") for line in self.parameters(operation, place)] + body_lines
        out += ["## Request", "", *request] if request else []
        out += ["## Response", ""]
        for status, response in operation["responses"].items():
            if status.startswith("2"):
                out += self.response(status, response)
        errors = {status: one for status, one in operation["responses"].items() if not status.startswith("2")}
        if errors and self.level != "L1":
            out += ["## Errors", ""]
            for status, response in errors.items():
                out += self.response(f"{status} Some Error", response)
        if self.level == "L3" and self.queue:
            out += ["## Types", ""]
            while self.queue:
                out += self.section(self.queue.popleft())
        return "\n".join(out) + "\n"

    def parameters(self, operation: Schema, place: str) -> Iterator[str]:
        listed = [one for one in operation.get("parameters", ()) if one["in"] == place]
        if listed:
            yield from (f"### {place.capitalize()} parameters", "")
        for one in listed:
            schema = dict(one["schema"])
            if self.is_fdef and schema.get("type") == "array":
                schema = dict(schema["items"])
            if self.is_fdef and "enum" in self.core(schema)[0]:
                schema.pop("default", None)
            schema |= {"description": one["description"]} if "description" in one else {}
            yield from self.property(one["name"], schema, 0, (), is_required=one["required"])
        if listed:
            yield ""

    def body(self, body: Schema) -> Iterator[str]:
        schema = body["content"]["application/json"]["schema"]
        yield from ("### Body (application/json)", "")
        if self.level != "L1":
            name = schema.get("$ref", "").rpartition("/")[2]
            what = name if self.level == "L3" and name else "object"
            yield from (f"This endpoint expects a {what}.", "")
        yield from self.root(schema)
        yield ""

    def response(self, title: str, response: Schema) -> Iterator[str]:
        yield from (f"### {title}", "", response["description"], "")
        if "content" in response:
            yield from (*self.root(response["content"]["application/json"]["schema"]), "")

    def root(self, schema: Schema) -> Iterator[str]:
        core, _ = self.core(schema)
        if "properties" in core:
            yield from self.fields(core, 0, (self.name(schema),))
        elif self.level == "L3" and self.name(schema) and "oneOf" in core:
            # A union's own name has no section, and its named variants are queued at once.
            yield f"- {code(self.name(schema))}"
            if "discriminator" in core:
                yield from self.arms(core, 1, ())
            else:
                self.meet_variants(core)
        else:
            yield f"- {code(self.label(schema, 0, ()))}"
            yield from self.children(schema, 1, ())

    def section(self, name: str) -> Iterator[str]:
        schema = self.doc["components"]["schemas"][name]
        yield from (f"### {name}", "")
        if "description" in schema:
            yield from (schema["description"], "")
        if "properties" in schema:
            yield from self.fields(schema, 0, (name,))
        elif "discriminator" in schema:
            yield from self.arms(schema, 0, ())
        else:
            self.meet_variants(schema)
        yield ""

    def meet_variants(self, union: Schema) -> None:
        for variant in union["oneOf"]:
            if "properties" in self.core(variant)[0]:
                self.meet(self.name(variant))

    def meet(self, name: str) -> None:
        if name not in self.met:
            self.met.add(name)
            self.queue.append(name)

    def name(self, schema: Schema) -> str:
        return str(self.core(schema, follow=False)[0].get("$ref", "")).rpartition("/")[2]

    def core(self, schema: Schema, *, follow: bool = True) -> tuple[Schema, bool]:
        """Return *schema* without null and references, and whether it accepts null."""
        is_null = False
        while True:
            variants = [one for one in schema.get("oneOf", ()) if one != {"type": "null"}]
            if len(variants) < len(schema.get("oneOf", ())):
                is_null = True
                schema = variants[0] if len(variants) == 1 else {**schema, "oneOf": variants}
            elif isinstance(schema.get("type"), list):
                is_null = True
                values = {"enum": [one for one in schema["enum"] if one is not None]} if "enum" in schema else {}
                schema = {**schema, "type": schema["type"][0], **values}
            elif follow and "$ref" in schema:
                schema = self.doc["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
            else:
                return schema, is_null

    def label(self, schema: Schema, level: int, stack: tuple[str, ...]) -> str:
        core, _ = self.core(schema)
        is_named = "properties" in core or "oneOf" in core
        if self.level == "L3" and is_named and self.name(schema):
            self.meet(self.name(schema))
            return self.name(schema)
        if "enum" in core:
            return "enum" if len(core["enum"]) > 1 else f'"{core["enum"][0]}"'
        if core.get("type") == "array":
            return "list of " + self.label(core["items"], level, stack)
        if "additionalProperties" in core:
            return "map from string to " + self.label(core["additionalProperties"], level, stack)
        if "properties" in core or "discriminator" in core:
            return "object"
        if "oneOf" in core:
            return " or ".join(self.label(variant, level, stack) for variant in core["oneOf"])
        return _WORDS[core.get("type", ""), core.get("format", "")]

    def property(
        self, name: str, schema: Schema, level: int, stack: tuple[str, ...], *, is_required: bool
    ) -> Iterator[str]:
        _, is_null = self.core(schema)
        options = [self.label(schema, level, stack)]
        options.append("required" if is_required and not (self.is_fdef and is_null) else "optional")
        options += ["nullable"] if is_null and not self.is_fdef else []
        if "default" in schema:
            value = schema["default"]
            options.append(f"default: {value if isinstance(value, str) else json.dumps(value)}")
        options += ["deprecated"] if schema.get("deprecated") else []
        text = f" — {escaped(schema['description'])}" if "description" in schema else ""
        yield "  " * level + f"- {code(name)} ({', '.join(options)}){text}"
        yield from self.children(schema, level + 1, stack)

    def children(self, schema: Schema, level: int, stack: tuple[str, ...]) -> Iterator[str]:
        core, _ = self.core(schema)
        if "enum" in core:
            if len(core["enum"]) > 1:
                yield "  " * level + f"- Allowed values: {', '.join(map(code, core['enum']))}"
            return
        for word in ("items", "additionalProperties"):
            if word in core:
                yield from self.children(core[word], level, stack)
        name = self.name(schema)
        if (self.level == "L3" and name) or name in stack or level > LAST_LEVEL:
            return
        if "properties" in core:
            yield from self.fields(core, level, (*stack, name))
        elif "discriminator" in core:
            yield from self.arms(core, level, stack)
        else:
            for variant in core.get("oneOf", ()):
                yield from self.untagged_variant(variant, level, stack)

    def untagged_variant(self, variant: Schema, level: int, stack: tuple[str, ...]) -> Iterator[str]:
        inner, _ = self.core(variant)
        if "properties" not in inner:
            yield from self.children(variant, level, stack)
            return
        yield "  " * level + f"- {self.name(variant)}"
        if level < LAST_LEVEL:
            yield from self.fields(inner, level + 1, (*stack, self.name(variant)))

    def fields(self, schema: Schema, level: int, stack: tuple[str, ...]) -> Iterator[str]:
        required = schema.get("required", ())
        listed = sorted(
            schema["properties"].items(), key=lambda one: (one[0] not in required, bool(one[1].get("deprecated")))
        )
        for name, value in listed:
            yield from self.property(name, value, level, stack, is_required=name in required)

    def arms(self, union: Schema, level: int, stack: tuple[str, ...]) -> Iterator[str]:
        tag = union["discriminator"]["propertyName"]
        for value, ref in union["discriminator"]["mapping"].items():
            name = ref.rpartition("/")[2]
            yield "  " * level + f"- {code(tag)}: {code(value)}" + ("" if self.is_fdef else f" ({name})")
            arm = self.doc["components"]["schemas"][name]
            rest = {key: arm["properties"][key] for key in sorted(arm["properties"]) if key != tag}
            if level < LAST_LEVEL:
                yield from self.fields({**arm, "properties": rest}, level + 1, (*stack, name))
