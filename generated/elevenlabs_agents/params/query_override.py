# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models
from .. import params as _params
from ..runtime.sequences import SequenceNotStr


class QueryOverrideParam(TypedDict, total=False):
    """`QueryOverride` as a plain dict."""

    properties: Mapping[str, _models.LiteralOverride | _params.LiteralOverrideParam] | None
    required: SequenceNotStr[str] | None
