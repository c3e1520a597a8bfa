"""Where a schema stands: below which component or operation, and through which properties."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base.location import pointer
from generator.base.nodes import Json, NodePath, is_object
from generator.base.schemas import ref_name
from generator.shape.schema_queries import Doc, is_union, locate, variants
from generator.shape.schema_slots import inner

REQUEST, RESPONSE, PARAMETER = "request", "response", "parameter"
_KINDS = {
    "properties": "property",
    "patternProperties": "value",
    "additionalProperties": "value",
    "items": "items",
    "prefixItems": "items",
    "allOf": "part",
    "not": "part",
}


@frozen
class SchemaStep:
    """One step from a schema to one that stands in it."""

    kind: str
    """`property` (or parameter), `items`, `value` (of a map), `variant`, or `part` (of an `allOf`)."""
    word: str = ""
    """The name of the property or parameter, or what names the variant."""


@frozen
class SchemaRoot:
    """What a schema stands in: a component that is not part of another, or a part of an operation."""

    component: str = ""
    path: str = ""
    method: str = ""
    """Of an operation; empty where all operations of the path have the parameter."""
    part: str = ""
    """`parameter`, `request` or `response`."""
    status: str = ""
    """Of a response that is no success."""


@frozen
class SchemaPlace:
    """Where a schema stands."""

    root: SchemaRoot
    steps: tuple[SchemaStep, ...] = ()

    def below(self, *steps: SchemaStep) -> SchemaPlace:
        """Return the place that *steps* lead to from here."""
        return SchemaPlace(self.root, (*self.steps, *steps))


def place_of_root(doc: Doc, path: NodePath) -> SchemaPlace:
    """Return the place of the schema at *path*, one of `roots` or a component."""
    top, name, *rest = path
    if top != "paths":
        return SchemaPlace(SchemaRoot(component=str(path[2])))
    if rest[0] == "parameters":
        rest = ["", *rest]
    method, key, *below = (str(step) for step in rest)
    if key == "parameters":
        wire = locate(doc, pointer(path[: len(path) - len(below) + 1]))["name"]
        return SchemaPlace(SchemaRoot("", str(name), method, PARAMETER), (SchemaStep("property", str(wire)),))
    part = REQUEST if key == "requestBody" else RESPONSE
    status = below[0] if part == RESPONSE else ""
    return SchemaPlace(SchemaRoot("", str(name), method, part, "" if status.startswith("2") else status))


def step_of(path: NodePath, label: str) -> SchemaStep:
    """Return the step for a place that `inner` yields with *path* and *label*."""
    kind = _KINDS[str(path[0])]
    return SchemaStep(kind, label if kind == "property" else "")


def references(schema: Json, place: SchemaPlace) -> Iterator[tuple[str, SchemaPlace]]:
    """Yield the components that *schema*, at *place*, refers to, each with the place of the reference."""
    if not is_object(schema):
        return
    target = ref_name(schema)
    if target:
        yield target, place
        return
    for slot in inner(schema):
        yield from references(slot.schema, place.below(step_of(slot.path, slot.label)))
    # The one variant of a nullable schema is the schema itself.
    step = [SchemaStep("variant")] if is_union(schema) else []
    for variant in variants(schema):
        yield from references(variant, place.below(*step))
