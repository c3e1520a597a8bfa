# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from ..models.thing import Thing
    from .thing import ThingParam


class OwnerParam(TypedDict, total=False):
    """`Owner` as a plain dict."""

    name: Required[str]
    thing: Thing | ThingParam
