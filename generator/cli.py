"""The commands: `python -m generator COMMAND`. The only module that prints.

Exit code 0 is done, 1 the answer is no, 2 could not: bad input. A traceback is a bug of ours.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Generator, Sequence
from pathlib import Path

from generator.base.errors import GeneratorError
from generator.base.location import printable
from generator.base.progress import Meter, Progress, no_progress
from generator.commands import COMMANDS, Result

_OURS = Path(__file__).resolve().parent
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""What a disk says without naming a file."""

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
        with _meter() as options.progress:
            result: Result = options.run(options)
    except GeneratorError as error:
        return _could_not(str(error))
    except OSError as error:
        if error.filename is None and error.errno not in _FULL:
            raise
        name = "" if error.filename is None else f"{printable(os.fsdecode(error.filename))}:\n"
        return _could_not(f"{name}   {error.strerror}\n   {_DISK}")
    if result.err:
        print(result.err, file=sys.stderr)
    print(result.out)
    return result.code


@contextlib.contextmanager
def _meter() -> Generator[Progress]:
    """Give what shows the progress of a command on the terminal, if there is one, and nowhere else."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    meter = Meter(_write, shutil.get_terminal_size().columns)
    try:
        yield meter.show
    finally:
        meter.clear()


def _write(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)


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
