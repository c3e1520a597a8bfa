"""What each dialect is known to lose: the table in the overlay files, read with plain PyYAML."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parents[2] / "overlays" / "fragment"


@cache
def by_dialect(dialect: str) -> frozenset[str]:
    """Return the kinds of facts that *dialect* loses or bends."""
    lost: set[str] = set()
    for overlay in _overlays():
        if dialect in overlay.get("x-dialects", [dialect]):
            for action in overlay["actions"]:
                lost |= set(action.get("update", {}).get("x-loses", ()))
    return frozenset(lost)


@cache
def _overlays() -> tuple[dict[str, Any], ...]:
    texts = (file.read_text(encoding="utf-8") for file in sorted(_FOLDER.glob("*.overlay.yaml")))
    return tuple(yaml.load(text, yaml.CSafeLoader) for text in texts)
