"""The values that describe a command and its result."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen


@frozen
class Result:
    """The output of a command; only `cli` prints it."""

    out: str
    err: str = ""
    """Remarks for standard error."""
    code: int = 0
    """0: done, or the answer is yes; 1: the answer is no. A command that fails raises `GeneratorError`, code 2."""


def add_json_option(parser: ArgumentParser) -> None:
    """Add the option with which a command prints its answer for programs."""
    parser.add_argument("--json", action="store_true", help="print the answer as JSON, for programs")


def add_format_option(parser: ArgumentParser, formats: Sequence[str], help: str) -> None:
    """Add the option that says which of *formats* the answer has, the first unless stated, and one for JSON."""
    parser.add_argument("--format", action=_Chosen, choices=formats, default=formats[0], help=help)
    parser.add_argument(
        "--json", action=_Chosen, nargs=0, const="json", dest="format", help="the same as --format json"
    )


class _Chosen(Action):
    """An option for the format: two that contradict each other are refused."""

    def __call__(self, parser: ArgumentParser, options: Namespace, value: Any, option: str | None = None) -> None:
        """Note the value in *options*."""
        chosen = self.const or value
        stated = getattr(options, "stated_format", chosen)
        if stated != chosen:
            parser.error(f"argument {option}: {chosen} contradicts {stated}, which was asked for before")
        options.format = options.stated_format = chosen


def always_writes(_options: Namespace) -> bool:
    """Hold for a command that is there to write files."""
    return True


def never_writes(_options: Namespace) -> bool:
    """Do not hold for a command that only reads and prints."""
    return False


def writes_output(options: Namespace) -> bool:
    """Whether a command that may write its answer to a file is asked to."""
    return options.output is not None


def no_folder(_options: Namespace) -> Path | None:
    """Return no folder, for a command that changes none, or nothing but one file of its own."""
    return None


def project_folder(_options: Namespace) -> Path | None:
    """Return the folder of the project, in which commands run."""
    return Path()


@frozen
class Command:
    """One command of the program."""

    name: str
    help: str
    example: str
    """The command with typical arguments, for its help."""
    configure: Callable[[ArgumentParser], None]
    """Adds the arguments."""
    run: Callable[[Namespace], Result]
    """Runs it in the project's folder; paths that the user gave are relative to the option `here`."""
    writes: Callable[[Namespace], bool] = always_writes
    """Whether it writes files, so that a fault must say that it has not."""
    changes: Callable[[Namespace], Path | None] = no_folder
    """The folder that no other command may change meanwhile."""
