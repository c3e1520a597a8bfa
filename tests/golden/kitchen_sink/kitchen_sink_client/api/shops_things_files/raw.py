# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.decode import text as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET

if TYPE_CHECKING:
    from ...runtime import files
    from ...runtime.unset import Unset


def build(*, body: files.File | Unset = UNSET) -> Operation[str]:
    """Return the request ``PUT /v1/things/raw`` and how its answer is read."""
    return Operation(
        name="shops.things.files.raw",
        method="PUT",
        path=_path("/v1/things/raw"),
        body=body,
        content_type="application/octet-stream",
        takes_file=True,
        decode=_decode,
        accept="text/plain",
    )
