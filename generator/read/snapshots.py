"""Upstream files -> snapshots below `spec/pages`: all of them or none, and none is ever overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from generator.base.errors import PageError
from generator.base.location import Mark
from generator.base.transaction import transaction
from generator.base.unreadable import unreadable
from generator.base.whole_paths import whole_name
from generator.read import dialects, pages, snapshot_names, sources
from generator.read.dialects import single_operation
from generator.read.pages import Note
from generator.read.sources import Source


@frozen
class Added:
    """What `add` did."""

    added: tuple[Source, ...]
    unchanged: tuple[Source, ...]
    """Pages whose snapshots existed already, word for word."""
    notes: tuple[Note, ...]
    """What was left out of the pages, with its place in the given files."""


@frozen
class Snapshot:
    """A page in the form in which `spec/pages` keeps it, or a document as `spec/documents` does."""

    source: Source
    text: str
    mark: Mark = field(eq=False)
    """The place of the fragment in the file from which it was read."""
    operation: str
    """``GET /v1/calls``; empty for a document."""
    whole_name: str = ""
    """The same with the whole path of its URL."""
    open_end: int = field(default=0, eq=False)
    """The last line of a page on which nothing shows that it was not cut off; 0 of any other."""


def add(files: Sequence[Path], captured: str, spec_dir: Path, documents: Sequence[Snapshot] = ()) -> Added:
    """Split *files* into snapshots of the capture date *captured* and list them in `sources.json`, and *documents*.

    A page that was added before is not written again. Raises `PageError`, with nothing written, where a page differs
    from its snapshot of the same capture date, or cannot be read.
    """
    sources.check_captured(captured)
    listed = {source.file: source for source in sources.load(spec_dir)}
    for source in listed.values():
        sources.verify_one(spec_dir, source)
    given = [page for file in files for page in pages.split(_text(file), file.as_posix())]
    added, unchanged = keep([*(snapshot(page, captured) for page in given), *documents], spec_dir)
    return Added(added, unchanged, notes=tuple(note for page in given for note in page.notes))


def snapshot(page: pages.Page, captured: str) -> Snapshot:
    """Return the snapshot of *page*; raises `PageError` where its fragment does not document this page's operation."""
    text = pages.render(page)
    fragment = dialects.read(page, captured, sources.digest(text.encode()))
    path, method, _ = single_operation.operation(fragment.doc)
    file = f"pages/{captured}/{snapshot_names.file_stem(page.reference, method, path)}.md"
    source = Source(file, page.reference, captured, fragment.dialect, fragment.sha256)
    open_end = 0 if page.is_whole else page.mark.line + page.fragment.rstrip().count("\n")
    whole = whole_name(fragment.doc, path, method, page.url)
    return Snapshot(source, text, page.mark, f"{method.upper()} {path}", whole, open_end)


def keep(snapshots: Sequence[Snapshot], spec_dir: Path) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """Write *snapshots*, all or none, and list them; return the new ones and those that existed already.

    Raises `PageError` for one that differs from the file in its place: no snapshot is ever overwritten.
    """
    listed = {source.file: source for source in sources.load(spec_dir)}
    wanted = _unique(snapshots)
    for snapshot in wanted.values():
        _check_not_overwriting(snapshot, spec_dir)
    new = {file: snapshot for file, snapshot in wanted.items() if _is_new(snapshot.source, listed.get(file))}
    if new:
        listing = sources.dump((listed | {file: snapshot.source for file, snapshot in new.items()}).values())
        with transaction(spec_dir.parent) as changes:
            for file, snapshot in new.items():
                changes.write(spec_dir / file, snapshot.text)
            changes.write(sources.index(spec_dir), listing)
    added = tuple(sorted(snapshot.source for snapshot in new.values()))
    return added, tuple(listed[file] for file in sorted(wanted) if file not in new)


def _is_new(source: Source, listed: Source | None) -> bool:
    """Whether *source* says more than the entry of the same file that is *listed*."""
    return listed is None or (source.operations != "" and listed.operations == "")


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        where = Mark(file.as_posix(), line)
        raise PageError("not UTF-8 text", where=where, next="Give the Markdown of the page.") from None
    except OSError as error:
        what, next = unreadable(file, error)
        raise PageError(what, where=Mark(file.as_posix(), 1), next=next) from None


def _unique(snapshots: Sequence[Snapshot]) -> Mapping[str, Snapshot]:
    unique: dict[str, Snapshot] = {}
    for snapshot in snapshots:
        first = unique.setdefault(snapshot.source.file, snapshot)
        if first.text != snapshot.text:
            raise PageError(
                f"this page and the one at {first.mark} both become {snapshot.source.file}, and differ",
                where=snapshot.mark,
                next="Add one of the two, or each under the date on which it was captured.",
            )
    return unique


def _check_not_overwriting(snapshot: Snapshot, spec_dir: Path) -> None:
    path = spec_dir / snapshot.source.file
    # A file that exists but is not listed was put there by hand; if it is complete, it is used.
    if path.exists() and path.read_bytes() != snapshot.text.encode():
        raise PageError(
            f"{sources.name(spec_dir, snapshot.source)} says something else, and a snapshot is never overwritten",
            where=snapshot.mark,
            next="If upstream changed the page since, add it under the date on which you captured it.",
        )
