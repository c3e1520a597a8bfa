"""From an answer to the result or the error it stands for, without any I/O."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from attrs import field, frozen

from .errors import DecodeError, ResponseError, status_class
from .headers import Headers
from .operation import EVENTS, Operation
from .settings import Settings

T = TypeVar("T")
E = TypeVar("E", bound=ResponseError)

_SHOWN = 200


@frozen
class Answer:
    """What came back; *raw* is empty while the body is still to be read."""

    status_code: int
    headers: Headers
    raw: bytes = field(default=b"", repr=False)


def interpret(operation: Operation[T], answer: Answer, settings: Settings) -> T:
    """The result of a call whose whole answer is here; else raise its error."""
    check_status(operation, answer, settings)
    return decoded(operation, answer, settings)


def is_success(status_code: int) -> bool:
    """Whether the body is the one that was asked for."""
    return 200 <= status_code <= 299


def check_status(operation: Operation[Any], answer: Answer, settings: Settings) -> None:
    """Raise the error of the status, unless it is 2xx."""
    if not is_success(answer.status_code):
        raise told(status_class(answer.status_code)(_excerpt(answer.raw, settings)), operation, answer)


def decoded(operation: Operation[T], answer: Answer, settings: Settings) -> T:
    """What the body of *answer*, or the chunk of a stream in its place, means to *operation*."""
    try:
        value = _value(operation, answer.raw)
    except (ValueError, RecursionError) as wrong:
        error = DecodeError(f"not JSON ({_reason(wrong)}): {_excerpt(answer.raw, settings)}")
    else:
        try:
            return operation.decode(value)
        except DecodeError as found:
            error = found
        except RecursionError:
            error = DecodeError("nested too deeply")
    raise told(error, operation, answer)


def told(error: E, operation: Operation[Any], answer: Answer) -> E:
    """*error* with all that is known of the call."""
    error.operation = operation.name
    error.status_code, error.headers, error.raw = answer.status_code, answer.headers, answer.raw
    try:
        error.body = _json(answer.raw)
    except (ValueError, RecursionError):
        error.body = answer.raw.decode("utf-8", "replace")
    return error


def _value(operation: Operation[Any], raw: bytes) -> Any:
    if operation.accept.startswith("text/") and operation.accept != EVENTS:
        return raw.decode("utf-8-sig")
    return _json(raw)


def _json(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        if not raw.strip():
            return None
        raise


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg} at character {wrong.pos}"
    if isinstance(wrong, UnicodeDecodeError):
        return f"not UTF-8 at byte {wrong.start}"
    return "nested too deeply" if isinstance(wrong, RecursionError) else "a number of too many digits"


def _excerpt(raw: bytes, settings: Settings) -> str:
    """The beginning of a body as one printable line; the key is hidden before anything is cut."""
    text = settings.hide(raw.decode("utf-8", "replace"))
    text = " ".join(text[: 4 * _SHOWN].split())
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
