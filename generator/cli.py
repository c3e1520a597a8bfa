"""The commands: `python -m generator COMMAND`. The only module that prints.

Exit code 0 is done, 1 the answer is no, 2 could not: bad input. A traceback is a bug of ours.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.location import printable


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except GeneratorError as error:
        print(f"{error}\n\nNothing was written.", file=sys.stderr)
        return 2
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Documentation pages in, OpenAPI document and Python client out."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    build = commands.add_parser("build", help="build spec/openapi.yaml and the client from the pages in spec/pages")
    build.set_defaults(run=_build)
    add = commands.add_parser("add", help="split upstream Markdown into snapshots in spec/pages")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE", help="Markdown with one or more pages")
    add.add_argument(
        "--captured", required=True, metavar="DATE", help="when the files were fetched: 2026-06-12, or 2026-06"
    )
    add.set_defaults(run=_add)
    for command in (build, add):
        command.add_argument(
            "--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)"
        )
    return parser


def _build(options: argparse.Namespace) -> int:
    # Imported here, so that `--help` and `add` do not wait for the generator library.
    from generator import config, pipeline, summary

    started = time.perf_counter()
    project = pipeline.Project(options.root, config.load(options.root / "generator.toml"))
    built = pipeline.build(project)
    print(summary.render(project, built, time.perf_counter() - started))
    return 0


def _add(options: argparse.Namespace) -> int:
    from generator import add

    added = add.add(options.files, options.captured, options.root / "spec")
    for word, found in (("added", added.added), ("unchanged", added.unchanged)):
        for source in found:
            print(f"{word:<11}{source.captured}  {source.dialect}  {printable(source.file)}")
    for note in added.notes:
        print(f"{note.mark}: {printable(note.text)}", file=sys.stderr)
    print(f"{len(added.added)} added, {len(added.unchanged)} unchanged; next: make client")
    return 0
