"""What a maintainer should know beside the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.build.pipeline import Document
from generator.upstream import FetchResult
from generator.upstream.retirement import FILE as RETIRED

_SHOWN = 5


def idle_overlays(ours: Document, theirs: Document) -> Iterator[str]:
    """Yield the overlays that correct *ours* and nothing upstream: what they are for may be mended, or gone."""
    found: dict[str, list[str]] = {}
    for overlay, action in theirs.idle:
        # What was retired is gone upstream: that is why.
        if overlay.file != RETIRED.as_posix() and (overlay, action) not in ours.idle:
            found.setdefault(overlay.file, []).append(action.target.text)
    for file, targets in found.items():
        yield f"`{file}` finds nothing upstream any more at {_some(targets)}: upstream may have mended it."


def about_pages(fetched: FetchResult) -> Iterator[str]:
    """Yield what is odd about the pages themselves."""
    if fetched.skipped:
        yield f"{len(fetched.skipped)} pages were not asked for, and are taken to be as they were."
    for operation in fetched.returned:
        yield f"`{operation}` was retired from our document, and upstream documents it."
    for place in fetched.missing:
        yield f"The index names `{place}`, and nothing is there."
    for page in fetched.unread:
        yield f"`{page.place}` holds {page.format.name}, which is not read."


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown
