# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class TransferToNumberToolConfigParam(TypedDict, total=False):
    """`TransferToNumberToolConfig` as a plain dict."""

    system_tool_type: Required[Literal["transfer_to_number"]]
    transfers: Required[Sequence[_models.PhoneNumberTransfer | _params.PhoneNumberTransferParam]]
    enable_client_message: bool
