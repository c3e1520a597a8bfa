"""Pages upstream beside the snapshots of a project, compared in this process: quick enough for many of them."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from attrs import frozen

from generator.build import assembly
from generator.build.assembly import Document
from generator.drift import committed_document, compare_upstream, taken_over
from generator.drift.committed_document import Committed
from generator.drift.compare_upstream import UpstreamNews
from generator.read.dialects import Fragment
from generator.upstream import FetchedSources
from generator.upstream.page_reading import Reading, read_pages
from generator.upstream.reconciliation import FetchScope, reconcile
from generator.upstream.snapshot_index import SnapshotIndex
from tests import project
from tests.drift.upstream import shrink

TODAY = date(2026, 11, 20)
SMALL = 25_000
"""Bytes of a page: `shrink` keeps those that have fewer."""


_SCOPE = FetchScope("upstream", (), frozenset(), "not there", "", {})


@cache
def _read(text: str, place: str) -> Reading:
    return read_pages(text, place, TODAY.isoformat())


@frozen
class Site:
    """A project, and the pages upstream that it was made from."""

    folder: Path
    ours: Committed
    known: SnapshotIndex
    texts: Mapping[str, str]
    """By the names of the snapshots."""

    def find(self, texts: Mapping[str, str]) -> UpstreamNews:
        """Return what is new if *texts* are all that is upstream."""
        fetched = self._fetched(texts)
        now = self._assembled(taken_over.take_over(self.ours, fetched))
        with contextlib.chdir(self.folder):
            literal = compare_upstream.build_literally(self.ours, fetched, now)
        return compare_upstream.find_news(self.ours.document, now, literal)

    def upstream(self, texts: Mapping[str, str]) -> Document:
        """Return the document that *texts* make with our snapshots.

        It is not held against the standard: that takes most of the time, and finds no difference.
        """
        return self._assembled(taken_over.take_over(self.ours, self._fetched(texts)))

    def _fetched(self, texts: Mapping[str, str]) -> FetchedSources:
        with contextlib.chdir(self.folder):
            readings = [_read(text, name) for name, text in texts.items()]
            return FetchedSources(reconcile(readings, self.known, _SCOPE))

    def _assembled(self, fragments: Sequence[Fragment]) -> Document:
        with contextlib.chdir(self.folder):
            return assembly.assemble(fragments, self.ours.project)


@cache
def whole() -> Site:
    """Return this repository, with all of its pages."""
    return _site(project.ROOT)


@cache
def small() -> Site:
    """Return a project with the pages of this repository that are read in no time."""
    folder = project.copy_inputs(Path(tempfile.mkdtemp()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shrink(folder / "spec")
    return _site(folder)


def is_small(page: str) -> bool:
    """Whether `small` has *page*."""
    return (project.ROOT / page).stat().st_size < SMALL


def _site(folder: Path) -> Site:
    with contextlib.chdir(folder):
        found = committed_document.build_committed(project.own())
        return Site(
            folder,
            found,
            SnapshotIndex(found.project.spec),
            {name: Path(name).read_text(encoding="utf-8") for name in found.pages},
        )
