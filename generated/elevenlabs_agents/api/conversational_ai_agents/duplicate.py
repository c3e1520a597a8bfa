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

    from ...models.create_agent_response_model import CreateAgentResponseModel
    from ...runtime.unset import Unset


def build(agent_id: str, *, name: str | None | Unset = UNSET) -> Operation[CreateAgentResponseModel]:
    """Return the request ``POST /v1/convai/agents/{agent_id}/duplicate`` and how its answer is read."""
    return Operation(
        name="conversational_ai.agents.duplicate",
        method="POST",
        path=_path("/v1/convai/agents/{agent_id}/duplicate", agent_id, operation="conversational_ai.agents.duplicate"),
        body=without_unset({"name": name}),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], CreateAgentResponseModel]:
    from ...models.create_agent_response_model import CreateAgentResponseModel

    return CreateAgentResponseModel._decode
