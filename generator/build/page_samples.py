"""What the docs' own samples and the vendor's document call, and the arguments that samples pass."""

from __future__ import annotations

from generator.base.schemas import operations
from generator.merge.precedence import standing_since, strongest_first
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import sdk_call
from generator.shape.identifiers import member

OperationAt = tuple[str, str]
"""Path and method of an operation."""
CallNames = tuple[str, ...]
"""The names in a call: `("conversations", "list")`."""


def stated_calls(
    fragments: tuple[Fragment, ...],
) -> tuple[dict[OperationAt, CallNames], dict[OperationAt, tuple[CallNames, ...]]]:
    """Return the SDK call path of each (path, method), the oldest one, by which callers know it; and all others.

    Of one date, the strongest page or document decides.
    """
    call_paths: dict[OperationAt, dict[CallNames, None]] = {}
    for fragment in sorted(strongest_first(fragments), key=standing_since):
        for path, method, operation in operations(fragment.doc):
            if call := fragment.sdk or sdk_call(operation):
                call_paths.setdefault((path, method), {})[call.path] = None
    stated = {key: tuple(paths) for key, paths in call_paths.items()}
    others = {key: paths[1:] for key, paths in stated.items() if len(paths) > 1}
    return {key: paths[0] for key, paths in stated.items()}, others


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
