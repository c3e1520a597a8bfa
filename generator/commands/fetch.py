"""`fetch`: downloads what upstream publishes now, pages and the document, and adds captures of what changed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from attrs import evolve

from generator.base import config
from generator.base.errors import GeneratorError
from generator.commands.command import Command, Result, project_folder

_SETTINGS = Path("generator.toml")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--index", metavar="URL", help=f"the docs' llms.txt (default: [upstream] in {_SETTINGS})")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="GLOB",
        help="patterns of the URLs of API pages; !GLOB leaves pages out; alone, it adds to the settings",
    )
    parser.epilog = "With --index or --only, pages alone are downloaded; else the document of the settings, too."


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the HTTP library.
    from generator import upstream
    from generator.read import sources
    from generator.upstream import sources_report

    settings = config.load(_SETTINGS).upstream
    if options.index or options.only:
        # Somebody asks for pages alone.
        settings = evolve(settings, index=options.index or settings.index, document="")
    if not (settings.index or settings.document):
        next = f"Give the URL of the docs' llms.txt with --index, or in {_SETTINGS}: [upstream] index."
        raise GeneratorError("the URL of the docs is not known", next=next)
    settings = evolve(settings, only=patterns(options.only or [], settings.only))
    today = datetime.now(UTC).date()
    sources.check_none_ahead(Path("spec"), today)
    scope = upstream.captured_scope(Path(), settings)
    fetched = upstream.fetch_sources(settings, scope, options.progress, today.isoformat())
    added = upstream.write_snapshots(fetched.pages, fetched.document)
    return Result(sources_report.render(fetched, added), sources_report.remarks(fetched))


def patterns(given: list[str], settings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns that apply: the *given* ones, after those of the *settings* if all of them start with `!`."""
    return (*settings, *given) if all(pattern.startswith("!") for pattern in given) else tuple(given)


FETCH = Command(
    "fetch",
    "download API pages and the vendor's document, add what is new",
    "fetch --only '*/agents/*'",
    _configure,
    _run,
    changes=project_folder,
)
