# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence


class BlobParam(TypedDict, total=False):
    """`Blob` as a plain dict."""

    points: Sequence[float]
