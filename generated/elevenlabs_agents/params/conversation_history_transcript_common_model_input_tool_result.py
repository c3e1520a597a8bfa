# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .conversation_history_transcript_other_tools_result_common_model import (
        ConversationHistoryTranscriptOtherToolsResultCommonModelParam,
    )
    from .conversation_history_transcript_system_tool_result_common_model import (
        ConversationHistoryTranscriptSystemToolResultCommonModelParam,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model_input import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam,
    )

ConversationHistoryTranscriptCommonModelInputToolResultParam: TypeAlias = Union[
    "ConversationHistoryTranscriptOtherToolsResultCommonModelParam",
    "ConversationHistoryTranscriptSystemToolResultCommonModelParam",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam",
]
"""`ConversationHistoryTranscriptCommonModelInputToolResult` in plain values."""
