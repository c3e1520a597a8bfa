"""The check that no schema is a variant or an `allOf` part of itself; the passes that follow rely on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.errors import ShapeError
from generator.base.nodes import Json, mark_of
from generator.base.schemas import UNIONS
from generator.shape.reachability import references
from generator.shape.schema_queries import SCHEMAS, Doc, components, is_object, locate


def refuse_cycles(doc: Doc) -> None:
    """Raise `ShapeError` where a schema leads to itself through references, variants and `allOf` alone."""
    whole = [SCHEMAS + name for name in sorted(components(doc))]
    done: set[str] = set()
    for start in (*whole, *sorted(set(references(doc)))):
        _visit(doc, start, done)


def _visit(doc: Doc, start: str, done: set[str]) -> None:
    """Go through what the schema at the pointer *start* leads to; *done* are the pointers that lead to no cycle."""
    trail: dict[str, Iterator[str]] = {}
    target: str | None = start
    while target is not None or trail:
        if target is None:
            done.add(trail.popitem()[0])
        elif target in trail:
            steps = [*trail]
            raise _cycle(doc, (*steps[steps.index(target) :], target))
        elif target not in done:
            trail[target] = iter(sorted(set(_referenced(locate(doc, target)))))
        target = next(trail[next(reversed(trail))], None) if trail else None


def _cycle(doc: Doc, pointers: tuple[str, ...]) -> ShapeError:
    """Return the error that the schemas at *pointers* lead from one to the next, and back to the first."""
    return ShapeError(
        "a schema consists of itself: " + " -> ".join(f"`{at.removeprefix(SCHEMAS)}`" for at in pointers),
        where=mark_of(locate(doc, pointers[0])),
        pointer=pointers[0],
        next="Remove one of these references with an overlay.",
    )


def _referenced(schema: Json) -> Iterator[str]:
    """Yield the pointers of what *schema* is, or has as a variant or an `allOf` part."""
    if is_object(schema):
        ref = schema.get("$ref")
        if isinstance(ref, str) and ref.startswith("#"):
            yield ref
        for key in (*UNIONS, "allOf"):
            for part in schema.get(key) or ():
                yield from _referenced(part)
