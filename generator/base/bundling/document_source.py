"""A document that is to be compared: its text, and how the other documents to which it refers are read."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from attrs import frozen

from generator.base import documents
from generator.base.errors import DocumentError


@frozen
class DocumentSource:
    """The text of one document, and of those beside it."""

    name: str
    """Its path or its URL, as messages and reports have it."""
    text: str
    read: Callable[[str], str] | None = None
    """Returns the text of another document by its path or URL; None where the document has no place to refer from."""
    folder: Path | None = None
    """References may not leave this folder; None for a document on a server, whose references may not leave that."""

    @property
    def own_name(self) -> str:
        """The name in the form in which `resolve` gives those of other documents."""
        return self.name if self.folder is None else posixpath.normpath(self.name)

    def shown(self, name: str) -> str:
        """Return how this document would refer to the one of the path or URL *name*."""
        return name if self.folder is None else posixpath.relpath(name, posixpath.dirname(self.own_name) or ".")

    def holds(self, base: str) -> bool:
        """Whether what is relative to *base*, a path or URL, may be a document that this one may refer to."""
        return not _has_scheme(base) if self.folder else _server(base) == _server(self.name)

    def resolve(self, reference: str, base: str) -> str:
        """Return the path or URL of the document that *reference* names, which is relative to *base*.

        Raises `DocumentError` without a place where that is no document that this one may refer to.
        """
        if self.read is None:
            raise DocumentError("it cannot be found, because the text from standard input has no folder", next=_SAVE)
        if self.folder is None:
            return self._resolve_url(reference, base)
        if _has_scheme(reference) or reference.startswith("//"):
            raise DocumentError("it is on a server, and this document is a file", next=_BUNDLE)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(reference)))
        # A symbolic link may lead outside, too.
        if reference.startswith("/") or not is_within(Path(name), self.folder):
            raise DocumentError(f"it is outside of the folder {self.folder.as_posix()}", next=_MOVE)
        return name

    def _resolve_url(self, reference: str, base: str) -> str:
        try:
            url = urldefrag(urljoin(base, reference)).url
        except ValueError:
            raise DocumentError("the reference is not a URL", next="Correct the reference.") from None
        if _server(url) != _server(self.name):
            here = urlsplit(self.name)
            raise DocumentError(f"it is not on the server {here.scheme}://{here.netloc}", next=_BUNDLE)
        return url


_SAVE = "Save the document beside the one to which it refers, and give the name of the file."
_BUNDLE = "Bundle the documents into one file, and compare that."
_MOVE = f"Move the other document into this folder. Or: {_BUNDLE[0].lower()}{_BUNDLE[1:]}"
_PORTS = {"http": 80, "https": 443}


def _has_scheme(reference: str) -> bool:
    try:
        return bool(urlsplit(reference).scheme)
    except ValueError:
        return True


def _server(url: str) -> tuple[str, str | None, int | None]:
    """Return the scheme, host and port of *url*; of one with a name or password none that is like any other."""
    try:
        parts = urlsplit(url)
        host = None if "@" in parts.netloc else parts.hostname
        return parts.scheme, host, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return "", None, None


def is_within(path: Path, folder: Path) -> bool:
    """Whether *path* stands in *folder*, wherever symbolic links lead."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        # A link to itself, or a character that no path has.
        return False


def file_source(path: Path, folder: Path | None = None) -> DocumentSource:
    """Return the document at *path*, whose references may not leave *folder*; the default is the folder of the file."""
    return DocumentSource(path.as_posix(), documents.read_text(path), _read_file, folder or path.parent)


def _read_file(name: str) -> str:
    return documents.read_text(Path(name))
