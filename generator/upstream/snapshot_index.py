"""Finds the last snapshot of a page by its URL, or by its operation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import define, field

from generator.read import dialects, sources
from generator.read.answer_form import AnswerForm, form_of
from generator.read.dialects import list_fragment
from generator.read.dialects.fragment import called, known_operations
from generator.read.sources import Source, page_key
from generator.upstream.page_urls import matches


@define
class SnapshotIndex:
    """The last snapshot of each page, by its key: the path of its URL, or without a URL its operation."""

    spec_dir: Path
    latest: dict[str, Source] = field(factory=dict[str, Source], init=False)
    names: dict[str, str] = field(factory=dict[str, str], init=False)
    """The operations by their names with the whole path, each as the oldest snapshot names it."""
    _operations: dict[str, str] = field(factory=dict[str, str], init=False)

    def __attrs_post_init__(self) -> None:
        """Read `sources.json`; raises `GeneratorError` where a snapshot is not as it was captured."""
        listed = sorted(sources.load(self.spec_dir), key=lambda source: (source.captured, source.file))
        for source in listed:
            sources.verify_one(self.spec_dir, source)
        snapshots = {source: dialects.load(self.spec_dir, source) for source in listed if not source.is_document}
        self.names = known_operations(snapshots.values())
        for source, fragment in snapshots.items():
            self._operations[source.file] = "".join(called(fragment, self.names))
            self.latest[page_key(source.url) if source.url else self.operation(source)] = source

    def operation(self, source: Source) -> str:
        """Return the operation that the snapshot *source* documents, ``GET /v1/calls``."""
        return self._operations[source.file]

    def form(self, source: Source) -> AnswerForm:
        """Return the form of the answer that the snapshot *source* documents."""
        return form_of(dialects.load(self.spec_dir, source).doc)

    def is_whole_list(self, source: Source) -> bool:
        """Whether the snapshot *source* prints lists, and something behind them shows that it is whole."""
        return source.dialect in list_fragment.NAMES and dialects.load(self.spec_dir, source).is_whole

    def first_known(self, keys: Iterable[str]) -> str | None:
        """Return the first of *keys* of which there is a snapshot."""
        return next((key for key in keys if key in self.latest), None)

    def split_by_patterns(self, only: Sequence[str]) -> tuple[dict[str, Source], tuple[Source, ...]]:
        """Return the snapshots that match the patterns *only*, by key, and the others; all match if there are none."""
        matching = {
            key: source
            for key, source in self.latest.items()
            if not only or source.url is None or matches(source.url, only)
        }
        return matching, tuple(sorted(source for key, source in self.latest.items() if key not in matching))
