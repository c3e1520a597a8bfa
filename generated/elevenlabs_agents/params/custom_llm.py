# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict

from .. import models as _models
from .. import params as _params


class CustomLLMParam(TypedDict, total=False):
    """`CustomLLM` as a plain dict."""

    url: Required[str]
    model_id: str | None
    api_key: _models.ConvAISecretLocator | _params.ConvAISecretLocatorParam | None
    request_headers: Mapping[str, _models.RequestHeader | _params.RequestHeaderParam]
    api_version: str | None
