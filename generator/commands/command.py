"""What a command is: its arguments, and what it says when it has run."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from attrs import frozen


@frozen
class Result:
    """What a command answers; only `cli` prints it."""

    out: str
    err: str = ""
    """Remarks beside the answer, for standard error."""
    code: int = 0
    """0: yes, done; 1: the answer is no. What could not be done is a `GeneratorError`, and 2."""


@frozen
class Command:
    """One word after `python -m generator`."""

    name: str
    help: str
    configure: Callable[[ArgumentParser], None]
    """Adds the arguments."""
    run: Callable[[Namespace], Result]
    """Runs in the project's folder; the files that were given stand in `here`."""
