"""One saved file with pages, held against the snapshots as if all other pages were as they were."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from generator import documents, sources
from generator.drift.fetch import Fetched
from generator.drift.fetch.account import Scope, account
from generator.drift.fetch.known import Known
from generator.drift.fetch.reading import read


def page(file: Path, spec_dir: Path, today: str, retired: frozenset[str]) -> Fetched:
    """Return what would be upstream if the pages in *file* were exchanged, and all others as they were."""
    sources.check_captured(today)
    known = Known(spec_dir)
    scope = Scope(file.as_posix(), (), retired, "not in the file", "Give a file with pages of the API reference.", {})
    fetched = account([read(documents.read_text(file), file.as_posix(), today)], known, scope)
    exchanged = {page.before for page in fetched.pages}
    others = sorted(source for source in known.latest.values() if source not in exchanged)
    return evolve(fetched, gone=(), left=(), skipped=tuple(others))
