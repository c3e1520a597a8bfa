# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.chunks import chunk_object
from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...models.agent_simulated_chat_test_stream_chunk import AgentSimulatedChatTestStreamChunk
    from ...models.conversation_simulation_specification import ConversationSimulationSpecification
    from ...models.prompt_evaluation_criteria import PromptEvaluationCriteria
    from ...params.conversation_simulation_specification import ConversationSimulationSpecificationParam
    from ...params.prompt_evaluation_criteria import PromptEvaluationCriteriaParam
    from ...runtime.unset import Unset


def build(
    agent_id: str,
    *,
    simulation_specification: ConversationSimulationSpecification | ConversationSimulationSpecificationParam,
    extra_evaluation_criteria: Sequence[PromptEvaluationCriteria | PromptEvaluationCriteriaParam]
    | None
    | Unset = UNSET,
    new_turns_limit: int | Unset = UNSET,
) -> Operation[AgentSimulatedChatTestStreamChunk]:
    """Return the request ``POST /v1/convai/agents/{agent_id}/simulate-conversation/stream`` and how its answer is
    read.
    """
    return Operation(
        name="conversational_ai.agents.simulate_conversation_stream",
        method="POST",
        path=_path(
            "/v1/convai/agents/{agent_id}/simulate-conversation/stream",
            agent_id,
            operation="conversational_ai.agents.simulate_conversation_stream",
        ),
        body=without_unset(
            {
                "simulation_specification": simulation_specification,
                "extra_evaluation_criteria": extra_evaluation_criteria,
                "new_turns_limit": new_turns_limit,
            }
        ),
        decode=_decode,
        accept="text/event-stream",
    )


@lazy_decoder
def _decode() -> Callable[[Any], AgentSimulatedChatTestStreamChunk]:
    from ...models.agent_simulated_chat_test_stream_chunk import AgentSimulatedChatTestStreamChunk

    return lambda v: AgentSimulatedChatTestStreamChunk._decode(chunk_object(v, "simulated_conversation"))
