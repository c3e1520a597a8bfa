# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from ...models.order import Order
    from ...models.thing import Thing
    from ...runtime.unset import Unset


def build(
    shop_id: str,
    id: int,
    *,
    x_trace: str,
    from_: datetime | str | Unset = UNSET,
    sort: Sequence[Order | Literal["asc", "desc"]] | Unset = UNSET,
    deep: bool | None | Unset = UNSET,
) -> Operation[Thing]:
    """Return the request ``GET /v1/shops/{shop-id}/things/{id}`` and how its answer is read."""
    return Operation(
        name="shops.things.get",
        method="GET",
        path=_path("/v1/shops/{shop-id}/things/{id}", shop_id, id, operation="shops.things.get"),
        query=(
            ("from", from_),
            ("sort[]", sort),
            ("deep", deep),
        ),
        headers=(("X-Trace", x_trace),),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], Thing]:
    from ...models.thing import Thing

    return Thing._decode
