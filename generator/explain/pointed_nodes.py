"""Resolves a pointer to a node, with the place that states it and the schema that may require it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.base.location import Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq, mark_of
from generator.base.schemas import UNIONS, ref_name, split_null


@frozen
class PointedNode:
    """A node of a document; in its pointer, as in the provenance, a parameter is `parameters/<in>/<name>`."""

    pointer: str
    node: Json
    mark: Mark
    ancestors: tuple[Json, ...]
    """The nodes that hold it, the document first."""
    name: str

    @property
    def owner(self) -> Map | None:
        """The object schema of which this is a property; None if it is not a property."""
        is_property = len(steps(self.pointer)) > 1 and steps(self.pointer)[-2] == "properties"
        owner = self.ancestors[-2] if is_property else None
        return owner if isinstance(owner, Map) and self.ancestors[-1] is owner.get("properties") else None


def resolve(doc: Map, at: str) -> PointedNode | None:
    """Return the node at *at* in *doc*: a JSON Pointer, in which parameters may be named by place and name."""
    remaining = steps(at)[::-1]
    node: Json = doc
    mark = doc.mark
    ancestors: list[Json] = []
    names: list[str] = []
    while remaining:
        step = remaining.pop()
        ancestors.append(node)
        if isinstance(node, Map) and step in node:
            node, mark = node[step], node.at(step)
            names.append(step)
            continue
        index = _index(node, step, remaining, names)
        if index is None:
            return None
        assert isinstance(node, Seq)
        node, mark = node[index], node.at(index)
        is_parameter = names[-1] == "parameters" and isinstance(node, Map)
        names += [str(node.get("in")), str(node.get("name"))] if is_parameter else [step]
    return PointedNode(pointer(names), node, mark, tuple(ancestors), names[-1] if names else "")


def _index(node: Json, step: str, remaining: list[str], names: list[str]) -> int | None:
    """Return the index in *node* that *step* means; for a parameter, the step after it is taken from *remaining*."""
    if not isinstance(node, Seq):
        return None
    if step.isdecimal():
        return int(step) if int(step) < len(node) else None
    if not (remaining and names and names[-1] == "parameters"):
        return None
    name = remaining.pop()
    wanted = (step, name)
    return next((index for index, item in enumerate(node) if (item.get("in"), item.get("name")) == wanted), None)


def facts(node: Mapping[str, Json], prefix: str = "") -> Iterator[tuple[str, Json, Mark]]:
    """Yield name, value and place of every fact of the operation, parameter, response or schema *node*.

    Elements with facts of their own (properties, variants, parameters, responses) are left out. The facts of a
    parameter's schema and of an array's items are included. Null is the fact `nullable`.
    """
    if not isinstance(node, Map):
        return
    core, null = split_null(node)
    for key, value in core.items():
        if key in {"items", "additionalProperties", "schema"} and isinstance(value, Map):
            inner = prefix if key == "schema" else f"{prefix}{key} "
            # A parameter and its schema may both have a description: that of the parameter counts.
            hidden = {f"{prefix}{other}" for other in core} if key == "schema" else set[str]()
            yield from (fact for fact in facts(value, inner) if fact[0] not in hidden)
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


def required_fact(element: PointedNode) -> tuple[bool, Mark] | None:
    """Return whether the property *element* is required, with the place that says so; None if it is not a property."""
    if element.owner is None:
        return None
    is_required = element.name in element.owner.get("required", ())
    return is_required, element.owner.at("required") if is_required else element.mark
