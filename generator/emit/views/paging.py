"""Operations whose answer is one page of a list: how `x-pagination` leads to the next page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from generator.base.errors import EmitError
from generator.base.extensions import PAGINATION
from generator.base.nodes import Map
from generator.base.schemas import answers
from generator.emit.views.imports import Use
from generator.emit.views.type_table import Types
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import Shaped

_NEXT = (
    f"Correct `{PAGINATION}` with an overlay: {{cursor: parameter, next: property, more: property, items: property}}."
)


@frozen
class Paging:
    """How to iterate over the pages of an operation; ``page`` is the answer in the expressions."""

    cursor: str
    """Name of the argument that takes the cursor."""
    following: str
    """Expression for the next cursor."""
    more: str
    """Expression for whether there is more."""
    items: str
    """Expression for the items of the page."""
    item: str
    """Annotation of an item."""
    uses: frozenset[Use]
    """The names in it."""

    def page(self, prefix: str, answer: str) -> str:
        """Return the annotation of a page of *answer*; with an underscore, as models may well be called so, too."""
        return f"_{prefix}Page[{self.item}, {answer}]"


def paging_of(shaped: Shaped, types: Types, operation: Map) -> Paging | None:
    """Return how *operation* is paged, None if it is not.

    Raises `EmitError` where its `x-pagination` names a parameter or a property that does not exist.
    """
    if PAGINATION not in operation:
        return None
    stated: dict[str, Any] = operation[PAGINATION]
    where = operation.at(PAGINATION)
    cursor = shaped.names.arguments.get((operation["operationId"], "query", stated.get("cursor", "")))
    if cursor is None:
        raise EmitError(f"`{PAGINATION}` names no query parameter as its cursor", where=where, next=_NEXT)
    component = _component(shaped, operation)
    attributes: dict[str, str] = {}
    for role in ("next", "more", "items"):
        wire = stated.get(role)
        name = shaped.names.members.get((component, wire)) if wire else None
        if name is None and (wire or role != "more"):
            raise EmitError(f"`{PAGINATION}` names no property of the answer as `{role}`", where=where, next=_NEXT)
        if name is not None:
            attributes[role] = f"page.{name}"
    held = attributes["items"]
    properties, required = queries.members(shaped.doc, queries.components(shaped.doc)[component])
    item = types.of(queries.resolve(shaped.doc, properties[stated["items"]]).get("items")).or_none
    held = held if stated["items"] in required else f"{held} or ()"
    return Paging(cursor, attributes["next"], attributes.get("more", "None"), held, item.annotation, item.written)


def _component(shaped: Shaped, operation: Mapping[str, Any]) -> str:
    """Return the component of the successful response, empty if its schema is no component."""
    for status, response in sorted(answers(operation).items()):
        if status.startswith("2"):
            for media in queries.resolve(shaped.doc, response).get("content", {}).values():
                return queries.ref_name(media.get("schema", {})) or ""
    return ""
