"""Errors that are no fault of the input: where in this program they were raised, in one line.

Only the standard library and the name of this program are imported here, as the line may be about a missing package.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from generator.base.program import NAME

PACKAGE = Path(__file__).resolve().parent.parent
NEXT = "The page is not to blame. --keep-going leaves it out; please report the fault together with the page."
"""What to do about a fault that one page causes."""
_INSTALL = f"install {NAME} again, or run `make client` in its repository"
VARIABLE = "GENERATOR_TRACEBACK"
"""The environment variable that asks for the whole traceback."""


def describe(error: BaseException) -> str:
    """Return what happened: one line with a place in this program, or the whole traceback if it is asked for."""
    if os.environ.get(VARIABLE):
        return "".join(traceback.format_exception(error)).rstrip()
    if isinstance(error, ModuleNotFoundError) and error.name and error.name.partition(".")[0] != PACKAGE.name:
        return f"{_place(error)}: the package `{error.name}` is not installed; {_INSTALL}"
    what = "".join(c if c.isprintable() else " " for c in "".join(traceback.format_exception_only(error))).strip()
    return f"{_place(error)}: a fault of this program: {what[:500]} ({VARIABLE}=1 shows the traceback)"


def _place(error: BaseException) -> str:
    """Return where *error* was raised: the innermost line of this program, `generator/cli.py:50`."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if PACKAGE in Path(frame.filename).resolve().parents]
    if not inside:
        return PACKAGE.name
    return f"{Path(inside[-1].filename).resolve().relative_to(PACKAGE.parent).as_posix()}:{inside[-1].lineno}"
