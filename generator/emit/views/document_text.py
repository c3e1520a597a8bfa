"""Text of the document: it has a type of its own, so that it reaches templates only through an escaping filter."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

_WIDTH = 112
_OPEN_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"$')
_ESCAPED_QUOTE = r'\1\\"'
_MARKUP = re.compile(r"[\\`*_\[\]<>|&~#$]")
_BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*")


@frozen
class Text:
    """Text that somebody else wrote, which must be escaped before it is printed."""

    raw: str

    def __bool__(self) -> bool:
        return bool(_printable(self.raw).strip())

    def __str__(self) -> str:
        raise TypeError("text of the document printed without a filter")


@frozen
class Docstring:
    """The contents of a docstring before escaping and line breaks."""

    paragraphs: tuple[Text, ...] = ()
    arguments: tuple[tuple[str, Text], ...] = field(default=())

    def __bool__(self) -> bool:
        return any(self.paragraphs) or bool(self.arguments)


def doc(*paragraphs: Text | str | None, arguments: Iterable[tuple[str, Text]] = ()) -> Docstring:
    """Return the docstring of the *paragraphs* that are not empty."""
    texts = (p if isinstance(p, Text) else Text(p or "") for p in paragraphs)
    return Docstring(tuple(t for t in texts if t), tuple(arguments))


def described(schema: Mapping[str, Any]) -> Text:
    """Return the description, the default and the deprecation of *schema* as one text."""
    description = str(schema.get("description") or "").strip()
    notes: list[str] = []
    if schema.get("default") is not None:
        notes.append(f"Default: ``{json.dumps(schema['default'], ensure_ascii=False)}``.")
    if schema.get("deprecated"):
        notes.append("Deprecated.")
    if description and notes:
        description += "" if description[-1] in ".!?:" else "."
        notes.insert(0, description)
    return Text(("\n\n" if "\n" in description else " ").join(notes) or description)


def literal(value: str | int | float | bool | None) -> str:
    """Return *value* as Python source; `repr` escapes characters that cannot be printed."""
    return repr(value)


def markdown(text: Text | str) -> str:
    """Return *text* as one line of Markdown, escaped so that it is shown literally."""
    raw = text.raw if isinstance(text, Text) else text
    return _MARKUP.sub(r"\\\g<0>", " ".join(_printable(raw).split()))


def code(text: str) -> str:
    """Return *text* as a code span in Markdown, which may stand in a table."""
    shown = " ".join(_printable(text).split()).replace("|", r"\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    return f"{fence} {shown} {fence}" if "`" in shown else f"`{shown}`"


def docstring(content: Docstring | Text, indent: int = 4) -> str:
    """Return *content* as a docstring literal whose following lines are indented by *indent* spaces."""
    if isinstance(content, Text):
        content = doc(content)
    margin = " " * indent
    lines: list[str] = []
    for paragraph in content.paragraphs:
        lines += [""] if lines else []
        lines += _laid_out(paragraph, _WIDTH - indent)
    if content.arguments:
        lines += ["", "Args:"] if lines else ["Args:"]
        for name, text in content.arguments:
            first, *rest = _laid_out(text, _WIDTH - indent - 8) or [""]
            lines += [f"    {name}: {first}".rstrip(), *(f"        {line}".rstrip() for line in rest)]
    if len(lines) < 2:
        return f'"""{_OPEN_QUOTE.sub(_ESCAPED_QUOTE, "".join(lines))}"""'
    body = "\n".join(f"{margin}{line}".rstrip() for line in lines[1:])
    return f'"""{lines[0]}\n{body}\n{margin}"""'


def _laid_out(text: Text, width: int) -> list[str]:
    """Return the lines of *text*, escaped for a docstring and wrapped, with lists and paragraphs preserved."""
    lines: list[str] = []
    for line in textwrap.dedent(_printable(text.raw)).strip().splitlines():
        line = _escaped(line.rstrip())
        if len(line) <= width:
            lines.append(line)
            continue
        bullet = _BULLET.match(line)
        hanging = " " * (bullet.end() if bullet else 0)
        wrapped = textwrap.wrap(line, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
        lines += wrapped
    return lines


def _printable(text: str) -> str:
    """Return *text* without control characters, text directions and surrogates; every kind of space becomes a space."""
    return "".join(c if c == "\n" or c.isprintable() else " " * c.isspace() for c in text.replace("\r\n", "\n"))


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
