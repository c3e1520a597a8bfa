"""JSON text -> values that know the place of every key and item; many times as fast as a YAML reader."""

from __future__ import annotations

import re
from json import JSONDecoder
from sys import intern

from generator.base.errors import DocumentError
from generator.base.location import TextLines
from generator.base.nodes import Json, Map, Seq

MAX_DEPTH = 200
_SPACE = re.compile(r"[ \t\n\r]*")
_MEMBER = re.compile(r'"([^"\\]*)"[ \t]*:[ \t]*(?![ \t\n\r])(?:"([^"\\]*)"[ \t\n\r]*([,}])[ \t\n\r]*)?')
"""A key on the line of its value; where the value is a string, with it and what follows. Neither has escapes."""
_NEXT = re.compile(r"[ \t\n\r]*([,\]}])[ \t\n\r]*")
"""What follows a value."""
_DECODER = JSONDecoder()
"""Reads strings and numbers, in C."""
_MAX_DIGITS = 1000
_SURROGATE = re.compile("[\ud800-\udfff]")


def load(text: str, file: str) -> Json:
    """Read *text*, the content of *file*, which is valid JSON.

    Raises `DocumentError` with the place for valid JSON that is refused nevertheless: a key that occurs twice, half of
    a surrogate pair, a number of more than 1,000 digits, nesting deeper than 200 levels.
    """
    return _Reader(text, file).read()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._lines = TextLines(text, file)

    def read(self) -> Json:
        value, _ = self._value(self._skip(0), 0)
        return value

    def _skip(self, at: int) -> int:
        """Return the position after the blanks at *at*."""
        blanks = _SPACE.match(self._text, at)
        return blanks.end() if blanks else at

    def _next(self, at: int) -> tuple[str, int]:
        """Return the comma or bracket after the value that ends at *at*, and the position of what follows."""
        found = _NEXT.match(self._text, at)
        assert found
        return found[1], found.end()

    def _value(self, at: int, depth: int) -> tuple[Json, int]:
        """Return the value that starts at *at*, and the position after it."""
        start = self._text[at]
        if start in "{[":
            if depth > MAX_DEPTH:
                raise DocumentError(f"nested deeper than {MAX_DEPTH} levels", where=self._lines.mark(at))
            return self._object(at, depth) if start == "{" else self._array(at, depth)
        value, end = _DECODER.raw_decode(self._text, at)
        if start == '"':
            return self._string(value, at), end
        if end - at > _MAX_DIGITS:
            raise DocumentError(f"a number of {end - at} digits", where=self._lines.mark(at))
        return value, end

    def _string(self, string: str, at: int) -> str:
        """Return *string*, which stands at *at*, if it is one of characters alone."""
        if not string.isascii() and _SURROGATE.search(string):
            raise DocumentError("half of a surrogate pair is no character", where=self._lines.mark(at))
        # Documents repeat themselves: one object for equal strings needs a tenth of the memory.
        return intern(string)

    def _object(self, at: int, depth: int) -> tuple[Map, int]:
        out, text = Map.read(self._lines, at), self._text
        at = self._skip(at + 1)
        if text[at] == "}":
            return out, at + 1
        end = ","
        while end == ",":
            key_at, string = at, None
            if plain := _MEMBER.match(text, at):
                key, string, end = plain.groups()
                key, at = self._string(key, at), plain.end()
                place = at if string is None else plain.start(2) - 1
            else:
                key, at = self._value(at, depth)
                at = self._skip(self._skip(at) + 1)
                place = key_at if "\n" in text[key_at:at] else at
            if key in out:
                raise DocumentError(
                    f"the key `{key}` occurs twice in one object, first at line {out.at(key).line}",
                    where=self._lines.mark(key_at),
                    next="Remove one of the two.",
                )
            out.places += (key, place)
            if string is None:
                out[key], at = self._value(at, depth + 1)
                end, at = self._next(at)
            else:
                out[key] = self._string(string, place)
        return out, at

    def _array(self, at: int, depth: int) -> tuple[Seq, int]:
        out = Seq.read(self._lines, at)
        at = self._skip(at + 1)
        if self._text[at] == "]":
            return out, at + 1
        end = ","
        while end == ",":
            out.places.append(at)
            value, at = self._value(at, depth + 1)
            out.append(value)
            end, at = self._next(at)
        return out, at
