# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params
from ..runtime.sequences import SequenceNotStr


class ObjectJsonSchemaPropertyParam(TypedDict, total=False):
    """`ObjectJsonSchemaProperty` as a plain dict."""

    type: Required[Literal["object"]]
    required: SequenceNotStr[str]
    description: str
    properties: Mapping[str, _models.JsonSchemaProperty | _params.JsonSchemaPropertyParam]
