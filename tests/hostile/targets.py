"""What the fuzzer calls: each function takes any text, and raises for what must not be."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import emit
from generator.base import config, documents
from generator.base.errors import GeneratorError
from generator.build import pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.compare import compare_files
from generator.compare.formats import FORMATS
from generator.correct import overlay
from generator.read.dialects import Fragment, document_fragments
from generator.read.intake import UNDATED, fragments_in
from tests import kitchen_sink
from tests.hostile.verdict import check_fault, check_inert

_PROJECT = Project(Path(), config.load_vendor(None, "p"))


def pages(text: str) -> Document | None:
    """Read pages, and make one document of what they give."""
    found = [*fragments_in(text, "page.md", UNDATED)]
    for fault in found:
        if isinstance(fault, GeneratorError):
            _refused(fault)
    return _consolidated(one for one in found if isinstance(one, Fragment))


def client(text: str) -> None:
    """Make a client of them, too."""
    document = pages(text)
    if document is None:
        return
    with TemporaryDirectory() as folder:
        try:
            emit.write(document.shaped, pipeline.target(_PROJECT, document), Path(folder))
        except GeneratorError as error:
            _refused(error)
            return
        for path in Path(folder).rglob("*.py"):
            check_inert(path)


def document(text: str) -> None:
    """Make one document of the operations of another."""
    try:
        doc = documents.openapi_document(text, "d.yaml")
        reading = document_fragments.read_document(doc, "d.yaml", UNDATED, "0" * 64)
    except GeneratorError as error:
        _refused(error)
    else:
        _consolidated(reading.fragments)


def diff(text: str) -> None:
    """Compare a document with the kitchen sink, both ways, and report on it."""
    try:
        doc = documents.openapi_document(text, "d.yaml")
        for pair, names in (((_SINK, doc), ("sink", "d.yaml")), ((doc, _SINK), ("d.yaml", "sink"))):
            outcome = compare_files.compare_documents((copy.deepcopy(pair[0]), copy.deepcopy(pair[1])), names)
            for render in FORMATS.values():
                render(outcome)
    except GeneratorError as error:
        _refused(error)


def overlays(text: str) -> None:
    """Check an overlay, and apply it to the kitchen sink where nothing is wrong with it."""
    faults = [*overlay.check(text, "o.yaml")]
    for fault in faults:
        _refused(fault)
    if faults:
        return
    try:
        overlay.apply(copy.deepcopy(_SINK), overlay.read(text, "o.yaml"))
    except GeneratorError as error:
        _refused(error)


def _consolidated(fragments: Iterable[Fragment]) -> Document | None:
    given = [*fragments]
    if not given:
        return None
    try:
        return pipeline.consolidate(given, _PROJECT)
    except GeneratorError as error:
        _refused(error)
        return None


def _refused(error: GeneratorError) -> None:
    """Check that *error* says what a person needs, and is no fault of the program."""
    check_fault(error)


_SINK = kitchen_sink.document()
TARGETS: Mapping[str, Callable[[str], object]] = {
    "pages": pages,
    "client": client,
    "document": document,
    "diff": diff,
    "overlay": overlays,
}
"""By their names."""
