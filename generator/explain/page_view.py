"""A page beside what was understood of it, line by line, for whoever checks a reader."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from generator.base.errors import GeneratorError
from generator.base.location import printable
from generator.base.nodes import Json, Map, Seq, plain
from generator.base.notes import is_note
from generator.read import dialects, markdown, pages
from generator.read.pages import Page

_WIDTH = 60
_FILLERS = frozenset({"paths", "properties", "schema", "content", "components", "schemas", "responses", "parameters"})
_FIRST_LINES = (
    (re.compile(r"#{1,6} "), "heading"),
    (re.compile(r"Reference: "), "URL of the page"),
    (re.compile(r"Content-Type: "), "media type of the request body"),
    (re.compile(r"This endpoint expects "), "kind of the request body"),
)
"""What a line says that states no fact of its own, by how it starts."""


@frozen
class PageView:
    """The lines of a file, and how many of them nobody understood."""

    text: str
    not_understood: int


def show_pages(text: str, file: str) -> PageView:
    """Return the pages of *text* line by line; raises `GeneratorError` where one of them cannot be read."""
    lines = markdown.lines(text)
    said: dict[int, list[str]] = defaultdict(list)
    heads: list[str] = []
    inside: set[int] = set()
    for page in pages.read_pages(text, file):
        if isinstance(page, GeneratorError):
            raise page
        fragment = dialects.read(page, "undated", "")
        heads.append(printable(f"{file}: {page.method or '?'} {page.url or '?'}, dialect {fragment.dialect}"))
        span = range(page.mark.line, page.mark.line + page.fragment.count("\n"))
        inside |= set(span)
        for line, fact in _facts(fragment.doc):
            said[line] += [] if fact in said[line] else [fact]
        _note_texts(page, fragment.doc, said, span)
    _note_repetitions(lines, said, inside)
    rows = [_row(number, line, _telling(said[number]), number in inside) for number, line in enumerate(lines, 1)]
    unread = sum(row.endswith(_NOT_UNDERSTOOD) for row in rows)
    counted = sum(bool(line.strip()) for number, line in enumerate(lines, 1) if number in inside)
    total = f"{counted} lines of the operation, {unread} not understood"
    return PageView("\n".join([*heads, *rows, total]), unread)


_NOT_UNDERSTOOD = "NOT UNDERSTOOD"


def _row(number: int, line: str, facts: Sequence[str], is_inside: bool) -> str:
    shown = printable(line.expandtabs(2))
    left = shown if len(shown) <= _WIDTH else shown[: _WIDTH - 1] + "…"
    if facts:
        right = "; ".join(facts)
    elif not line.strip():
        right = ""
    elif is_inside:
        right = next((name for start, name in _FIRST_LINES if start.match(line)), _NOT_UNDERSTOOD)
    else:
        right = "-"
    return f"{number:>5} | {left:<{_WIDTH}} | {right}".rstrip()


def _facts(doc: Map) -> Iterator[tuple[int, str]]:
    """Yield the line of each fact in *doc*, and the fact."""
    todo: list[tuple[tuple[str, ...], Json]] = [((), doc)]
    while todo:
        path, node = todo.pop()
        parts = [(key, node[key], node.at(key)) for key in node] if isinstance(node, Map) else []
        if isinstance(node, Seq):
            parts = [(_item_name(index, value), value, node.at(index)) for index, value in enumerate(node)]
        for key, value, mark in parts:
            inner = (*path, key)
            if is_note(key):
                yield mark.line, f"{_short(path)}: unknown ({', '.join(value)})"
            elif key == "required" and isinstance(value, Seq):
                for index, name in enumerate(value):
                    yield value.at(index).line, f"{_short((*path, name))} required"
            elif isinstance(value, Map | Seq) and value and not _is_flat(value):
                todo.append((inner, value))
                yield mark.line, _short(inner)
            else:
                yield mark.line, f"{_short(inner)} = {_value(value)}"


def _item_name(index: int, item: Json) -> str:
    """Return what an item of an array is called: a parameter by its place and name."""
    is_parameter = isinstance(item, Map) and "in" in item and "name" in item
    return f"{item['in']} {item['name']}" if is_parameter else str(index)


def _is_flat(value: Json) -> bool:
    return isinstance(value, Seq) and not any(isinstance(item, Map | Seq) for item in value)


def _short(path: tuple[str, ...]) -> str:
    """Return *path* without the words that are the same for all."""
    steps = [step for step in path if step not in _FILLERS] or list(path)
    if len(steps) > 1 and path[:1] == ("paths",):
        steps = steps[2:] or steps[1:]
    return " ".join(printable(step) for step in steps)


def _value(value: Json) -> str:
    text = printable(json.dumps(plain(value), ensure_ascii=False))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def _telling(facts: Sequence[str]) -> list[str]:
    """Return *facts* without those that only say where something begins, if there are others."""
    values = [fact for fact in facts if " = " in fact or ": unknown" in fact or fact.endswith(" required")]
    return values or list(facts)


def _note_repetitions(lines: Sequence[str], said: dict[int, list[str]], inside: set[int]) -> None:
    """Note the bullets that another line says word for word: a schema may be printed twice."""
    first: dict[str, int] = {}
    for number in sorted(inside):
        if said[number]:
            first.setdefault(lines[number - 1].strip(), number)
    for number in inside:
        text = lines[number - 1].strip()
        if not said[number] and text.startswith("- ") and text in first:
            said[number].append(f"the same as line {first[text]}")


def _note_texts(page: Page, doc: Map, said: dict[int, list[str]], span: range) -> None:
    """Note the further lines of each text that is longer than one line."""
    is_yaml = bool(page.format.languages)
    todo: list[Json] = [doc]
    while todo:
        node = todo.pop()
        todo += node.values() if isinstance(node, Map) else node if isinstance(node, Seq) else []
        if not isinstance(node, Map):
            continue
        text = node.get("description")
        if isinstance(text, str) and "\n" in text:
            first = node.at("description").line
            for line in range(first + 1, first + text.count("\n") + 1):
                said[line] += [] if "description" in said[line] else ["description"]
    for line in span if is_yaml else ():
        # YAML wraps a long text as it likes; what is no YAML is an error.
        said[line] += [] if said[line] else ["continues"]
