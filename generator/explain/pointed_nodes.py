"""Things by pointer: the node, where it is stated, and the object that may require it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.base.location import Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq, mark_of
from generator.base.schemas import UNIONS, ref_name, split_null


@frozen
class PointedNode:
    """A node of a document, with parameters named `parameters/<in>/<name>` in its pointer as in the provenance."""

    pointer: str
    node: Json
    mark: Mark
    above: tuple[Json, ...]
    """The nodes on the way, the document first."""
    name: str

    @property
    def owner(self) -> Map | None:
        """The object schema of which this is a property, None where it is none."""
        is_property = len(steps(self.pointer)) > 1 and steps(self.pointer)[-2] == "properties"
        owner = self.above[-2] if is_property else None
        return owner if isinstance(owner, Map) and self.above[-1] is owner.get("properties") else None


def spot(doc: Map, at: str) -> PointedNode | None:
    """Return what *at* points to in *doc*: a JSON Pointer, or one with parameters by place and name."""
    todo = steps(at)[::-1]
    node: Json = doc
    mark = doc.mark
    above: list[Json] = []
    taken: list[str] = []
    while todo:
        step = todo.pop()
        above.append(node)
        if isinstance(node, Map) and step in node:
            node, mark = node[step], node.at(step)
            taken.append(step)
            continue
        index = _index(node, step, todo, taken)
        if index is None:
            return None
        assert isinstance(node, Seq)
        node, mark = node[index], node.at(index)
        named = taken[-1] == "parameters" and isinstance(node, Map)
        taken += [str(node.get("in")), str(node.get("name"))] if named else [step]
    return PointedNode(pointer(taken), node, mark, tuple(above), taken[-1] if taken else "")


def _index(node: Json, step: str, todo: list[str], taken: list[str]) -> int | None:
    """Return the index in *node* that *step*, and for a parameter the step after it, mean."""
    if not isinstance(node, Seq):
        return None
    if step.isdecimal():
        return int(step) if int(step) < len(node) else None
    if not (todo and taken and taken[-1] == "parameters"):
        return None
    name = todo.pop()
    wanted = (step, name)
    return next((i for i, each in enumerate(node) if (each.get("in"), each.get("name")) == wanted), None)


def facts(node: Mapping[str, Json], prefix: str = "") -> Iterator[tuple[str, Json, Mark]]:
    """Yield name, value and place of every fact of the operation, parameter, response or schema *node*.

    What has an inside of its own (properties, variants, parameters, answers) is no fact; the schema of a parameter is
    part of it, and so are the items of an array. Null is the fact `nullable`.
    """
    if not isinstance(node, Map):
        return
    core, null = split_null(node)
    for key, value in core.items():
        if key in {"items", "additionalProperties", "schema"} and isinstance(value, Map):
            inner = prefix if key == "schema" else f"{prefix}{key} "
            taken = {f"{prefix}{other}" for other in core} if key == "schema" else set[str]()
            yield from (each for each in facts(value, inner) if each[0] not in taken)
        elif key not in {"properties", "parameters", "requestBody", "responses", "content", "discriminator", *UNIONS}:
            yield f"{prefix}{key}", ref_name(core) if key == "$ref" else value, core.at(key)
    if null:
        yield f"{prefix}nullable", True, _null_mark(node)


def _null_mark(node: Map) -> Mark:
    for word in UNIONS:
        for variant in node.get(word, ()):
            if variant == {"type": "null"}:
                return mark_of(variant)
    return node.at("type")


def required(spot: PointedNode) -> tuple[bool, Mark] | None:
    """Return whether the property *spot* is required and where that is said, None for what is no property."""
    if spot.owner is None:
        return None
    listed = spot.name in spot.owner.get("required", ())
    return listed, spot.owner.at("required") if listed else spot.mark
