# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

PromptAgentBackupLlmConfig: TypeAlias = Union[
    "BackupLLMDefault", "BackupLLMDisabled", "BackupLLMOverride", "UnknownPromptAgentBackupLlmConfig"
]
"""Told apart by ``preference``."""
if not TYPE_CHECKING:
    PromptAgentBackupLlmConfig = evaluable(PromptAgentBackupLlmConfig, __name__)


@frozen
class UnknownPromptAgentBackupLlmConfig(Unknown):
    """A `PromptAgentBackupLlmConfig` that this client does not know, kept as the server sent it."""


def decode_prompt_agent_backup_llm_config(v: Any) -> PromptAgentBackupLlmConfig:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["preference"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> PromptAgentBackupLlmConfig:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("preference") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownPromptAgentBackupLlmConfig(v)


# At the end, because models refer to each other in circles.
from .backup_llm_default import BackupLLMDefault
from .backup_llm_disabled import BackupLLMDisabled
from .backup_llm_override import BackupLLMOverride

_VARIANTS: dict[str, Callable[[Any], PromptAgentBackupLlmConfig]] = {
    "default": BackupLLMDefault._decode,
    "disabled": BackupLLMDisabled._decode,
    "override": BackupLLMOverride._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], PromptAgentBackupLlmConfig]], ...] = (
    (frozenset(), frozenset(), BackupLLMDefault._decode),
    (frozenset(), frozenset(), BackupLLMDisabled._decode),
    (frozenset({"order"}), frozenset({"order"}), BackupLLMOverride._decode),
)
