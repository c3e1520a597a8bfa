"""The commands: `python -m generator COMMAND`. The only module that prints.

Exit code 0 is done, 1 the answer is no, 2 could not: bad input. A traceback is a bug of ours.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.commands import COMMANDS, Result
from generator.errors import GeneratorError
from generator.location import printable

_OURS = Path(__file__).resolve().parent
"""A file in here that is missing is no fault of the user's."""

_DISK = "Look at the path, who may read and write it, and the space on the disk; then run the command again."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    options.here = Path() if options.root == Path() else Path.cwd()
    if not options.root.is_dir():
        return _could_not(
            f"{printable(str(options.root))}:\n   there is no such folder\n   Give the project's with --root."
        )
    # Files are named from the project's folder, in messages and in provenance, wherever the command was given.
    with contextlib.chdir(options.root):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        result: Result = options.run(options)
    except GeneratorError as error:
        return _could_not(str(error))
    except OSError as error:
        if error.filename is None or _OURS in Path(error.filename).resolve().parents:
            raise
        name = printable(os.fsdecode(error.filename))
        return _could_not(f"{name}:\n   {error.strerror}\n   {_DISK}")
    if result.err:
        print(result.err, file=sys.stderr)
    print(result.out)
    return result.code


def _could_not(reason: str) -> int:
    print(f"{reason}\n\nNothing was written.", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Documentation pages in, OpenAPI document and Python client out."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.help, description=command.help)
        command.configure(one)
        one.add_argument(
            "--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)"
        )
        one.set_defaults(run=command.run)
    return parser
