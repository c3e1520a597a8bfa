# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from ...runtime.decode import anything as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path


def build() -> Operation[Any]:
    """Return the request ``GET /v1/things/raw`` and how its answer is read."""
    return Operation(
        name="shops.things.files.download",
        method="GET",
        path=_path("/v1/things/raw"),
        decode=_decode,
        accept="audio/mpeg",
    )
