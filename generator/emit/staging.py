"""The client is formatted and checked where it is staged: a failed build leaves the old client untouched."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
from hashlib import sha256
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no types

_STYLE = (
    "--isolated",
    "--no-cache",
    "--no-respect-gitignore",
    "--quiet",
    "--line-length=120",
    "--target-version=py311",
)
# Models refer to each other in cycles, so that they import each other at the end (E402) and quote the names (UP007,
# UP040). A key of a TypedDict may shadow a name that its class would need (UP013). A property may be called `l` (E741).
_RULES = ("--select=E4,E7,E9,F,I,W,UP", "--ignore=E402,E741,UP007,UP013,UP040")
# Code that cannot be compiled, compares or prints what it cannot mean, or uses a name that nothing defines.
_ERRORS = ("--select=E9,F63,F7,F82",)
_OF_SYSTEM = re.compile(r"\(os error (\d+)\)")
"""How ruff says that a file cannot be written."""


def polish(folder: Path, runtime: Path, *, checks_style: bool) -> None:
    """Format the code in *folder* and check it. Whatever ruff reports is a bug in our templates.

    The copied *runtime* in it is left out: it is formatted and checked where it stands here, and most of all files.
    """
    ruff = find_ruff_bin()
    style, rules = (*_STYLE, f"--exclude={runtime}"), _RULES if checks_style else _ERRORS
    _run([ruff, "format", *style, str(folder)], "ruff format")
    _run([ruff, "check", "--output-format=concise", *style, *rules, str(folder)], "ruff check")


def _run(command: list[str], what: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # on our own files
    if done.returncode == -signal.SIGXFSZ:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    if done.returncode and (failed := _OF_SYSTEM.search(done.stderr)):
        raise OSError(int(failed[1]), os.strerror(int(failed[1])))
    if done.returncode:
        raise RuntimeError(f"{what}:\n{done.stdout}{done.stderr}")


def digests(folder: Path) -> dict[str, bytes]:
    """Return a digest of each file below *folder* by relative path, without bytecode; two clients may be large."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).digest() for path in sorted(files)}


def changed_files(new: Path, out: Path) -> tuple[str, ...]:
    """Return the files that differ between the clients *new* and *out*, which need not be there."""
    before, after = digests(out) if out.is_dir() else {}, digests(new)
    return tuple(sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name)))
