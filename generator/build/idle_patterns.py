"""Patterns of operations in the settings that no operation of a document fits."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.base import operation_patterns
from generator.base.config import UpstreamSettings
from generator.base.errors import GeneratorError

_NEXT = "Correct it, or take it out: `*` is anything, as in '/v1/calls*' or 'GET /v1/*'."


def find_idle(settings: UpstreamSettings, offered: Set[str]) -> Iterator[GeneratorError]:
    """Yield a warning for each pattern of *settings* that none of *offered* fits, the operations of all documents."""
    for pattern in settings.operations if offered else ():
        if not any(operation_patterns.matches(operation, [pattern]) for operation in offered):
            what = f"`{pattern}` under [upstream] fits no operation of the documents"
            yield GeneratorError(what, where=settings.operations_at, next=_NEXT)
