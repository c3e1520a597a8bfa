# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

SystemToolConfigParams: TypeAlias = Union[
    "EndCallToolConfig",
    "LanguageDetectionToolConfig",
    "TransferToAgentToolConfig",
    "TransferToNumberToolConfig",
    "SkipTurnToolConfig",
    "PlayDTMFToolConfig",
    "VoicemailDetectionToolConfig",
    "UnknownSystemToolConfigParams",
]
"""Told apart by ``system_tool_type``."""
if not TYPE_CHECKING:
    SystemToolConfigParams = evaluable(SystemToolConfigParams, __name__)


@frozen
class UnknownSystemToolConfigParams(Unknown):
    """A `SystemToolConfigParams` that this client does not know, kept as the server sent it."""


def decode_system_tool_config_params(v: Any) -> SystemToolConfigParams:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["system_tool_type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> SystemToolConfigParams:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("system_tool_type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownSystemToolConfigParams(v)


# At the end, because models refer to each other in circles.
from .end_call_tool_config import EndCallToolConfig
from .language_detection_tool_config import LanguageDetectionToolConfig
from .play_dtmf_tool_config import PlayDTMFToolConfig
from .skip_turn_tool_config import SkipTurnToolConfig
from .transfer_to_agent_tool_config import TransferToAgentToolConfig
from .transfer_to_number_tool_config import TransferToNumberToolConfig
from .voicemail_detection_tool_config import VoicemailDetectionToolConfig

_VARIANTS: dict[str, Callable[[Any], SystemToolConfigParams]] = {
    "end_call": EndCallToolConfig._decode,
    "language_detection": LanguageDetectionToolConfig._decode,
    "transfer_to_agent": TransferToAgentToolConfig._decode,
    "transfer_to_number": TransferToNumberToolConfig._decode,
    "skip_turn": SkipTurnToolConfig._decode,
    "play_keypad_touch_tone": PlayDTMFToolConfig._decode,
    "voicemail_detection": VoicemailDetectionToolConfig._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], SystemToolConfigParams]], ...] = (
    (frozenset(), frozenset(), EndCallToolConfig._decode),
    (frozenset(), frozenset(), LanguageDetectionToolConfig._decode),
    (frozenset({"transfers"}), frozenset(), TransferToAgentToolConfig._decode),
    (frozenset({"transfers"}), frozenset({"enable_client_message"}), TransferToNumberToolConfig._decode),
    (frozenset(), frozenset(), SkipTurnToolConfig._decode),
    (frozenset(), frozenset(), PlayDTMFToolConfig._decode),
    (frozenset(), frozenset({"voicemail_message"}), VoicemailDetectionToolConfig._decode),
)
