"""Golden files: compare, or rewrite when UPDATE_GOLDENS=1 is set."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """Assert that *text* is what `tests/golden/<name>` holds."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDENS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden {name}; read the output, then run with UPDATE_GOLDENS=1:\n{text}"
    assert text == path.read_text(encoding="utf-8")
