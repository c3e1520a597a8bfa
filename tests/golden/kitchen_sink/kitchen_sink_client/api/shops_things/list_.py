# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.decode import each
from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.thing import Thing


def build() -> Operation[list[Thing]]:
    """Return the request ``GET /v1/things`` and how its answer is read."""
    return Operation(
        name="shops.things.list",
        method="GET",
        path=_path("/v1/things"),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], list[Thing]]:
    from ...models.thing import Thing

    return lambda v: each(v, Thing._decode)
