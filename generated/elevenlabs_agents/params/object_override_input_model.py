# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.object_override_input import ObjectOverrideInput
    from ..runtime.sequences import SequenceNotStr
    from .object_override_input import ObjectOverrideInputParam


class ObjectOverrideInputModelParam(TypedDict, total=False):
    """`ObjectOverrideInputModel` as a plain dict."""

    description: str | None
    properties: Mapping[str, ObjectOverrideInput | ObjectOverrideInputParam] | None
    required: SequenceNotStr[str] | None
