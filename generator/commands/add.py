"""`add`: splits saved pages into snapshots, and stores the vendor's own document."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from generator.base.location import Mark, printable
from generator.base.program import COMMAND
from generator.commands.command import Command, Result, project_folder

_SETTINGS = Path("generator.toml")
_DOCUMENTS = (".json", ".yaml", ".yml")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE|URL",
        help="Markdown with one or more pages; or the vendor's own OpenAPI document, in JSON or YAML",
    )
    parser.add_argument(
        "--captured",
        required=True,
        metavar="DATE",
        help="when the files were saved: 2026-06-12, or 2026-06",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="of a document, all operations, not only those that pages document or the settings name",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for it.
    from generator.base import config
    from generator.commands import document_arguments
    from generator.read import captured_documents, snapshots, sources

    given: list[str] = options.files
    today = datetime.now(UTC).date()
    sources.check_not_ahead(options.captured, today, Mark(given[0], 0))
    sources.check_none_ahead(Path("spec"), today)
    if _SETTINGS.exists():
        # They are read when it is too late otherwise: a build says what is wrong there.
        config.load(_SETTINGS)
    names = [name for name in given if document_arguments.is_url(name) or Path(name).suffix.lower() in _DOCUMENTS]
    opened = [document_arguments.open_source(name, options.here) for name in names]
    documents = [
        captured_documents.capture(
            source.text, source.name, options.captured, has_all=options.all, needs_operations=True
        )
        for source in opened
    ]
    pages = [options.here / name for name in given if name not in names]
    added = snapshots.add(pages, options.captured, Path("spec"), documents)
    lines = [
        f"{word:<11}{source.captured}  {source.dialect}  {printable(source.file)}"
        for word, listed in (("added", added.added), ("unchanged", added.unchanged))
        for source in listed
    ]
    lines.append(f"{len(added.added)} added, {len(added.unchanged)} unchanged; next: {COMMAND} build")
    return Result("\n".join(lines), "\n".join(f"{note.mark}: {printable(note.text)}" for note in added.notes))


ADD = Command(
    "add",
    "add saved pages, or the vendor's own document, to spec/",
    "add saved/*.md --captured 2026-06",
    _configure,
    _run,
    changes=project_folder,
)
