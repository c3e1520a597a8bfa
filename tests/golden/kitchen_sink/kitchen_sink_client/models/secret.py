# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

Secret: TypeAlias = Union[str, "SecretRef", "UnknownSecret"]
if not TYPE_CHECKING:
    Secret = evaluable(Secret, __name__)


@frozen
class UnknownSecret(Unknown):
    """A `Secret` that this client does not know, kept as the server sent it."""


def decode_secret(v: Any) -> Secret:
    """Read *v*, consuming it."""
    if v.__class__ is str:
        return v
    if v.__class__ is dict:
        return SecretRef._decode(v)
    if v is None:
        raise wrong_kind("a string or an object", v)
    return UnknownSecret(v)


# At the end, because models refer to each other in circles.
from .secret_ref import SecretRef
