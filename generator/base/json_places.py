"""Where the parts of a JSON text stand, found by reading it again: few places of a document are ever asked for."""

from __future__ import annotations

import re
from functools import cached_property
from json import JSONDecoder
from typing import NamedTuple

from generator.base.location import Mark, TextLines

_SPACE = re.compile(r"[ \t\n\r]*")
_NEXT = re.compile(r"[ \t\n\r]*([,\]}])[ \t\n\r]*")
"""What follows a value."""
_SCAN = JSONDecoder().raw_decode
"""Reads a value, in C, and returns it with the position after it."""


class JsonMember(NamedTuple):
    """A value in an object or array."""

    key: str
    """Empty for an item of an array."""
    key_at: int
    """The position of its key, of an item that of the value."""
    at: int
    """The position of the value."""


class JsonPlaces:
    """The text of a JSON document, in which positions count from 0."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self._file = file

    @cached_property
    def _lines(self) -> TextLines:
        return TextLines(self.text, self._file)

    def mark(self, at: int) -> Mark:
        """Return the place of the character at the position *at*."""
        return self._lines.mark(at)

    def mark_of(self, member: JsonMember) -> Mark:
        """Return the place of *member*: that of its value, or of its key where that stands on another line."""
        return self.mark(member.key_at if "\n" in self.text[member.key_at : member.at] else member.at)

    @property
    def start(self) -> int:
        """The position of the whole value."""
        return self._skip(0)

    def members(self, at: int) -> list[JsonMember]:
        """Return the members of the object or array that starts at the position *at*, in their order."""
        is_object = self.text[at] == "{"
        at = self._skip(at + 1)
        found: list[JsonMember] = []
        end = "" if self.text[at] in "]}" else ","
        while end == ",":
            key, key_at = "", at
            if is_object:
                key, at = _SCAN(self.text, at)
                at = self._skip(self._skip(at) + 1)
            found.append(JsonMember(key, key_at, at))
            follows = _NEXT.match(self.text, self.end(at))
            assert follows
            end, at = follows[1], follows.end()
        return found

    def end(self, at: int) -> int:
        """Return the position after the value that starts at the position *at*."""
        return _SCAN(self.text, at)[1]

    def _skip(self, at: int) -> int:
        """Return the position after the blanks at *at*."""
        blanks = _SPACE.match(self.text, at)
        return blanks.end() if blanks else at
