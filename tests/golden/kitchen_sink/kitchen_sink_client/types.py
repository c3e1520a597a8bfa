# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""What signatures name beside the models."""

from __future__ import annotations

from .runtime.binary import AsyncBinaryResponse, BinaryResponse
from .runtime.files import File
from .runtime.headers import Headers
from .runtime.model import Json, Model, Unknown
from .runtime.settings import RequestOptions
from .runtime.stream import AsyncStream, Stream
from .runtime.unset import UNSET, Unset

__all__ = [
    "UNSET",
    "AsyncBinaryResponse",
    "AsyncStream",
    "BinaryResponse",
    "File",
    "Headers",
    "Json",
    "Model",
    "RequestOptions",
    "Stream",
    "Unknown",
    "Unset",
]
