"""A folder of pages that somebody saved -> Fetched."""

from __future__ import annotations

from pathlib import Path

from generator import documents, sources
from generator.drift.fetch.account import Scope, account
from generator.drift.fetch.fetched import Fetched
from generator.drift.fetch.known import Known
from generator.drift.fetch.reading import read
from generator.intake import markdown_below


def from_folder(folder: Path, spec_dir: Path, today: str, *, retired: frozenset[str] = frozenset()) -> Fetched:
    """Return what `fetch` would, if the Markdown below *folder* were all that is upstream.

    A file may hold several pages. Raises `GeneratorError` with all that cannot be read.
    """
    sources.check_captured(today)
    known = Known(spec_dir)
    readings = [read(documents.read_text(file), file.as_posix(), today) for file in markdown_below(folder)]
    scope = Scope(
        folder.as_posix(), (), retired, "not in the folder", "Give a folder with pages of the API reference.", {}
    )
    return account(readings, known, scope)
