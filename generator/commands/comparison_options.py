"""The options that `diff` and `drift` share: the format of the report, where it goes, and which findings fail."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base.location import printable
from generator.commands.command import Result

if TYPE_CHECKING:
    from generator.compare.outcome import Outcome

_FORMATS = ("text", "json", "markdown", "html", "github")
_THRESHOLDS = {"breaking": 2, "risky": 1, "any": 0}
"""The least level that fails, by name."""


def configure(parser: ArgumentParser) -> None:
    """Add the options of a report."""
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how the report is written (default: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the report to FILE instead")
    parser.add_argument(
        "--fail-on",
        choices=tuple(_THRESHOLDS),
        default="breaking",
        help="the least level of findings, by the contract, with which the exit code is 1 (default: breaking)",
    )


def result(outcome: Outcome, options: Namespace) -> Result:
    """Return the report on *outcome*, written or to be printed, and the exit code."""
    from generator.base import documents
    from generator.compare.formats import FORMATS, phrases

    code = int(any(finding.level >= _THRESHOLDS[options.fail_on] for finding in outcome.findings))
    report = FORMATS[options.format](outcome)
    if options.output is None:
        return Result(report, code=code)
    output: Path = options.here / options.output
    documents.write(output, f"{report.rstrip()}\n")
    return Result(f"{printable(str(output))}: {printable(phrases.headline(outcome))}", code=code)
