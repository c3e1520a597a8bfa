"""A document with one operation -> the list page that the docs platform would make of it, in each dialect and flavour.

Written from the description of the format alone, without the reader: what both have in common is the grammar.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from tests.lists.shapes import Schema, Shape, Shapes, type_name

Json = Any

LAST_LEVEL = 5
"""Of the levels of bullets, from 0, the last that is printed."""
PLACES = {"path": "Path parameters", "query": "Query parameters", "header": "Headers"}
"""Cookies have no section."""
_FORM = "multipart/form-data"
_KEYS = re.compile(r"(?i)authorization|.*api[-_]?key")
_WORDS = {
    ("string", "date-time"): "datetime",
    ("string", "date"): "date",
    ("string", "uuid"): "UUID",
    ("string", "byte"): "base64 string",
    ("string", "binary"): "file",
    ("string", ""): "string",
    ("integer", "int64"): "long",
    ("integer", ""): "integer",
    ("number", "float"): "float",
    ("number", ""): "double",
    ("boolean", ""): "boolean",
}
_Stack = tuple[str, ...]
"""The names of the schemas that a line stands in."""


def code(text: str) -> str:
    """Return *text* as a code span."""
    if "`" not in text:
        return f"`{text}`"
    ticks = "`" * (max(len(run) for run in re.findall("`+", text)) + 1)
    return f"{ticks} {text} {ticks}"


def one_line(text: str) -> str:
    """Return a description as it is printed behind a property."""
    plain = " ".join(text.split())
    return re.sub(r"([\\_*{<])", r"\\\1", plain) if re.search("[<{]", plain) else plain


@define
class ListWriter:
    """Prints one operation of *doc*."""

    doc: Json
    level: str
    """L1, L2 or L3."""
    is_fdef: bool = False
    reference: str = "https://bell.test/docs/api-reference/bells"
    server: str = "https://api.bell.test"
    queue: deque[Shape] = field(factory=deque[Shape])
    met: set[str] = field(factory=set[str])
    shapes: Shapes = field(init=False)
    tags: dict[str, set[str]] = field(factory=dict[str, set[str]])
    """Those of `Shapes`, if they are known: to find them takes long in a large document."""
    is_form: bool = False

    def __attrs_post_init__(self) -> None:
        self.shapes = Shapes(self.doc)
        self.tags = self.tags or self.shapes.tags()

    def page(self) -> str:
        """Return the whole page."""
        [(path, item)] = self.doc["paths"].items()
        [(method, operation)] = item.items()
        base = self.reference.replace("/docs/api", "/docs/guide/api") if self.is_fdef else self.reference
        out = [f"# {operation.get('summary', 'Ring')}", "", f"{method.upper()} {self.server}{path}"]
        body = operation.get("requestBody")
        out += [f"Content-Type: {next(iter(body['content']))}"] if body else []
        out += ["", operation.get("description", ""), "", f"Reference: {base}", ""]
        # The body names its types before the parameters, and stands below them.
        body_lines = list(self.body(operation, body)) if body else []
        request = [line for place in PLACES for line in self.parameters(operation, place)] + body_lines
        out += ["## Request", "", *request] if request else []
        answers = operation["responses"].items()
        good = [line for status, one in answers if status[0] == "2" for line in self.response(status, one, operation)]
        out += ["## Response", "", *good] if good else []
        errors = [(status, one) for status, one in answers if status[0] != "2" and _json(one)]
        if errors and self.level != "L1":
            out += ["## Errors", ""]
            for status, response in errors:
                out += self.response(status, response, operation)
        if self.level == "L3" and self.queue:
            out += ["## Types", ""]
            while self.queue:
                out += self.section(self.queue.popleft())
        return "\n".join([*out, "## Examples", ""])

    def parameters(self, operation: Schema, place: str) -> Iterator[str]:
        listed = [one for one in operation.get("parameters", ()) if one["in"] == place]
        listed = [one for one in listed if not (place == "header" and _KEYS.fullmatch(one["name"]))]
        if listed:
            yield from (f"### {PLACES[place]}", "")
        for one in listed:
            schema = dict(one["schema"])
            shape = self.shapes.of(schema)
            if self.is_fdef and shape.kind == "list":
                schema = dict(shape.inner)
            if self.is_fdef and self.shapes.of(schema).kind == "enum":
                schema.pop("default", None)
            schema |= {key: one[key] for key in ("description", "deprecated") if key in one}
            title = type_name(operation.get("operationId", ""), "Parameters")
            yield from self.property(one["name"], schema, 0, (title,), is_required=one.get("required", False))
        if listed:
            yield ""

    def body(self, operation: Schema, body: Schema) -> Iterator[str]:
        [(media, kind), *_] = body["content"].items()
        shape = self.shapes.of(kind.get("schema", {}), type_name(operation.get("operationId", ""), "Request"))
        if shape.kind == "object" and not shape.core.get("properties"):
            return
        yield from (f"### Body ({media})", "")
        if "json" not in media and media != _FORM:
            yield from (f"This endpoint expects binary data of type {media}.", "")
            return
        if self.level != "L1":
            what = shape.name if self.level == "L3" and shape.is_printed_apart and media != _FORM else "object"
            yield from (
                "This endpoint expects a multipart form." if media == _FORM else f"This endpoint expects a {what}.",
                "",
            )
        self.is_form = media == _FORM
        yield from (*self.root(shape), "")
        self.is_form = False

    def response(self, status: str, response: Schema, operation: Schema) -> Iterator[str]:
        content = response.get("content", {})
        streamed = next((one for media, one in content.items() if media == "text/event-stream"), None)
        found = _json(response)
        lines: list[str] = []
        if streamed is not None:
            lines = [f"- Streaming response of {code(self.label(streamed.get('schema', {}), (), 'Stream'))}."]
        elif found is not None:
            lines = list(
                self.root(self.shapes.of(found, type_name(operation.get("operationId", ""), "Response", status)))
            )
        elif content and self.level == "L3":
            lines = ["- File download."]
        if status == "204" or not (lines or response.get("description")):
            return
        title = status if status[0] == "2" else f"{status} Some Error"
        yield from (f"### {title}", "", response.get("description", ""), "", *lines, "")

    def root(self, shape: Shape) -> Iterator[str]:
        if shape.kind == "object":
            yield from self.fields(shape, 0, (shape.name,))
        elif self.level == "L3" and shape.is_printed_apart:
            # A union's own name has no section, and its named variants are queued at once.
            yield f"- {code(self.printed(shape.name))}"
            yield from self.tag_variants(shape, 1, ()) if shape.kind == "tagged" else self.hidden(shape)
        else:
            yield f"- {code(self.label_of(shape, ()))}"
            yield from self.children(shape, 1, ())

    def section(self, shape: Shape) -> Iterator[str]:
        yield from (f"### {self.printed(shape.name)}", "")
        if shape.core.get("description"):
            yield from (shape.core["description"], "")
        if shape.kind == "object":
            yield from self.fields(shape, 0, (shape.name,))
        else:
            yield from self.tag_variants(shape, 0, ()) if shape.kind == "tagged" else self.hidden(shape)
        yield ""

    def hidden(self, union: Shape) -> Iterator[str]:
        """Queue the object variants of a plain union, which print nothing in L3."""
        for number, variant in enumerate(union.variants):
            shape = self.shapes.of(variant, f"{union.name}{number}")
            if shape.kind == "object":
                self.meet(shape)
        yield from ()

    def meet(self, shape: Shape) -> None:
        if shape.name not in self.met:
            self.met.add(shape.name)
            self.queue.append(shape)

    def printed(self, name: str) -> str:
        """Return a name as the flavour spells it."""
        if not self.is_fdef or "-" not in name:
            return name
        plain = name.replace("-", "")
        return f"{plain}2" if plain in self.doc["components"]["schemas"] else plain

    def label(self, schema: Schema, stack: _Stack, place: str) -> str:
        return self.label_of(self.shapes.of(schema, place), stack)

    def label_of(self, shape: Shape, stack: _Stack) -> str:
        if self.level == "L3" and shape.is_printed_apart:
            if not self.is_form:
                self.meet(shape)
            return self.printed(shape.name)
        if shape.kind in {"list", "map"}:
            inner = self.shapes.of(shape.inner, f"{shape.name}{'Items' if shape.kind == 'list' else ''}")
            if shape.kind == "list" and inner.core.get("format") == "binary":
                return "files"
            return ("list of " if shape.kind == "list" else "map from string to ") + self.label_of(inner, stack)
        if shape.kind == "union":
            # Variants that are printed alike stand for one.
            return " or ".join(self.label(one, stack, f"{shape.name}{n}") for n, one in enumerate(shape.variants))
        if shape.kind == "constant":
            return f'"{shape.core["const"]}"'
        core = shape.core
        word = (core.get("type", ""), core.get("format", ""))
        words = {"object": "object", "tagged": "object", "enum": "enum"}
        return words.get(shape.kind) or _WORDS.get(word) or _WORDS.get((word[0], ""), "any")

    def property(self, name: str, schema: Schema, level: int, stack: _Stack, *, is_required: bool) -> Iterator[str]:
        shape = self.shapes.of(schema, type_name(stack[-1] if stack else "", name))
        options = [self.label_of(shape, stack)]
        options.append("required" if is_required and not (self.is_fdef and shape.is_null) else "optional")
        options += ["nullable"] if shape.is_null and not (self.is_fdef or self.is_form) else []
        value = None if self.is_form or shape.is_printed_apart else shape.default
        if value is not None and not isinstance(value, dict):
            options.append(f"default: {value if isinstance(value, str) else json.dumps(value)}")
        options += ["deprecated"] if schema.get("deprecated") else []
        text = f" — {one_line(shape.description)}" if one_line(shape.description) else ""
        yield "  " * level + f"- {code(name)} ({', '.join(options)}){text}"
        yield from self.children(shape, level + 1, stack)

    def children(self, shape: Shape, level: int, stack: _Stack) -> Iterator[str]:
        if shape.kind == "enum":
            if not self.is_form:
                yield "  " * level + f"- Allowed values: {', '.join(code(str(one)) for one in shape.core['enum'])}"
            return
        if shape.kind in {"list", "map"}:
            inner = self.shapes.of(shape.inner, f"{shape.name}{'Items' if shape.kind == 'list' else ''}")
            yield from self.children(inner, level, stack)
        if not shape.is_printed_apart or self.level == "L3" or shape.name in stack or level > LAST_LEVEL:
            return
        if shape.kind == "object":
            yield from self.fields(shape, level, (*stack, shape.name))
        elif shape.kind == "tagged":
            yield from self.tag_variants(shape, level, stack)
        else:
            for number, variant in enumerate(shape.variants):
                inner = self.shapes.of(variant, f"{shape.name}{number}")
                if inner.kind != "object":
                    yield from self.children(inner, level, stack)
                else:
                    yield "  " * level + f"- {self.printed(inner.name)}"
                    if level < LAST_LEVEL:
                        yield from self.fields(inner, level + 1, (*stack, inner.name))

    def fields(self, shape: Shape, level: int, stack: _Stack) -> Iterator[str]:
        required = shape.core.get("required", ())
        listed = sorted(
            shape.core.get("properties", {}).items(),
            key=lambda one: (one[0] not in required, bool(one[1].get("deprecated"))),
        )
        for name, value in listed:
            # A variant has lost its tag wherever it is printed.
            if name not in self.tags.get(shape.name, ()):
                yield from self.property(name, value, level, stack, is_required=name in required)

    def tag_variants(self, union: Shape, level: int, stack: _Stack) -> Iterator[str]:
        discriminator = union.core["discriminator"]
        for value, ref in sorted(discriminator["mapping"].items()):
            shape = self.shapes.of({"$ref": ref})
            name = re.sub(r"-(Input|Output)$", "", shape.name)
            printed = "" if self.is_fdef else f" ({name})"
            yield "  " * level + f"- {code(discriminator['propertyName'])}: {code(value)}{printed}"
            if level < LAST_LEVEL:
                required = shape.core.get("required", ())
                for key, one in sorted(shape.core.get("properties", {}).items()):
                    if key not in self.tags[shape.name]:
                        yield from self.property(key, one, level + 1, (*stack, shape.name), is_required=key in required)


def _json(response: Schema) -> Schema | None:
    """Return the schema of the first JSON body of *response*."""
    kinds = (one for media, one in response.get("content", {}).items() if "json" in media)
    return next((one.get("schema", {}) for one in kinds), None)
