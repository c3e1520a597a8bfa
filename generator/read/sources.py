"""`spec/sources.json`: the origin of each capture below `spec/pages` and `spec/documents`, and its hash."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from attrs import NOTHING, asdict, frozen
from attrs import fields as attributes

from generator.base import yamlio
from generator.base.errors import PageError
from generator.base.location import Mark
from generator.base.nodes import Map, Seq
from generator.base.program import COMMAND

_STEM = r"([0-9-]+)/[a-z0-9]+(?:-[a-z0-9]+)*"
_FILE = re.compile(rf"pages/{_STEM}\.md|documents/{_STEM}\.json")
_CAPTURED = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")


PAGES, DOCUMENTS = "pages", "documents"
"""The folders of captures in the spec folder."""
ALL = "all"

URL_SUFFIXES = (".md", ".mdx", ".markdown")
"""The ends of the URLs of pages, where docs serve their Markdown."""


@frozen(order=True)
class Source:
    """One capture of a page or a document; `file` is relative to the spec folder.

    `url` is the page's Reference, or where the document was downloaded.
    """

    file: str
    url: str | None
    captured: str
    dialect: str
    sha256: str
    operations: str = ""
    """Of a document: `ALL` if all of its operations are meant; else the settings say which."""

    @property
    def is_document(self) -> bool:
        """Whether it is the vendor's own document, and no page."""
        return self.file.startswith(f"{DOCUMENTS}/")


def index(spec_dir: Path) -> Path:
    """Return the path of `sources.json`."""
    return spec_dir / "sources.json"


def name(spec_dir: Path, source: Source) -> str:
    """Return the name of the snapshot in marks and messages: `spec/pages/2025-11/agents-delete.md`."""
    return (spec_dir / source.file).as_posix()


def dump(sources: Iterable[Source]) -> str:
    """Return *sources* as the text of `sources.json`, the same for any order of input."""
    entries = ({key: value for key, value in asdict(source).items() if value != ""} for source in sorted(sources))
    return json.dumps([*entries], indent=2) + "\n"


def load(spec_dir: Path) -> tuple[Source, ...]:
    """Read `sources.json`, which may be missing; the snapshots themselves are not checked."""
    entries = _entries(spec_dir)
    sources = tuple(_source(entry, Mark(index(spec_dir).as_posix(), 1)) for entry in entries)
    seen: set[str] = set()
    for entry in entries:
        if entry["file"] in seen:
            raise _broken(f"`{entry['file']}` is listed twice", entry.at("file"))
        seen.add(entry["file"])
    return sources


def _entries(spec_dir: Path) -> Seq:
    path = index(spec_dir)
    if not path.exists():
        return Seq()
    entries = yamlio.load(path.read_text(encoding="utf-8"), path.as_posix())
    if not isinstance(entries, Seq):
        raise _broken("a list of pages is expected", Mark(path.as_posix(), 1))
    return entries


def load_verified(spec_dir: Path) -> tuple[Source, ...]:
    """Read `sources.json`, and check the snapshots; raises `PageError` where there is none."""
    listed = load(spec_dir)
    if not listed:
        next = f"Download them with `{COMMAND} fetch`, or add saved ones with `{COMMAND} add FILE --captured DATE`."
        raise PageError("there are no pages", where=Mark((spec_dir / "pages").as_posix(), 1), next=next)
    verify(spec_dir, listed)
    return listed


def verify(spec_dir: Path, sources: Iterable[Source]) -> None:
    """Check that every capture of *sources* is unchanged, and that no other file is beside them."""
    sources = tuple(sources)
    for source in sources:
        verify_one(spec_dir, source)
    listed = {source.file for source in sources}
    for path in sorted(path for folder in (DOCUMENTS, PAGES) for path in (spec_dir / folder).rglob("*")):
        if path.is_file() and path.relative_to(spec_dir).as_posix() not in listed:
            what = f"this file is not listed in {index(spec_dir).as_posix()}"
            next = f"Move it away, and add it with `{COMMAND} add FILE --captured DATE`."
            raise PageError(what, where=Mark(path.as_posix(), 1), next=next)


