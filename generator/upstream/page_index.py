"""The pages of which there are snapshots, by what a page is known by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import define, field

from generator.base.schemas import operations
from generator.read import dialects, sources
from generator.read.sources import Source, page_key
from generator.upstream.address import fits


@define
class PageIndex:
    """The last snapshot of each page; a page is known by the path of its URL, one without a URL by its operation."""

    spec_dir: Path
    latest: dict[str, Source] = field(factory=dict[str, Source], init=False)
    files: frozenset[str] = field(default=frozenset(), init=False)
    """All snapshots, also those that others follow."""
    _operations: dict[str, str] = field(factory=dict[str, str], init=False)

    def __attrs_post_init__(self) -> None:
        """Read `sources.json`; raises `GeneratorError` where a snapshot is not what it says."""
        listed = sources.load(self.spec_dir)
        for source in sorted(listed, key=lambda source: (source.captured, source.file)):
            sources.verify_one(self.spec_dir, source)
            self.latest[page_key(source.url) if source.url else self.operation(source)] = source
        self.files = frozenset(source.file for source in listed)

    def operation(self, source: Source) -> str:
        """Return what the snapshot *source* documents, ``GET /v1/calls``."""
        if source.file not in self._operations:
            [(path, method, _)] = operations(dialects.load(self.spec_dir, source).doc)
            self._operations[source.file] = f"{method.upper()} {path}"
        return self._operations[source.file]

    def find(self, names: Iterable[str]) -> str | None:
        """Return the first of *names* by which a page is known."""
        return next((name for name in names if name in self.latest), None)

    def asked(self, only: Sequence[str]) -> tuple[dict[str, Source], tuple[Source, ...]]:
        """Return the pages that the patterns *only* ask for, and the snapshots of the others; all are, without any."""
        inside = {
            name: source
            for name, source in self.latest.items()
            if not only or source.url is None or fits(source.url, only)
        }
        return inside, tuple(sorted(source for name, source in self.latest.items() if name not in inside))
