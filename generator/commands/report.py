"""`report`: writes where everything in the document comes from, as one HTML page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.location import printable
from generator.commands.command import Command, Result

_DEFAULT = Path(".build/report.html")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=f"where the page is written (default: {_DEFAULT})"
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator.base import config, documents
    from generator.build import pipeline
    from generator.build.project import Project
    from generator.explain import report
    from generator.read.intake import Intake

    project = Project(Path(), config.load(Path("generator.toml")))
    document = pipeline.consolidate(project.read(Intake()), project)
    text = report.render(document, project.config)
    output: Path = options.here / options.output if options.output else _DEFAULT
    documents.write(output, text)
    return Result(f"{printable(str(output))}: {len(text) / 1e6:.1f} MB, for any browser; it needs no other file")


REPORT = Command(
    "report",
    "write where everything comes from, as one HTML page",
    "report --output report.html",
    _configure,
    _run,
)
