"""Patterns of operations, as people write them on the command line and in the settings."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase


def matches(operation: str, patterns: Iterable[str]) -> bool:
    """Whether *operation*, as ``GET /v1/calls/{id}``, or its path fits one of *patterns*, in which `*` is anything."""
    _, _, path = operation.partition(" ")
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in (operation, path))
