"""Names taken apart into words, and words put together again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.shape.identifiers import pascal, snake

NameWords = tuple[str, ...]

_SINGULAR = {"movies": "movie", "cookies": "cookie", "caches": "cache", "series": "series", "species": "species"}
_NO_PLURAL = frozenset({"has", "was", "is", "its", "this", "plus", "gas", "bus", "yes", "news", "sms", "dns", "tts"})
_ES = ("sses", "tuses", "xes", "ches", "shes")
_RUN = re.compile(r"[A-Za-z0-9]+|[<>!=]=|.", re.DOTALL)
_SYMBOLS = {
    "<=": "LESS_OR_EQUAL",
    ">=": "GREATER_OR_EQUAL",
    "!=": "NOT_EQUAL",
    "==": "EQUAL",
    "+": "PLUS",
    "-": "MINUS",
    "<": "LESS",
    ">": "GREATER",
    "=": "EQUALS",
    "!": "NOT",
    "*": "STAR",
    "/": "SLASH",
    ".": "DOT",
    "_": "UNDERSCORE",
    "#": "HASH",
    "&": "AND",
    "|": "OR",
}


def words(name: str) -> NameWords:
    """Return the words of *name* with their capitals: `LLMUsage-Output` -> LLM, Usage, Output."""
    whole = pascal(name)
    parts = snake(whole).split("_")
    found: list[str] = []
    for part in filter(None, parts):
        found.append(whole[: len(part)])
        whole = whole[len(part) :]
    return tuple(found)


def capitalised(parts: Sequence[str]) -> NameWords:
    """Return *parts*, each with a capital."""
    return tuple(part[:1].upper() + part[1:] for part in parts)


def singular(word: str) -> str:
    """Return *word* for one of what it names: Entries -> Entry; itself where it names one already."""
    lower = word.lower()
    if lower in _SINGULAR:
        return word[:1] + _SINGULAR[lower][1:]
    if lower in _NO_PLURAL or len(lower) < 3 or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    return word[:-2] if lower.endswith(_ES) else word[:-1]


def in_common(several: Sequence[NameWords]) -> NameWords:
    """Return the words of the first of *several* that all others have too, in order."""
    first, *others = several
    return tuple(word for word in first if all(word in other for other in others))


def spelled(text: str, *, whole: bool = False) -> str:
    """Return *text* in words, with words for what is no ASCII letter or digit: `a+` -> A_PLUS, `,` -> COMMA.

    Spaces, hyphens and underscores between words are spelled if *whole* is set, or if there is nothing else.
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    whole = whole or not any(char.isalnum() for char in plain)
    runs = _RUN.findall(plain if whole else re.sub(r"[ _-]+", " ", plain).strip())
    parts = [snake(run) if run.isascii() and run.isalnum() else _word(run) for run in runs if whole or run != " "]
    return "_".join(filter(None, parts)).upper()


def _word(char: str) -> str:
    """Return what the sign *char* is called: the sound of a letter that is not Latin, else its name in Unicode."""
    if char in _SYMBOLS:
        return _SYMBOLS[char]
    name = unicodedata.name(char, "")
    if "LETTER" in name:
        return name.rpartition(" ")[2]
    if not name or unicodedata.category(char)[0] in "LC":
        return f"U{ord(char):04X}"
    return name.replace(" ", "_").replace("-", "_")
