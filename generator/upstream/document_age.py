"""Whether a document that upstream serves is older than our newest capture of it, or cut.

What lacks operations may be an old copy, or upstream may have removed them. It is newer if upstream says so: by its
version, or by the day on which it was written, as the server says. Else an old copy shows in the rest: that is as in an
earlier capture, or lacks something, too, and has nothing that the newest capture has not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from attrs import frozen

from generator.base.nodes import Json, Map, is_list, is_object
from generator.base.numerals import count
from generator.base.operation_names import find_known
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import DocumentReading

_VERSION = re.compile(r"v?(?:(\d{4}-\d\d-\d\d)|\d+(?:\.\d+)*)")
_COMPARED = ("paths", "components", "servers", "security")
"""Of a fragment: what it states about the API, and not about the document."""
_EXAMPLES = frozenset({"example", "examples"})


@frozen
class DatedDocument:
    """One document, as it is served or as a capture has it."""

    day: str
    """Of its capture; of what is served, the day on which it was written, empty where the server does not say."""
    sha256: str
    reading: DocumentReading
    own: tuple[Fragment, ...]
    """Of the operations that this client has."""

    @property
    def version(self) -> str:
        """The version of the API that it states, empty where it states none."""
        info = next((fragment.doc.get("info") for fragment in self.reading.fragments), None)
        return str(info.get("version", "")) if isinstance(info, Map) else ""

    @property
    def parts(self) -> frozenset[str]:
        """All operations that it states."""
        return frozenset(fragment.part for fragment in self.reading.fragments)


def why_older(served: DatedDocument, captures: Sequence[DatedDocument], retired: Set[str]) -> str:
    """Return why *served* is older than the last of *captures*, or cut; empty where it is not.

    Operations that are *retired* may be missing.
    """
    newest = captures[-1]
    if served.sha256 == newest.sha256:
        return ""
    again = next((old for old in captures if old.sha256 == served.sha256), None)
    if again:
        return f"what stands there is our capture of {again.day} again, and a later one is of {newest.day}"
    older, newer = (_is_lower(*pair) for pair in ((served.version, newest.version), (newest.version, served.version)))
    if older:
        return f"it is version {served.version}, and our newest capture is version {newest.version}"
    lost = sorted(newest.parts - find_known(newest.parts, served.parts).keys() - retired)
    if not lost or newer or served.day[: len(newest.day)] > newest.day:
        return ""
    if 2 * len(served.parts) < len(newest.parts - retired):
        fewer = f"it has {count(len(served.parts), 'operation')}, and our newest capture {len(newest.parts)}"
        return f"{fewer}: most are missing, such as {_named(lost)}"
    again = next((old for old in captures[:-1] if is_repeated(served.own, old.own, newest.own)), None)
    if again:
        return f"it lacks {_named(lost)}, and says of our operations what our capture of {again.day} says: an old copy"
    if served.parts - find_known(served.parts, newest.parts).keys():
        return ""
    rest = served.parts & newest.parts
    here, before = ({*_statements(each.reading, rest)} for each in (served, newest))
    if before - here and not here - before:
        return f"it lacks {_named(lost)} and parts of others, and has nothing new: an old copy, or cut"
    return ""


def is_repeated(now: Iterable[Fragment], old: Iterable[Fragment], newest: Iterable[Fragment]) -> bool:
    """Whether what *now* states is what *old* stated, and *newest* does not any more."""
    return not changed_operations(now, old) and bool(changed_operations(now, newest))


def changed_operations(now: Iterable[Fragment], before: Iterable[Fragment]) -> frozenset[str]:
    """Return the operations of which *now* and *before* state different things."""
    facts, known = (
        {fragment.part: [fragment.doc.get(key) for key in _COMPARED] for fragment in each} for each in (now, before)
    )
    return frozenset(part for part in facts | known if facts.get(part) != known.get(part))


def _is_lower(version: str, other: str) -> bool:
    """Whether *version* is lower than the *other*; what is no number, or of another kind, is not."""
    found, known = _VERSION.fullmatch(version), _VERSION.fullmatch(other)
    return bool(found and known and bool(found[1]) is bool(known[1])) and _numbers(version) < _numbers(other)


def _numbers(version: str) -> list[int]:
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def _statements(reading: DocumentReading, parts: Set[str]) -> Iterator[tuple[str, ...]]:
    """Yield what *reading* has for *parts*, operations: each key and each value of a list, by its path."""
    seen: set[tuple[str, str]] = set()
    for fragment in reading.fragments:
        if fragment.part in parts:
            yield from _below(fragment.doc.get("paths"), ("paths",))
            for section, components in fragment.doc.get("components", {}).items():
                for name in components:
                    if (section, name) not in seen:
                        seen.add((section, name))
                        yield from _below(components[name], (section, name))


def _below(node: Json, at: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if is_object(node):
        for key, value in node.items():
            yield (*at, key)
            if key not in _EXAMPLES:
                yield from _below(value, (*at, key))
    elif is_list(node):
        for value in node:
            # What stands where in a list is nothing that a later document adds or takes away.
            own = json.dumps(value if not is_object(value) else value.get("$ref") or value.get("name"))
            yield (*at, own)
            yield from _below(value, (*at, own))


def _named(operations: Sequence[str]) -> str:
    others = len(operations) - 1
    return f"`{operations[0]}`" + (f" and {count(others, 'other')}" if others else "")
