# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.metric_record import MetricRecord
    from .metric_record import MetricRecordParam


class ConversationTurnMetricsParam(TypedDict, total=False):
    """`ConversationTurnMetrics` as a plain dict."""

    metrics: Mapping[str, MetricRecord | MetricRecordParam]
    convai_asr_provider: str | None
    convai_tts_model: str | None
    convai_tts_cascade: str | None
