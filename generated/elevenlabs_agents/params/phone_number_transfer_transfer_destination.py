# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

PhoneNumberTransferTransferDestinationParam: TypeAlias = Union[
    "_params.PhoneNumberTransferDestinationParam",
    "_params.SIPUriTransferDestinationParam",
    "_params.PhoneNumberDynamicVariableTransferDestinationParam",
    "_params.SIPUriDynamicVariableTransferDestinationParam",
]
"""`PhoneNumberTransferTransferDestination` in plain values."""
if not TYPE_CHECKING:
    PhoneNumberTransferTransferDestinationParam = evaluable(PhoneNumberTransferTransferDestinationParam, __name__)
