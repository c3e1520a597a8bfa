"""`diff`: what is different between any two OpenAPI documents, and what that breaks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import comparison_options
from generator.commands.command import Command, Result


def _configure(parser: ArgumentParser) -> None:
    for name, help in (("base", "what callers rely on"), ("revision", "what came of it")):
        parser.add_argument(name, type=Path, metavar=name.upper(), help=f"an OpenAPI document, {help}")
    comparison_options.configure(parser)


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for it.
    from generator.compare import compare_files

    outcome = compare_files.compare_files(options.here / options.base, options.here / options.revision)
    return comparison_options.result(outcome, options)


DIFF = Command("diff", "compare two OpenAPI documents, and say what breaks", _configure, _run)
