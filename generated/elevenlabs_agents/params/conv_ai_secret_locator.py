# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class ConvAISecretLocatorParam(TypedDict):
    """`ConvAISecretLocator` as a plain dict."""

    secret_id: str
