# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class PhoneNumberTransferParam(TypedDict, total=False):
    """`PhoneNumberTransfer` as a plain dict."""

    condition: Required[str]
    transfer_destination: (
        _models.PhoneNumberTransferTransferDestination | _params.PhoneNumberTransferTransferDestinationParam | None
    )
    phone_number: str | None
    transfer_type: _models.TransferTypeEnum | Literal["conference", "sip_refer"]
