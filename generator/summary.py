"""The one-screen summary at the end of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator import provenance
from generator.pipeline import Built, Project
from generator.schemas import components, operations
from generator.shape.model import Collision, Union


def render(project: Project, built: Built, seconds: float) -> str:
    """Return the summary of a build, a dozen lines."""
    document = built.document
    shaped = document.shaped
    dialects = Counter(fragment.dialect for fragment in document.fragments)
    captured = sorted({fragment.captured for fragment in document.fragments})
    found = list(operations(shaped.doc))
    overlays = {hit.overlay.file for hit in document.hits if hit.hits}
    rows = [
        ("pages", f"{len(document.fragments)} ({_counts(dialects)}), captured {' and '.join(captured)}"),
        ("operations", f"{len(found)} on {len({path for path, _, _ in found})} paths"),
        ("schemas", f"{len(components(shaped.doc))}, and {len(shaped.pruned)} left out that no operation reaches"),
        ("superseded", _counts(provenance.superseded_by_rule(document.trail))),
        ("recovered", _counts(provenance.recovered_by_rule(document.trail))),
        ("overlays", f"{len(overlays)} applied, {sum(hit.hits for hit in document.hits)} places touched"),
        ("unions", _unions(shaped.unions)),
        ("names", _collisions(shaped.names.collisions)),
        ("warnings", "0"),
        ("changed", _changed(built)),
        ("time", f"{seconds:.1f} s"),
    ]
    title = f"{project.config.package} {project.config.version}\n"
    return "\n".join([title, *(f"  {name:<11}{text}" for name, text in rows)])


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "none"


def _unions(unions: Iterable[Union]) -> str:
    counts = Counter(" + ".join(union.rules) for union in unions)
    read = [f"{count:>3} by {rules}" for rules, count in sorted(counts.items())]
    return "\n             ".join([f"{counts.total()}", *read])


def _collisions(collisions: Iterable[Collision]) -> str:
    found = [f"{collision.renamed} -> {collision.given}" for collision in collisions]
    return "\n             ".join([f"{len(found)} collisions settled", *found])


def _changed(built: Built) -> str:
    return f"{len(built.changed)} files" if built.changed else "nothing: everything was up to date"
