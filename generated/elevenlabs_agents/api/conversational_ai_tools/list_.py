# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.tools_response_model import ToolsResponseModel


def build() -> Operation[ToolsResponseModel]:
    """Return the request ``GET /v1/convai/tools`` and how its answer is read."""
    return Operation(
        name="conversational_ai.tools.list",
        method="GET",
        path=_path("/v1/convai/tools"),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], ToolsResponseModel]:
    from ...models.tools_response_model import ToolsResponseModel

    return ToolsResponseModel._decode
