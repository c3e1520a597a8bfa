# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.conv_ai_secret_locator import ConvAISecretLocator
    from ..models.request_header import RequestHeader
    from .conv_ai_secret_locator import ConvAISecretLocatorParam
    from .request_header import RequestHeaderParam


class CustomLLMParam(TypedDict, total=False):
    """`CustomLLM` as a plain dict."""

    url: Required[str]
    model_id: str | None
    api_key: ConvAISecretLocator | ConvAISecretLocatorParam | None
    request_headers: Mapping[str, RequestHeader | RequestHeaderParam]
    api_version: str | None
