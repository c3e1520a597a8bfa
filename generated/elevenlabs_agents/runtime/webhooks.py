"""Signed events that the API posts to an application: who sent them, and what they are.

The header of the signature is ``t=SECONDS,VERSION=HEX``; HEX is the HMAC-SHA256 of ``SECONDS.BODY`` by the secret.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol, TypeGuard

from .errors import DecodeError, InvalidArgument, WebhookSignatureError
from .nesting import parsed

TOLERANCE = 30 * 60.0
"""Seconds that an event may be old when it arrives, with all that the sender and the network need."""
_SECONDS = re.compile(r"[0-9]{1,12}")


class HeaderItems(Protocol):
    """The headers of a request, as any framework has them: a dict, or what else has ``items()``."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names, in any case, with values."""
        ...


class UnknownEvent(NamedTuple):
    """An event that this client does not know, or whose ``data`` is no object; the signature is right."""

    type: str | None
    """What the sender calls the kind of event; None if it does not say."""
    data: Any
    """What the event is about, as JSON; None if there is nothing."""
    raw: Any
    """The whole body, as JSON."""

    def fields(self, kind: str) -> dict[str, Any] | None:
        """``data``, if the event is of this kind and it is an object."""
        return self.data if self.type == kind and _is_object(self.data) else None


class Webhooks(NamedTuple):
    """How the API signs what it posts."""

    header: str
    """The header with the signature."""
    version: str
    """What stands before the signature in it, such as ``v0``."""

    def sign(self, body: bytes | str, secret: str, timestamp: int | None = None) -> dict[str, str]:
        """The header for *body*, signed at *timestamp* in seconds, or now."""
        seconds = str(int(time.time()) if timestamp is None else timestamp)
        [key] = _keys(secret)
        return {self.header: f"t={seconds},{self.version}={_signature(key, seconds, _bytes(body))}"}

    def event(
        self, body: bytes | str, headers: HeaderItems, secret: str | Sequence[str], tolerance: float | None
    ) -> UnknownEvent:
        """The event in *body*, not yet told apart by its type.

        Raises `WebhookSignatureError` if none of the secrets signed it in the last *tolerance* seconds, `DecodeError`
        if it is no JSON, and `InvalidArgument` for a body that was already parsed, or an empty secret.
        """
        received = _bytes(body)
        self._check(received, headers, _keys(secret), tolerance)
        try:
            raw = parsed(received)
        except ValueError as error:
            raise DecodeError(f"the event is no JSON: {error}") from None
        fields = raw if _is_object(raw) else {}
        kind = fields.get("type")
        return UnknownEvent(kind if isinstance(kind, str) else None, fields.get("data"), raw)

    def _check(self, body: bytes, headers: HeaderItems, keys: list[bytes], tolerance: float | None) -> None:
        """Raise `WebhookSignatureError` unless one of *keys* signed *body* in the last *tolerance* seconds."""
        # A caller who builds the dict from a header that was not sent has None there.
        stated = [value for name, value in headers.items() if name.lower() == self.header.lower() and value]
        if not stated:
            raise WebhookSignatureError(f"the request has no header {self.header}")
        parts = [part.strip().partition("=")[::2] for part in ",".join(stated).split(",")]
        times = {value for name, value in parts if name == "t"}
        signatures = [value.encode("utf-8", "replace") for name, value in parts if name == self.version]
        if len(times) != 1 or not signatures or not _SECONDS.fullmatch(seconds := times.pop()):
            raise WebhookSignatureError(f"the header {self.header} is not of the form t=SECONDS,{self.version}=HEX")
        expected = [_signature(key, seconds, body).encode() for key in keys]
        # All are compared, and each in constant time: how long it takes says nothing about how much was right.
        if not sum(hmac.compare_digest(ours, theirs) for ours in expected for theirs in signatures):
            raise WebhookSignatureError("no secret of ours made this signature of this body")
        age = time.time() - int(seconds)
        if tolerance is not None and abs(age) > tolerance:
            when = f"{age:.0f} seconds ago" if age > 0 else f"{-age:.0f} seconds in the future"
            raise WebhookSignatureError(f"it was signed {when}, and {tolerance:g} are allowed")


def _is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _keys(secret: Any) -> list[bytes]:
    # What the environment does not have is None.
    secrets = [secret] if isinstance(secret, str) else [*(secret or ())]
    if not secrets or not all(secrets):
        # Anybody could sign with it.
        raise InvalidArgument("the secret is empty")
    if not all(isinstance(each, str) for each in secrets):
        raise InvalidArgument("the secret must be text, or a list of texts")
    return [each.encode() for each in secrets]


def _bytes(body: Any) -> bytes:
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    raise InvalidArgument(
        f"the body must be the bytes that were received, not {type(body).__name__}; what was parsed cannot be checked"
    )


def _signature(key: bytes, seconds: str, body: bytes) -> str:
    return hmac.new(key, seconds.encode() + b"." + body, hashlib.sha256).hexdigest()
