# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .phone_number_dynamic_variable_transfer_destination import PhoneNumberDynamicVariableTransferDestinationParam
    from .phone_number_transfer_destination import PhoneNumberTransferDestinationParam
    from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestinationParam
    from .sip_uri_transfer_destination import SIPUriTransferDestinationParam

PhoneNumberTransferTransferDestinationParam: TypeAlias = Union[
    "PhoneNumberTransferDestinationParam",
    "SIPUriTransferDestinationParam",
    "PhoneNumberDynamicVariableTransferDestinationParam",
    "SIPUriDynamicVariableTransferDestinationParam",
]
"""`PhoneNumberTransferTransferDestination` in plain values."""
