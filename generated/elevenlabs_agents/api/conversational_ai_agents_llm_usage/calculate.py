# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.llm_usage_calculator_response_model import LLMUsageCalculatorResponseModel
    from ...runtime.unset import Unset


def build(
    agent_id: str,
    *,
    prompt_length: int | None | Unset = UNSET,
    number_of_pages: int | None | Unset = UNSET,
    rag_enabled: bool | None | Unset = UNSET,
) -> Operation[LLMUsageCalculatorResponseModel]:
    """Return the request ``POST /v1/convai/agent/{agent_id}/llm-usage/calculate`` and how its answer is read."""
    return Operation(
        name="conversational_ai.agents.llm_usage.calculate",
        method="POST",
        path=_path(
            "/v1/convai/agent/{agent_id}/llm-usage/calculate",
            agent_id,
            operation="conversational_ai.agents.llm_usage.calculate",
        ),
        body=without_unset(
            {"prompt_length": prompt_length, "number_of_pages": number_of_pages, "rag_enabled": rag_enabled}
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], LLMUsageCalculatorResponseModel]:
    from ...models.llm_usage_calculator_response_model import LLMUsageCalculatorResponseModel

    return LLMUsageCalculatorResponseModel._decode
