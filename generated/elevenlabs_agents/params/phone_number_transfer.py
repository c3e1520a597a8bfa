# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from ..models.phone_number_transfer_transfer_destination import PhoneNumberTransferTransferDestination
    from ..models.transfer_type_enum import TransferTypeEnum
    from .phone_number_transfer_transfer_destination import PhoneNumberTransferTransferDestinationParam


class PhoneNumberTransferParam(TypedDict, total=False):
    """`PhoneNumberTransfer` as a plain dict."""

    condition: Required[str]
    transfer_destination: PhoneNumberTransferTransferDestination | PhoneNumberTransferTransferDestinationParam | None
    phone_number: str | None
    transfer_type: TransferTypeEnum | Literal["conference", "sip_refer"]
