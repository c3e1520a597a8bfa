# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

SystemToolConfigParamsParam: TypeAlias = Union[
    "_params.EndCallToolConfigParam",
    "_params.LanguageDetectionToolConfigParam",
    "_params.TransferToAgentToolConfigParam",
    "_params.TransferToNumberToolConfigParam",
    "_params.SkipTurnToolConfigParam",
    "_params.PlayDTMFToolConfigParam",
    "_params.VoicemailDetectionToolConfigParam",
]
"""`SystemToolConfigParams` in plain values."""
if not TYPE_CHECKING:
    SystemToolConfigParamsParam = evaluable(SystemToolConfigParamsParam, __name__)
