# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict

from .. import models as _models
from .. import params as _params
from ..runtime.sequences import SequenceNotStr


class QueryParamsJsonSchemaParam(TypedDict, total=False):
    """`QueryParamsJsonSchema` as a plain dict."""

    properties: Required[Mapping[str, _models.LiteralJsonSchemaProperty | _params.LiteralJsonSchemaPropertyParam]]
    required: SequenceNotStr[str]
