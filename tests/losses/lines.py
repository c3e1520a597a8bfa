"""YAML with the line of every key and item, read anew: JSON's own scalars, everything else is a string."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

_FENCE = re.compile(r"^```yaml[^\n]*\n(.*?)\n```", re.DOTALL | re.MULTILINE)
_NULL = {"", "~", "null"}
_BOOL = {"true": True, "false": False}
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?[0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?", re.IGNORECASE)


class Obj(dict[str, Any]):
    """A mapping that knows the line of each key."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class Arr(list[Any]):
    """A sequence that knows the line of each item."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


def read(text: str, first_line: int = 1) -> Obj:
    """Return the mapping that *text* states, its first line being line *first_line* of the file."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    value = _value(node, first_line)
    assert isinstance(value, Obj)
    return value


def _value(node: Any, first: int) -> Any:
    if isinstance(node, yaml.MappingNode):
        obj = Obj()
        for key, value in node.value:
            obj[key.value] = _value(value, first)
            obj.lines[key.value] = first + key.start_mark.line
        return obj
    if isinstance(node, yaml.SequenceNode):
        arr = Arr()
        for item in node.value:
            arr.append(_value(item, first))
            arr.lines.append(first + item.start_mark.line)
        return arr
    text: str = node.value
    if node.style:  # quoted, or a block
        return text
    if text.lower() in _NULL:
        return None
    if text.lower() in _BOOL:
        return _BOOL[text.lower()]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def fences(markdown: str) -> Iterator[Obj]:
    """Yield the OpenAPI or AsyncAPI of every page in *markdown*, with lines of the file; other YAML is left out."""
    for found in _FENCE.finditer(markdown.replace("\r\n", "\n")):
        if re.search("^(openapi|asyncapi):", found[1], re.MULTILINE):
            yield read(found[1], found.string.count("\n", 0, found.start(1)) + 1)
