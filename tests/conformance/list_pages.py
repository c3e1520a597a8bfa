"""Real list pages: each must be understood line by line, and say what the vendor's document says.

A folder of pages holds `*.md`. The documents that their facts are compared with are the `*.json` beside them, in a
folder `documents`, or in one of that name above; without any, only the reading is tested.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.base.errors import GeneratorError
from generator.explain import page_view
from generator.read import dialects, pages
from generator.read.page_formats import LISTS
from tests.conformance.tally import Tally
from tests.lists import score
from tests.lists.news import count_news
from tests.lists.score import CLASSES, STRUCTURAL, Score

_Pair = tuple[Score, Score]
"""The score of a page, and the one of what it and the document both have."""


def holds(folder: Path) -> bool:
    """Whether *folder* holds list pages."""
    return any(_is_list_page(file) for file in sorted(folder.glob("*.md")))


def _is_list_page(file: Path) -> bool:
    text = file.read_text(encoding="utf-8", errors="replace")
    return "\n## Response\n" in text and "## OpenAPI" not in text


def run(folder: Path) -> Tally:
    """Read every page of *folder*, and compare what it says with the documents."""
    tally = Tally("list page")
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in _documents(folder)]
    scores: dict[str, Score] = defaultdict(Score)
    common: dict[str, Score] = defaultdict(Score)
    counts: dict[str, int] = defaultdict(int)
    for file in sorted(folder.glob("*.md")):
        for vendor, fault, dialect, both in _read(file, documents):
            tally.add(vendor, file.name, fault)
            if both:
                scores[dialect].update(both[0])
                common[dialect].update(both[1])
                counts[dialect] += 1
    if not documents:
        tally.skipped.append(f"the comparison with documents: {folder} has none, and no folder above has `documents`")
    if scores:
        tally.notes = [
            "recall / precision, %, of what the pages say against the document that fits better",
            *_table(scores, counts),
            "the same for the properties and variants that both have: pages and documents are of different days",
            *_table(common, counts),
            "what pages state and the documents do not, and how much of it is about names and values that none has",
            *_news(scores, "".join(map(json.dumps, documents))),
        ]
    return tally


def _documents(folder: Path) -> list[Path]:
    for candidate in (folder, *(parent / "documents" for parent in (folder, *folder.resolve().parents[:3]))):
        found = sorted(candidate.glob("*.json"))
        if found:
            return found
    return []


def _read(file: Path, documents: list[Mapping[str, Any]]) -> Iterator[tuple[str, str | None, str, _Pair | None]]:
    """Yield vendor, fault, dialect and scores of each page in *file*."""
    vendor = file.name.partition("_")[0]
    try:
        text = file.read_text(encoding="utf-8")
        for page in pages.split(text, file.as_posix()):
            fragment = dialects.read(page, "2026-09", "")
            unread = page_view.show_pages(text, file.as_posix()).not_understood
            again = pages.split(pages.render(page), "snapshot.md") == (page,)
            fault = None if again and page.format is LISTS else "its snapshot says something else"
            fault = f"{unread} lines not understood" if unread else fault
            yield vendor, fault, fragment.dialect, _best(fragment.doc, documents)
    except GeneratorError as error:
        yield vendor, str(error), "", None


def _best(page: Mapping[str, Any], documents: list[Mapping[str, Any]]) -> _Pair | None:
    """Return the scores of *page* in the document that it fits best, None where no document has its operation."""
    found: list[_Pair] = []
    for document in documents:
        whole, common = (score.compare(page, document, only_common=only) for only in (False, True))
        found += [(whole, common)] if whole and common else []
    return max(found, key=lambda both: both[0].f1, default=None)


def _news(scores: Mapping[str, Score], documents: str) -> Iterator[str]:
    """Yield for each dialect the facts that its pages alone state, by class."""
    for dialect, one in sorted(scores.items()):
        alone, news = count_news([fact for fact in one.wrong if fact.split()[0] in STRUCTURAL], documents)
        parts = ", ".join(f"{kind} {news[kind]} of {number}" for kind, number in sorted(alone.items()))
        yield f"{dialect}: {news.total()} of {alone.total()}" + (f" ({parts})" if parts else "")


def _table(scores: Mapping[str, Score], counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the rows of the table."""
    yield " " * 18 + "".join(name.rjust(15) for name in (*CLASSES, "structure", "structural F1"))
    for dialect, one in sorted(scores.items()):
        pairs = [(one.recall(name), one.precision(name)) for name in CLASSES]
        pairs.append((one.recall(*STRUCTURAL), one.precision(*STRUCTURAL)))
        cells = [f"{recall:.1f} / {precision:.1f}".rjust(15) for recall, precision in pairs]
        yield f"{dialect}, {counts[dialect]} pages".ljust(18) + "".join(cells) + f"{one.f1:.1f}".rjust(15)
