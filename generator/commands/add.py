"""`add`: splits saved pages into snapshots."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.location import printable
from generator.commands.command import Command, Result, project_folder


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="Markdown with one or more pages")
    parser.add_argument(
        "--captured",
        required=True,
        metavar="DATE",
        help="when the files were saved: 2026-06-12, or 2026-06",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for it.
    from generator.read import snapshots

    added = snapshots.add([options.here / file for file in options.files], options.captured, Path("spec"))
    lines = [
        f"{word:<11}{source.captured}  {source.dialect}  {printable(source.file)}"
        for word, listed in (("added", added.added), ("unchanged", added.unchanged))
        for source in listed
    ]
    lines.append(f"{len(added.added)} added, {len(added.unchanged)} unchanged; next: make client")
    return Result("\n".join(lines), "\n".join(f"{note.mark}: {printable(note.text)}" for note in added.notes))


ADD = Command("add", "split saved pages into snapshots in spec/pages", _configure, _run, changes=project_folder)
