"""The OpenAPI Overlay engine, 1.0 and 1.1, with named transforms and dialects as extension fields."""

from __future__ import annotations

from generator.correct.overlay.actions import Applied, Overlay, OverlayAction, Touch
from generator.correct.overlay.apply import (
    Hit,
    apply,
    apply_to_document,
    apply_to_fragments,
    is_for,
    unmatched,
)
from generator.correct.overlay.check import check
from generator.correct.overlay.extends import extends_url, lineage, may_read, same_file, target_file
from generator.correct.overlay.idle_actions import idle, lost_operation, missed, moved, renamed_path
from generator.correct.overlay.overlay_folder import SUFFIX, load_dir
from generator.correct.overlay.parse import faults, load, read

__all__ = [
    "SUFFIX",
    "Applied",
    "Hit",
    "Overlay",
    "OverlayAction",
    "Touch",
    "apply",
    "apply_to_document",
    "apply_to_fragments",
    "check",
    "extends_url",
    "faults",
    "idle",
    "is_for",
    "lineage",
    "load",
    "load_dir",
    "lost_operation",
    "may_read",
    "missed",
    "moved",
    "read",
    "renamed_path",
    "same_file",
    "target_file",
    "unmatched",
]
