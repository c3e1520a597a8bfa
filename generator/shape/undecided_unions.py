"""The unions of which some values stay raw, because nothing decides which variant they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.base.errors import ShapeError
from generator.base.extensions import UNDECIDED
from generator.base.location import pointer
from generator.base.nodes import Map, NodePath, copy, mark_of
from generator.base.schemas import components, ref_name
from generator.shape.schema_queries import SCALARS, Doc, is_anything, is_union, kinds, variants
from generator.shape.shaped_document import Undecided, Union


def note_undecided(
    doc: Map,
    unions: Iterable[Union],
    origins: Mapping[str, NodePath],
    outer: Mapping[str, str],
    received: Collection[str],
) -> tuple[Map, tuple[Undecided, ...]]:
    """Return *doc* with the reason on every undecided union that states none itself, and these unions.

    *origins* are the places of unions that were inline, *outer* the unions of which others were made, *received* the
    components that responses contain.
    """
    reasons = {union.component: union.undecided for union in unions if union.undecided} | dict(_anything(doc))
    reasons = {name: what for name, what in reasons.items() if UNDECIDED not in components(doc)[name]}
    new: Map = copy(doc) if reasons else doc
    found: list[Undecided] = []
    for name, what in sorted(reasons.items()):
        schema: Map = components(new)[name]
        schema.put(UNDECIDED, what, schema.mark)
        named = outer.get(name, name)
        at = origins.get(named, ("components", "schemas", named))
        found.append(Undecided(name, what, mark_of(schema), at, name not in received))
    return new, tuple(found)


def as_error(undecided: Undecided) -> ShapeError:
    """Return *undecided* as an error, with the overlay that settles it."""
    next = (
        "Say what is meant with an overlay: a `discriminator` with a `mapping`, one variant removed,\n"
        f"or `{UNDECIDED}: <the reason>` on the union, which leaves its values raw. Its target:\n"
        f"{target(undecided.path)}"
    )
    return ShapeError(undecided.what, where=undecided.where, pointer=pointer(undecided.path), next=next)


def target(path: NodePath) -> str:
    """Return *path* as the JSONPath that is the target of an overlay.

    >>> target(("components", "schemas", "Pet", "properties", "a-b", "oneOf", 0))
    "$.components.schemas.Pet.properties['a-b'].oneOf[0]"
    """
    return "$" + "".join(_selector(step) for step in path)


def _selector(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if step.isascii() and step.isidentifier():
        return f".{step}"
    escaped = step.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{escaped}']"


def _anything(doc: Doc) -> Iterator[tuple[str, str]]:
    """Yield the unions with a variant of any kind beside others that are objects or arrays, and what is wrong."""
    for name, schema in components(doc).items():
        if not is_union(schema) or not is_anything(doc, schema):
            continue
        lost = {kind for variant in variants(schema) for kind in kinds(doc, variant)} - SCALARS
        for index, variant in enumerate(variants(schema)):
            if lost and not kinds(doc, variant):
                label = ref_name(variant) or "inline"
                yield name, f"variant {index + 1} of the union `{name}` ({label}) does not say what kind of value it is"
                break
