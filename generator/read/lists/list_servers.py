"""The lines of the section `Servers` -> server objects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.base.nodes import Map, Seq
from generator.read.lists.page_lines import Line, UnreadableLine, code_span

_NOTE = re.compile(r" \((?P<name>.*)\)(?: — .*)?")


def read_servers(lines: Sequence[Line]) -> Seq:
    """Return the servers that *lines* list, the default first."""
    defaults: list[Map] = []
    others: list[Map] = []
    for line in (line.as_bullet() for line in lines):
        span = code_span(line.text, 2) if line.text.startswith("- ") else None
        rest = line.text[span.end :] if span else ""
        note = _NOTE.fullmatch(rest)
        if span is None or (rest and not note):
            raise UnreadableLine("a server must stand here: - `https://...` (name)", line.mark)
        server = Map(mark=line.mark)
        server.put("url", span.text, line.mark)
        name = note["name"] if note else ""
        bare = re.sub(r"(^|, )default$", "", name)
        if bare:
            server.put("description", bare, line.mark)
        (defaults if bare != name else others).append(server)
    out = Seq([*defaults, *others])
    out.marks = [server.mark for server in out]
    return out
