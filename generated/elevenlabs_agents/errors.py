# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Everything that a call can raise; all of it is a `ElevenLabsError`."""

from __future__ import annotations

from .runtime.errors import (
    AuthenticationError,
    BadRequestError,
    BodyConsumed,
    ClientClosed,
    ClientError,
    ConflictError,
    ConnectionFailed,
    DecodeError,
    FieldError,
    ForeignConnections,
    InvalidArgument,
    MissingApiKey,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ResponseTooLarge,
    ServerError,
    SettingsError,
    StatusError,
    StreamError,
    TimeoutExpired,
    UnprocessableEntityError,
    WebhookSignatureError,
)

ElevenLabsError = ClientError
"""Base of every error that this package raises on purpose."""

__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "BodyConsumed",
    "ClientClosed",
    "ClientError",
    "ConflictError",
    "ConnectionFailed",
    "DecodeError",
    "FieldError",
    "ForeignConnections",
    "InvalidArgument",
    "MissingApiKey",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ResponseTooLarge",
    "ServerError",
    "SettingsError",
    "StatusError",
    "StreamError",
    "TimeoutExpired",
    "UnprocessableEntityError",
    "WebhookSignatureError",
    "ElevenLabsError",
]
