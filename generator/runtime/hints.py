"""Unions of names that are quoted, because their classes are imported later, for whoever evaluates annotations."""

from __future__ import annotations

from typing import Any, ForwardRef, Union, get_args


def evaluable(union: Any, module: str) -> Any:
    """Return *union* with quoted names that say in which *module* they are found, as other modules do not have them."""
    parts = (ForwardRef(p.__forward_arg__, module=module) if isinstance(p, ForwardRef) else p for p in get_args(union))
    return Union[tuple(parts)]  # noqa: UP007 - the parts are known only now
