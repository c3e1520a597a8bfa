"""How a body of a media type is read: as one JSON value, in chunks, or otherwise."""

from __future__ import annotations

EVENTS = "text/event-stream"
_SEVERAL = ("ndjson", "jsonl", "jsonlines", "json-seq", "stream+json")


def essence(media: str) -> str:
    """Return *media* without its parameters, in lower case."""
    return media.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """Tell whether a body of *media* is one JSON value."""
    name = essence(media)
    return name == "application/json" or (name.endswith("+json") and not is_streamed(name))


def is_plain_json(media: str) -> bool:
    """Tell whether *media* is JSON under its own name, and not under one of the many that end with `+json`."""
    return essence(media) == "application/json"


def is_events(media: str) -> bool:
    """Tell whether a body of *media* is server-sent events."""
    return essence(media) == EVENTS


def is_streamed(media: str) -> bool:
    """Tell whether a body of *media* comes in chunks: events, or JSON values one after the other."""
    return is_events(media) or essence(media).endswith(_SEVERAL)
