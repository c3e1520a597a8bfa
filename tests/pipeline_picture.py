"""Draws the picture of the pipeline in README from the map of the rooms: `.github/pipeline.svg`, light and dark.

It is as wide as a README is shown, so that its text has the size of other text there.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from html import escape

from generator import ROOMS

LINES: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "make client",
        "pages,\ndocuments",
        ("read", "correct", "merge", "shape", "validate", "emit"),
        "spec/\ngenerated/",
    ),
    ("make drift", "docs'\nserver", ("upstream", "drift", "compare"), "report,\nexit code"),
    ("explain, report", "spec/", ("explain",), "page\nand line"),
)
"""What starts a line, what goes in, the rooms through which it goes, and what comes out."""

WIDTH, GAP, END, PAD, LETTER = 840, 20, 90, 9, 6.2
"""Of the whole, between boxes, of the first and the last box, inside boxes, of a letter; in pixels."""

STYLE = """\
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .room { font-weight: 600; font-size: 14px } .does { font-size: 11.5px; fill: #59636e }
  .command { font: 12px ui-monospace, monospace; fill: #59636e }
  rect { fill: #f6f8fa; stroke: #d1d9e0 } .end { fill: #ddf4ff; stroke: #54aeff }
  path { stroke: #818b98; fill: none; marker-end: url(#tip) } marker path { fill: #818b98; marker-end: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .does, .command { fill: #9198a1 } rect { fill: #151b23; stroke: #3d444d }
    .end { fill: #0c2d4a; stroke: #1f6feb }
  }"""

MARKER = (
    '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z"/></marker>'
)
"""The tip of an arrow."""


def draw() -> str:
    """Return the picture as SVG."""
    title = "Pages go through read, correct, merge, shape, validate and emit to a document and a client"
    top = 0
    drawn: list[str] = []
    for line in LINES:
        height, parts = _line(top, *line)
        drawn += parts
        top += height
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" aria-label="{title}">',
            f"<style>\n{STYLE}\n</style>",
            MARKER,
            *drawn,
            "</svg>\n",
        ]
    )


def _line(top: int, command: str, into: str, rooms: tuple[str, ...], out: str) -> tuple[int, list[str]]:
    """Return the height of a line, whose boxes fill the width, and what it consists of."""
    box = (WIDTH - 2 - 2 * END - (len(rooms) + 1) * GAP) // len(rooms)
    does = {room: textwrap.wrap(_short(room), int((box - 2 * PAD) / LETTER)) for room in rooms}
    height = 36 + 15 * max(map(len, does.values()))
    drawn = [f'<text class="command" x="1" y="{top + 14}">{escape(command)}</text>']
    left, y = 1, top + 24
    for names, width, text in ((into, END, []), *((room, box, does[room]) for room in rooms), (out, END, [])):
        if left > 1:
            drawn.append(f'<path d="M{left - GAP + 3} {y + height // 2}h{GAP - 6}"/>')
        drawn += _box((left, y, width, height), names.split("\n"), text)
        left += width + GAP
    return height + 44, drawn


def _box(at: tuple[int, int, int, int], names: list[str], does: list[str]) -> Iterator[str]:
    left, top, width, height = at
    kind = "stage" if does else "end"
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{width}" height="{height}" rx="6"/>'
    style = ' class="room"' if does else ""
    for number, name in enumerate(names):
        y = top + (22 if does else height // 2 + 5 - 9 * (len(names) - 1)) + 18 * number
        yield f'<text{style} x="{left + PAD}" y="{y}">{escape(name)}</text>'
    for number, line in enumerate(does):
        yield f'<text class="does" x="{left + PAD}" y="{top + 41 + 15 * number}">{escape(line)}</text>'


def _short(name: str) -> str:
    """Return the first part of what a room does."""
    does = next(room.does for room in ROOMS if room.name == name)
    return re.split(r"[:,;]", does)[0].replace("->", "→").replace("`", "")
