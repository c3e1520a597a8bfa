# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models
from .. import params as _params


class ConversationTurnMetricsParam(TypedDict, total=False):
    """`ConversationTurnMetrics` as a plain dict."""

    metrics: Mapping[str, _models.MetricRecord | _params.MetricRecordParam]
    convai_asr_provider: str | None
    convai_tts_model: str | None
    convai_tts_cascade: str | None
