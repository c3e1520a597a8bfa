# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class ConversationHistoryTranscriptToolCallCommonModelParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptToolCallCommonModel` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    params_as_json: Required[str]
    tool_has_been_called: Required[bool]
    type: (
        _models.ToolType
        | Literal[
            "system", "webhook", "client", "mcp", "workflow", "api_integration_webhook", "api_integration_mcp", "smb"
        ]
        | None
    )
    tool_details: (
        _models.ConversationHistoryTranscriptToolCallCommonModelToolDetails
        | _params.ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam
        | None
    )
