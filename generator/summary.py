"""The one-screen summary at the end of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator import provenance
from generator.pipeline import Built, Project
from generator.schemas import components, operations


def render(project: Project, built: Built, seconds: float) -> str:
    """Return the summary of a build, a dozen lines."""
    document = built.document
    shaped = document.shaped
    dialects = Counter(fragment.dialect for fragment in document.fragments)
    captured = sorted({fragment.captured for fragment in document.fragments})
    found = list(operations(shaped.doc))
    overlays = {hit.overlay for hit in document.hits}
    rows = [
        ("pages", f"{len(document.fragments)} ({_counts(dialects)}), captured {' and '.join(captured)}"),
        ("operations", f"{len(found)} on {len({path for path, _, _ in found})} paths"),
        ("schemas", f"{len(components(shaped.doc))}, {built.files} files in the client"),
        ("superseded", _counts(provenance.superseded_by_rule(document.trail))),
        ("recovered", _counts(provenance.recovered_by_rule(document.trail))),
        ("overlays", f"{len(overlays)} applied, {sum(hit.hits for hit in document.hits)} places touched"),
        ("unions", f"{len(shaped.unions)}: {_counts(Counter(' + '.join(union.rules) for union in shaped.unions))}"),
        ("names", _collisions(shaped.names.collisions)),
        ("warnings", "0"),
        ("changed", _changed(built)),
        ("time", f"{seconds:.1f} s"),
    ]
    title = f"{project.config.package} {project.config.version}\n"
    return "\n".join([title, *(f"  {name:<11}{text}" for name, text in rows)])
