# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.phone_number_transfer import PhoneNumberTransfer
    from .phone_number_transfer import PhoneNumberTransferParam


class TransferToNumberToolConfigParam(TypedDict, total=False):
    """`TransferToNumberToolConfig` as a plain dict."""

    system_tool_type: Required[Literal["transfer_to_number"]]
    transfers: Required[Sequence[PhoneNumberTransfer | PhoneNumberTransferParam]]
    enable_client_message: bool
