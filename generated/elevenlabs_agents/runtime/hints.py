"""For whoever evaluates annotations: names of classes that are imported later, because they refer to each other."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, ForwardRef, Union, get_args

# Python 3.14 looks a name up where the annotation stands, whatever module it belongs to, unless it says itself where.
_IN_MODULE = "eval({!r}, vars(__import__('sys').modules[{!r}]))" if sys.version_info >= (3, 14) else "{}"


def evaluable(union: Any, module: str) -> Any:
    """Return *union* with quoted names that say in which *module* they are found, as other modules do not have them."""
    parts = (union,) if isinstance(union, ForwardRef) else get_args(union)  # a union of one is that one
    return Union[tuple(_found_in(module, part) for part in parts)]  # noqa: UP007 - the parts are known only now


def _found_in(module: str, part: Any) -> Any:
    if not isinstance(part, ForwardRef):
        return part
    return ForwardRef(_IN_MODULE.format(part.__forward_arg__, module), module=module)


def constructed(cls: Any, names: Mapping[str, Any]) -> None:
    """Let the annotations of the constructor of *cls* find *names*, those of its module.

    attrs makes constructors outside of any module, so that frameworks which fill in arguments by type would find none.
    """
    own = cls.__init__.__globals__
    own.update({**names, **own})
