"""What stands before the key in its header, as descriptions and samples have it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.shape.key_schemes import HTTP_WORDS, ApiKey

_BEFORE_A_PLACEHOLDER = re.compile(
    r"""(?:[`'"]|\bauthorization: )(?P<prefix>[^\s`'"]+) (?:<[^<>`]+>|\{[^{}`]+\}|\$[A-Za-z_]+)""", re.IGNORECASE
)
_PREFIXED_WITH = re.compile(r"prefixed with `(?P<prefix>\S+) *`")
_NAMED = re.compile(r"\b(?P<prefix>bearer|basic)\b", re.IGNORECASE)
_UNKNOWN_PREFIXES = frozenset({"undefined", "null"})
"""What the docs platform prints where it does not know the prefix of a key."""


def needs_scheme(key: ApiKey) -> bool:
    """Tell whether HTTP wants the name of a scheme before what the header has."""
    return key.name.lower() == "authorization"


def prefix_of(key: ApiKey) -> str:
    """Return the word before *key* that its description names, empty if it names none."""
    patterns = (_BEFORE_A_PLACEHOLDER, _PREFIXED_WITH, *([_NAMED] if needs_scheme(key) else []))
    for pattern in patterns:
        match = pattern.search(key.description)
        if match and match["prefix"] not in _UNKNOWN_PREFIXES:
            word = match["prefix"]
            return word.capitalize() if word.lower() in HTTP_WORDS else word
    return ""


def most_frequent(schemes: Iterable[str]) -> str:
    """Return the word that *schemes* have most often, empty if there is none."""
    counts = Counter(schemes)
    return min(counts, key=lambda scheme: (-counts[scheme], scheme)) if counts else ""
