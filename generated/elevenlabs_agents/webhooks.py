# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Events that the API posts to your application: `unwrap` checks the signature and reads them, `sign` is for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, Union

from . import models
from .runtime.errors import WebhookSignatureError
from .runtime.webhooks import TOLERANCE, HeaderItems, UnknownEvent, Webhooks

_WEBHOOKS = Webhooks("ElevenLabs-Signature", "v0")


class PostCallTranscriptionEvent(NamedTuple):
    """An event of the type `post_call_transcription`."""

    data: models.GetConversationResponseModel
    """What the event is about."""
    raw: dict[str, Any]
    """The whole body, as JSON."""
    type: Literal["post_call_transcription"] = "post_call_transcription"
    """What the API calls this kind of event."""


Event: TypeAlias = Union[PostCallTranscriptionEvent, UnknownEvent]
"""All that `unwrap` returns."""


def unwrap(
    body: bytes | str,
    headers: HeaderItems,
    secret: str | Sequence[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> Event:
    """Return the event in a request, after a check of its signature.

    Args:
        body: The body as it was received; JSON that was parsed and written again has another signature.
        headers: The headers of the request, names in any case; the signature is in ``ElevenLabs-Signature``.
        secret: The secret of the webhook, or several of which any may have signed, while one replaces the other.
        tolerance: Seconds that the signature may be old, half an hour unless stated; None for any age.

    Raises `WebhookSignatureError` if the signature is missing, wrong or too old, `DecodeError` if the body is signed and no
    JSON, and `InvalidArgument` for an empty secret, or a body that was already parsed.

    Example:
        ``event = webhooks.unwrap(request.get_data(), request.headers, secret)``
    """
    event = _WEBHOOKS.event(body, headers, secret, tolerance)
    if (data := event.fields("post_call_transcription")) is not None:
        return PostCallTranscriptionEvent(models.GetConversationResponseModel.from_dict(data), event.raw)
    return event


def sign(body: bytes | str, secret: str, *, timestamp: int | None = None) -> dict[str, str]:
    """Return the header that the API would send with *body*, for tests.

    Args:
        body: What will be posted.
        secret: The secret of the webhook.
        timestamp: When it is signed, in seconds since 1970; now unless stated.
    """
    return _WEBHOOKS.sign(body, secret, timestamp)


__all__ = [
    "Event",
    "PostCallTranscriptionEvent",
    "UnknownEvent",
    "WebhookSignatureError",
    "sign",
    "unwrap",
]
