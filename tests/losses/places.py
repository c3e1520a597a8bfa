"""The pages and lines that a provenance names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any


def stated(provenance: Any) -> Iterator[tuple[str, str, int, list[str]]]:
    """Yield every page and line of the provenance, with the words of which one must stand there."""
    entries = [*provenance["facts"].items(), *((gone["pointer"], gone) for gone in provenance["gone"])]
    for pointer, entry in entries:
        key = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        yield "gone" if "pointer" in entry else "winner", entry["page"], entry["line"], [key]
        for place in entry.get("also", ()):
            page, _, line = place.rpartition(":")
            yield "also", page, int(line), [key]
        for lost in entry.get("superseded", ()):
            yield "superseded", lost["page"], lost["line"], _words(lost["fact"], key)
        for found in entry.get("recovered", ()):
            yield "recovered", found["page"], found["line"], _words(found["fact"], key)


def _words(fact: str, key: str) -> list[str]:
    """Return what may stand on the line that states *fact* about the thing *key*."""
    if re.match(r"(oneOf|anyOf)/\{", fact):
        return ["type"]
    if fact == "nullable":
        return [key, "items", "additionalProperties"]
    return [key, fact] if fact == "required" else [fact.rpartition("/")[2]]
