"""The document as the pages print it: what is inline there has a component of its own in the document."""

from __future__ import annotations

from collections.abc import Container, Mapping

from tests.losses.lines import Arr, Obj
from tests.losses.statements import SCHEMAS, Json, escape


def inline(doc: Obj, known: Container[str]) -> Obj:
    """Return *doc* with the components that no page has, because they were inline there, where they are referred to."""
    own = {
        SCHEMAS + escape(name): schema
        for name, schema in doc.get("components", {}).get("schemas", {}).items()
        if SCHEMAS + escape(name) not in known
    }
    whole: Obj = _inlined(doc, own, ())
    return whole


def _inlined(node: Json, own: Mapping[str, Obj], above: tuple[str, ...]) -> Json:
    if isinstance(node, Arr):
        items = Arr()
        items.extend(_inlined(item, own, above) for item in node)
        items.lines = node.lines
        return items
    if not isinstance(node, Obj):
        return node
    ref = node.get("$ref")
    # What contains itself stays a reference.
    if isinstance(ref, str) and ref in own and ref not in above:
        return _inlined(_merged(own[ref], node), own, (*above, ref))
    out = Obj()
    out.lines = node.lines
    for key, value in node.items():
        out[key] = _inlined(value, own, above)
    return out


def _merged(schema: Obj, reference: Obj) -> Obj:
    """Return *schema* with what stands beside the reference to it."""
    out = Obj()
    out.update(schema)
    out.lines = schema.lines | reference.lines
    out.update({key: value for key, value in reference.items() if key != "$ref"})
    return out
