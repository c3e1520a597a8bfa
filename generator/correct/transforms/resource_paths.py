"""Tags as the docs platform prints them -> resource paths."""

from __future__ import annotations

import re

from generator.base.nodes import Json, Seq

_PREFIX = "subpackage_"
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def resource_paths(node: Json) -> Json:
    """Return the array of tags *node* with every tag as one dotted snake_case resource path.

    The platform prints a tag after all of its ancestors, as an array or joined by dots. The last item is the whole
    path: `[subpackage_a, subpackage_a/bC]` and `subpackage_a.subpackage_a/bC` both become `a.b_c`.
    """
    if not isinstance(node, Seq):
        return node
    tags = Seq(mark=node.mark)
    for index, tag in enumerate(node):
        name = tag[-1] if isinstance(tag, Seq) and tag else tag
        if not isinstance(name, str) or not name:
            continue  # The operation is at the root of the API and has no resource.
        tags.append(_path(name))
        tags.marks.append(node.at(index))
    return tags


def _path(name: str) -> str:
    whole = name.rsplit(_PREFIX, 1)[-1]
    return ".".join(filter(None, (_snake(part) for part in whole.split("/"))))


def _snake(name: str) -> str:
    return re.sub(r"[\W_]+", "_", _HUMP.sub("_", name)).strip("_").lower()
