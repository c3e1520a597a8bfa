# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class SIPUriDynamicVariableTransferDestinationParam(TypedDict):
    """`SIPUriDynamicVariableTransferDestination` as a plain dict."""

    type: Literal["sip_uri_dynamic_variable"]
    sip_uri: str
