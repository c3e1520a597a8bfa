"""`pages show`: prints a page beside what was understood of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result, never_writes


def _configure(parser: ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    show = commands.add_parser("show", help="print a page line by line, with what each line says")
    show.add_argument("file", type=Path, metavar="FILE", help="Markdown of one or more pages, or a snapshot")


def _run(options: Namespace) -> Result:
    from generator.base import documents
    from generator.explain import page_view

    path: Path = options.here / options.file
    view = page_view.show_pages(documents.read_text(path), path.as_posix())
    return Result(view.text, code=1 if view.not_understood else 0)


PAGES = Command(
    "pages",
    "show what was understood of a page, line by line",
    "pages show saved/get-agent.md",
    _configure,
    _run,
    never_writes,
)
