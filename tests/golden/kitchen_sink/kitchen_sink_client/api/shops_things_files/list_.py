# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.page import Page
    from ...runtime.unset import Unset


def build(*, q: str, from_: str | Unset = UNSET) -> Operation[Page]:
    """Return the request ``GET /v1/things/kept`` and how its answer is read."""
    return Operation(
        name="shops.things.files.list",
        method="GET",
        path=_path("/v1/things/kept"),
        query=(
            ("q", q),
            ("from", from_),
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], Page]:
    from ...models.page import Page

    return Page._decode
