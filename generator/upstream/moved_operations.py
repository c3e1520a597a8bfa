"""Operations that left a document under one path, and seem to have come back under another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.base.operation_names import template
from generator.base.schemas import operations
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import DocumentReading

_VERSION = re.compile(r"/v[0-9]+(?=/)")


def moved_operations(
    gone: Iterable[Fragment], served: DocumentReading, captures: Iterable[DocumentReading]
) -> dict[str, str]:
    """Return the operations of *gone*, by name, that *served* has under another name, with that name.

    That is the only one with the same method and operationId, or the same path but for its version, that the capture
    which had the operation last did not have.
    """
    parts = {reading.fragments[0].page: _by_name(reading) for reading in captures if reading.fragments}
    moved: dict[str, str] = {}
    for old in gone:
        others = [new for name, new in _by_name(served).items() if name not in parts[old.page]]
        found = [new.part for new in others if _is_same(old, new)]
        if len(found) == 1:
            moved[old.part] = found[0]
    return moved


def _by_name(reading: DocumentReading) -> dict[str, Fragment]:
    return {fragment.part: fragment for fragment in reading.fragments}


def _is_same(old: Fragment, new: Fragment) -> bool:
    [(path, method, before)], [(other, other_method, after)] = operations(old.doc), operations(new.doc)
    has_id = "operationId" in before and before["operationId"] == after.get("operationId")
    return method == other_method and (has_id or _unversioned(path) == _unversioned(other))


def _unversioned(path: str) -> str:
    return template(_VERSION.sub("", path))
