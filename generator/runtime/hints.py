"""For whoever evaluates annotations: names of classes that are imported later, because they refer to each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ForwardRef, Union, get_args


def evaluable(union: Any, module: str) -> Any:
    """Return *union* with quoted names that say in which *module* they are found, as other modules do not have them."""
    parts = (union,) if isinstance(union, ForwardRef) else get_args(union)  # a union of one is that one
    parts = tuple(ForwardRef(p.__forward_arg__, module=module) if isinstance(p, ForwardRef) else p for p in parts)
    return Union[parts]  # noqa: UP007 - the parts are known only now


def constructed(cls: Any, names: Mapping[str, Any]) -> None:
    """Let the annotations of the constructor of *cls* find *names*, those of its module.

    attrs makes constructors outside of any module, so that frameworks which fill in arguments by type would find none.
    """
    own = cls.__init__.__globals__
    own.update({**names, **own})
