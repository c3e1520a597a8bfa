"""Draws the picture of the pipeline in README from the map of the rooms: `.github/pipeline.svg`, light and dark."""

from __future__ import annotations

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
    ("explain, report", "spec/", ("explain",), "who says so:\npage and line"),
)
"""What starts a line, what goes in, the rooms through which it goes, and what comes out."""

BOX, GAP, END, HEIGHT, ROW = 152, 22, 104, 134, 180
STYLE = """\
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .room { font-weight: 600; font-size: 14px } .does { font-size: 11px; fill: #59636e }
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
    width = 2 * END + 6 * BOX + 9 * GAP
    height = len(LINES) * ROW + 8
    title = "Pages go through read, correct, merge, shape, validate and emit to a document and a client"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{title}">',
            f"<style>\n{STYLE}\n</style>",
            MARKER,
            *(part for number, line in enumerate(LINES) for part in _line(number * ROW + 8, *line)),
            "</svg>\n",
        ]
    )


def _line(top: int, command: str, into: str, rooms: tuple[str, ...], out: str) -> Iterator[str]:
    does = {room.name: room.does for room in ROOMS}
    yield f'<text class="command" x="{GAP}" y="{top + 16}">{escape(command)}</text>'
    top += 26
    left = GAP
    yield from _box(left, top, END, "end", into.split("\n"), [])
    left += END
    for room in rooms:
        yield _arrow(left, top)
        left += GAP
        yield from _box(
            left, top, BOX, "stage", [room], textwrap.wrap(does[room].replace("->", "→").replace("`", ""), 23)
        )
        left += BOX
    yield _arrow(left, top)
    yield from _box(left + GAP, top, END, "end", out.split("\n"), [])


def _box(left: int, top: int, width: int, kind: str, names: list[str], does: list[str]) -> Iterator[str]:
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{width}" height="{HEIGHT}" rx="6"/>'
    style = ' class="room"' if does else ""
    for number, name in enumerate(names):
        y = top + (22 if does else HEIGHT // 2 - 4) + 18 * number
        yield f'<text{style} x="{left + 10}" y="{y}">{escape(name)}</text>'
    for number, line in enumerate(does):
        yield f'<text class="does" x="{left + 10}" y="{top + 42 + 14 * number}">{escape(line)}</text>'


def _arrow(left: int, top: int) -> str:
    return f'<path d="M{left + 3} {top + HEIGHT // 2}h{GAP - 6}"/>'
