# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...runtime.decode import maybe
from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...models.kind import Kind
    from ...models.owner import Owner
    from ...models.rule import Rule
    from ...models.thing import Thing
    from ...params.owner import OwnerParam
    from ...params.rule import RuleParam
    from ...runtime.unset import Unset


def build(
    *,
    name: str,
    rules: Sequence[Rule | RuleParam],
    type: Literal["new"] = "new",
    owner: Owner | OwnerParam | Unset = UNSET,
    note: str | None | Unset = UNSET,
    kind: Kind | Literal["a", "A", "", "gpt-4.1", "gpt-4-1", "3", "it's"] | Unset = UNSET,
) -> Operation[Thing | None]:
    """Return the request ``POST /v1/things`` and how its answer is read."""
    return Operation(
        name="shops.things.create",
        method="POST",
        path=_path("/v1/things"),
        body=without_unset({"name": name, "rules": rules, "type": type, "owner": owner, "note": note, "kind": kind}),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], Thing | None]:
    from ...models.thing import Thing

    return maybe(Thing._decode)
