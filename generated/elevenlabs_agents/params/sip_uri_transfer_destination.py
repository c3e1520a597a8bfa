# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class SIPUriTransferDestinationParam(TypedDict):
    """`SIPUriTransferDestination` as a plain dict."""

    type: Literal["sip_uri"]
    sip_uri: str
