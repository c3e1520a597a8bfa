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

    from ...models.nothing import Nothing


def build(shop_id: str, id: int) -> Operation[Nothing]:
    """Return the request ``DELETE /v1/shops/{shop-id}/things/{id}`` and how its answer is read."""
    return Operation(
        name="shops.things.delete",
        method="DELETE",
        path=_path("/v1/shops/{shop-id}/things/{id}", shop_id, id, operation="shops.things.delete"),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], Nothing]:
    from ...models.nothing import Nothing

    return forgiving(Nothing._decode)
