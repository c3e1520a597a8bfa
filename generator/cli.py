"""The commands: `python -m generator COMMAND`. The only module that prints.

Exit code 0 is done, 1 the answer is no, 2 could not: bad input. A traceback is a bug of ours.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from generator.commands import COMMANDS, Result
from generator.errors import GeneratorError
from generator.location import printable


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        result: Result = options.run(options)
    except GeneratorError as error:
        return _could_not(str(error))
    except OSError as error:
        if error.filename is None:
            raise
        return _could_not(f"{printable(str(error.filename))}:\n   {error.strerror}")
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
        one.set_defaults(run=command.run)
    return parser
