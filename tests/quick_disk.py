"""Where the temporary files of the tests are: in memory, where the system has a place for them.

A run writes a hundred thousand files; on a disk, that takes twice the time of the processor, and waiting besides.
"""

from __future__ import annotations

import os
from pathlib import Path

_IN_MEMORY = Path("/dev/shm")
_NEEDED = 2 * 1024**3
"""Bytes that must be free: several times what a run leaves behind."""


def temporary_root() -> Path | None:
    """Return the folder for what is temporary; None where the usual one is meant: no such place, or a small one."""
    if not (_IN_MEMORY.is_dir() and os.access(_IN_MEMORY, os.W_OK | os.X_OK)):
        return None
    place = os.statvfs(_IN_MEMORY)
    # Tests write programs and run them.
    runs_programs = not place.f_flag & getattr(os, "ST_NOEXEC", 0)
    return _IN_MEMORY if runs_programs and place.f_bavail * place.f_frsize >= _NEEDED else None
