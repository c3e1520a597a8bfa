"""One exact schema, printed with the losses and quirks of each dialect, as text that looks like upstream's."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from attrs import frozen

from generator.base.nodes import below, is_list, is_object

SCHEMAS = "#/components/schemas/"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./ (),'-]*[A-Za-z0-9_.)]|[A-Za-z]|https?://\S+|[0-9]+\.[0-9]+\.[0-9]+")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_ACRONYM = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]|$)")


@frozen
class Field:
    """A property: its schema without null, and what else is true of it."""

    name: str
    schema: dict[str, Any]
    required: bool = False
    nullable: bool = False
    since: str = ""
    until: str = "9999"
    """The captures that have it: from *since*, before *until*."""


@frozen
class Component:
    """A named schema: an object with `fields`, an enum with `values`, or a union with `variants`."""

    name: str
    fields: tuple[Field, ...] = ()
    values: tuple[str, ...] = ()
    variants: tuple[dict[str, Any], ...] = ()
    tag: str = ""
    """Of a union whose variants B and C write inline."""
    variant_of: str = ""
    """The tagged union that this object is a variant of."""


@frozen
class Printer:
    """Prints in one dialect what was known at one time."""

    dialect: str
    captured: str
    everything: dict[str, Component]

    def name(self, name: str) -> str:
        """Return the component name *name* as the dialect writes it."""
        if self.dialect != "C":
            return name
        package = "api" if self.everything[name].values else ""
        return f"type_{package}:" + _ACRONYM.sub(lambda found: found[0].capitalize(), name)

    def schema(self, exact: dict[str, Any]) -> dict[str, Any]:
        """Print a schema without null: references by name, defaults if the dialect has them."""
        out: dict[str, Any] = {}
        for key, value in exact.items():
            if key == "$ref":
                out[key] = SCHEMAS + self.name(value)
            elif is_object(value):
                out[key] = self.schema(value)
            elif key == "enum" and self.dialect == "A":
                out[key] = [{"value": one} for one in value]
            elif key != "default" or self.dialect != "A":
                out[key] = value
        return out

    def field(self, field: Field) -> dict[str, Any]:
        """Print a property."""
        own = self.schema(field.schema)
        if not field.nullable or self.dialect == "C":
            return own
        if "$ref" in own:
            return {"oneOf": [own, {"type": "null"}]}
        return own | {"type": [own["type"], "null"]}

    def object(self, component: Component, tag: str = "", tagless: bool = False) -> dict[str, Any]:
        """Print an object, as a variant that needs its *tag*, or without the tag that the dialect has lost."""
        there = [field for field in component.fields if field.since <= self.captured < field.until]
        lost = next((self.everything[name].tag for name in (component.variant_of,) if name and tagless), "")
        shown = [field for field in there if field.name != lost]
        required = [f.name for f in shown if f.name == tag or (f.required and not (f.nullable and self.dialect == "C"))]
        out: dict[str, Any] = {"type": "object", "properties": {field.name: self.field(field) for field in shown}}
        if tag and self.dialect == "C":
            out["properties"][tag]["description"] = f"Discriminator value: {out['properties'][tag]['enum'][0]}"
        return out | ({"required": required} if required else {})

    def component(self, component: Component) -> dict[str, Any]:
        """Print a component."""
        title = {} if self.dialect == "A" else {"title": self.name(component.name).rpartition(":")[2]}
        if component.values:
            return self.schema({"type": "string", "enum": list(component.values)}) | title
        if component.fields:
            return self.object(component, tagless=self.dialect != "A") | title
        if not component.tag or self.dialect == "A":
            return {"oneOf": [self.schema(variant) for variant in component.variants]} | title
        inlined = [self._inlined(variant["$ref"], component.tag) for variant in component.variants]
        return {"oneOf": inlined, "discriminator": {"propertyName": component.tag}} | title

    def _inlined(self, name: str, tag: str) -> dict[str, Any]:
        variant = self.object(self.everything[name], tag=tag)
        return variant | ({"description": f"{name} variant"} if self.dialect == "B" else {})

    def parts(self, component: Component) -> list[str]:
        """Return the components that *component* refers to when it is printed."""
        if component.tag and self.dialect != "A":
            return [name for variant in component.variants for name in self.parts(self.everything[variant["$ref"]])]
        there = [field.schema for field in component.fields if field.since <= self.captured < field.until]
        return references([*there, *component.variants])


def references(node: Any) -> list[str]:
    """Return every name that *node* refers to."""
    return [inner["$ref"] for inner in below(node) if is_object(inner) and "$ref" in inner]


def yaml(node: Any, indent: int = 0) -> list[str]:
    """Return *node* as lines of block YAML, long texts folded, as upstream's exporter writes it."""
    pad = " " * indent
    lines: list[str] = []
    entries = [("-", value) for value in node] if is_list(node) else [(f"{_key(k)}:", v) for k, v in node.items()]
    for head, value in entries:
        if isinstance(value, dict | list) and value:
            below = yaml(value, indent + 2)
            # The first line of what stands in a list follows its dash.
            lines += [f"{pad}- {below[0].lstrip()}", *below[1:]] if head == "-" else [pad + head, *below]
        elif isinstance(value, str) and len(pad + head + value) > 79 and value[:1].isalnum():
            folded = textwrap.wrap(value, 78 - indent, break_long_words=False, break_on_hyphens=False)
            lines += [f"{pad}{head} >-", *(f"{pad}  {line}" for line in folded)]
        else:
            lines.append(f"{pad}{head} {_scalar(value)}")
    return lines


def _key(name: str) -> str:
    return f"'{name}'" if name.isdigit() else name


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value not in _WORDS and ": " not in value:
        return value
    return "'" + value.replace("'", "''") + "'"
