"""The places of a document that hold schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from generator.base.body_forms import is_streamed
from generator.base.nodes import Json, NodePath, is_list, is_object
from generator.base.schemas import answers
from generator.shape.schema_queries import Doc, operations


@frozen
class Slot:
    """A place that holds a schema, `holder[key]`, and the label by which it is named after its parent."""

    label: str
    holder: Any
    key: str | int
    path: tuple[str | int, ...] = ()
    """The steps from the schema above to this place; for the places of `roots`, those from the document."""

    @property
    def schema(self) -> Any:
        """Return the schema at this place."""
        return self.holder[self.key]


def inner(schema: Json) -> Iterator[Slot]:
    """Yield the places below *schema* that hold schemas, sorted, without its variants."""
    for key in ("properties", "patternProperties"):
        holder = schema.get(key)
        if is_object(holder):
            for name in sorted(holder):
                yield Slot(name if key == "properties" else "value", holder, name, (key, name))
    for key, label in (("items", "items"), ("additionalProperties", "value"), ("not", "not")):
        if is_object(schema.get(key)):
            yield Slot(label, schema, key, (key,))
    for key in ("allOf", "prefixItems"):
        if is_list(schema.get(key)):
            yield from (Slot(f"part {i + 1}", schema[key], i, (key, i)) for i in range(len(schema[key])))


def roots(doc: Doc) -> Iterator[Slot]:
    """Yield the places of operations and shared components that hold schemas, sorted, without schema components."""
    for path, item in sorted(doc.get("paths", {}).items()):
        yield from _parameter_slots(path, item.get("parameters", ()), ("paths", path, "parameters"))
    for path, method, operation in operations(doc):
        label, at = operation.get("operationId", f"{method} {path}"), ("paths", path, method)
        yield from _parameter_slots(label, operation.get("parameters", ()), (*at, "parameters"))
        yield from _content_slots(f"{label} request", operation.get("requestBody", {}), (*at, "requestBody"))
        yield from _response_slots(label, answers(operation), (*at, "responses"))
    shared = doc.get("components", {})
    for name, parameter in sorted(shared.get("parameters", {}).items()):
        yield from _parameter_slot("", parameter, ("components", "parameters", name))
    for name, request in sorted(shared.get("requestBodies", {}).items()):
        yield from _content_slots(name, request, ("components", "requestBodies", name))
    for name, response in sorted(shared.get("responses", {}).items()):
        yield from _content_slots(name, response, ("components", "responses", name))


def _parameter_slots(parent: str, parameters: Any, at: NodePath) -> Iterator[Slot]:
    for index, parameter in enumerate(parameters):
        yield from _parameter_slot(parent, parameter, (*at, index))


def _parameter_slot(parent: str, parameter: Any, at: NodePath) -> Iterator[Slot]:
    label = f"{parent} {parameter.get('name', '')}"
    if is_object(parameter.get("schema")):
        yield Slot(label, parameter, "schema", (*at, "schema"))
    yield from _content_slots(label, parameter, at)


def _response_slots(parent: str, responses: Any, at: NodePath) -> Iterator[Slot]:
    success = next((status for status in sorted(responses) if status.startswith("2")), None)
    for status in sorted(responses):
        label = f"{parent} response" if status == success else f"{parent} response {status}"
        yield from _content_slots(label, responses[status], (*at, status))


def _content_slots(label: str, holder: Any, at: NodePath) -> Iterator[Slot]:
    content = holder.get("content", {})
    has_two_forms = len({is_streamed(kind) for kind in content}) > 1
    for kind, media in sorted(content.items()):
        if is_object(media) and is_object(media.get("schema")):
            own = f"{label} event" if has_two_forms and is_streamed(kind) else label
            yield Slot(own, media, "schema", (*at, "content", kind, "schema"))
