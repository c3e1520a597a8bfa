"""How deep JSON may be nested: what is deeper could be read, but neither compared nor copied nor written again."""

from __future__ import annotations

import json
from typing import Any

MAX_DEPTH = 64
"""Arrays and objects within each other, the outermost one included."""

_REST = bytes(set(range(256)) - set(b'[]{}"'))
_ALIKE = bytes.maketrans(b"{}", b"[]")


class NestedTooDeeply(ValueError):
    """JSON is deeper than `MAX_DEPTH`."""

    def __init__(self) -> None:
        super().__init__(f"nested more than {MAX_DEPTH} levels deep")


def is_deep_text(raw: bytes) -> bool:
    """Whether the JSON *raw* is deeper than `MAX_DEPTH`; the answer for what is no JSON means nothing.

    It is for every answer, and takes a tenth of the time of reading it: each step is one call into C.
    """
    marks = raw.translate(_ALIKE, _REST)
    if marks.count(b"[") <= MAX_DEPTH:
        return False
    if b"\0" in raw:  # not UTF-8, in which JSON has no such byte
        raw = raw.decode(json.detect_encoding(raw), "surrogatepass").encode("utf-8", "surrogatepass")
        marks = raw.translate(_ALIKE, _REST)
    if b"\\" in raw and b'\\"' in raw:  # one byte is found in a hundredth of the time that two take
        marks = raw.replace(b"\\\\", b"").replace(b'\\"', b"").translate(_ALIKE, _REST)
    # Two quotes side by side are an empty text, or the seam of two: without them, what is inside of texts stays so.
    marks = marks.replace(b'""""', b"").replace(b'""', b"")
    if b'"' in marks:
        marks = b"".join(marks.split(b'"')[::2])
    for _ in range(MAX_DEPTH):
        marks = marks.replace(b"[]", b"")  # the innermost ones
        if not marks:
            return False
    return True


def is_deep(value: Any) -> bool:
    """Whether *value*, of plain lists and dicts, is deeper than `MAX_DEPTH`."""
    level: list[Any] = [[value]]
    for _ in range(MAX_DEPTH + 1):
        inner = (one for outer in level for one in (outer.values() if outer.__class__ is dict else outer))
        level = [one for one in inner if one.__class__ is list or one.__class__ is dict]
        if not level:
            return False
    return True
