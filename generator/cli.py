"""The command line, `docs-to-client COMMAND`; the only module that prints.

Exit code 0 means done or yes, 1 means no, 2 means that the command could not do its work, also for a fault of ours: 1
would be an answer. 130 means interrupted, and 143 terminated.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Generator, Sequence
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from generator.base import budget, disk_errors, faults, folder_lock, process, program
from generator.base.argument_parser import Parser
from generator.base.errors import GeneratorError
from generator.base.location import harmless, printable
from generator.base.progress import Meter, Progress, no_progress
from generator.base.runner_commands import unheard
from generator.commands import COMMANDS, Result

_AT_A_NAME: dict[type[OSError], tuple[str, str]] = {
    IsADirectoryError: ("is a folder", "Give the name of a file."),
    NotADirectoryError: ("its folder is a file", "Give the name of a folder."),
    FileExistsError: ("is a file, and no folder", "Give the name of a folder."),
}
"""What stands where something else was to be written, and what to do."""

_CHECK_DISK = "Check the path, its permissions and the space on the disk, and run the command again."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    # Schemas in each other, or that lead from one to the next, are followed by calls in each other.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), budget.FRAMES))
    try:
        options = parse(arguments)
    except (GeneratorError, OSError) as error:
        _show(_reason(error), sys.stderr)
        return 2
    options.here = Path() if options.root == Path() else Path.cwd()
    if not options.root.is_dir():
        folder = printable(str(options.root))
        return _fail(options, f"{folder}:\n   there is no such folder\n   Give the folder of the project with --root.")
    try:
        # In messages and in the provenance, files have names relative to the project, wherever the command was started.
        with contextlib.chdir(options.root):
            return _run(options)
    except KeyboardInterrupt as interrupt:
        what, code = process.ended_by(interrupt)
        print(what, file=sys.stderr)
        return code
    except Exception as error:  # noqa: BLE001 - the exit code of a traceback is 1, which would be an answer
        print(faults.describe(error), file=sys.stderr)
        return 2


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of one command. Raises `GeneratorError` where they are none.

    Without a command, and with `help`, there is help.
    """
    given = [*(sys.argv[1:] if arguments is None else arguments)] or ["help"]
    parser = _parser()
    if given[0].startswith("-") and not parser.knows(given[0]):
        # Or else the command would be what is missing, or the option's value would be taken for it.
        behind = f"; an option of `{command}` stands behind it" if (command := _command_in(given)) else ""
        parser.error(f"unrecognized arguments: {given[0]}{behind}")
    with _maybe_unread():
        return parser.parse_args([*given[1:], "--help"] if given[0] == "help" else given)
    sys.exit()


def _command_in(given: Sequence[str]) -> str:
    return next((command.name for command in COMMANDS if command.name in given), "")


def _run(options: argparse.Namespace) -> int:
    try:
        with _alone(options), _meter() as options.progress:
            result: Result = options.run(options)
        _print(result)
    except (GeneratorError, OSError) as error:
        return _fail(options, _reason(error))
    return result.code


def _reason(error: GeneratorError | OSError) -> str:
    """Return what to say of *error*, and raise it again if it is none of the disk but a fault of ours."""
    if isinstance(error, GeneratorError):
        return str(error)
    place = disk_errors.place_of(error)
    if place is None and error.errno not in disk_errors.DISK_ERRORS:
        raise error
    name = "" if place is None else f"{printable(place)}:\n"
    what, next = _AT_A_NAME.get(type(error), (str(error.strerror), _CHECK_DISK))
    return f"{name}   {what}\n   {next}"


def _alone(options: argparse.Namespace) -> contextlib.AbstractContextManager[None]:
    """Return a context in which no other command changes the folder that this one changes, if it does."""
    if folder_lock.end_what_was_left(Path(), options.command):
        _show("A command was killed while it changed files here; what was left of that is done now.", sys.stderr)
    folder_lock.end_what_was_left(Path(".build"), options.command)
    folder = options.changes(options)
    return contextlib.nullcontext() if folder is None else folder_lock.locked(folder, options.command)


def _print(result: Result) -> None:
    if result.err:
        _show(result.err, sys.stderr)
    with _maybe_unread():
        _show(result.out, sys.stdout)


@contextlib.contextmanager
def _maybe_unread() -> Generator[None]:
    """Let printing end where nobody reads it to the end, as in `... | head`."""
    try:
        yield
    except OSError as error:
        # What is left in the buffer has nowhere to go; Python would complain, with a code of its own.
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, and no path of ours
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise


def _show(text: str, stream: TextIO) -> None:
    """Print *text* to *stream*: as it is into a file or a pipe, in colours and with lines that fit in a terminal."""
    encoding = stream.encoding or "utf-8"
    # Escapes for characters that the terminal has no code for.
    text = unheard(harmless(text.encode(encoding, "backslashreplace").decode(encoding)))
    if not stream.isatty():
        print(text, file=stream, flush=True)
        return
    # Imported here, because nobody waits for it in a pipe.
    from rich.console import Console

    from generator.base import terminal

    console = Console(file=stream)
    console.print(terminal.colour(terminal.fit(text, console.width)), soft_wrap=True)


@contextlib.contextmanager
def _meter() -> Generator[Progress]:
    """Yield a function that shows the progress of a command, which does nothing if there is no terminal."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    # Imported here, because nobody waits for it in a pipe.
    import shutil

    meter = Meter(_write, shutil.get_terminal_size().columns)
    try:
        yield meter.show
    finally:
        meter.clear()


def _write(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)


def _fail(options: argparse.Namespace, reason: str) -> int:
    note = "\n\nNothing was written." if options.writes(options) else ""
    _show(f"{reason}{note}", sys.stderr)
    return 2


_SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")


class _PrintCompletion(argparse.Action):
    """An option that prints what a shell needs to complete commands and options, and ends the program."""

    def __call__(self, parser: argparse.ArgumentParser, _options: Any, shell: Any, _option: Any = None) -> None:
        """Print it for *shell*."""
        # Imported here, because nothing else needs it.
        import shtab

        # A shell completes the arguments of a command with one name, and not those of `python -m`.
        named = copy(parser)
        named.prog = program.NAME
        print(shtab.complete(named, shell), flush=True)
        parser.exit()


@cache
def _parser() -> Parser:
    parser = Parser(
        prog=program.COMMAND,
        description="Build an OpenAPI document and a Python client from documentation pages.",
        epilog=f"`{program.COMMAND} COMMAND --help` has an example of each command.",
        help_column=14,
    )
    parser.add_argument("--version", action="version", version=f"{program.NAME} {program.VERSION}")
    help = "print what SHELL needs to complete commands and options, and end: " + ", ".join(_SHELLS)
    parser.add_argument("--completion", action=_PrintCompletion, choices=_SHELLS, metavar="SHELL", help=help)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = commands.add_parser(
            command.name,
            help=command.help,
            description=command.help,
        )
        command.configure(subparser)
        notes = subparser.epilog or ""
        subparser.epilog = f"{notes}\n\nexample:\n  {program.COMMAND} {command.example}".lstrip()
        subparser.add_argument(
            "--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)"
        )
        subparser.set_defaults(command=command.name, run=command.run, writes=command.writes, changes=command.changes)
    return parser
