"""Everything that a call can raise.

ClientError                        base of all
├── SettingsError                  the client cannot be built from what it was given (a ValueError)
│   └── MissingApiKey              no key as an argument, none in the environment
├── InvalidArgument                a value that cannot be put into a request (a ValueError)
├── ConnectionFailed               no answer, or one that breaks HTTP: cut short, badly compressed
│   └── TimeoutExpired             ... in the time allowed
├── ClientClosed                   the client was closed before the call
├── ForeignConnections             the HTTP client that was brought was used in another process or event loop
├── BodyConsumed                   a streamed body was already read, or closed
├── WebhookSignatureError          an event that is not signed, or not as it must be
└── ResponseError                  an answer came, but not the documented one
    ├── DecodeError                it is not what the specification promises; ``path`` says where
    │   └── FieldError             ... in a field that is read now (an AttributeError)
    ├── StreamError                the server reported an error within a stream, or broke off in a chunk
    ├── ResponseTooLarge           more of it would have to be held in memory than ``max_response_size`` allows
    └── StatusError                its status is not 2xx (each class below is one status)
        ├── BadRequestError (400)  AuthenticationError (401)  PermissionDeniedError (403)  NotFoundError (404)
        ├── ConflictError (409)    UnprocessableEntityError (422)  RateLimitError (429)
        └── ServerError            500 to 599

Every one says what is known of the call: operation, attempts, status_code, headers, request_id, body, raw.
All pickle, and none of them shows the API key.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from .error_body import Reported
from .headers import Headers
from .problems import Problem, problems
from .unset import UNSET

E = TypeVar("E", bound=BaseException)

_SHOWN = 200


class ClientError(Exception):
    """Base of every error that this package raises on purpose."""

    operation: str | None = None
    """Name of the operation that was called, such as ``agents.get``."""
    attempts: int = 0
    """How often the request was sent, or at least tried: more than 1 after retries."""
    status_code: int | None = None
    """Status of the answer; None when there was none."""
    headers: Headers = Headers()
    """Headers of the answer, found in any case."""
    body: Any = None
    """Body of the answer: JSON if it is JSON, text if it is not, None if there is none."""
    raw: bytes = b""
    """Body of the answer as it came."""
    cursor: str | None = None
    """Of the page that was asked for, when the pages of a list were walked through: walking may go on from there."""
    partial: Any = None
    """What a stream had brought until this error, put together by ``accumulate`` or ``fold``."""

    @property
    def request_id(self) -> str | None:
        """The id under which the server's operators find the request."""
        return self.headers.request_id

    def __str__(self) -> str:
        """One line: the operation, then what went wrong."""
        text = ": ".join(part for part in (self.operation, self._what()) if part)
        return f"{text} ({self.attempts} attempts)" if self.attempts > 1 else text

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self.__class__, self.args, self.__dict__)

    def _what(self) -> str:
        return " ".join(map(str, self.args))


class SettingsError(ClientError, ValueError):
    """The client cannot be built from what it was given."""


class MissingApiKey(SettingsError):
    """No API key was given, and the environment has none."""


class InvalidArgument(ClientError, ValueError):
    """A value that cannot be put into a request."""


class ConnectionFailed(ClientError):
    """No answer came, or one that breaks HTTP: cut short, badly compressed."""

    sent: bool = True
    """False if the server cannot have seen the request, so that nothing can have happened there."""


class TimeoutExpired(ConnectionFailed):
    """No answer came in the time allowed."""


class ClientClosed(ClientError):
    """The client was closed before the call."""


class ForeignConnections(ClientError):
    """The HTTP client that the caller brought has connections of another process, or of another event loop."""


class BodyConsumed(ClientError):
    """A streamed body was already read, or closed."""


class WebhookSignatureError(ClientError):
    """What was posted as an event of the API is not signed, not by a secret of ours, or too long ago."""


class ResponseError(ClientError):
    """An answer came, but not the documented one."""

    def __str__(self) -> str:
        """One line: the operation, the status and the request, then what went wrong."""
        known = [f"request {_short(self.request_id)}"] if self.request_id else []
        known += [f"{self.attempts} attempts"] if self.attempts > 1 else []
        call = f" ({', '.join(known)})" if known else ""
        text = f"{self.operation} answered {self.status_code}{call}" if self.operation else ""
        return ": ".join(part for part in (text, self._what()) if part)

    def __repr__(self) -> str:
        shown = ("operation", "status_code", "request_id", "path")
        listed = [f"{name}={_short(value)!r}" for name in shown if (value := getattr(self, name, None)) is not None]
        return f"{self.__class__.__name__}({', '.join(listed)})"


class DecodeError(ResponseError):
    """An answer that is not what the specification promises."""

    def __init__(self, message: str, keys: Iterable[str | int] = ()) -> None:
        super().__init__(message)
        self.keys: list[str | int] = list(keys)
        """Where in the data, innermost first: each decoder on the way out appends its own key."""

    @property
    def path(self) -> str:
        """Where in the data, as JSONPath: ``$.transcript[3].tool_calls[0].type``."""
        return json_path(reversed(self.keys))

    def _what(self) -> str:
        return f"{_short(self.path)}: {super()._what()}"


class FieldError(DecodeError, AttributeError):
    """A field is not set, because what the server sent for it does not fit; raised when it is read."""

    def __init__(self, message: str, keys: Iterable[str | int] = (), found: Any = UNSET) -> None:
        super().__init__(message, keys)
        self.found = found
        """The JSON that came; `UNSET` if nothing did."""


class StreamError(Reported, ResponseError):
    """The server reported an error within a stream, or ended it in the middle of a chunk; ``body`` has what it sent."""


class ResponseTooLarge(ResponseError):
    """The body, one chunk of a stream, or what a compressed body unpacks to is larger than allowed."""


class StatusError(Reported, ResponseError):
    """The answer's status is not 2xx."""


class BadRequestError(StatusError):
    """400: the request is not understood."""


class AuthenticationError(StatusError):
    """401: the API key is missing or wrong."""


class PermissionDeniedError(StatusError):
    """403: the API key may not do this."""


class NotFoundError(StatusError):
    """404: there is no such thing."""


class ConflictError(StatusError):
    """409: the request does not fit the present state of the thing."""


class UnprocessableEntityError(StatusError):
    """422: the request is understood but its values are refused."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What is wrong with which value, when the body is a list of validation errors; else empty."""
        return problems(self.body)


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """500 to 599: the server failed."""


_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_class(status_code: int) -> type[StatusError]:
    """The class of errors for a status, documented or not."""
    return _STATUS.get(status_code) or (ServerError if 500 <= status_code <= 599 else StatusError)


def _short(value: Any) -> Any:
    """*value*, or the start of a text that a server has made long."""
    return f"{value[:_SHOWN]}..." if isinstance(value, str) and len(value) > _SHOWN else value


def json_path(keys: Iterable[str | int], every: tuple[type[Any], ...] = ()) -> str:
    """*keys*, outermost first, as JSONPath; those of the classes *every* are ``[*]``."""
    return "$" + "".join("[*]" if isinstance(key, every) else _step(key) for key in keys)


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isidentifier() else f"[{key!r}]"


def _restore(cls: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    """An error from its parts, without a constructor that may want others."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
