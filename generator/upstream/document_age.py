"""Whether a document that upstream serves is older than our newest capture of it, or cut."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from generator.base.nodes import Json, Map
from generator.base.numerals import count
from generator.base.operation_names import find_known
from generator.read.dialects.document_fragments import DocumentReading

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


def why_older(doc: Map, reading: DocumentReading, old: Map, before: DocumentReading, retired: Set[str]) -> str:
    """Return why *doc* is older than *old*, our newest capture, or cut; empty where it is not.

    *reading* and *before* are what they state; operations that are *retired* may be missing.
    """
    version, known = version_of(doc), version_of(old)
    if _NUMBERS.fullmatch(version) and _NUMBERS.fullmatch(known) and _numbers(version) < _numbers(known):
        return f"it is version {version}, and our newest capture is version {known}"
    parts, old_parts = ({fragment.part for fragment in each.fragments} for each in (reading, before))
    lost = sorted(old_parts - find_known(old_parts, parts).keys() - retired)
    if lost and not parts - find_known(parts, old_parts).keys():
        return f"it has no operation that our newest capture lacks, and lacks {_named(lost)}: it is an old copy, or cut"
    if lost and 2 * len(parts) < len(old_parts - retired):
        fewer = f"it has {count(len(parts), 'operation')}, and our newest capture {len(old_parts)}"
        return f"{fewer}: most are missing, such as {_named(lost)}"
    return ""


def version_of(doc: Map) -> str:
    """Return the version that *doc* states of the API, empty where it states none."""
    info: Json = doc.get("info")
    return str(info.get("version", "")) if isinstance(info, Map) else ""


def _named(operations: Sequence[str]) -> str:
    others = len(operations) - 1
    return f"`{operations[0]}`" + (f" and {count(others, 'other')}" if others else "")


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]
