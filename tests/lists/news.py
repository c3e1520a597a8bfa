"""Why a page and a document differ in a fact: they are of different days, the dialect cannot say it, or it is misread.

Written without the reader and without the comparison: only the words of a fact are looked for in the text of the other
side. A name or a value that the other side has nowhere is of another day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.lists.score import Difference

DAY, MISREAD = "another day", "misread"
_WORDS = re.compile(r"<([A-Z]\w+)>|[.:](\w+)")
_NAMED = {"enum", "unions"}
"""The classes whose facts are names or values themselves."""
_OF_FDEF = {
    "nullable": "nullability",
    "required": "required-nullable",
    "types": "item-parameters",
    "enum": "item-parameters",
}
"""What flavour FDEF loses or bends on every page, by the class of the fact."""


def reason(fact: Difference, page: str, documents: str, dialect: str) -> str:
    """Return why page and document differ in *fact*; *page* is its text, *documents* that of all documents."""
    words = [part for pair in _WORDS.findall(fact.at) for part in pair if part]
    words += [fact.value] if fact.kind in _NAMED else []
    if fact.is_stated:
        is_new = any(f'"{word}"' not in documents for word in words)
        return DAY if is_new else _of_dialect(fact, dialect) or MISREAD
    if fact.note:
        return fact.note
    # A name may stand on the page without its `-Input` or `-Output`, a value between other quotes.
    if any(not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", page) for word in words):
        return DAY
    return _of_dialect(fact, dialect) or MISREAD


def _of_dialect(fact: Difference, dialect: str) -> str:
    if fact.kind == "default" and not fact.is_stated:
        return "defaults"
    is_parameter = fact.at.partition(":")[0] in {"path", "query", "header"}
    if not dialect.endswith("FDEF") or (fact.kind in {"enum", "types"} and not is_parameter):
        return ""
    return _OF_FDEF.get(fact.kind, "")


def count(reasons: Iterable[tuple[Difference, str]]) -> Iterator[str]:
    """Yield for each reason how many facts it explains, of which classes."""
    by_reason: dict[str, Counter[str]] = {}
    for fact, why in reasons:
        sign = "stated" if fact.is_stated else "missing"
        by_reason.setdefault(f"{why}, {sign}", Counter())[fact.kind] += 1
    for why, kinds in sorted(by_reason.items(), key=lambda one: (-one[1].total(), one[0])):
        yield f"{kinds.total()} {why} ({', '.join(f'{kind} {number}' for kind, number in sorted(kinds.items()))})"
