"""`fetch`: downloads the pages that upstream publishes now, and adds snapshots of those that changed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

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


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the HTTP library.
    from generator import upstream
    from generator.upstream import fetch_pages, fetch_report

    settings = config.load(_SETTINGS).upstream
    index = options.index or settings.index
    if not index:
        next = f"Give the URL of the docs' llms.txt with --index, or in {_SETTINGS}: [upstream] index."
        raise GeneratorError("the URL of the docs is not known", next=next)
    fetched = upstream.fetch(
        index,
        patterns(options.only or [], settings.only),
        Path("spec"),
        fetch_pages.CACHE,
        options.progress,
        datetime.now(UTC).date().isoformat(),
        retired=upstream.retired_operations(Path()),
    )
    added = upstream.write_snapshots(fetched)
    return Result(fetch_report.render(fetched, added), fetch_report.remarks(fetched))


def patterns(given: list[str], settings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns that apply: the *given* ones, after those of the *settings* if all of them start with `!`."""
    return (*settings, *given) if all(pattern.startswith("!") for pattern in given) else tuple(given)


FETCH = Command(
    "fetch",
    "download the API pages of the docs, and add to spec/pages those that changed",
    _configure,
    _run,
    changes=project_folder,
)
