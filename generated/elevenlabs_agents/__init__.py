# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""A typed client; start with `ElevenLabs` or `AsyncElevenLabs`.

Importing this package imports neither the models nor the HTTP library: every name is loaded when it is first needed.
"""

from __future__ import annotations

# Type checkers take it for true; `typing` itself takes ten times as long to import as this package. Without the
# annotation, completion (jedi, IPython) would take it for false.
TYPE_CHECKING: bool = False

if TYPE_CHECKING:
    from . import models as models
    from . import params as params
    from . import resources as resources
    from . import types as types
    from . import webhooks as webhooks
    from .client import AsyncElevenLabs as AsyncElevenLabs
    from .client import ElevenLabs as ElevenLabs
    from .client import http_client_defaults as http_client_defaults
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import BodyConsumed as BodyConsumed
    from .errors import ClientClosed as ClientClosed
    from .errors import ClientError as ClientError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectionFailed as ConnectionFailed
    from .errors import DecodeError as DecodeError
    from .errors import ElevenLabsError as ElevenLabsError
    from .errors import FieldError as FieldError
    from .errors import ForeignConnections as ForeignConnections
    from .errors import InvalidArgument as InvalidArgument
    from .errors import MissingApiKey as MissingApiKey
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import ResponseError as ResponseError
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import ServerError as ServerError
    from .errors import SettingsError as SettingsError
    from .errors import StatusError as StatusError
    from .errors import StreamError as StreamError
    from .errors import TimeoutExpired as TimeoutExpired
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import WebhookSignatureError as WebhookSignatureError
    from .runtime.unset import UNSET as UNSET

__version__ = "0.1.0"
DOCUMENT_SHA256 = "bd730f802ab222f518007497c68cc758d34ffd78e987af84ab09c4b4ab67c690"
"""Hash of the specification that this client was built from."""

__all__ = [
    "AsyncElevenLabs",
    "AuthenticationError",
    "BadRequestError",
    "BodyConsumed",
    "ClientClosed",
    "ClientError",
    "ConflictError",
    "ConnectionFailed",
    "DecodeError",
    "ElevenLabs",
    "ElevenLabsError",
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
    "UNSET",
    "UnprocessableEntityError",
    "WebhookSignatureError",
    "http_client_defaults",
    "models",
    "params",
    "resources",
    "types",
    "webhooks",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AsyncElevenLabs": ".client",
        "AuthenticationError": ".errors",
        "BadRequestError": ".errors",
        "BodyConsumed": ".errors",
        "ClientClosed": ".errors",
        "ClientError": ".errors",
        "ConflictError": ".errors",
        "ConnectionFailed": ".errors",
        "DecodeError": ".errors",
        "ElevenLabs": ".client",
        "ElevenLabsError": ".errors",
        "FieldError": ".errors",
        "ForeignConnections": ".errors",
        "InvalidArgument": ".errors",
        "MissingApiKey": ".errors",
        "NotFoundError": ".errors",
        "PermissionDeniedError": ".errors",
        "RateLimitError": ".errors",
        "ResponseError": ".errors",
        "ResponseTooLarge": ".errors",
        "ServerError": ".errors",
        "SettingsError": ".errors",
        "StatusError": ".errors",
        "StreamError": ".errors",
        "TimeoutExpired": ".errors",
        "UNSET": ".runtime.unset",
        "UnprocessableEntityError": ".errors",
        "WebhookSignatureError": ".errors",
        "http_client_defaults": ".client",
    }

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name in ("models", "params", "types", "webhooks"):
            return import_module(f".{name}", __name__)
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return [*__all__, "DOCUMENT_SHA256", "__version__"]
