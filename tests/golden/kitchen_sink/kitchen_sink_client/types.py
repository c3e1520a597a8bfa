# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""What signatures name beside the models."""

from __future__ import annotations

from .runtime.binary import AsyncBinaryResponse, BinaryResponse
from .runtime.files import File
from .runtime.headers import Headers
from .runtime.misfits import Misfit
from .runtime.model import Json, Model, Unknown
from .runtime.paging import AsyncPage, Page
from .runtime.problems import Problem
from .runtime.raw import AsyncOpenResponse, AsyncOpenStream, OpenResponse, OpenStream, RawResponse
from .runtime.retry import RetryPolicy
from .runtime.settings import RequestOptions
from .runtime.stream import AsyncStream, Stream
from .runtime.stream_reader import StreamEvent
from .runtime.unset import UNSET, Unset

__all__ = [
    "UNSET",
    "AsyncBinaryResponse",
    "AsyncOpenResponse",
    "AsyncOpenStream",
    "AsyncPage",
    "AsyncStream",
    "BinaryResponse",
    "File",
    "Headers",
    "Json",
    "Misfit",
    "Model",
    "OpenResponse",
    "OpenStream",
    "Page",
    "Problem",
    "RawResponse",
    "RequestOptions",
    "RetryPolicy",
    "Stream",
    "StreamEvent",
    "Unknown",
    "Unset",
]
