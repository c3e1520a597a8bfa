"""`build`: from the snapshots to the document and the client."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)")


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the generator library.
    from generator import config, pipeline, summary

    started = time.perf_counter()
    project = pipeline.Project(options.root, config.load(options.root / "generator.toml"))
    built = pipeline.build(project)
    return Result(summary.render(project, built, time.perf_counter() - started))


BUILD = Command("build", "build spec/openapi.yaml and the client from the pages in spec/pages", _configure, _run)
