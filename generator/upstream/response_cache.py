"""`.build/fetch/`: the last response of each URL with its validators, so that an unchanged page is not sent again.

An entry that is damaged in any way is dropped, and the page is downloaded again.
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

from generator.base.disk_errors import named
from generator.base.nodes import is_object


@frozen
class CacheEntry:
    """What is known about a cached response; `etag` and `last_modified` are headers, empty where there were none."""

    url: str
    etag: str
    last_modified: str
    content_type: str
    sha256: str
    """Of the body."""

    def conditional_headers(self) -> Mapping[str, str]:
        """Return the request headers that ask for the page only if it has changed."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in headers.items() if value}


@frozen
class ResponseCache:
    """Responses in a folder, which is created with the first one."""

    folder: Path

    def get(self, url: str) -> tuple[CacheEntry, bytes] | None:
        """Return the entry of *url* and its body; None where there is none, or where it is damaged."""
        entry_path, body_path = self._paths(url)
        try:
            entry = _parse_entry(json.loads(entry_path.read_bytes()))
            body = body_path.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError):
            entry, body = None, b""
        if entry and entry.url == url and entry.sha256 == _digest(body):
            return entry, body
        self.drop(url)
        return None

    def put(self, url: str, headers: Mapping[str, str], body: bytes) -> None:
        """Store *body* if its *headers* have an ETag or a date to ask with; else drop what is stored of *url*."""
        values = (headers.get(name, "") for name in ("etag", "last-modified", "content-type"))
        etag, modified, media_type = (value if _is_plain(value) else "" for value in values)
        if not etag and not modified:
            self.drop(url)
            return
        entry = CacheEntry(url, etag, modified, media_type, _digest(body))
        self.folder.mkdir(parents=True, exist_ok=True)
        entry_path, body_path = self._paths(url)
        # The entry has the hash of the body: if only one of the two files was replaced, `get` drops both.
        _write(body_path, body)
        _write(entry_path, json.dumps(asdict(entry), indent=1).encode())

    def drop(self, url: str) -> None:
        """Delete what is stored of *url*."""
        for path in self._paths(url):
            path.unlink(missing_ok=True)

    def _paths(self, url: str) -> tuple[Path, Path]:
        stem = _digest(url.encode())[:40]
        return self.folder / f"{stem}.json", self.folder / f"{stem}.body"


def _parse_entry(data: Any) -> CacheEntry | None:
    names = [field.name for field in attributes(CacheEntry)]
    if not is_object(data) or sorted(data) != sorted(names):
        return None
    return CacheEntry(**data) if all(_is_plain(value) for value in data.values()) else None


def _is_plain(value: Any) -> bool:
    """Whether *value* may be sent in a header."""
    return isinstance(value, str) and value.isascii() and value.isprintable()


def _write(path: Path, content: bytes) -> None:
    """Replace the file *path* in one step."""
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with named(path):
            staged.write_bytes(content)
        staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
