# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class PhoneNumberTransferDestinationParam(TypedDict):
    """`PhoneNumberTransferDestination` as a plain dict."""

    type: Literal["phone"]
    phone_number: str
