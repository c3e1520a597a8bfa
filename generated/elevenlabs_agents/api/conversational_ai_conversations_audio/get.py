# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from ...runtime.decode import anything as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path


def build(conversation_id: str) -> Operation[Any]:
    """Return the request ``GET /v1/convai/conversations/{conversation_id}/audio`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.audio.get",
        method="GET",
        path=_path(
            "/v1/convai/conversations/{conversation_id}/audio",
            conversation_id,
            operation="conversational_ai.conversations.audio.get",
        ),
        decode=_decode,
        accept="audio/mpeg",
    )
