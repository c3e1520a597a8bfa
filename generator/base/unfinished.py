"""Files that a process writes beside their place; whatever command runs next there removes what a killed one left."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

_NAME = re.compile(r"\..+\.(\d+)\.new")
"""Of a file that is not in its place yet, with the number of the process that writes it."""


def beside(path: Path) -> Path:
    """Return where this process writes what is to take the place of *path*."""
    if not path.name:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def left(folder: Path) -> list[Path]:
    """Return the files in *folder* that processes had not put in their places when they were killed."""
    if not folder.is_dir():
        return []
    matches = {path: _NAME.fullmatch(path.name) for path in folder.iterdir()}
    return [path for path, match in sorted(matches.items()) if match and not is_alive(int(match[1]))]


def remove_left(folder: Path) -> None:
    """Remove from *folder* what processes left there that were killed."""
    for path in left(folder):
        path.unlink(missing_ok=True)


def is_alive(number: int) -> bool:
    """Whether there is a process of this *number*."""
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        # It belongs to another user.
        return True
    return True
