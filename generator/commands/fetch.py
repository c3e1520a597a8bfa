"""`fetch`: the pages that are upstream now, and snapshots of those that changed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from generator.base import config
from generator.base.errors import GeneratorError
from generator.commands.command import Command, Result

_SETTINGS = Path("generator.toml")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--index", metavar="URL", help=f"the docs' llms.txt (default: [upstream] in {_SETTINGS})")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="GLOB",
        help="patterns of the URLs of API pages; !GLOB leaves out, with those of the settings if it stands alone",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the HTTP library.
    from generator import upstream as fetch
    from generator.upstream import fetch_pages, fetch_report

    settings = config.load(_SETTINGS).upstream
    index = options.index or settings.index
    if not index:
        next = f"Give the URL of the docs' llms.txt with --index, or in {_SETTINGS}: [upstream] index."
        raise GeneratorError("where from? Nothing says where the docs are", next=next)
    found = fetch.fetch(
        index,
        patterns(options.only or [], settings.only),
        Path("spec"),
        fetch_pages.CACHE,
        options.progress,
        datetime.now(UTC).date().isoformat(),
        retired=fetch.retired(Path()),
    )
    return Result(fetch_report.render(found, fetch.keep(found)), fetch_report.remarks(found))


def patterns(given: list[str], settings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns to go by: those that are *given*, after those of the *settings* if they only leave out."""
    return (*settings, *given) if all(each.startswith("!") for each in given) else tuple(given)


FETCH = Command(
    "fetch", "download the API pages of the docs, and add to spec/pages those that changed", _configure, _run
)
