"""`retire`: takes an operation that upstream no longer documents out of the document, with a reason."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from generator.base.location import printable
from generator.base.program import COMMAND
from generator.commands.command import Command, Result, project_folder


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("operation", metavar="OPERATION", help='"GET /v1/calls"')
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why; the overlay states it")


def _run(options: Namespace) -> Result:
    from generator.base import config
    from generator.upstream import retirement

    today = datetime.now(UTC).date().isoformat()
    wanted = config.load(Path("generator.toml")).upstream.operations
    name = retirement.retire(options.operation, options.reason, Path(), today, wanted)
    return Result(f"{printable(name)} is retired by {retirement.RETIREMENTS.as_posix()}; next: {COMMAND} build")


RETIRE = Command(
    "retire",
    "take an operation that is gone upstream out of the document",
    "retire 'DELETE /v1/convai/agents/{agent_id}' --reason 'it is gone from the docs'",
    _configure,
    _run,
    changes=project_folder,
)
