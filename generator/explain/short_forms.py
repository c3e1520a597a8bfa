"""Writes schemas and values in a few words."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq
from generator.base.numerals import count
from generator.base.schemas import UNIONS, ref_name, split_null, stated_values
from generator.merge.statements import brief


def format_value(fact: Json) -> str:
    """Return the value of a fact on one line: scalars and lists of them as they are written, anything else as JSON."""
    if fact is True or fact is False:
        return "yes" if fact else "no"
    if isinstance(fact, str):
        return " ".join(fact.split())
    if isinstance(fact, Seq) and all(isinstance(item, str | int | float) for item in fact):
        return ", ".join(format_value(item) for item in fact)
    return brief(fact, 2_000)


def describe_schema(schema: Json) -> str:
    """Return what *schema* describes: `string or null`, `array of X`, the component `X`."""
    if not isinstance(schema, Map):
        return "anything"
    core, null = split_null(schema)
    text = _describe_core(core)
    return f"{text} or null" if null else text


def _describe_core(core: Map) -> str:
    name = ref_name(core)
    if name:
        return name
    for word in UNIONS:
        if word in core:
            return f"union of {len(core[word])}"
    values = stated_values(core)
    if values is not None:
        return f"enum of {len(values)}" if len(values) != 1 else f"only {format_value(values[0])}"
    if core.get("type") == "array":
        return f"array of {describe_schema(core.get('items'))}"
    if "properties" in core:
        return f"object, {count(len(core['properties']), 'property', 'properties')}"
    if isinstance(core.get("additionalProperties"), Map):
        return f"map of {describe_schema(core['additionalProperties'])}"
    stated = core.get("type", "anything")
    return " or ".join(stated) if isinstance(stated, Seq) else str(stated)
