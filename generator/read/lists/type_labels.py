"""The label of a type, such as `list of string or integer`, -> what it is made of."""

from __future__ import annotations

import re

from attrs import frozen


@frozen
class Word:
    """A type that has a name in the format itself: `string`, `object`, `enum` ..."""

    name: str


@frozen
class Constant:
    """One value, written with quotes: `"llm"`."""

    value: str


@frozen
class Named:
    """An object or a union that has a section of its own."""

    name: str
    offset: int
    """Where the name begins in the label."""


@frozen
class ListOf:
    """An array."""

    items: Label


@frozen
class MapOf:
    """An object with free keys."""

    values: Label


@frozen
class AnyOf:
    """A union without parentheses."""

    parts: tuple[Label, ...]
    is_undecidable: bool = False
    """`list of A or list of B`: nobody can tell a union of two lists from a list of a union."""


Label = Word | Constant | Named | ListOf | MapOf | AnyOf

_NUMBERS = ("integer", "long", "double", "float", "uint", "uint64")
_TEXTS = ("string", "base64 string", "datetime", "date", "UUID", "enum")
WORDS = frozenset({*_NUMBERS, *_TEXTS, "boolean", "any", "object", "file", "files"})
"""The types that the format itself names."""
_NAME = re.compile(r"[A-Za-z_][\w.\-:/ ]*")
_PREFIX = re.compile(r"(?P<list>list of )|map from \w+ to ")
_CONSTANT = re.compile(r'"(?P<value>.*?)"(?= or |$)')


class UnknownLabel(ValueError):
    """Text that is no label; `offset` is where it stops being one."""

    def __init__(self, word: str, offset: int) -> None:
        super().__init__(word)
        self.word = word
        self.offset = offset


def parse_label(text: str) -> Label:
    """Return what *text* means; raises `UnknownLabel`."""
    return _union(text, 0)


def _union(text: str, start: int) -> Label:
    """Read to the end of *text*: `list of` reaches over every `or` that follows it."""
    parts: list[Label] = []
    while True:
        prefix = _PREFIX.match(text, start)
        if prefix:
            inner = _union(text, prefix.end())
            parts.append(ListOf(inner) if prefix["list"] else MapOf(inner))
            return _joined(parts, inner)
        part, end = _atom(text, start)
        parts.append(part)
        if end == len(text):
            return _joined(parts)
        start = end + len(" or ")


def _joined(parts: list[Label], inner: Label | None = None) -> Label:
    """Return the union of *parts*; *inner* is what the last one, a list or a map, reaches over."""
    reaches = inner.parts if isinstance(inner, AnyOf) else ()
    rest = [part for part in reaches if isinstance(part, ListOf | MapOf)]
    if rest:
        # `list of A or list of B`, as a union of what each `list of` is followed by.
        first = [part for part in reaches if not isinstance(part, ListOf | MapOf)]
        own = first[0] if len(first) == 1 else AnyOf(tuple(first))
        last = ListOf(own) if isinstance(parts[-1], ListOf) else MapOf(own)
        return AnyOf((*parts[:-1], last, *rest), is_undecidable=True)
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def _atom(text: str, start: int) -> tuple[Label, int]:
    constant = _CONSTANT.match(text, start)
    if constant:
        return Constant(constant["value"]), constant.end()
    cut = text.find(" or ", start)
    end = cut if cut >= 0 else len(text)
    word = text[start:end]
    if word in WORDS:
        return Word(word), end
    if _NAME.fullmatch(word):
        return Named(word, start), end
    raise UnknownLabel(word, start)
