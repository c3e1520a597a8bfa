"""The parameters that the template of a path names."""

from __future__ import annotations

import re

TEMPLATE = re.compile(r"\{([^{}]*)\}")
"""A parameter in a path."""


def stray_brace(path: str) -> str:
    """Return the first brace of *path* that is no part of a parameter, empty if there is none."""
    found = re.search(r"[{}]", TEMPLATE.sub("", path))
    return found[0] if found else ""
