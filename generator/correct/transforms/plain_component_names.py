"""Component names with the prefix of a type id -> component names without it."""

from __future__ import annotations

import re

from generator.base.errors import OverlayError
from generator.base.nodes import Json, Map

TYPE_ID = re.compile(r"type_[^:]*:")
"""The prefix before the name: `type_:`, or `type_conversationalAi/conversations:` with the package."""


def plain_component_names(node: Json) -> Json:
    """Return the map of components *node* with `type_...:Name` renamed to `Name`.

    Raises `OverlayError` where two names become the same.
    """
    if not isinstance(node, Map):
        return node
    renamed = Map(mark=node.mark)
    origin: dict[str, str] = {}
    for key, value in node.items():
        name = TYPE_ID.sub("", key, count=1) if TYPE_ID.match(key) else key
        if name in renamed:
            raise OverlayError(
                f"the components `{origin[name]}` and `{key}` both become `{name}`",
                where=node.at(key),
                next="Rename one of them with an overlay on this page that comes before.",
            )
        origin[name] = key
        renamed.put(name, value, node.at(key))
    return renamed
