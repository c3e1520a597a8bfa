"""The tag of a union's variant, which is printed in the place of a property."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from generator.base.location import Mark
from generator.base.nodes import Map, Seq
from generator.read.unknowns import note_unknown, unknown

LAST_LEVEL = 6
"""Properties of objects at this level are not printed."""


@frozen
class TagLine:
    """One value of the tag that a variant stands under."""

    tag: str
    value: str
    name: str
    """That of the variant, empty where none is printed."""
    mark: Mark


def level_of(bullet: Mark) -> int:
    """Return the level of the bullet at *bullet*, from 0."""
    return (bullet.column - 3) // 2


def put_tag(schema: Map, lines: Sequence[TagLine]) -> None:
    """Give *schema*, a variant, the tag that its *lines* print in the place of a property."""
    mark, name = schema.mark, lines[0].tag
    is_cut = not schema["properties"] and level_of(mark) >= LAST_LEVEL - 1
    tag = unknown(mark, "tag-required")
    tag.put("type", "string", mark)
    values = Seq([line.value for line in lines], mark=mark)
    values.marks = [line.mark for line in lines]
    tag.put("enum", values, mark)
    properties = Map(mark=mark)
    properties.put(name, tag, mark)
    for key, value in schema["properties"].items():
        properties.put(key, value, schema["properties"].at(key))
    schema.put("properties", properties, mark)
    required = schema.get("required", Seq(mark=mark))
    names = Seq([name, *required], mark=mark)
    names.marks = [mark, *required.marks]
    schema.put("required", names, mark)
    if is_cut:
        note_unknown(schema, mark, "cut-objects")
