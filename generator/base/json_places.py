"""Where the parts of a JSON text stand, found by reading it again: few places of a document are ever asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


class _FoundMembers:
    """The members of one object or array, as far as somebody has asked for them."""

    def __init__(self, rest: Iterator[JsonMember]) -> None:
        self._rest = rest
        self.members: list[JsonMember] = []
        self.numbers: dict[str, int] = {}
        """The last member of each key."""

    def grows(self) -> bool:
        """Read one member more, and return whether there was one."""
        member = next(self._rest, None)
        if member is None:
            return False
        self.numbers[member.key] = len(self.members)
        self.members.append(member)
        return True


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

    def members(self, at: int) -> Sequence[JsonMember]:
        """Return the members of the object or array that starts at the position *at*, in their order."""
        found = self._found(at)
        while found.grows():
            pass
        return found.members

    def member(self, at: int, number: int) -> JsonMember | None:
        """Return the member that has *number* others before it; those behind it are not read."""
        found = self._found(at)
        while len(found.members) <= number and found.grows():
            pass
        return found.members[number] if number < len(found.members) else None

    def member_of(self, at: int, key: str) -> JsonMember | None:
        """Return the member of the object at the position *at* that has a *key*."""
        found = self._found(at)
        while key not in found.numbers and found.grows():
            pass
        return found.members[found.numbers[key]] if key in found.numbers else None

    def _found(self, at: int) -> _FoundMembers:
        if at not in self._members:
            self._members[at] = _FoundMembers(self._read(at))
        return self._members[at]

    def _read(self, at: int) -> Iterator[JsonMember]:
        """Yield the members of the object or array at the position *at*; no value is read before the next is wanted."""
        is_object = self.text[at] == "{"
        at = self._skip(at + 1)
        end = "" if self.text[at] in "]}" else ","
        while end == ",":
            key, key_at = "", at
            if is_object:
                key, at = _SCAN(self.text, at)
                at = self._skip(self._skip(at) + 1)
            yield JsonMember(key, key_at, at)
            follows = _NEXT.match(self.text, self.end(at))
            assert follows
            end, at = follows[1], follows.end()

    def end(self, at: int) -> int:
        """Return the position after the value that starts at the position *at*."""
        return _SCAN(self.text, at)[1]

    def _skip(self, at: int) -> int:
        """Return the position after the blanks at *at*."""
        blanks = _SPACE.match(self.text, at)
        return blanks.end() if blanks else at
