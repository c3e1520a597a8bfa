"""Real list pages: each must be understood line by line, and say what the vendor's document says.

A folder of pages holds `*.md`. The documents that their facts are compared with are the `*.json` beside them, in a
folder `documents`, or in one of that name above; without any, only the reading is tested.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.base.errors import GeneratorError
from generator.explain import page_view
from generator.read import dialects, pages
from generator.read.page_formats import LISTS
from tests.conformance.tally import Tally
from tests.lists import news, score
from tests.lists.score import CLASSES, STRUCTURAL, Difference, Score

_Explained = tuple[Difference, str]
"""A fact in which page and document differ, and why."""


def holds(folder: Path) -> bool:
    """Whether *folder* holds list pages."""
    return any(_is_list_page(file) for file in sorted(folder.glob("*.md")))


def _is_list_page(file: Path) -> bool:
    text = file.read_text(encoding="utf-8", errors="replace")
    return "\n## Response\n" in text and "## OpenAPI" not in text


def run(folder: Path) -> Tally:
    """Read every page of *folder*, and compare what it says with the documents."""
    tally = Tally("list page")
    texts = [file.read_text(encoding="utf-8") for file in _documents(folder)]
    documents = [json.loads(text) for text in texts]
    scores: dict[str, Score] = defaultdict(Score)
    explained: dict[str, list[_Explained]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for file in sorted(folder.glob("*.md")):
        for vendor, fault, dialect, found in _read(file, documents):
            tally.add(vendor, file.name, fault)
            if found:
                scores[dialect].update(found)
                page = file.read_text(encoding="utf-8")
                structure = [one for one in found.differences if one.kind in STRUCTURAL]
                explained[dialect] += [(one, news.reason(one, page, "".join(texts), dialect)) for one in structure]
                counts[dialect] += 1
    if not documents:
        tally.skipped.append(f"the comparison with documents: {folder} has none, and no folder above has `documents`")
    if scores:
        timeless = {name: one.without(_of_another_day(explained[name])) for name, one in scores.items()}
        tally.notes = [
            "recall / precision, %, of what the pages say against the document that fits better",
            *_table(scores, counts),
            "the same without structural facts of another day, about names and values that the other side has nowhere",
            *_table(timeless, counts),
            "why structural facts differ",
            *(f"{name}: {line}" for name in sorted(scores) for line in news.count(explained[name])),
        ]
    return tally


def _of_another_day(explained: Sequence[_Explained]) -> list[Difference]:
    return [fact for fact, why in explained if why == news.DAY]


def _documents(folder: Path) -> list[Path]:
    for candidate in (folder, *(parent / "documents" for parent in (folder, *folder.resolve().parents[:3]))):
        found = sorted(candidate.glob("*.json"))
        if found:
            return found
    return []


def _read(file: Path, documents: list[Mapping[str, Any]]) -> Iterator[tuple[str, str | None, str, Score | None]]:
    """Yield vendor, fault, dialect and score of each page in *file*."""
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


def _best(page: Mapping[str, Any], documents: list[Mapping[str, Any]]) -> Score | None:
    """Return the score of *page* in the document that it fits best, None where no document has its operation."""
    found = (score.compare(page, document) for document in documents)
    return max((one for one in found if one), key=lambda one: one.f1, default=None)


def _table(scores: Mapping[str, Score], counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the rows of the table."""
    yield " " * 18 + "".join(name.rjust(15) for name in (*CLASSES, "structure", "structural F1"))
    for dialect, one in sorted(scores.items()):
        pairs = [(one.recall(name), one.precision(name)) for name in CLASSES]
        pairs.append((one.recall(*STRUCTURAL), one.precision(*STRUCTURAL)))
        cells = [f"{recall:.1f} / {precision:.1f}".rjust(15) for recall, precision in pairs]
        yield f"{dialect}, {counts[dialect]} pages".ljust(18) + "".join(cells) + f"{one.f1:.1f}".rjust(15)
