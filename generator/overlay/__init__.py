"""The OpenAPI Overlay engine, 1.0 and 1.1, with named transforms and dialects as extension fields."""

from __future__ import annotations

from generator.overlay.apply import Hit, apply, apply_to_document, apply_to_fragments, require_hits, unmatched
from generator.overlay.check import check
from generator.overlay.extends import lineage, same_file, target_file
from generator.overlay.folder import SUFFIX, load_dir
from generator.overlay.model import Action, Applied, Overlay, Touch
from generator.overlay.parse import faults, load, read

__all__ = [
    "SUFFIX",
    "Action",
    "Applied",
    "Hit",
    "Overlay",
    "Touch",
    "apply",
    "apply_to_document",
    "apply_to_fragments",
    "check",
    "faults",
    "lineage",
    "load",
    "load_dir",
    "read",
    "require_hits",
    "same_file",
    "target_file",
    "unmatched",
]
