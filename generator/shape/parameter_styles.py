"""Which values a serialization style of OpenAPI can send as text, and which it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.base.body_forms import is_json
from generator.base.nodes import Json
from generator.shape.schema_queries import SCALARS, Doc, is_object, kinds, ref_name, resolve, sent_members, variants
from generator.shape.sendable_names import name_fault


def parameter_fault(doc: Doc, parameter: Mapping[str, Any]) -> str | None:
    """Return why no value of *parameter* can be sent as it says, None if some can."""
    if wrong := name_fault(parameter):
        return wrong
    content: dict[str, Any] = parameter.get("content", {})
    for media, value in content.items():
        if not is_json(media) and not is_text(doc, value.get("schema", {})):
            return f"is an object or an array as `{media}`, which the client cannot write"
    style = parameter.get("style", "form" if parameter.get("in") in ("query", "cookie") else "simple")
    if not content and not is_styleable(doc, parameter.get("schema", {}), style):
        return f"has objects or arrays inside, which the style `{style}` cannot send"
    return None


def is_styleable(doc: Doc, schema: Json, style: str) -> bool:
    """Tell whether some values of *schema* can be sent by *style*, as far as the schema says what they are."""
    return style == "deepObject" or _some(doc, schema, frozenset(), is_inner=False)


def is_file(doc: Doc, schema: Json) -> bool:
    """Tell whether all values of *schema* are files or lists of them."""
    own = resolve(doc, schema)
    return all(_is_binary(doc, one) for one in variants(own) or [own])


def _is_binary(doc: Doc, schema: Json) -> bool:
    own = resolve(doc, schema)
    return "binary" in (own.get("format"), resolve(doc, own.get("items")).get("format"))


def is_text(doc: Doc, schema: Json) -> bool:
    """Tell whether some values of *schema* are texts, numbers or booleans, as far as it says so, or lists of them."""
    own = resolve(doc, schema)
    inside = own.get("items") if kinds(doc, own) == ("array",) else own
    return _some(doc, inside, frozenset(), is_inner=True)


def _some(doc: Doc, schema: Json, seen: frozenset[str], *, is_inner: bool) -> bool:
    """Tell whether some values of *schema* can be sent; only one that is not *inner* may have scalars inside."""
    name = ref_name(schema)
    if name in seen:
        return False
    seen |= {name} if name else frozenset()
    own = resolve(doc, schema)
    if variants(own):
        return any(_some(doc, variant, seen, is_inner=is_inner) for variant in variants(own))
    stated = kinds(doc, own)
    if not stated or not SCALARS.isdisjoint(stated):
        return True
    return not is_inner and all(_some(doc, part, seen, is_inner=True) for part in _inside(doc, own))


def _inside(doc: Doc, own: Any) -> list[Json]:
    """Return the schemas of what the objects or arrays of *own* must be able to hold."""
    listed = [own[key] for key in ("items", "additionalProperties") if is_object(own.get(key))]
    return [*listed, *sent_members(doc, own)[0].values()]
