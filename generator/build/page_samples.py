"""What the docs' own samples and the vendor's document call, and the arguments that samples pass."""

from __future__ import annotations

from generator.base.nodes import Map
from generator.base.schemas import operations
from generator.merge.precedence import standing_since, strongest_first
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import sdk_call
from generator.shape.call_paths import derived_call
from generator.shape.identifiers import member

OperationAt = tuple[str, str]
"""Path and method of an operation."""
CallNames = tuple[str, ...]
"""The names in a call: `("conversations", "list")`."""
_NAMING = ("operationId", "tags")
"""What names the call of an operation that no source states."""


def stated_calls(
    fragments: tuple[Fragment, ...],
) -> tuple[dict[OperationAt, CallNames], dict[OperationAt, tuple[CallNames, ...]]]:
    """Return the SDK call path of each (path, method), the oldest one, by which callers know it; and all others.

    Of one date, the strongest page or document decides. What was called after its tags and its id before is among the
    others, too.
    """
    call_paths: dict[OperationAt, dict[CallNames, None]] = {}
    for fragment in sorted(strongest_first(fragments), key=standing_since):
        for path, method, operation in operations(fragment.doc):
            if call := fragment.sdk or sdk_call(operation):
                call_paths.setdefault((path, method), {})[call.path] = None
    stated = {key: tuple(paths) for key, paths in call_paths.items()}
    former = _former_calls(fragments)
    every = {key: (*stated.get(key, ())[1:], *former.get(key, ())) for key in {**stated, **former}}
    others = {key: names for key, names in every.items() if names}
    return {key: paths[0] for key, paths in stated.items()}, others


def _former_calls(fragments: tuple[Fragment, ...]) -> dict[OperationAt, tuple[CallNames, ...]]:
    """Return the calls that followed from tags and id on earlier dates, where another source says otherwise now.

    Tags and id each stand until a later source states others, and count until one states the call itself.
    """
    named: dict[OperationAt, Map] = {}
    followed: dict[OperationAt, dict[str, CallNames]] = {}
    settled: set[OperationAt] = set()
    for fragment in reversed(strongest_first(fragments)):
        day = standing_since(fragment)
        for path, method, operation in operations(fragment.doc):
            at = path, method
            said = {key: operation[key] for key in _NAMING if operation.get(key)}
            if fragment.sdk or sdk_call(operation):
                settled.add(at)
                followed.get(at, {}).pop(day, None)
            elif said and at not in settled:
                named[at] = Map({**named.get(at, Map()), **said})
                followed.setdefault(at, {})[day] = derived_call(path, method, named[at])
    return {at: _earlier([*calls.values()], is_ended=at in settled) for at, calls in followed.items()}


def _earlier(calls: list[CallNames], *, is_ended: bool) -> tuple[CallNames, ...]:
    """Return those of *calls*, the oldest first, that are not the current one; *is_ended* if none of them is."""
    return tuple(dict.fromkeys(call for call in calls if is_ended or call != calls[-1]))


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
