"""The document that this repository has committed, and the snapshots that it is built from."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.errors import DriftError
from generator.base.location import Mark
from generator.build import pipeline
from generator.build.pipeline import Document, Project
from generator.read.dialects import Fragment
from generator.read.intake import Intake

DOCUMENT_NAME = "spec/openapi.yaml"
"""How reports name the committed document."""


@frozen
class Committed:
    """The committed side of a comparison with upstream."""

    project: Project
    document: Document
    pages: Mapping[str, Fragment]
    """The fragments of all snapshots, before any overlay, by the names of their files."""


def load_committed(project: Project) -> Committed:
    """Return the document that the snapshots of *project* give, which must be the committed one.

    Raises `DriftError` where the two differ: the result would then describe a document that nobody has.
    """
    built = build_committed(project)
    path = project.documents / "openapi.yaml"
    if not path.is_file() or path.read_text(encoding="utf-8") != built.document.text:
        raise DriftError(
            "this is not what the pages and the overlays give",
            where=Mark(path.as_posix(), 1),
            next="Run `make client`, look at what changes, and commit it.",
        )
    return built


def build_committed(project: Project) -> Committed:
    """Return the document that the snapshots of *project* give, without looking at the committed one."""
    fragments = tuple(project.read(Intake()))
    # Not validated: the committed document was, when it was built.
    document = pipeline.assemble(fragments, project)
    return Committed(project, document, {fragment.page: fragment for fragment in fragments})
