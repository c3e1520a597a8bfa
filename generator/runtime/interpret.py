"""From an answer to the result or the error it stands for, without any I/O."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from .answer import Answer
from .errors import ClientError, DecodeError, ResponseTooLarge, status_class
from .log import warn
from .media import charset_of, is_json_or_page, media_type, media_type_of
from .misfits import read
from .model import problems_in
from .nesting import NestedTooDeeply, parsed
from .operation import ANYTHING, EVENTS, TEXT, Operation
from .settings import Settings
from .weight import VALUE, is_heavy, most_misfits

T = TypeVar("T")
E = TypeVar("E", bound=ClientError)

_SHOWN = 200
_ANY_BYTES = ("application/octet-stream", "*/*")


def check_status(operation: Operation[Any], answer: Answer, settings: Settings) -> None:
    """Raise the error of the status, unless it is 2xx."""
    if not answer.succeeded:
        refuse_heavy(operation, answer, answer.raw, settings)
        said = excerpt(answer.raw, settings)
        if 300 <= answer.status_code <= 399 and (location := answer.headers.get("location")):
            said = f"not followed to {excerpt(location.encode(), settings)}"
        raise with_call_context(status_class(answer.status_code)(said), operation, _hidden(answer, settings))


def decoded(operation: Operation[T], answer: Answer, settings: Settings) -> T:
    """What the body of *answer*, or the chunk of a stream in its place, means to *operation*."""
    if not _is_text(operation):
        refuse_heavy(operation, answer, answer.raw, settings)
    try:
        value = answer.raw.decode(charset_of(answer)) if _is_text(operation) else _value(operation, answer.raw)
    except ValueError as wrong:
        refuse_heavy(operation, answer, answer.raw, settings)  # an error reads JSON also in the place of a text
        kind = "text" if _is_text(operation) else "JSON"
        error = DecodeError(f"not {kind} ({_reason(wrong)}): {excerpt(answer.raw, settings)}")
    else:
        try:
            decode = operation.others.get(answer.status_code, operation.decode)
            most = most_misfits(settings.max_response_size)
            result, fits = read(decode, value, strict=settings.strict, most=most)
        except DecodeError as found:
            # What was read is dropped before the error reads it once more; the functions that found it would keep it.
            del value
            error = found.with_traceback(None)
        except ResponseTooLarge as found:
            raise with_call_context(found, operation, answer.holding(b"")) from None
        except RecursionError:
            error = DecodeError("nested too deeply")
        else:
            if not fits:
                warn(operation.name, problems_in(result))
            return result
    raise with_call_context(error, operation, _hidden(answer, settings))


def is_page(operation: Operation[Any], answer: Answer) -> bool:
    """Whether *answer* is a page or JSON in the place of bytes of another kind: an audio file that no player opens."""
    wanted = media_type(operation.accept)
    return wanted not in _ANY_BYTES and is_json_or_page(media_type_of(answer)) and not is_json_or_page(wanted)


def not_bytes(operation: Operation[Any], answer: Answer, settings: Settings) -> DecodeError:
    """The error for what `is_page` found; *answer* is whole."""
    refuse_heavy(operation, answer, answer.raw, settings)
    found = answer.headers["content-type"]
    error = DecodeError(f"not {operation.accept} but {found}: {excerpt(answer.raw, settings)}")
    return with_call_context(error, operation, _hidden(answer, settings))


def _hidden(answer: Answer, settings: Settings) -> Answer:
    """*answer* for an error, without a key that the server repeats."""
    return answer.holding(settings.hide_in(answer.raw))


def with_call_context(error: E, operation: Operation[Any], answer: Answer) -> E:
    """Return *error* with the operation, the attempts and the answer."""
    error.operation, error.attempts = operation.name, answer.attempts
    error.status_code, error.headers, error.raw = answer.status_code, answer.headers, answer.raw
    try:
        error.body = _json(answer.raw)
    except ValueError:
        error.body = answer.raw.decode("utf-8", "replace")
    return error


def too_large(operation: Operation[Any], answer: Answer, what: str, limit: int) -> ResponseTooLarge:
    """The error for *what* is larger than *limit*, which is none of what was held."""
    error = ResponseTooLarge(f"{what} has more than {limit:,} bytes, and max_response_size allows no more")
    return with_call_context(error, operation, answer)


def refuse_heavy(operation: Operation[Any], answer: Answer, raw: bytes, settings: Settings) -> None:
    """Raise `ResponseTooLarge` if *raw*, of *answer*, is JSON of more values than may be held in memory."""
    limit = settings.max_response_size
    if limit is not None and is_heavy(raw, limit):
        most = f"{limit // VALUE:,} values and names"
        error = ResponseTooLarge(f"the JSON has more than {most}, and max_response_size allows no more")
        raise with_call_context(error, operation, answer.holding(b""))


def _is_text(operation: Operation[Any]) -> bool:
    """Whether what comes is a text as it stands."""
    return operation.chunk == TEXT or (operation.accept.startswith("text/") and operation.accept != EVENTS)


def _value(operation: Operation[Any], raw: bytes) -> Any:
    if operation.chunk == ANYTHING and not is_one_json(raw):
        return raw.decode("utf-8", "replace")
    return _json(raw)


def is_one_json(raw: bytes) -> bool:
    """Whether *raw* is one JSON value."""
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return False
    return True


def _json(raw: bytes) -> Any:
    try:
        return parsed(raw)
    except ValueError:
        if not raw.strip():
            return None
        raise


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg} at character {wrong.pos}"
    if isinstance(wrong, UnicodeDecodeError):
        return f"not {wrong.encoding.upper()} at byte {wrong.start}"
    return str(wrong) if isinstance(wrong, NestedTooDeeply) else "a number of too many digits"


def excerpt(raw: bytes, settings: Settings) -> str:
    """The beginning of a body as one printable line; the key is hidden before anything is cut."""
    text = settings.hide(raw.decode("utf-8", "replace"))
    text = " ".join(text[: 4 * _SHOWN].split())
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
