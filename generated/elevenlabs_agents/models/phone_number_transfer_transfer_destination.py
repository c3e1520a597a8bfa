# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

PhoneNumberTransferTransferDestination: TypeAlias = Union[
    "PhoneNumberTransferDestination",
    "SIPUriTransferDestination",
    "PhoneNumberDynamicVariableTransferDestination",
    "SIPUriDynamicVariableTransferDestination",
    "UnknownPhoneNumberTransferTransferDestination",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    PhoneNumberTransferTransferDestination = evaluable(PhoneNumberTransferTransferDestination, __name__)


@frozen
class UnknownPhoneNumberTransferTransferDestination(Unknown):
    """A `PhoneNumberTransferTransferDestination` that this client does not know, kept as the server sent it."""


def decode_phone_number_transfer_transfer_destination(v: Any) -> PhoneNumberTransferTransferDestination:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> PhoneNumberTransferTransferDestination:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownPhoneNumberTransferTransferDestination(v)


# At the end, because models refer to each other in circles.
from .phone_number_dynamic_variable_transfer_destination import PhoneNumberDynamicVariableTransferDestination
from .phone_number_transfer_destination import PhoneNumberTransferDestination
from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestination
from .sip_uri_transfer_destination import SIPUriTransferDestination

_VARIANTS: dict[str, Callable[[Any], PhoneNumberTransferTransferDestination]] = {
    "phone": PhoneNumberTransferDestination._decode,
    "sip_uri": SIPUriTransferDestination._decode,
    "phone_dynamic_variable": PhoneNumberDynamicVariableTransferDestination._decode,
    "sip_uri_dynamic_variable": SIPUriDynamicVariableTransferDestination._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], PhoneNumberTransferTransferDestination]], ...] = (
    (frozenset({"phone_number"}), frozenset(), PhoneNumberTransferDestination._decode),
    (frozenset({"sip_uri"}), frozenset(), SIPUriTransferDestination._decode),
    (frozenset({"phone_number"}), frozenset(), PhoneNumberDynamicVariableTransferDestination._decode),
    (frozenset({"sip_uri"}), frozenset(), SIPUriDynamicVariableTransferDestination._decode),
)
