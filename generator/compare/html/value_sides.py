"""The value before and after a change, as the page shows them side by side."""

from __future__ import annotations

import json
import re

from generator.base import yamlio
from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Change, ChangeKind, Side
from generator.compare.excerpts import excerpt_pair
from generator.compare.formats import phrases
from generator.compare.html.html_values import Shown

LINES = 24
"""The most lines of a value that are shown; the file that is named has all of them."""
CHARACTERS = 2_000
"""The most characters of a line that are shown."""
WINDOW = 400
"""The most characters of two texts, of which the part that differs is shown."""
_CONTEXT = 2
_LONE = re.compile("[\ud800-\udfff]")
"""Lone surrogates, which JSON can write and UTF-8 cannot encode."""


def sides(change: Change) -> tuple[Shown, Shown]:
    """Return the values before and after, from shortly before the line where they begin to differ."""
    before = () if change.action is ChangeKind.ADDED else _lines(change.base.value)
    after = () if change.action is ChangeKind.REMOVED else _lines(change.revision.value)
    if len(before) == len(after) == 1:
        before, after = ((line,) for line in excerpt_pair("".join(before), "".join(after), WINDOW))
    skipped = max(_same(before, after) - _CONTEXT, 0)
    return _shown(change.base, before, skipped), _shown(change.revision, after, skipped)


def _lines(value: Json) -> tuple[str, ...]:
    """Return *value* as YAML if it is an object or a list, else as JSON, in which text has quotes."""
    text = _LONE.sub("\N{REPLACEMENT CHARACTER}", json.dumps(value, ensure_ascii=False))
    if value and (is_object(value) or is_list(value)):
        return tuple(yamlio.dump(json.loads(text)).splitlines())
    return (text,)


def _same(before: tuple[str, ...], after: tuple[str, ...]) -> int:
    """Return how many lines at the start are the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((index for index, (old, new) in pairs if old != new), min(len(before), len(after)))


def _shown(side: Side, lines: tuple[str, ...], skipped: int) -> Shown:
    kept, left = lines[skipped : skipped + LINES], len(lines) - skipped - LINES
    return Shown(
        text="\n".join(_cut(line) for line in kept),
        skipped=phrases.count(skipped, "line") if skipped and kept else "",
        left=phrases.count(left, "more line") if left > 0 else "",
        place=phrases.place(side),
        pointer=side.own_pointer or side.pointer,
    )


def _cut(line: str) -> str:
    return line if len(line) <= CHARACTERS else f"{line[:CHARACTERS]} \N{HORIZONTAL ELLIPSIS}"
