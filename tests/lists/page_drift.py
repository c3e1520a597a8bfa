"""Drift by list pages beside drift by the document that they are written from: what one alone finds, and why.

BASE is what is known, as the vendor's own document. REVISION comes once as a document, and once as a list page for each
operation; or, with `--known-pages`, BASE is known once as a document and once as pages, and REVISION is a document.
What the pages do not find must be something that their dialect cannot say; they must find nothing else.
`python -m tests.lists.page_drift BASE REVISION --level L3 --only '*/convai/*'` prints the table.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base.bundling import bundle
from generator.base.bundling.document_source import file_source
from generator.base.config import load_vendor
from generator.base.extensions import HIDDEN
from generator.base.nodes import Map, below, plain
from generator.build import assembly
from generator.build.project import Project
from generator.compare.change import Change, Subject
from generator.compare.finding import Finding
from generator.compare.rules import judge
from generator.drift import compare_upstream
from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import read_document
from generator.read.repairs.sound_document import sound_document
from tests.lists.shapes import Shapes
from tests.lists.writer import ListWriter

Json = Any
BEFORE, AFTER = "2026-08-01", "2026-09-01"
ROOT = Path(__file__).parent.parent.parent
_METHODS = frozenset({"get", "post", "put", "patch", "delete"})
_UNPRINTED = {"operationId", "tags", "security"}
"""Keywords of operations that no list page prints; extensions are not printed either."""


@frozen
class Table:
    """What both find, and what one of them alone does."""

    same: int
    not_sayable: Counter[str]
    """By what the dialect cannot say."""
    document_alone: tuple[Finding, ...]
    pages_alone: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield the table."""
        yield f"same findings        {self.same}"
        for kind, number in self.not_sayable.most_common():
            yield f"not on pages         {number} {kind}"
        for name, alone in (("document alone", self.document_alone), ("pages alone", self.pages_alone)):
            yield f"{name.ljust(20)} {len(alone)}"
            yield from (f"    {one.id}: {one.change.place} {one.change.name}" for one in alone)


@frozen
class Printed:
    """Which pages are written."""

    level: str
    is_fdef: bool = False
    is_base: bool = False
    """Whether pages are what is known; else they are what is new."""
    server: str = "https://api.bell.test"


def compare(base: Path, revision: Path, only: Sequence[str], printed: Printed) -> Table:
    """Return the table for the operations that fit one of the patterns *only*, by path or as ``GET /v1/x``."""
    known, later = _fragments(base, BEFORE, only), _fragments(revision, AFTER, only)
    by_document = _changes(known, later)
    if printed.is_base:
        return _table(by_document, _changes(_pages(base, BEFORE, only, printed), later))
    return _table(by_document, _changes(known, _pages(revision, AFTER, only, printed)))


def _table(by_document: Sequence[Change], by_pages: Sequence[Change]) -> Table:
    ours, theirs = judge(by_pages), judge(by_document)
    same = [one for one in theirs if any(_is_same(one, other) for other in ours)]
    lacking = [one for one in theirs if one not in same]
    unsayable = [one for one in lacking if _is_unprinted(one.change)]
    extra = [one for one in ours if not any(_is_same(other, one) for other in theirs)]
    return Table(
        same=len(same),
        not_sayable=Counter(one.change.name for one in unsayable),
        document_alone=tuple(one for one in lacking if one not in unsayable),
        pages_alone=tuple(extra),
    )


def _is_same(one: Finding, other: Finding) -> bool:
    """Whether two findings are one: a schema that several operations share is met at one of them."""
    left, right = one.change, other.change
    if (one.id, left.name) != (other.id, right.name):
        return False
    return left.place == right.place or not {*left.operations}.isdisjoint(right.operations)


def _is_unprinted(change: Change) -> bool:
    is_keyword = change.subject is Subject.KEYWORD
    return is_keyword and (change.name in _UNPRINTED or change.name.startswith("x-"))


def _changes(known: Sequence[Fragment], added: Sequence[Fragment]) -> tuple[Change, ...]:
    project = Project(ROOT, load_vendor(None, "elevenlabs_agents"), Path("pages"), None, Path("out"))
    before, now = assembly.assemble(known, project), assembly.assemble([*known, *added], project)
    return compare_upstream.find_news(before, now, now).changes


def _fragments(file: Path, captured: str, only: Sequence[str]) -> tuple[Fragment, ...]:
    doc = _shown(file)
    for path, item in list(doc["paths"].items()):
        for method in [method for method in item if method in _METHODS and not _fits(path, method, only)]:
            del item[method]
        if _METHODS.isdisjoint(item):
            del doc["paths"][path]
    return read_document(doc, file.as_posix(), captured, sources.digest(captured.encode())).fragments


def _sound(file: Path) -> Json:
    """Return the document as it is read: without what cannot be meant."""
    return plain(sound_document(_shown(file)).doc)


def _shown(file: Path) -> Map:
    """Return the document without a word on what it hides from the docs: pages print no such thing, or all of it."""
    doc = bundle.open_document(file_source(file))
    for node in list(below(doc)):
        if isinstance(node, Map):
            node.pop(HIDDEN, None)
    return doc


def _pages(file: Path, captured: str, only: Sequence[str], printed: Printed) -> list[Fragment]:
    doc = _sound(file)
    tags, out = Shapes(doc).tags(), list[Fragment]()
    for path, item in doc["paths"].items():
        for method, operation in item.items():
            if method not in _METHODS or not _fits(path, method, only):
                continue
            name = f"{method}{path.replace('/', '-')}"
            reference = f"https://docs.test/docs/api-reference/{name}"
            one = {**doc, "paths": {path: {method: operation}}}
            writer = ListWriter(one, printed.level, printed.is_fdef, reference, printed.server, tags=tags)
            text = writer.page()
            [page] = pages.split(text, f"{captured}/{name}.md")
            out.append(dialects.read(page, captured, sources.digest(text.encode())))
    return out


def _fits(path: str, method: str, only: Sequence[str]) -> bool:
    return any(fnmatch(name, pattern) for name in (path, f"{method.upper()} {path}") for pattern in only)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("base", type=Path, metavar="BASE")
    parser.add_argument("revision", type=Path, metavar="REVISION")
    parser.add_argument("--level", choices=("L1", "L2", "L3"), default="L3")
    parser.add_argument("--fdef", action="store_true", help="pages of the flavour FDEF")
    parser.add_argument(
        "--only", metavar="PATTERN", nargs="+", default=["*"], help="paths such as '*/convai/*', or 'GET /v1/x'"
    )
    parser.add_argument(
        "--known-pages", action="store_true", help="BASE is known as pages; else REVISION comes as pages"
    )
    parser.add_argument("--json", action="store_true", help="the counts alone")
    options = parser.parse_args()
    servers = [
        server["url"].rstrip("/")
        for file in (options.base, options.revision)
        for server in _shown(file).get("servers", ())
    ]
    printed = Printed(options.level, options.fdef, options.known_pages, *servers[:1])
    table = compare(options.base, options.revision, options.only, printed)
    counts = {"same": table.same, "document": len(table.document_alone), "pages": len(table.pages_alone)}
    for line in [json.dumps(counts)] if options.json else table.lines():
        print(line)


if __name__ == "__main__":
    main()
