# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.object_override_property import ObjectOverrideProperty
    from ..runtime.sequences import SequenceNotStr
    from .object_override_property import ObjectOverridePropertyParam


class ObjectOverrideParam(TypedDict, total=False):
    """`ObjectOverride` as a plain dict."""

    description: str | None
    properties: Mapping[str, ObjectOverrideProperty | ObjectOverridePropertyParam] | None
    required: SequenceNotStr[str] | None
