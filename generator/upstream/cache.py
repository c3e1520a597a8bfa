"""`.build/fetch/`: the last answer of each URL with what the server calls it, so that one that is no newer stays there.

Whatever is wrong with an entry, it is forgotten, and the page is fetched again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen
from attrs import fields as attributes

from generator.base.nodes import is_object


@frozen
class CacheEntry:
    """A kept answer; `etag` and `last_modified` are the server's own words, empty where it said none."""

    url: str
    etag: str
    last_modified: str
    content_type: str
    sha256: str
    """Of the body."""

    def conditions(self) -> Mapping[str, str]:
        """Return the headers that ask for a newer one only."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


@frozen
class Cache:
    """Answers in a folder, which is made when the first one is kept."""

    folder: Path

    def get(self, url: str) -> tuple[CacheEntry, bytes] | None:
        """Return what is kept of *url*, None where nothing is, or nothing whole."""
        head, body = self._paths(url)
        try:
            entry = _entry(json.loads(head.read_bytes()))
            content = body.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError):
            entry, content = None, b""
        if entry and entry.url == url and entry.sha256 == _digest(content):
            return entry, content
        self.drop(url)
        return None

    def put(self, url: str, headers: Mapping[str, str], body: bytes) -> None:
        """Keep *body*, if the server calls it by something that can be asked for."""
        said = (headers.get(name, "") for name in ("etag", "last-modified", "content-type"))
        etag, modified, kind = (value if _is_plain(value) else "" for value in said)
        if not etag and not modified:
            self.drop(url)
            return
        entry = CacheEntry(url, etag, modified, kind, _digest(body))
        self.folder.mkdir(parents=True, exist_ok=True)
        head, content = self._paths(url)
        # The head names the hash of the body: where only one of the two was replaced, neither counts.
        _write(content, body)
        _write(head, json.dumps(asdict(entry), indent=1).encode())

    def drop(self, url: str) -> None:
        """Forget what is kept of *url*."""
        for path in self._paths(url):
            path.unlink(missing_ok=True)

    def _paths(self, url: str) -> tuple[Path, Path]:
        stem = _digest(url.encode())[:40]
        return self.folder / f"{stem}.json", self.folder / f"{stem}.body"


def _entry(found: Any) -> CacheEntry | None:
    names = [field.name for field in attributes(CacheEntry)]
    if not is_object(found) or sorted(found) != sorted(names):
        return None
    return CacheEntry(**found) if all(_is_plain(value) for value in found.values()) else None


def _is_plain(value: Any) -> bool:
    """Whether *value* can stand in a header."""
    return isinstance(value, str) and value.isascii() and value.isprintable()


def _write(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
