"""The options that `diff` and `drift` share: the format of the report, where it goes, for whom, and what fails."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base.location import printable
from generator.commands.command import Result, add_format_option

if TYPE_CHECKING:
    from generator.compare.outcome import Outcome

_FORMATS = ("text", "json", "markdown", "html", "github", "sarif", "junit")
_LEVELS = ("breaking", "risky", "compatible")
_AUDIENCES = ("contract", "client", "both")
_THRESHOLDS = {"breaking": "breaking", "risky": "risky", "any": "compatible"}
"""The lowest level of a finding with which the command fails, by name."""


def configure(parser: ArgumentParser, audience: str) -> None:
    """Add the options of a report, which is for *audience* by default."""
    add_format_option(parser, _FORMATS, "how the report is written (default: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the report to FILE instead")
    parser.add_argument(
        "--for",
        dest="audience",
        choices=_AUDIENCES,
        default=audience,
        help="show the level by the contract, the one for users of the generated client, or both"
        f" (default: {audience})",
    )
    parser.add_argument(
        "--level", choices=_LEVELS, default="compatible", help="the lowest level that is shown (default: compatible)"
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(_THRESHOLDS),
        default="breaking",
        help="the lowest level of a finding that makes the exit code 1 (default: breaking); with `--for client` it is"
        " the level for users of the client, else the one by the contract",
    )


def result(outcome: Outcome, options: Namespace) -> Result:
    """Return the report on *outcome*, or where it was written, with the exit code: 2 if there is a fault."""
    from attrs import evolve

    from generator.base import documents
    from generator.compare import selection
    from generator.compare.audience import Audience, level_for
    from generator.compare.finding import Level
    from generator.compare.formats import FORMATS, phrases

    fails_at = Level[_THRESHOLDS[options.fail_on].upper()]
    outcome = evolve(outcome, audience=Audience(options.audience), fails_at=fails_at)
    # A finding that is not shown still makes the command fail.
    code = int(any(level_for(outcome.audience, finding) >= fails_at for finding in outcome.findings))
    code = 2 if outcome.fault else code
    outcome = selection.select_levels(outcome, Level[options.level.upper()])
    report = FORMATS[options.format](outcome)
    if options.output is None:
        return Result(report, outcome.fault, code)
    output: Path = options.here / options.output
    documents.write(output, f"{report.rstrip()}\n")
    headline = phrases.headline(selection.for_audience(outcome))
    return Result(f"{printable(str(output))}: {printable(headline)}", outcome.fault, code)
