# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

Rule: TypeAlias = Union["TextRule", "AndRule", "UnknownRule"]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    Rule = evaluable(Rule, __name__)


@frozen
class UnknownRule(Unknown):
    """A `Rule` that this client does not know, kept as the server sent it."""


def decode_rule(v: Any) -> Rule:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> Rule:
    """Read what has no tag that this client knows."""
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownRule(v)


# At the end, because models refer to each other in circles.
from .and_rule import AndRule
from .text_rule import TextRule

_VARIANTS: dict[str, Callable[[Any], Rule]] = {
    "text": TextRule._decode,
    "and": AndRule._decode,
}
