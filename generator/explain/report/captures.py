"""The time line: what the pages of each capture brought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.numerals import count
from generator.explain.report.report_rows import Bar, CaptureRow, PageRow
from generator.read.dialects.document_fragments import DIALECT as DOCUMENT


def capture_rows(pages: Iterable[PageRow]) -> Iterator[CaptureRow]:
    """Yield the captures by date; the longest bar is that of the one that states most."""
    captures: dict[str, list[PageRow]] = {}
    for page in pages:
        captures.setdefault(page.captured, []).append(page)
    longest = max((sum(_stated(rows).values()) for rows in captures.values()), default=0)
    known: set[str] = set()
    for date in sorted(captures):
        rows = captures[date]
        dialects = Counter(row.dialect for row in rows)
        new = {name for row in rows for name in row.operations} - known
        known |= new
        stated = _stated(rows)
        listed = ", ".join(f"{number:,} {kind}" for kind, number in stated.items())
        yield CaptureRow(
            date=date,
            pages=", ".join(_source(name, number) for name, number in dialects.items()),
            told=f"{count(len(new), 'new operation')}; of its statements {listed}",
            bars=tuple(_bars(stated, longest)),
        )


def _source(dialect: str, number: int) -> str:
    if dialect == DOCUMENT:
        return f"{count(number, 'operation')} of the vendor's document"
    return f"{count(number, 'page')} of dialect {dialect}"


def _stated(rows: Iterable[PageRow]) -> Counter[str]:
    counts = Counter[str]()
    for row in rows:
        counts.update({"followed": row.followed, "agreed": row.agreed, "superseded": row.superseded})
    return counts


def _bars(stated: Counter[str], longest: int) -> Iterator[Bar]:
    start = 0
    for kind, number in stated.items():
        if number:
            yield Bar(kind, f"{100 * start / longest:.2f}", f"{100 * number / longest:.2f}")
        start += number
