"""Errors of a disk: where one is written they name no file, and where one is copied that which is read."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

DISK_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""Numbers of errors that may come without the name of a file."""


@contextmanager
def named(path: Path, new: Path | None = None) -> Generator[None]:
    """Let an error of the disk that names no file, or *new*, name *path*: *new* is to take its place."""
    try:
        yield
    except OSError as error:
        if (error.filename is None and error.errno in DISK_ERRORS) or (new and error.filename == str(new)):
            error.filename = str(path)
        raise


def place_of(error: OSError) -> str | None:
    """Return the name of the file or folder that could not be written or read, None where *error* has none."""
    name: object = error.filename if error.filename2 is None else error.filename2
    return os.fsdecode(name) if isinstance(name, str | bytes) else None
