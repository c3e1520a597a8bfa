"""Parameters that no client can send as the document says, which cost no operation: callers add them in another way."""

from __future__ import annotations

from generator.base.errors import ShapeError
from generator.base.extensions import UNSENDABLE
from generator.base.location import pointer
from generator.base.nodes import Map, copy
from generator.base.schemas import operations
from generator.shape.sendable import parameter_fault

_NEXT = (
    "State with an overlay how the API wants it (`style: deepObject`, or JSON). Until then callers use request_options."
)


def note_unsendable(doc: Map) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *doc* with the reason on each parameter outside of the path that cannot be sent, and these reasons."""
    new: Map = copy(doc)
    found: list[ShapeError] = []
    for path, method, operation in operations(new):
        for index, parameter in enumerate(operation.get("parameters", ())):
            what = parameter_fault(doc, parameter) if parameter.get("in") != "path" else None
            if what:
                mark = operation["parameters"].at(index)
                parameter.put(UNSENDABLE, what, mark)
                what = f"the parameter `{parameter.get('name')}` of {method.upper()} {path} is no argument: it {what}"
                where = pointer(["paths", path, method, "parameters", index])
                found.append(ShapeError(what, where=mark, pointer=where, next=_NEXT))
    return (new, tuple(found)) if found else (doc, ())
