# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.unset import UNSET
from .calculate import build as _calculate

if TYPE_CHECKING:
    from ...models.llm_usage_calculator_response_model import LLMUsageCalculatorResponseModel
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport
    from ...runtime.unset import Unset


class LlmUsage:
    """Operations of ``client.conversational_ai.agents.llm_usage``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def calculate(
        self,
        agent_id: str,
        *,
        prompt_length: int | None | Unset = UNSET,
        number_of_pages: int | None | Unset = UNSET,
        rag_enabled: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> LLMUsageCalculatorResponseModel:
        """Calculates expected number of LLM tokens needed for the specified agent.

        ``POST /v1/convai/agent/{agent_id}/llm-usage/calculate``
        """
        return self._transport.send(
            _calculate(agent_id, prompt_length=prompt_length, number_of_pages=number_of_pages, rag_enabled=rag_enabled),
            request_options,
        )


class AsyncLlmUsage:
    """Operations of ``client.conversational_ai.agents.llm_usage``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def calculate(
        self,
        agent_id: str,
        *,
        prompt_length: int | None | Unset = UNSET,
        number_of_pages: int | None | Unset = UNSET,
        rag_enabled: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> LLMUsageCalculatorResponseModel:
        """Calculates expected number of LLM tokens needed for the specified agent.

        ``POST /v1/convai/agent/{agent_id}/llm-usage/calculate``
        """
        return await self._transport.send(
            _calculate(agent_id, prompt_length=prompt_length, number_of_pages=number_of_pages, rag_enabled=rag_enabled),
            request_options,
        )
