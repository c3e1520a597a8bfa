# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class AuthConnectionLocatorParam(TypedDict):
    """`AuthConnectionLocator` as a plain dict."""

    auth_connection_id: str
