# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

PromptAgentBackupLlmConfigParam: TypeAlias = Union[
    "_params.BackupLLMDefaultParam", "_params.BackupLLMDisabledParam", "_params.BackupLLMOverrideParam"
]
"""`PromptAgentBackupLlmConfig` in plain values."""
if not TYPE_CHECKING:
    PromptAgentBackupLlmConfigParam = evaluable(PromptAgentBackupLlmConfigParam, __name__)
