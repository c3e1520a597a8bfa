"""Compares any two documents, of which nothing else is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.base import documents
from generator.base.rule_settings import RuleSetting
from generator.compare.assessment import assess
from generator.compare.diff import compare
from generator.compare.outcome import Outcome

_STABLE = "1.0.0"
"""The version of a client of the base, which is not known: a break is a major step."""


def compare_files(base: Path, revision: Path, settings: Sequence[RuleSetting] = ()) -> Outcome:
    """Return what is different between the documents at *base* and *revision*, and what that does to callers.

    *settings* give rules other levels.
    """
    docs = [documents.openapi_document(documents.read_text(path), path.as_posix()) for path in (base, revision)]
    comparison = compare(docs[0], docs[1])
    outcome = Outcome(
        base=base.as_posix(),
        revision=revision.as_posix(),
        findings=(),
        prose=comparison.prose,
        compared=comparison.compared,
    )
    return assess(outcome, comparison.changes, _STABLE, (docs[0], docs[1]), settings)
