"""What the docs' own samples call, and the arguments that they pass."""

from __future__ import annotations

from generator.base.schemas import operations
from generator.merge.precedence import strongest_first
from generator.read.dialects import Fragment
from generator.shape.identifiers import member


def sample_calls(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the SDK call path of each (path, method), from the sample of the page that wins."""
    call_paths: dict[tuple[str, str], tuple[str, ...]] = {}
    for fragment in strongest_first(fragments):
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                call_paths.setdefault((path, method), fragment.sdk.path)
    return call_paths


def sample_keywords(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the keyword arguments that the samples of each (path, method) use."""
    keywords: dict[tuple[str, str], frozenset[str]] = {}
    for fragment in fragments:
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                renamed = {member(old): member(new) for old, new in fragment.path_names.items()}
                own = frozenset(renamed.get(keyword, keyword) for keyword in fragment.sdk.keywords)
                keywords[path, method] = keywords.get((path, method), frozenset()) | own
    return keywords
