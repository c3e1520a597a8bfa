# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.get_agent_link_response_model import GetAgentLinkResponseModel


def build(agent_id: str) -> Operation[GetAgentLinkResponseModel]:
    """Return the request ``GET /v1/convai/agents/{agent_id}/link`` and how its answer is read."""
    return Operation(
        name="conversational_ai.agents.link.get",
        method="GET",
        path=_path("/v1/convai/agents/{agent_id}/link", agent_id, operation="conversational_ai.agents.link.get"),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], GetAgentLinkResponseModel]:
    from ...models.get_agent_link_response_model import GetAgentLinkResponseModel

    return GetAgentLinkResponseModel._decode
