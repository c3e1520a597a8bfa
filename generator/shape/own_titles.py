"""Titles that name a schema, beside those that machines print."""

from __future__ import annotations

from generator.shape.identifiers import pascal
from generator.shape.places import SchemaPlace
from generator.shape.schema_queries import Schema, is_object

_LONGEST = 4
"""Of how many words a title is a name; one of more is a sentence."""
_MACHINE_MADE = ("Response ", "Body_", "Body ")
"""How the titles start that FastAPI makes of an operation."""


def own_title(name: str, schema: Schema, place: SchemaPlace) -> str:
    """Return the title of the component *name* at *place*, empty where it says nothing of its own."""
    title = schema.get("title") if is_object(schema) else None
    if not isinstance(title, str) or title.startswith(_MACHINE_MADE) or len(title.split()) > _LONGEST:
        return ""
    said = {name, *(step.word for step in place.steps)}
    return "" if pascal(title).lower() in {pascal(word).lower() for word in said} else title.strip()
