# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.decode import forgiving
from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.agents_delete_response import AgentsDeleteResponse


def build(agent_id: str) -> Operation[AgentsDeleteResponse]:
    """Return the request ``DELETE /v1/convai/agents/{agent_id}`` and how its answer is read."""
    return Operation(
        name="conversational_ai.agents.delete",
        method="DELETE",
        path=_path("/v1/convai/agents/{agent_id}", agent_id, operation="conversational_ai.agents.delete"),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], AgentsDeleteResponse]:
    from ...models.agents_delete_response import AgentsDeleteResponse

    return forgiving(AgentsDeleteResponse._decode)
