# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.decode import nothing as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...models.rule import Rule


def build(*, body: Sequence[Rule | Mapping[str, Any]]) -> Operation[None]:
    """Return the request ``PUT /v1/things/rules`` and how its answer is read."""
    return Operation(
        name="shops.things.rules",
        method="PUT",
        path=_path("/v1/things/rules"),
        body=body,
        decode=_decode,
    )
