# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class PhoneNumberDynamicVariableTransferDestinationParam(TypedDict):
    """`PhoneNumberDynamicVariableTransferDestination` as a plain dict."""

    type: Literal["phone_dynamic_variable"]
    phone_number: str
