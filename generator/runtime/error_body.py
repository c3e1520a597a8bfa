"""Code and message in the body of an error, in the forms that servers write.

    {"detail": {"status": "...", "message": "..."}}, {"detail": "..."}      FastAPI and those built on it
    {"error": {"code": "...", "message": "...", "type": "..."}}, {"error": "..."}
    {"code": "...", "message": "..."}
    {"type": "...", "title": "...", "detail": "..."}                        RFC 9457, problem details
    {"errors": [{"code": "...", "message": "..."}, ...]}                    the first counts
    {"error": "...", "error_description": "..."}                            RFC 6749, OAuth

Any other form has neither.
"""

from __future__ import annotations

from typing import Any, cast

_CODES = ("code", "error_code", "status", "type", "name")
_MESSAGES = ("message", "msg", "error_description", "description", "detail", "title", "error")
_NO_CODE = "about:blank"
"""A type that RFC 9457 uses for none."""


class Reported:
    """What errors have in which the server itself says, in ``body``, what went wrong."""

    body: Any

    @property
    def code(self) -> str | None:
        """What the body tells errors apart by, such as ``quota_exceeded``; None if it has none."""
        return code_of(self.body)

    @property
    def message(self) -> str | None:
        """What the body tells people; None if it has no message."""
        return message_of(self.body)


def code_of(body: Any) -> str | None:
    """What a program tells errors apart by; None if the body has none. A number, which may be the status, is none."""
    held = _held(body)
    found = _first(held, _CODES)
    if found is None and isinstance(body, dict):
        error = _text(held.get("error"))
        found = _text(cast("dict[str, Any]", body).get("code")) or (None if error == message_of(body) else error)
    return None if found == _NO_CODE else found


def message_of(body: Any) -> str | None:
    """What a person reads; None if the body has none."""
    return _first(_held(body), _MESSAGES)


def _held(body: Any) -> dict[str, Any]:
    """The object in *body* that says what is wrong."""
    if not isinstance(body, dict):
        return {}
    whole = cast("dict[str, Any]", body)
    for name in ("detail", "error", "errors"):
        inner = whole.get(name)
        if isinstance(inner, list) and inner:
            inner = cast("list[object]", inner)[0]
        if isinstance(inner, dict):
            return cast("dict[str, Any]", inner)
    return whole


def _first(held: dict[str, Any], names: tuple[str, ...]) -> str | None:
    return next((text for name in names if (text := _text(held.get(name)))), None)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
