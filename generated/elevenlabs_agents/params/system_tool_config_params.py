# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .end_call_tool_config import EndCallToolConfigParam
    from .language_detection_tool_config import LanguageDetectionToolConfigParam
    from .play_dtmf_tool_config import PlayDTMFToolConfigParam
    from .skip_turn_tool_config import SkipTurnToolConfigParam
    from .transfer_to_agent_tool_config import TransferToAgentToolConfigParam
    from .transfer_to_number_tool_config import TransferToNumberToolConfigParam
    from .voicemail_detection_tool_config import VoicemailDetectionToolConfigParam

SystemToolConfigParamsParam: TypeAlias = Union[
    "EndCallToolConfigParam",
    "LanguageDetectionToolConfigParam",
    "TransferToAgentToolConfigParam",
    "TransferToNumberToolConfigParam",
    "SkipTurnToolConfigParam",
    "PlayDTMFToolConfigParam",
    "VoicemailDetectionToolConfigParam",
]
"""`SystemToolConfigParams` in plain values."""
