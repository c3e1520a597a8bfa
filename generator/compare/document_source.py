"""A document that is to be compared: its text, and how the other documents to which it refers are read."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

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

    def resolve(self, reference: str, holder: str) -> str:
        """Return the path or URL of the document that *reference* names, which stands in the document *holder*.

        Raises `DocumentError` without a place where that is no document that this one may refer to.
        """
        if self.read is None:
            raise DocumentError("it cannot be found, because the text from standard input has no folder", next=_SAVE)
        if self.folder is None:
            return _resolve_url(reference, holder)
        if urlsplit(reference).scheme or reference.startswith("//"):
            raise DocumentError("it is on a server, and this document is a file", next=_BUNDLE)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(holder), unquote(reference)))
        # A symbolic link may lead outside, too.
        if reference.startswith("/") or not Path(name).resolve().is_relative_to(self.folder.resolve()):
            raise DocumentError(f"it is outside of the folder {self.folder.as_posix()}", next=_MOVE)
        return name


_SAVE = "Save the document beside the one to which it refers, and give the name of the file."
_BUNDLE = "Bundle the documents into one file, and compare that."
_MOVE = f"Move the other document into this folder. Or: {_BUNDLE[0].lower()}{_BUNDLE[1:]}"


def _resolve_url(reference: str, holder: str) -> str:
    try:
        url = urljoin(holder, reference)
        here, there = urlsplit(holder), urlsplit(url)
    except ValueError:
        raise DocumentError("the reference is not a URL", next="Correct the reference.") from None
    if (there.scheme, there.netloc) != (here.scheme, here.netloc):
        raise DocumentError(f"it is on another server than {here.scheme}://{here.netloc}", next=_BUNDLE)
    return url


def file_source(path: Path, folder: Path | None = None) -> DocumentSource:
    """Return the document at *path*, whose references may not leave *folder*; the default is the folder of the file."""
    return DocumentSource(path.as_posix(), documents.read_text(path), _read_file, folder or path.parent)


def _read_file(name: str) -> str:
    return documents.read_text(Path(name))
