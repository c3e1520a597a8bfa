"""Where a page could say that null is accepted: a dialect may print that at some places and not at others."""

from __future__ import annotations

from collections.abc import Set

from generator.base.location import steps
from generator.base.nodes import Json
from generator.read.unknowns import unknown_kinds

_BELOW = frozenset({"items", "additionalProperties"})
_LISTED = frozenset({"oneOf", "anyOf", "allOf"})
_SILENT = frozenset({"tag-required", "form-fields"})
"""What is unknown of a part that is never printed with null."""


def can_state_null(loses: Set[str], node: Json, at: str) -> bool:
    """Whether a page that *loses* this could say that the schema *node* at the pointer *at* accepts null."""
    if "nullability" in loses or not _SILENT.isdisjoint(unknown_kinds(node)):
        return False
    return "item-nulls" not in loses or has_name(at)


def has_name(at: str) -> bool:
    """Whether the schema at the pointer *at* is that of a property or a parameter."""
    path = steps(at)
    is_named = False
    if path[:1] == ["components"]:
        rest = path[3:]
    elif "parameters" in path[:4]:
        # parameters/query/name, or parameters/0, and the schema of that.
        begins = path.index("schema") if "schema" in path else len(path)
        rest, is_named = path[begins + 1 :], True
    else:
        rest = path[path.index("schema") + 1 :] if "schema" in path else []
    while rest:
        if rest[0] == "properties" and len(rest) > 1:
            rest, is_named = rest[2:], True
        elif rest[0] in _BELOW:
            rest, is_named = rest[1:], False
        elif rest[0] in _LISTED and len(rest) > 1:
            rest, is_named = rest[2:], False
        else:
            break
    return is_named
