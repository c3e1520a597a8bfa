# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Events that the API posts to your application: `unwrap` checks the signature and reads them, `sign` is for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, Union

from . import models
from .runtime.errors import WebhookSignatureError
from .runtime.webhooks import TOLERANCE, HeaderItems, UnknownEvent, Webhooks

_WEBHOOKS = Webhooks("X-Sink-Signature", "v1")


class ThingGoneEvent(NamedTuple):
    """An event of the type `thing.gone`."""

    data: models.Thing
    """What the event is about."""
    raw: dict[str, Any]
    """The whole body, as JSON."""
    type: Literal["thing.gone"] = "thing.gone"
    """What the API calls this kind of event."""


class ThingMadeEvent(NamedTuple):
    """An event of the type `thing.made`."""

    data: models.Thing
    """What the event is about."""
    raw: dict[str, Any]
    """The whole body, as JSON."""
    type: Literal["thing.made"] = "thing.made"
    """What the API calls this kind of event."""


Event: TypeAlias = Union[ThingGoneEvent, ThingMadeEvent, UnknownEvent]
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
        headers: The headers of the request, names in any case; the signature is in ``X-Sink-Signature``.
        secret: The secret of the webhook, or several of which any may have signed, while one replaces the other.
        tolerance: Seconds that the signature may be old, half an hour unless stated; None for any age.

    Raises `WebhookSignatureError` if the signature is missing, wrong or too old, `DecodeError` if the body is signed and no
    JSON, and `InvalidArgument` for an empty secret, or a body that was already parsed.

    Example:
        ``event = webhooks.unwrap(request.get_data(), request.headers, secret)``
    """
    event = _WEBHOOKS.event(body, headers, secret, tolerance)
    if (data := event.fields("thing.gone")) is not None:
        return ThingGoneEvent(models.Thing.from_dict(data), event.raw)
    if (data := event.fields("thing.made")) is not None:
        return ThingMadeEvent(models.Thing.from_dict(data), event.raw)
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
    "ThingGoneEvent",
    "ThingMadeEvent",
    "UnknownEvent",
    "WebhookSignatureError",
    "sign",
    "unwrap",
]
