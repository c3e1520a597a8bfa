"""The check that no schema is a variant or an `allOf` part of itself; the passes that follow rely on it.

Nor may it be one through more than `budget.CHAIN` others: each of them would repeat what all below it say.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base import budget
from generator.base.errors import ShapeError
from generator.base.nodes import Json, mark_of
from generator.base.schemas import UNIONS
from generator.shape.reachability import references
from generator.shape.schema_queries import SCHEMAS, Doc, components, is_list, is_object, locate


def refuse_cycles(doc: Doc) -> None:
    """Raise `ShapeError` where a schema leads to itself, or too far, through references, variants and `allOf` alone."""
    lengths: dict[str, int] = {}
    for cycle in _cycles(doc, lengths):
        raise cycle_fault(doc, cycle)
    for start, length in lengths.items():
        if length > budget.CHAIN:
            raise _too_long(doc, start)


def find_cycles(doc: Doc) -> Iterator[tuple[str, ...]]:
    """Yield the pointers of schemas that lead from one to the next, and back to the first, which stands last again."""
    return _cycles(doc, {})


def parts_first(doc: Doc) -> tuple[str, ...]:
    """Return the names of the components, each after those that it is, or has as a variant or an `allOf` part."""
    lengths: dict[str, int] = {}
    for _ in _cycles(doc, lengths):
        pass
    names = {SCHEMAS + name: name for name in components(doc)}
    return tuple(names[at] for at in lengths if at in names)


def _cycles(doc: Doc, lengths: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """Yield the cycles, and put the length of the longest chain that starts at a pointer into *lengths*."""
    whole = [SCHEMAS + name for name in sorted(components(doc))]
    for start in (*whole, *sorted(set(references(doc)))):
        yield from _visit(doc, start, lengths)


def _visit(doc: Doc, start: str, lengths: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """Go through what the schema at the pointer *start* leads to, but for what has one of the *lengths* already."""
    trail: dict[str, Iterator[str]] = {}
    longest: list[int] = []
    target: str | None = start
    while target is not None or trail:
        if target is None:
            target, _ = trail.popitem()
            lengths[target] = longest.pop() + 1
            longest[-1:] = [max(longest[-1], lengths[target])] if longest else []
        elif target in trail:
            steps = [*trail]
            yield (*steps[steps.index(target) :], target)
        elif target not in lengths:
            trail[target] = iter(sorted(set(_referenced(locate(doc, target)))))
            longest.append(0)
        else:
            longest[-1:] = [max(longest[-1], lengths[target])] if longest else []
        target = next(trail[next(reversed(trail))], None) if trail else None


def cycle_fault(doc: Doc, pointers: tuple[str, ...]) -> ShapeError:
    """Return the error that the schemas at *pointers* lead from one to the next, and back to the first."""
    return ShapeError(
        "a schema consists of itself: " + " -> ".join(f"`{at.removeprefix(SCHEMAS)}`" for at in pointers),
        where=mark_of(locate(doc, pointers[0])),
        pointer=pointers[0],
        next="Remove one of these references with an overlay.",
    )


def _too_long(doc: Doc, start: str) -> ShapeError:
    return ShapeError(
        f"more than {budget.CHAIN} schemas, each a reference, a variant or an `allOf` part of the one before",
        where=mark_of(locate(doc, start)),
        pointer=start,
        next=budget.NEXT,
    )


def _referenced(schema: Json) -> Iterator[str]:
    """Yield the pointers of what *schema* is, or has as a variant or an `allOf` part."""
    if is_object(schema):
        ref = schema.get("$ref")
        if isinstance(ref, str) and ref.startswith("#"):
            yield ref
        for key in (*UNIONS, "allOf"):
            parts = schema.get(key)
            for part in parts if is_list(parts) else ():
                yield from _referenced(part)
