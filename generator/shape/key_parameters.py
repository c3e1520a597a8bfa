"""The headers among the parameters of an operation, and how one that carries a key is taken out of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.location import Mark
from generator.base.nodes import Map, Seq


def headers_of(operation: Map) -> Iterator[tuple[str, Map, Mark]]:
    """Yield name, parameter and place of the headers that *operation* takes."""
    parameters: Seq = operation.get("parameters", Seq())
    for index, parameter in enumerate(parameters):
        if parameter.get("in") == "header":
            yield str(parameter.get("name")), parameter, parameters.at(index)


def key_parameters(operation: Map, header: str) -> list[Map]:
    """Return the parameters of *operation* that are sent in *header*."""
    return [parameter for name, parameter, _ in headers_of(operation) if name.lower() == header.lower()]


def remove_parameters(operation: Map, removed: list[Map]) -> None:
    """Take *removed* out of the parameters of *operation*."""
    if not removed:
        return
    old: Seq = operation["parameters"]
    kept = [index for index, parameter in enumerate(old) if not any(parameter is other for other in removed)]
    if not kept:
        del operation["parameters"]
        return
    new = Seq([old[index] for index in kept], mark=old.mark)
    new.marks = [old.at(index) for index in kept]
    operation["parameters"] = new
