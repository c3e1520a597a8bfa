"""Where the parts of a JSON text stand, found by reading it again: few places of a document are ever asked for."""

from __future__ import annotations

import re
from array import array
from functools import cached_property
from json import JSONDecoder
from sys import intern
from typing import NamedTuple

from generator.base.location import Mark, TextLines

_SPACE = re.compile(r"[ \t\n\r]*")
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


class _FoundMembers:
    """The members of one object or array, as far as somebody has asked for them.

    A large document has as many of these as objects, so that each is kept small.
    """

    __slots__ = ("ats", "is_whole", "keys", "numbers")

    def __init__(self) -> None:
        self.is_whole = False
        """Whether no member is left that nobody has asked for."""
        self.keys: list[str] = []
        self.ats = array("L")
        """Two positions of each member: of its key, and of its value."""
        self.numbers: dict[str, int] = {}
        """The last member of each key."""

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, number: int) -> JsonMember:
        return JsonMember(self.keys[number], self.ats[2 * number], self.ats[2 * number + 1])

    def add(self, key: str, key_at: int, at: int) -> None:
        """Take a member over that stands behind the others."""
        self.numbers[key] = len(self.keys)
        self.keys.append(key)
        self.ats.extend((key_at, at))


class JsonPlaces:
    """The text of a JSON document, in which positions count from 0."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self._file = file
        self._members: dict[int, _FoundMembers] = {}

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
        found = self._found(at)
        while self._grows(found, at):
            pass
        return [*map(found.__getitem__, range(len(found)))]

    def member(self, at: int, number: int) -> JsonMember | None:
        """Return the member that has *number* others before it; those behind it are not read."""
        found = self._found(at)
        while len(found) <= number and self._grows(found, at):
            pass
        return found[number] if number < len(found) else None

    def member_of(self, at: int, key: str) -> JsonMember | None:
        """Return the member of the object at the position *at* that has a *key*."""
        found = self._found(at)
        while key not in found.numbers and self._grows(found, at):
            pass
        return found[found.numbers[key]] if key in found.numbers else None

    def _found(self, at: int) -> _FoundMembers:
        if at not in self._members:
            self._members[at] = _FoundMembers()
        return self._members[at]

    def _grows(self, found: _FoundMembers, start: int) -> bool:
        """Read one member more of the object or array at the position *start*, and return whether there was one.

        Its value is not read before the next one is wanted.
        """
        if found.is_whole:
            return False
        at = self._skip(self.end(found.ats[-1]) if found.ats else start + 1)
        if self.text[at] in "]}":
            found.is_whole = True
            return False
        if found.ats:
            at = self._skip(at + 1)
        key, key_at = "", at
        if self.text[start] == "{":
            key, at = _SCAN(self.text, at)
            at = self._skip(self._skip(at) + 1)
        # The key of the object that was read, and no second string of it.
        found.add(intern(key), key_at, at)
        return True

    def end(self, at: int) -> int:
        """Return the position after the value that starts at the position *at*."""
        return _SCAN(self.text, at)[1]

    def _skip(self, at: int) -> int:
        """Return the position after the blanks at *at*."""
        blanks = _SPACE.match(self.text, at)
        return blanks.end() if blanks else at
