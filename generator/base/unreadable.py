"""What is said of a file that cannot be read: what stands at its name instead, and what may have been meant by it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from generator.base.suggestions import with_suggestion

# A path has one slash where the URL that it was made from had two.
_URL = re.compile(r"https?:/")
_SERVER = re.compile(r"[\w-]+(\.[\w-]+)+/")


def unreadable(path: Path, error: OSError) -> tuple[str, str]:
    """Return what is wrong with the file at *path*, which was not read for *error*, and what to do next."""
    if isinstance(error, IsADirectoryError):
        files = (entry.name for entry in os.scandir(path) if entry.is_file() and not entry.name.startswith("."))
        first = min(files, default="")
        example = f", such as `{(path / first).as_posix()}`" if first else ""
        return "is a folder", f"Give a file of it{example}."
    name = path.as_posix()
    if not isinstance(error, FileNotFoundError):
        return f"cannot be read: {error.strerror}", "Check the name of the file and its permissions."
    if _URL.match(name):
        return "is a URL, and only files are read here", "Save what it serves, and give that file."
    next = with_suggestion("Check the name of the file.", path.name, _beside(path))
    if _SERVER.match(name):
        next += " If it is a URL, begin it with https://."
    return "there is no such file", next


def _beside(path: Path) -> list[str]:
    """Return the names of the files in the folder of *path*, where there is one."""
    found = os.scandir(path.parent) if path.parent.is_dir() else ()
    return [entry.name for entry in found if entry.is_file() and not entry.name.startswith(".")]
