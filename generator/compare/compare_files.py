"""Compares any two documents, of which nothing else is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.base.bundling import bundle
from generator.base.bundling.document_source import DocumentSource, file_source
from generator.base.nodes import Map
from generator.base.rule_settings import RuleSetting
from generator.compare.assessment import assess
from generator.compare.diff import compare
from generator.compare.outcome import Outcome
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy

STABLE = "1.0.0"
"""The version of a client of the base, which is not known: a break is a major step."""


def compare_files(
    base: Path, revision: Path, settings: Sequence[RuleSetting] = (), policy: RemovalPolicy = NO_DAY
) -> Outcome:
    """Return what is different between the documents at *base* and *revision*, as `compare_sources` does."""
    return compare_sources(file_source(base), file_source(revision), settings, policy)


def compare_sources(
    base: DocumentSource,
    revision: DocumentSource,
    settings: Sequence[RuleSetting] = (),
    policy: RemovalPolicy = NO_DAY,
) -> Outcome:
    """Return what is different between *base* and *revision*, and what that does to callers.

    *settings* give rules other levels, and *policy* knows of last days.
    """
    docs = bundle.open_document(base), bundle.open_document(revision)
    return compare_documents(docs, (base.name, revision.name), settings, policy)


def compare_documents(
    docs: tuple[Map, Map],
    names: tuple[str, str],
    settings: Sequence[RuleSetting] = (),
    policy: RemovalPolicy = NO_DAY,
) -> Outcome:
    """Return what is different between two documents that refer to no others, and what that does to callers."""
    comparison = compare(*docs)
    outcome = Outcome(
        base=names[0],
        revision=names[1],
        findings=(),
        prose=comparison.prose,
        compared=comparison.compared,
        operations=comparison.operations,
    )
    return assess(outcome, comparison.changes, STABLE, docs, settings, policy)
