"""Texts that a schema allows: by format, by length, by a simple pattern.

A pattern of a document is never run, for it may take for ever. It is read, and a text is written by it if it is simple.
"""

from __future__ import annotations

import random
import string
from collections.abc import Mapping
from typing import Any

from .schemas import is_array

_WORDS = "hello, the caller asked for a refund; naïve ☃ answer to be continued by an agent at noon".split()
_FORMATS = {
    "date-time": "2026-0{}-1{}T0{}:30:0{}Z",
    "date": "2026-0{}-1{}",
    "time": "0{}:3{}:00Z",
    "uuid": "6f1c{0}a2e-5b7{1}-4c3d-9e8f-0a1b2c3d{2}e{3}f",
    "email": "caller.{}{}@example.com",
    "uri": "https://example.com/{}/{}?q=1",
    "url": "https://example.com/{}/{}?q=1",
    "hostname": "host{}{}.example.com",
    "ipv4": "192.0.2.{}{}",
    "ipv6": "2001:db8::{}{}",
    "byte": "aGVsbG8{}{}",
    "duration": "PT{}{}M",
}
_CLASSES = {"d": string.digits, "w": string.ascii_letters + string.digits + "_", "s": " "}
_DOT = string.ascii_letters + string.digits + " .-_"
_PRINTABLE = "".join(map(chr, range(32, 127)))
_LONGEST = 10_000
"""Characters of a text at most, whatever length a document asks for."""

_DEEPEST = 20
"""Groups of a pattern one inside the other at most."""


class NotSimple(ValueError):
    """A pattern has more in it than is understood here."""


def text(schema: Mapping[str, Any], chance: random.Random) -> str:
    """A text that *schema* allows."""
    least, most = int(schema.get("minLength", 0)), min(int(schema.get("maxLength", _LONGEST)), _LONGEST)
    if isinstance(schema.get("pattern"), str):
        return _by_pattern(schema, chance, least, most)
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]].format(*(chance.randint(1, 9) for _ in range(4)))
    if most and not least and chance.random() < 0.05:
        return ""
    found = f"{' '.join(chance.choices(_WORDS, k=chance.randint(1, 4)))} {chance.randint(0, 9999)}"
    while len(found) < min(least, _LONGEST):
        found += f" {found}"
    return found[: max(least, 40)][:most]


def _by_pattern(schema: Mapping[str, Any], chance: random.Random, least: int, most: int) -> str:
    for longest in (8, max(least, 1), most, 0):
        try:
            found = _Pattern(schema["pattern"], chance, longest).text()
        except NotSimple:
            break
        if least <= len(found) <= most:
            return found
    stated = [schema[key] for key in ("default", "example") if isinstance(schema.get(key), str)]
    examples = schema.get("examples")
    stated += [each for each in (examples if is_array(examples) else ()) if isinstance(each, str)]
    return stated[0] if stated else "a text"


class _Pattern:
    """Writes a text by a regular expression of literals, classes, groups, alternatives and repetitions."""

    def __init__(self, pattern: str, chance: random.Random, longest: int) -> None:
        self._pattern = pattern
        self._at = 0
        self._depth = 0
        self._chance = chance
        self._longest = longest
        """How often something is repeated at most."""

    def text(self) -> str:
        """A text that the pattern matches."""
        found = self._alternatives()
        if self._at < len(self._pattern):
            raise NotSimple(self._pattern)
        return found

    def _alternatives(self) -> str:
        listed = [self._sequence()]
        while self._next("|"):
            listed.append(self._sequence())
        return self._chance.choice(listed)

    def _sequence(self) -> str:
        found = ""
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            start = self._at
            piece = self._piece()
            count = self._count()
            after = self._at
            for number in range(count):
                self._at = start
                found += self._piece() if number else piece
                if len(found) > _LONGEST:
                    raise NotSimple(self._pattern)
            self._at = after
        return found

    def _piece(self) -> str:
        char = self._take()
        if char in "^$":
            return ""
        if char == "(":
            if self._next("?") and not self._next(":"):
                raise NotSimple(self._pattern)
            self._depth += 1
            if self._depth > _DEEPEST:
                raise NotSimple(self._pattern)
            found = self._alternatives()
            self._depth -= 1
            if not self._next(")"):
                raise NotSimple(self._pattern)
            return found
        if char == "[":
            return self._chance.choice(self._class())
        if char == "\\":
            return self._chance.choice(self._escape())
        if char in "*+?{":
            raise NotSimple(self._pattern)
        return self._chance.choice(_DOT) if char == "." else char

    def _class(self) -> str:
        negated, found = self._next("^"), ""
        while not self._next("]") or not found:
            char = self._take()
            chars = self._escape() if char == "\\" else char
            if len(chars) == 1 and self._pattern[self._at : self._at + 1] == "-" and not self._ends_class(1):
                self._at += 1
                last = self._take()
                last = self._escape() if last == "\\" else last
                chars = "".join(map(chr, range(ord(chars), min(ord(last[-1]), ord(chars) + 500) + 1)))
            found += chars
        if negated:
            found = "".join(char for char in _PRINTABLE if char not in found)
        if not found:
            raise NotSimple(self._pattern)
        return found

    def _ends_class(self, ahead: int) -> bool:
        return self._pattern[self._at + ahead : self._at + ahead + 1] == "]"

    def _escape(self) -> str:
        char = self._take()
        if char == "x":
            try:
                return chr(int(self._take() + self._take(), 16))
            except ValueError:
                raise NotSimple(self._pattern) from None
        if char.isalnum() and char not in _CLASSES:
            raise NotSimple(self._pattern)
        return _CLASSES.get(char, char)

    def _count(self) -> int:
        least, most = 1, 1
        if self._next("?"):
            least = 0
        elif self._next("*"):
            least, most = 0, self._longest
        elif self._next("+"):
            most = max(1, self._longest)
        elif self._next("{"):
            bounds, closed, after = self._pattern[self._at :].partition("}")
            low, comma, high = bounds.partition(",")
            if not closed or not (low + high).isdecimal():
                raise NotSimple(self._pattern)
            self._at = len(self._pattern) - len(after)
            least = int(low or 0)
            most = (int(high) if high else least + self._longest) if comma else least
            most = max(least, min(most, max(self._longest, least)))
        if self._next("?") or self._next("+"):
            raise NotSimple(self._pattern)
        return self._chance.randint(least, max(least, min(most, _LONGEST)))

    def _take(self) -> str:
        if self._at >= len(self._pattern):
            raise NotSimple(self._pattern)
        self._at += 1
        return self._pattern[self._at - 1]

    def _next(self, char: str) -> bool:
        if self._pattern[self._at : self._at + 1] != char:
            return False
        self._at += 1
        return True
