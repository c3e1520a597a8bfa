"""A folder of overlay files, read in the order of their names."""

from __future__ import annotations

from pathlib import Path

from generator.base.errors import OverlayError
from generator.correct.overlay.actions import Overlay
from generator.correct.overlay.extends import lineage
from generator.correct.overlay.parse import load

SUFFIX = ".overlay.yaml"
"""The end of every overlay's file name."""


def load_dir(folder: Path | str) -> tuple[Overlay, ...]:
    """Read the overlays of *folder* in the order of their names, which is the order in which they apply.

    Raises `OverlayError` for a file that is no overlay by its name, or by its content.
    """
    if not Path(folder).is_dir():
        raise OverlayError(f"{folder} is no folder of overlays", next="Check the name of the folder.")
    paths = sorted(path for path in Path(folder).iterdir() if not path.name.startswith("."))
    for path in paths:
        if not path.name.endswith(SUFFIX):
            what = f"{path} is not an overlay by its name"
            raise OverlayError(what, next="Call it <number>-<defect>.overlay.yaml, or move it out of the folder.")
    overlays = tuple(load(path) for path in paths)
    for overlay in overlays:
        lineage(overlay)
    return overlays
