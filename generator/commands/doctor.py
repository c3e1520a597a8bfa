"""`doctor`: says what is missing, what is stale, and which source of upstream answers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.location import printable
from generator.base.numerals import count
from generator.commands.command import Command, Result, add_json_option, never_writes


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--offline", action="store_true", help="do not ask upstream")
    add_json_option(parser)


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator.base import json_view
    from generator.upstream import diagnosis

    checks = list(diagnosis.diagnose(Path(), asks_upstream=not options.offline))
    faults = [check for check in checks if check.next]
    if options.json:
        text = json_view.dump({"version": 1, "checks": checks, "faults": len(faults)})
    else:
        lines: list[str] = []
        for check in checks:
            lines.append(f"  {'fault' if check.next else 'ok':<9}{check.subject:<11}{printable(check.text)}")
            lines += [f"{'':<22}{printable(check.next)}"] if check.next else []
        text = "\n".join([*lines, "", f"{count(len(faults), 'fault')}."])
    return Result(text, code=int(bool(faults)))


DOCTOR = Command(
    "doctor",
    "say what is missing or stale, and whether upstream answers",
    "doctor --offline",
    _configure,
    _run,
    never_writes,
)
