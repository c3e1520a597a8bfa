"""A folder -> the OpenAPI documents in it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base import documents
from generator.base.bundling.document_source import is_within
from generator.base.nodes import is_object

_SUFFIXES = (".yaml", ".yml", ".json")
_YAML_KEY = re.compile(r"^(['\"]?)(?:openapi|swagger)\1\s*:", re.MULTILINE)
_JSON_START = re.compile(r"\s*\{\s*\"(?:openapi|swagger)\"\s*:")


@frozen
class DocumentFolder:
    """The documents in a folder and in those below it; hidden ones are left out."""

    path: Path
    names: frozenset[str]
    """The names of their files, relative to the folder."""
    links: tuple[str, ...]
    """Links that lead outside of it, or to themselves, which are not followed."""

    def has(self, name: str) -> bool:
        """Whether there is a file called *name*, of whatever kind."""
        return (self.path / name).is_file()


def find_documents(folder: Path) -> DocumentFolder:
    """Return the documents in *folder*; raises `DocumentError` for a file that cannot be read.

    Many files may be parts of documents, or something else: a document says which version of OpenAPI it is of.
    """
    home = folder.resolve()
    names: list[str] = []
    links: list[str] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*folders, *sorted(files)):
            path = Path(parent, name)
            shown = path.relative_to(folder).as_posix()
            if path.is_symlink() and not is_within(path, home):
                links.append(shown)
            elif path.is_file() and not name.startswith(".") and path.suffix.lower() in _SUFFIXES:
                names += [shown] if _is_document(documents.read_text(path)) else []
    return DocumentFolder(folder, frozenset(names), tuple(links))


def _is_document(text: str) -> bool:
    """Whether *text* is an OpenAPI document, or is meant as one but broken."""
    if not text.lstrip().startswith("{"):
        return bool(_YAML_KEY.search(text))
    try:
        # Any version counts: that one is too old is said when the document is read.
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        return bool(_JSON_START.match(text) or _YAML_KEY.search(text))
    return is_object(value) and ("openapi" in value or "swagger" in value)
