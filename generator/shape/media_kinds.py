"""How a body of a media type is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from generator.base.body_forms import essence, is_json, is_plain_json

MediaKind = Literal["json", "multipart", "form", "raw"]
_FORMS: dict[str, MediaKind] = {"multipart/form-data": "multipart", "application/x-www-form-urlencoded": "form"}
_PREFERRED: tuple[MediaKind, ...] = ("json", "multipart", "form", "raw")


def media_kind(media: str) -> MediaKind:
    """Return how bodies of *media* are written; `raw` for bytes as they are."""
    name = essence(media)
    if is_json(name) or name in ("text/json", "*/*", "application/*"):
        return "json"
    return _FORMS.get(name, "raw")


def preferred_media(listed: Iterable[str]) -> str | None:
    """Return the media type in which a request is sent, if there are several; None if there is none."""

    def rank(media: str) -> tuple[bool, int, bool, str]:
        return "*" in media, _PREFERRED.index(media_kind(media)), not is_plain_json(media), media

    return min(listed, key=rank, default=None)
