# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class ArrayJsonSchemaPropertyParam(TypedDict, total=False):
    """`ArrayJsonSchemaProperty` as a plain dict."""

    type: Required[Literal["array"]]
    items: Required[_models.JsonSchemaProperty | _params.JsonSchemaPropertyParam]
    description: str
