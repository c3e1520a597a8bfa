"""The summary of a build as JSON for programs. Keys are sorted; a key is only ever added while `version` is 1.

version                1
package, package_version
pages                  how many, by dialect; `captured` lists their dates
documents              operations of the vendor's own documents, by file
operations, schemas    how many the document has
copies                 component -> the one that says the same, whose class it has
left_out, skipped      pages that are not in the document: what, where {file, line}, pointer, next
open_ends              pages on which nothing shows that they were not cut off
webhooks               names of calls that servers make, which documents have and no client reads
repaired, dangling     faults of documents that are taken for something else, or lead to nothing; as above
warnings               what could not be known, so that a default holds; as above
superseded, recovered  how many facts, by rule
unions                 [component, rules, tag, mapping, ...]
names                  [scope, wanted, given, renamed, kept]: collisions of Python names, and how they were settled
former                 names of the client that this build changed and keeps as former names -> those of now
gone                   names that users could import from the client before, and no longer can
changed                the files that differ from before
seconds                how long it took
"""

from __future__ import annotations

from collections import Counter

from generator.base import json_view
from generator.base.schemas import components, operations
from generator.build.pipeline import BuildResult
from generator.build.project import Project
from generator.build.summary import open_ends
from generator.merge import provenance

VERSION = 1


def render(project: Project, built: BuildResult, seconds: float) -> str:
    """Return the summary of a build as JSON."""
    document, intake = built.document, built.intake
    pages = [fragment for fragment in document.fragments if not fragment.part]
    return json_view.dump(
        {
            "version": VERSION,
            "package": project.config.package,
            "package_version": project.config.version,
            "pages": Counter(page.dialect for page in pages),
            "captured": {page.captured for page in pages},
            "documents": Counter(fragment.page for fragment in document.fragments if fragment.part),
            "operations": sum(1 for _ in operations(document.shaped.doc)),
            "schemas": len(components(document.shaped.doc)),
            "copies": document.shaped.copies,
            "left_out": intake.left_out,
            "skipped": intake.skipped,
            "open_ends": open_ends(document.fragments),
            "webhooks": intake.webhooks,
            "repaired": intake.repaired,
            "dangling": intake.dangling,
            "warnings": document.warnings,
            "superseded": provenance.superseded_by_rule(document.trail),
            "recovered": provenance.recovered_by_rule(document.trail),
            "unions": document.shaped.unions,
            "names": document.shaped.names.collisions,
            "former": built.kept,
            "gone": built.gone,
            "changed": built.changed,
            "seconds": round(seconds, 1),
        }
    )
