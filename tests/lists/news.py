"""Facts of a page that no document can have: they are about a variant, a property or a value that none names.

Written without the reader and without the comparison: only the words of a fact are looked for in the documents' text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORDS = re.compile(r"<([A-Z]\w+)>|\.(\w+)")
_NAMED = {"enum", "unions"}
"""The classes whose facts are names or values themselves."""


def count_news(facts: Iterable[str], documents: str) -> tuple[Counter[str], Counter[str]]:
    """Return how many of *facts*, lines of `Score.wrong`, pages alone state, by class, and how many of them are news.

    *documents* is the text of all documents.
    """
    alone: Counter[str] = Counter()
    news: Counter[str] = Counter()
    for fact in facts:
        head, is_stated, value = fact.partition(": + ")
        kind, _, at = head.partition(" ")
        if is_stated:
            alone[kind] += 1
            words = [part for pair in _WORDS.findall(at) for part in pair if part]
            words += [value] if kind in _NAMED else []
            news[kind] += any(f'"{word}"' not in documents for word in words)
    return alone, news
