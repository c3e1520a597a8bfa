# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.decode import anything as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...runtime.unset import Unset


def build(
    *, q: str | Unset = UNSET, path: str | Unset = UNSET, options: Mapping[str, Any] | Unset = UNSET
) -> Operation[Any]:
    """Return the request ``POST /v1/things/search`` and how its answer is read."""
    return Operation(
        name="shops.things.search",
        method="POST",
        path=_path("/v1/things/search"),
        body=without_unset({"q": q, "path": path, "options": options}),
        decode=_decode,
    )
