# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict

from .. import models as _models
from .. import params as _params


class TransferToAgentToolConfigParam(TypedDict):
    """`TransferToAgentToolConfig` as a plain dict."""

    system_tool_type: Literal["transfer_to_agent"]
    transfers: Sequence[_models.AgentTransfer | _params.AgentTransferParam]
