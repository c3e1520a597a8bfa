"""Notes in a document on what pages cannot state (`generator.read.unknowns`): they are no facts."""

from __future__ import annotations

from generator.base.extensions import UNKNOWN
from generator.base.nodes import Map


def is_note(key: str) -> bool:
    """Whether *key* of a part holds a note instead of a fact."""
    return key == UNKNOWN


def has_note(node: Map) -> bool:
    """Whether something about *node* is noted as unknown."""
    return UNKNOWN in node
