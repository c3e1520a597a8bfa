"""A request body of an OpenAPI document that is not said to be required is optional: that is what the standard says.

A page says nothing by leaving the word out, because no page has it; so this is for documents alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Map, copy
from generator.base.schemas import operations


def state_optional_bodies(doc: Map) -> Map:
    """Return *doc* with `required: false` in every request body that lacks the word; *doc* itself if none does."""
    if not any(_unsaid(doc)):
        return doc
    new: Map = copy(doc)
    for body in _unsaid(new):
        body.put("required", False, body.mark)  # noqa: FBT003 - the value of a keyword
    return new


def _unsaid(doc: Map) -> Iterator[Map]:
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        if isinstance(body, Map) and body and "required" not in body and "$ref" not in body:
            yield body
