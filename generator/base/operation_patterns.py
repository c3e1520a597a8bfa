"""Patterns of operations, as people write them on the command line and in the settings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

_DOCUMENT = re.compile(r"^.*?\.(?:yaml|yml|json): ", re.IGNORECASE)


def matches(operation: str, patterns: Iterable[str]) -> bool:
    """Whether *operation*, as ``GET /v1/calls/{id}``, or its path fits one of *patterns*, in which `*` is anything.

    Where folders are compared, the name of a document stands before, as in ``calls.yaml: GET /v1/calls/{id}``.
    """
    alone = _DOCUMENT.sub("", operation)
    _, _, path = alone.partition(" ")
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in (operation, alone, path))
