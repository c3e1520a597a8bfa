# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class BlobParam(TypedDict, total=False):
    """`Blob` as a plain dict."""

    points: Sequence[float]
