"""Overlays as tests write them."""

from __future__ import annotations

from pathlib import Path

from generator.base import yamlio
from generator.base.nodes import Map
from generator.correct import overlay
from generator.correct.overlay import Overlay

HEAD = "overlay: 1.1.0\ninfo: {title: t, version: 1.0.0}\n"


def document(path: Path | str) -> Map:
    """Return the document in the file *path*."""
    value = yamlio.load(Path(path).read_text(encoding="utf-8"), str(path))
    assert isinstance(value, Map)
    return value


def written(actions: str, head: str = HEAD, file: str = "o.overlay.yaml") -> Overlay:
    """Return the overlay that has *head* and *actions* and stands in *file*."""
    return overlay.read(f"{head}actions:\n{actions}", file)
