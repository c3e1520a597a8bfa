"""The document of a project as it was built last, and the snapshots that it is built from."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.errors import DriftError
from generator.base.location import Mark
from generator.base.program import COMMAND
from generator.build import assembly
from generator.build.assembly import Document
from generator.build.project import Project
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import known_operations
from generator.read.intake import Intake

DOCUMENT_NAME = "spec/openapi.yaml"
"""How reports name the committed document."""


@frozen
class Committed:
    """The committed side of a comparison with upstream."""

    project: Project
    document: Document
    pages: Mapping[str, Fragment]
    """The fragments of all captures, before any overlay, by name."""

    @property
    def documented(self) -> Mapping[str, str]:
        """The operations that pages document, as ``GET /v1/calls``, by their names with the whole path."""
        return known_operations(fragment for fragment in self.pages.values() if not fragment.part)

    @property
    def reads_documents(self) -> bool:
        """Whether builds read the vendor's own document, by the settings or by what was added."""
        return bool(self.project.config.upstream.document) or any(fragment.part for fragment in self.pages.values())


def load_committed(project: Project) -> Committed:
    """Return the document that the snapshots of *project* give, which must be the committed one.

    Raises `DriftError` where the two differ: the result would then describe a document that nobody has.
    """
    built = build_committed(project)
    path = project.documents / "openapi.yaml"
    where = Mark(path.as_posix(), 1)
    if not path.is_file():
        next = f"Build it with `{COMMAND} build`. The comparison needs what callers have now."
        raise DriftError("there is no document yet", where=where, next=next)
    if path.read_text(encoding="utf-8") != built.document.text:
        next = f"Run `{COMMAND} build`, look at what changes, and keep it."
        raise DriftError("this is not what the pages and the overlays give", where=where, next=next)
    return built


def build_committed(project: Project) -> Committed:
    """Return the document that the snapshots of *project* give, without looking at the committed one."""
    fragments = tuple(project.read(Intake()))
    # Not validated: the committed document was, when it was built.
    document = assembly.assemble(fragments, project)
    return Committed(project, document, {fragment.name: fragment for fragment in fragments})
