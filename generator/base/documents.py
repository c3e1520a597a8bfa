"""OpenAPI documents in files: read as YAML or JSON with places, and written completely or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from generator.base import budget, json_text, unfinished
from generator.base.disk_errors import named
from generator.base.errors import DocumentError, GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, is_list, is_object, plain
from generator.base.unreadable import unreadable

_NOT_HTML = "It may be an error page, or the document has moved: open it in a browser."
_ENDS = {"}": "object", "]": "array"}


@frozen
class DocumentFormat:
    """A format in which a document is written."""

    name: str
    dump: Callable[[Json], str]


def _dump_yaml(data: Json) -> str:
    from generator.base import yamlio

    return yamlio.dump(data)


def _dump_json(data: Json) -> str:
    return json.dumps(plain(data), ensure_ascii=False, indent=2) + "\n"


YAML = DocumentFormat("YAML", _dump_yaml)
JSON = DocumentFormat("JSON", _dump_json)


@frozen
class DocumentFile:
    """One document, and the format of its file."""

    path: Path
    doc: Map
    format: DocumentFormat

    @property
    def is_overlay(self) -> bool:
        """Whether this is an overlay, and not an API description."""
        return "overlay" in self.doc and "openapi" not in self.doc


def load(path: Path) -> DocumentFile:
    """Read the document at *path*. Raises `GeneratorError` where it is no object in YAML or JSON."""
    doc, format = parse(read_text(path), path.as_posix())
    if not isinstance(doc, Map):
        where = Mark(path.as_posix(), 1)
        raise DocumentError("a document must be an object", where=where, next="Check the name of the file.")
    return DocumentFile(path, doc, format)


def parse(text: str, file: str) -> tuple[Json, DocumentFormat]:
    """Read *text*, the content of *file*: as JSON where it is JSON, or meant as that by its name, else as YAML."""
    try:
        return json_text.load(text, file), JSON
    except (RecursionError, ValueError) as error:
        fault = _json_fault(error, file) if file.lower().endswith(".json") else None
    if fault and text.lstrip()[:1] in ("{", "["):
        raise fault
    # Imported here, so that JSON does not wait for a reader of YAML.
    from generator.base import yamlio

    node = yamlio.load(text, file)
    if fault and not (is_object(node) or is_list(node)):
        # Servers send YAML under such names, but any line is a text in YAML.
        raise fault
    return node, YAML


def openapi_document(text: str, name: str) -> Map:
    """Return the OpenAPI document *text*; raises `GeneratorError` for HTML and for any other text."""
    _refuse_html(text, name)
    doc, _ = parse(text, name)
    if isinstance(doc, Map) and str(doc.get("openapi", "")).startswith("3."):
        return doc
    raise DocumentError("this is no OpenAPI 3 document", where=Mark(name, 1), next="Give a document of OpenAPI 3.")


def part(text: str, name: str) -> Json:
    """Return the object or array *text*, to which an OpenAPI document refers; raises `GeneratorError` for any other."""
    _refuse_html(text, name)
    node, _ = parse(text, name)
    if is_object(node) or is_list(node):
        return node
    raise DocumentError("this is no object in YAML or JSON", where=Mark(name, 1), next="Check the name of the file.")


def _refuse_html(text: str, name: str) -> None:
    if text.lstrip()[:20].lower().startswith(("<!doctype", "<html", "<?xml")):
        raise DocumentError("this is HTML, not an OpenAPI document", where=Mark(name, 1), next=_NOT_HTML)


def is_raw(text: str, name: str) -> bool:
    """Whether *text* is meant as an OpenAPI document, even a broken one, and not as an index of pages."""
    try:
        value, format = parse(text, name)
    except GeneratorError:
        return text.lstrip()[:1] == "{" or name.lower().endswith(".json")
    return isinstance(value, Map) or format is JSON


def read_text(path: Path) -> str:
    """Return the text of the file at *path* without a byte order mark."""
    try:
        with path.open("rb") as file:
            # A device has no size, and no end.
            data = file.read(budget.BYTES + 1)
        if len(data) > budget.BYTES:
            raise DocumentError(budget.TOO_LARGE, where=Mark(path.as_posix(), 1), next=budget.NEXT)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DocumentError("not UTF-8 text", where=Mark(path.as_posix(), line), next="Save it as UTF-8.") from None
    except OSError as error:
        what, next = unreadable(path, error)
        raise DocumentError(what, where=Mark(path.as_posix(), 1), next=next) from None


def write(path: Path, text: str) -> None:
    """Replace the content of the file at *path* by *text*; at every moment the file is complete, old or new.

    A folder that is missing is made.
    """
    if path.exists() and not path.is_file():
        # A device or a pipe accepts text, but must not be replaced by a file.
        with named(path):
            path.write_text(text, encoding="utf-8")
        return
    # A symbolic link stays, and its target is replaced.
    given, path = path, path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished.remove_left(path.parent)
    new = unfinished.beside(path)
    try:
        with named(given, new), new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink()


def _json_fault(error: RecursionError | ValueError, file: str) -> GeneratorError:
    """Return why the text of *file* is not JSON, which *error* says."""
    if isinstance(error, json.JSONDecodeError):
        error = _told_alike(error)
        what = f"not valid JSON: {error.msg}"
        return DocumentError(what, where=Mark(file, error.lineno, error.colno), next="Correct the text at this line.")
    if isinstance(error, RecursionError):
        return DocumentError(budget.TOO_NESTED, where=Mark(file, 1), next=budget.NEXT)
    return DocumentError(f"not valid JSON: {error}", where=Mark(file, 1), next="Correct the text.")


def _told_alike(error: json.JSONDecodeError) -> json.JSONDecodeError:
    """Return *error*; a comma too many is told at the comma, as Python 3.13 does; before it, at what follows."""
    before = error.doc[: error.pos].rstrip(" \t\r\n")
    end = _ENDS.get(error.doc[error.pos : error.pos + 1])
    if not before.endswith(",") or end is None:
        return error
    return json.JSONDecodeError(f"Illegal trailing comma before end of {end}", error.doc, len(before) - 1)
