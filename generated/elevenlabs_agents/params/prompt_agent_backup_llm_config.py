# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .backup_llm_default import BackupLLMDefaultParam
    from .backup_llm_disabled import BackupLLMDisabledParam
    from .backup_llm_override import BackupLLMOverrideParam

PromptAgentBackupLlmConfigParam: TypeAlias = Union[
    "BackupLLMDefaultParam", "BackupLLMDisabledParam", "BackupLLMOverrideParam"
]
"""`PromptAgentBackupLlmConfig` in plain values."""
