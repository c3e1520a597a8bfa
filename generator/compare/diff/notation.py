"""How values are written: with their JSON type, or as text that has none."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from generator.base.body_forms import is_json, is_streamed
from generator.compare.diff.media_types import essence


class Notation(Enum):
    """How the values at a pair are written."""

    JSON = "json"
    TYPED = "typed"
    """With their types in a format of which no more is known, such as XML."""
    TEXT = "text"
    """In a URL, a header, a cookie or a plain text, with all that is in them."""
    FORM = "form"
    """The whole of a form."""
    FIELD = "field"
    """A field of a form, as text; an object in it is JSON."""


_OF_MEDIA = {
    "application/x-www-form-urlencoded": Notation.FORM,
    "multipart/form-data": Notation.FORM,
    "text/plain": Notation.TEXT,
}


def of_media(names: Iterable[str]) -> Notation:
    """Return how values are written in all media types *names*."""
    found = {_of_one(name) for name in names}
    return found.pop() if len(found) == 1 else Notation.TYPED


def _of_one(name: str) -> Notation:
    if is_json(name) or is_streamed(name):
        return Notation.JSON
    return _OF_MEDIA.get(essence(name).partition(";")[0], Notation.TYPED)
