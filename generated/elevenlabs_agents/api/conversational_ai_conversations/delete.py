# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from ...runtime.decode import anything as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path


def build(conversation_id: str) -> Operation[Any]:
    """Return the request ``DELETE /v1/convai/conversations/{conversation_id}`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.delete",
        method="DELETE",
        path=_path(
            "/v1/convai/conversations/{conversation_id}",
            conversation_id,
            operation="conversational_ai.conversations.delete",
        ),
        decode=_decode,
    )
