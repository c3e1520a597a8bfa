# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.decode import forgiving
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from ...models.conversational_ai_agents_delete_response200 import ConversationalAiAgentsDeleteResponse200


def build(agent_id: str) -> Operation[ConversationalAiAgentsDeleteResponse200]:
    """Return the request ``DELETE /v1/convai/agents/{agent_id}`` and how its answer is read."""
    return Operation(
        name="conversational_ai.agents.delete",
        method="DELETE",
        path=_path("/v1/convai/agents/{agent_id}", agent_id, operation="conversational_ai.agents.delete"),
        decode=_decode,
    )


def _decode(v: Any) -> ConversationalAiAgentsDeleteResponse200:
    from ...models.conversational_ai_agents_delete_response200 import ConversationalAiAgentsDeleteResponse200

    return forgiving(ConversationalAiAgentsDeleteResponse200.decode)(v)
