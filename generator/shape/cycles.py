"""The check that no schema is a variant or an `allOf` part of itself; the passes that follow rely on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.errors import ShapeError
from generator.base.nodes import Json, mark_of
from generator.shape.schema_queries import SCHEMAS, Doc, components, is_object, ref_name


def refuse_cycles(doc: Doc) -> None:
    """Raise `ShapeError` where a component leads to itself through references, variants and `allOf` alone."""
    direct = {name: sorted(set(_referenced(schema))) for name, schema in sorted(components(doc).items())}
    done: set[str] = set()
    for name in direct:
        _visit(doc, direct, name, (), done)


def _visit(doc: Doc, direct: dict[str, list[str]], name: str, trail: tuple[str, ...], done: set[str]) -> None:
    if name in trail:
        cycle = " -> ".join(f"`{step}`" for step in (*trail[trail.index(name) :], name))
        raise ShapeError(
            f"a schema consists of itself: {cycle}",
            where=mark_of(components(doc)[name]),
            pointer=f"{SCHEMAS}{name}",
            next="Remove one of these references with an overlay.",
        )
    if name in done:
        return
    for other in direct.get(name, ()):
        _visit(doc, direct, other, (*trail, name), done)
    done.add(name)


def _referenced(schema: Json) -> Iterator[str]:
    """Yield the components that *schema* is, or has as a variant or an `allOf` part."""
    name = ref_name(schema)
    if name is not None:
        yield name
    if is_object(schema):
        for key in ("oneOf", "anyOf", "allOf"):
            for part in schema.get(key) or ():
                yield from _referenced(part)
