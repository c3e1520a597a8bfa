"""References to components by type id -> references by component name."""

from __future__ import annotations

from generator.base.nodes import Json, Map, copy
from generator.base.schemas import SCHEMAS
from generator.correct.transforms.plain_component_names import TYPE_ID


def plain_references(node: Json) -> Json:
    """Return *node* without `type_...:` in its `$ref` and, if it is a discriminator, in its mapping."""
    if not isinstance(node, Map):
        return node
    new: Map = copy(node)
    _rename(new, "$ref")
    mapping = new.get("mapping")
    if isinstance(mapping, Map):
        for key in mapping:
            _rename(mapping, key)
    return new


def _rename(holder: Map, key: str) -> None:
    """Rename the reference under *key*, a whole pointer or, as mappings allow, a bare name."""
    target = holder.get(key)
    if isinstance(target, str):
        base = SCHEMAS if target.startswith(SCHEMAS) else ""
        name = target.removeprefix(base)
        if TYPE_ID.match(name):
            holder.put(key, base + TYPE_ID.sub("", name, count=1), holder.at(key))
