"""The documents that people name on the command line: files, URLs, and standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base import budget
from generator.base.errors import GeneratorError
from generator.base.location import STDIN, Mark

if TYPE_CHECKING:
    from generator.base.bundling.document_source import DocumentSource

_DASH = "-"
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_url(text: str) -> bool:
    """Whether *text* names what stands on a server, and no file."""
    return bool(_URL.match(text))


def is_stdin(text: str) -> bool:
    """Whether *text* names standard input."""
    return text == _DASH


def open_source(text: str, here: Path) -> DocumentSource:
    """Return the document that *text* names: a URL, `-`, or a file, whose name is relative to *here*.

    Raises `GeneratorError` where it cannot be read.
    """
    # Imported here, so that other commands do not wait for it.
    from generator.base.bundling.document_source import DocumentSource, file_source

    if is_url(text):
        from generator.upstream import url_text

        read = url_text.downloads()
        found = url_text.download(text)
        return DocumentSource(found.url, found.text, read)
    if is_stdin(text):
        return DocumentSource(STDIN, _read_stdin())
    return file_source(here / text)


def _read_stdin() -> str:
    where = Mark(STDIN, 1)
    data = sys.stdin.buffer.read(budget.BYTES + 1)
    if len(data) > budget.BYTES:
        raise GeneratorError(budget.TOO_LARGE, where=where, next=budget.NEXT)
    if not data.strip():
        next = "Check the command that writes to it: it may have failed."
        raise GeneratorError("there is no document, because it is empty", where=where, next=next)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GeneratorError("not UTF-8 text", where=Mark(STDIN, line), next="Send it as UTF-8.") from None
