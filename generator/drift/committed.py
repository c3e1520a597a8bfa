"""Our document, and the snapshots that it is made of."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.errors import DriftError
from generator.base.location import Mark
from generator.build import pipeline
from generator.build.pipeline import Document, Project
from generator.read.dialects import Fragment
from generator.read.intake import Intake

OURS = "spec/openapi.yaml"
"""What our document is called."""


@frozen
class Committed:
    """What is compared with upstream."""

    project: Project
    document: Document
    pages: Mapping[str, Fragment]
    """The fragments of all snapshots as upstream wrote them, by the names of their files."""


def committed(project: Project) -> Committed:
    """Return the document that the snapshots of *project* give, which must be the one that is kept.

    Raises `DriftError` where it is not: what would be compared is then nobody's.
    """
    found = read(project)
    kept = project.documents / "openapi.yaml"
    if not kept.is_file() or kept.read_text(encoding="utf-8") != found.document.text:
        raise DriftError(
            "this is not what the pages and the overlays give",
            where=Mark(kept.as_posix(), 1),
            next="Run `make client`, look at what changes, and commit it.",
        )
    return found


def read(project: Project) -> Committed:
    """Return what the snapshots of *project* give."""
    fragments = tuple(project.read(Intake()))
    # The one that is kept was held against the standard when it was built.
    document = pipeline.assemble(fragments, project)
    return Committed(project, document, {fragment.page: fragment for fragment in fragments})
