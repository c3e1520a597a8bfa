# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.decode import nothing as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...models.rule import Rule
    from ...params.rule import RuleParam


def build(*, body: Sequence[Rule | RuleParam]) -> Operation[None]:
    """Return the request ``PUT /v1/things/rules`` and how its answer is read."""
    return Operation(
        name="shops.things.rules",
        method="PUT",
        path=_path("/v1/things/rules"),
        body=body,
        decode=_decode,
    )
