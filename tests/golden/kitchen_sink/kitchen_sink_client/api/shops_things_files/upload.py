# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.decode import texts as _decode
from ...runtime.encoding import Encoding as _Encoding
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...runtime import files
    from ...runtime.unset import Unset


def build(
    *,
    name: str,
    file: files.File,
    more: Sequence[files.File] | Unset = UNSET,
    labels: Mapping[str, str] | Unset = UNSET,
) -> Operation[list[str]]:
    """Return the request ``POST /v1/things/upload`` and how its answer is read."""
    return Operation(
        name="shops.things.files.upload",
        method="POST",
        path=_path("/v1/things/upload"),
        body=without_unset({"name": name, "file": file, "more": more, "labels": labels}),
        content_type="multipart/form-data",
        encoding={
            "file": _Encoding(is_file=True),
            "more": _Encoding(is_file=True),
        },
        decode=_decode,
    )
