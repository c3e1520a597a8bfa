"""Matches the media types of two bodies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import define, field


@lru_cache
def essence(name: str) -> str:
    """Return the normal form of the media type *name*: lower case, no blanks or quotes, without UTF-8."""
    kind, *parameters = name.split(";")
    stated = sorted(_parameter(text) for text in parameters if text.strip())
    return ";".join([kind.strip().lower(), *(text for text in stated if text != "charset=utf-8")])


def _parameter(text: str) -> str:
    """Return a parameter of a media type: its name has no case, and so has the name of a charset."""
    name, equals, value = (part.strip() for part in text.partition("="))
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = value[1:-1]
    name = name.lower()
    return f"{name}{equals}{value.lower() if name == 'charset' else value}"


_TEXTS = ("json", "xml", "yaml", "x-www-form-urlencoded", "jsonl", "json-seq")


def are_bytes(names: Iterable[str]) -> bool:
    """Whether bodies of *names* are bytes, of which no schema can say more."""
    kinds = [essence(name).partition(";")[0] for name in names]
    return not any(kind.startswith(("text/", "multipart/")) or kind.endswith(_TEXTS) or "*" in kind for kind in kinds)


def _family(name: str) -> str:
    """Return what related media types have in common: `application/vnd.x+json; v=1` is a kind of JSON."""
    group, _, sub = essence(name).partition(";")[0].partition("/")
    return f"{group}/{sub.rpartition('+')[2]}"


def is_within(name: str, range_: str) -> bool:
    """Whether *range_* is a range, such as `text/*`, that includes *name*."""
    group, _, sub = essence(range_).partition("/")
    own = essence(name)
    return sub == "*" and own != f"{group}/*" and (group == "*" or own.startswith(f"{group}/"))


def is_related(one: str, other: str) -> bool:
    """Whether bodies sent as *one* can be compared with those sent as *other*."""
    return _family(one) == _family(other) or is_within(one, other) or is_within(other, one)


def range_of(name: str, names: list[str]) -> str | None:
    """Return the narrowest range among *names* that includes *name*; None if there is none."""
    ranges = [other for other in names if is_within(name, other)]
    return max(ranges, key=lambda range_: not essence(range_).startswith("*"), default=None)


@define(eq=False)
class MediaTypeMatches:
    """The names of the media types of two bodies."""

    gone: list[str]
    new: list[str]
    pairs: list[tuple[str, str]] = field(factory=list[tuple[str, str]])


def pair_up(base: list[str], revision: list[str]) -> MediaTypeMatches:
    """Return which names are equal, related, or replace each other."""
    matched = MediaTypeMatches(sorted(base), sorted(revision))
    for key in (essence, _family):
        waiting = {key(name): name for name in reversed(matched.new)}
        for name in [*matched.gone]:
            if (other := waiting.pop(key(name), None)) is not None:
                matched.gone.remove(name)
                matched.new.remove(other)
                matched.pairs.append((name, other))
    if len(base) == len(revision) == len(matched.gone) == len(matched.new) == 1:
        matched.pairs.append((matched.gone.pop(), matched.new.pop()))
    return matched
