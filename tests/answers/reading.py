"""A document, and the names that its client gives to what it reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from generator.runtime.testing.schemas import Schemas, is_array, is_object

PREFIX = "#/components/schemas/"


@frozen
class Reading:
    """What one client reads."""

    schemas: Schemas
    classes: Mapping[str, str]
    """Component -> class."""
    unknowns: Mapping[str, str] = field(factory=dict[str, str])
    """Union component -> class of what is none of its variants, where that is not called `Unknown...`."""
    answered: frozenset[str] = field(init=False)
    """Classes that an answer can hold: there, null may stand for any optional property."""

    def __attrs_post_init__(self) -> None:
        found = {self.classes[name] for name in answered(self.schemas) if name in self.classes}
        object.__setattr__(self, "answered", frozenset(found))

    def unknown(self, name: str) -> str:
        """The class of what is none of the variants of the union *name*."""
        return self.unknowns.get(name, f"Unknown{self.classes.get(name, '?')}")


def answered(schemas: Schemas) -> frozenset[str]:
    """The components that the answers of a document can hold."""
    found: set[str] = set()
    document = schemas.document
    waiting: list[Any] = [
        response
        for item in document.get("paths", {}).values()
        for operation in item.values()
        if is_object(operation)
        for response in operation.get("responses", {}).values()
    ]
    while waiting:
        node = waiting.pop()
        if is_array(node):
            waiting += node
        if not is_object(node):
            continue
        name = str(node.get("$ref", "")).removeprefix(PREFIX)
        if name in found:
            continue
        if isinstance(node.get("$ref"), str):
            found.add(name)
            waiting.append(schemas.at(node["$ref"]))
        waiting += node.values()
    return frozenset(found)
