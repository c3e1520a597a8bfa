# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.event import Event
    from ...runtime.unset import Unset


def build(*, text: str, voice: Literal["alto"] | Unset = UNSET) -> Operation[Event]:
    """Return the request ``POST /v1/talk`` and how its answer is read."""
    return Operation(
        name="talk.stream",
        method="POST",
        path=_path("/v1/talk"),
        body=without_unset({"text": text, "voice": voice}),
        decode=_decode,
        accept="text/event-stream",
    )


@lazy_decoder
def _decode() -> Callable[[Any], Event]:
    from ...models.event import Event

    return Event._decode
