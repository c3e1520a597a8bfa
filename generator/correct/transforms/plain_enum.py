"""Enum values that are wrapped in objects -> the values themselves."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq, copy


def plain_enum(node: Json) -> Json:
    """Return the schema *node* with `x` in its `enum` for each `{value: x}`, whether or not the object has a type."""
    if not isinstance(node, Map) or not isinstance(node.get("enum"), Seq):
        return node  # It may be a map of properties, one of which is called `enum`.
    schema: Map = copy(node)
    wrapped: Seq = schema["enum"]
    values = Seq(mark=wrapped.mark)
    for index, item in enumerate(wrapped):
        is_wrapped = isinstance(item, Map) and "value" in item
        values.append(item["value"] if is_wrapped else item)
        values.marks.append(item.at("value") if is_wrapped else wrapped.at(index))
    schema.put("enum", values, schema.at("enum"))
    return schema
