"""JSON text -> values with the place of every key and item; several times as fast as a YAML reader."""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecoder
from sys import intern

from generator.base.errors import DocumentError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq

MAX_DEPTH = 200
_SPACE = re.compile(r"[ \t\n\r]*")
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
        self._file = file
        self._lines = [0, *(newline.end() for newline in re.finditer("\n", text))]

    def read(self) -> Json:
        value, _ = self._value(self._skip(0), 0)
        return value

    def _skip(self, at: int) -> int:
        """Return the position after the blanks at *at*."""
        blanks = _SPACE.match(self._text, at)
        return blanks.end() if blanks else at

    def _mark(self, at: int) -> Mark:
        line = bisect_right(self._lines, at)
        return Mark(self._file, line, at - self._lines[line - 1] + 1)

    def _value(self, at: int, depth: int) -> tuple[Json, int]:
        """Return the value that starts at *at*, and the position after it."""
        start = self._text[at]
        if start == '"':
            return self._string(at)
        if start in "{[":
            if depth > MAX_DEPTH:
                raise DocumentError(f"nested deeper than {MAX_DEPTH} levels", where=self._mark(at))
            return self._object(at, depth) if start == "{" else self._array(at, depth)
        value, end = _DECODER.raw_decode(self._text, at)
        if end - at > _MAX_DIGITS:
            raise DocumentError(f"a number of {end - at} digits", where=self._mark(at))
        return value, end

    def _string(self, at: int) -> tuple[str, int]:
        string, end = _DECODER.raw_decode(self._text, at)
        if not string.isascii() and _SURROGATE.search(string):
            raise DocumentError("half of a surrogate pair is no character", where=self._mark(at))
        # Documents repeat themselves: one object for equal strings needs a tenth of the memory.
        return intern(string), end

    def _object(self, at: int, depth: int) -> tuple[Map, int]:
        out = Map(mark=self._mark(at))
        text, skip = self._text, self._skip
        at = skip(at + 1)
        if text[at] == "}":
            return out, at + 1
        while True:
            key_at = at
            key, at = self._string(at)
            if key in out:
                raise DocumentError(
                    f"the key `{key}` occurs twice in one object, first at line {out.at(key).line}",
                    where=self._mark(key_at),
                    next="Remove one of the two.",
                )
            value_at = skip(skip(at) + 1)
            value, at = self._value(value_at, depth + 1)
            mark, of_value = self._mark(key_at), self._mark(value_at)
            out.put(key, value, of_value if of_value.line == mark.line else mark)
            at = skip(at)
            if text[at] == "}":
                return out, at + 1
            at = skip(at + 1)

    def _array(self, at: int, depth: int) -> tuple[Seq, int]:
        out = Seq(mark=self._mark(at))
        at = self._skip(at + 1)
        if self._text[at] == "]":
            return out, at + 1
        while True:
            out.marks.append(self._mark(at))
            value, at = self._value(at, depth + 1)
            out.append(value)
            at = self._skip(at)
            if self._text[at] == "]":
                return out, at + 1
            at = self._skip(at + 1)
