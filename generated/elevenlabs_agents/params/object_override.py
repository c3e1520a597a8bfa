# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models
from .. import params as _params
from ..runtime.sequences import SequenceNotStr


class ObjectOverrideParam(TypedDict, total=False):
    """`ObjectOverride` as a plain dict."""

    description: str | None
    properties: Mapping[str, _models.ObjectOverrideProperty | _params.ObjectOverridePropertyParam] | None
    required: SequenceNotStr[str] | None
