# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class MetricRecordParam(TypedDict):
    """`MetricRecord` as a plain dict."""

    elapsed_time: float
