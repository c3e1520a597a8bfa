"""Which components callers may also pass as plain dicts: objects in arguments, and unions with such variants."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Json
from generator.shape.client_methods import client_methods
from generator.shape.reachability import reachable
from generator.shape.schema_queries import (
    Doc,
    body,
    body_arguments,
    components,
    is_model,
    is_union,
    parameters,
    ref_name,
    resolve,
    sent_members,
    variants,
)


def plain_forms(doc: Doc) -> tuple[str, ...]:
    """Return the components that an argument can contain and that have a plain form of their own, sorted."""
    return tuple(name for name in sorted(reachable(doc, _argument_schemas(doc))) if _has_plain_form(doc, name))


def _argument_schemas(doc: Doc) -> Iterator[Json]:
    """Yield the schemas of all arguments; where the properties of a body are arguments, the body itself is not."""
    for method in client_methods(doc):
        yield parameters(doc, method.path, method.operation)
        schema = body(doc, method.operation)
        if "" in body_arguments(doc, schema):
            yield schema
        elif schema is not None:
            own = resolve(doc, schema)
            yield list(sent_members(doc, variants(own)[0] if len(variants(own)) == 1 else own)[0].values())


def _has_plain_form(doc: Doc, name: str) -> bool:
    schema = components(doc)[name]
    if is_union(schema):
        return any(_holds_models(doc, variant, frozenset({name})) for variant in variants(schema))
    return is_model(doc, schema)


def _holds_models(doc: Doc, schema: Json, seen: frozenset[str]) -> bool:
    """Tell whether a value of *schema* can be a model, or an array or a map of such values; skip components *seen*."""
    own = resolve(doc, schema)
    if name := ref_name(schema):
        if name in seen or is_model(doc, own):
            return name not in seen
        seen |= {name}
    inside = [*variants(own), *(own[key] for key in ("items", "additionalProperties") if key in own)]
    return any(_holds_models(doc, part, seen) for part in inside)
