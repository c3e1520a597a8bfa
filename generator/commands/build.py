"""`build`: from the snapshots to the document and the client."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result


def _configure(_: ArgumentParser) -> None:
    """Nothing but what every command takes."""


def _run(_: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the generator library.
    from generator import config, pipeline, summary

    started = time.perf_counter()
    project = pipeline.Project(Path(), config.load(Path("generator.toml")))
    built = pipeline.build(project)
    return Result(summary.render(project, built, time.perf_counter() - started))


BUILD = Command("build", "build spec/openapi.yaml and the client from the pages in spec/pages", _configure, _run)
