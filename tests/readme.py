"""Python that stands in a README."""

from __future__ import annotations

import re
from pathlib import Path

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FUTURE = "from __future__ import annotations"


def blocks(path: Path) -> list[str]:
    """Return the blocks of Python in the file at *path*, in order."""
    return _BLOCK.findall(path.read_text(encoding="utf-8"))


def module(path: Path) -> str:
    """Return the blocks of the file at *path* as one module: a later one uses the names of those before."""
    return "\n".join([_FUTURE, *blocks(path)])