def verify_one(spec_dir: Path, source: Source) -> None:
    """Check that the snapshot of *source* is there and unchanged."""
    path = spec_dir / source.file
    where = Mark(name(spec_dir, source), 1)
    if not path.is_file():
        next = f"{index(spec_dir).as_posix()} lists it: get it back from version control."
        raise PageError("this snapshot is missing", where=where, next=next)
    if digest(path.read_bytes()) != source.sha256:
        next = "Get it back from version control; to correct the page, write an overlay that `extends:` it."
        raise PageError("this snapshot was edited: it is no longer what upstream wrote", where=where, next=next)


def digest(snapshot: bytes) -> str:
    """Return the sha256 of *snapshot* in hex."""
    return hashlib.sha256(snapshot).hexdigest()


def page_key(url: str) -> str:
    """Return what is the same for all URLs of one page: its path; docs move between hosts, and are mirrored."""
    try:
        path = unquote(urlsplit(url).path).rstrip("/")
    except ValueError:
        return url
    return next((path.removesuffix(suffix) for suffix in URL_SUFFIXES if path.endswith(suffix)), path)


def is_one_page(url: str, other: str) -> bool:
    """Whether two URLs of pages about one operation are of one page that moved: the last part of its path stays.

    >>> is_one_page("https://a.test/docs/api/chat-stream", "https://a.test/docs/guide/api/chat-stream.md")
    True
    """
    return page_key(url).rpartition("/")[2] == page_key(other).rpartition("/")[2]


def check_captured(captured: str) -> None:
    """Check that *captured* is a month (`2025-11`) or a date (`2026-06-12`)."""
    try:
        if not _CAPTURED.fullmatch(captured):
            raise ValueError
        date.fromisoformat(captured if len(captured) > len("2025-11") else f"{captured}-01")
    except ValueError:
        what = f"the capture date `{captured}` is no month and no date"
        raise PageError(what, next="Write it as 2025-11 or 2026-06-12.") from None


def check_none_ahead(spec_dir: Path, today: date) -> None:
    """Check that no capture that `sources.json` lists is of a day after *today*, as `check_not_ahead` does.

    A build does not ask: what it writes does not depend on the day.
    """
    load(spec_dir)
    for entry in _entries(spec_dir):
        file = (spec_dir / entry["file"]).as_posix()
        next = (
            f"What is captured until then would give way to it. Take the entry and {file} out,\n"
            "and `add` the file again, with --captured and the day on which it was saved."
        )
        check_not_ahead(entry["captured"], today, entry.at("captured"), next)


def check_not_ahead(
    captured: str, today: date, where: Mark, next: str = "Give the month or the day on which the file was saved."
) -> None:
    """Check that *captured* does not begin after *today*, or after tomorrow, which it is already in other time zones.

    What is captured from then on would have to give way to it. Raises `PageError` at *where*, which says what is to be
    done *next*.
    """
    check_captured(captured)
    if captured > (today + timedelta(days=1)).isoformat()[: len(captured)]:
        what = f"the capture date `{captured}` is after today, {today.isoformat()}"
        raise PageError(what, where=where, next=next)


def _source(entry: Any, where: Mark) -> Source:
    if not isinstance(entry, Map):
        raise _broken("an object is expected for each page", where)
    expected = [field.name for field in attributes(Source) if field.default is NOTHING]
    if sorted(entry.keys() - {"operations"}) != sorted(expected):
        raise _broken(f"a page has exactly {', '.join(expected)}", entry.mark)
    for key, value in entry.items():
        if not (isinstance(value, str) or (key == "url" and value is None)):
            raise _broken(f"`{key}` must be a string", entry.at(key))
    source = Source(**entry)
    match = _FILE.fullmatch(source.file)
    if not match or source.captured not in match.groups():
        what = "`file` must be pages/<captured>/<slug>.md, or documents/<captured>/<name>.json"
        raise _broken(what, entry.at("file"))
    if source.operations not in ({"", ALL} if source.is_document else {""}):
        raise _broken(f"`operations` is `{ALL}`, of a document only", entry.at("operations"))
    if not _SHA256.fullmatch(source.sha256):
        raise _broken("`sha256` must be 64 hex digits", entry.at("sha256"))
    check_captured(source.captured)
    return source


def _broken(what: str, where: Mark) -> PageError:
    return PageError(what, where=where, next="The `add` command writes this file: get it back from version control.")
