"""Validates a document: against the OpenAPI standard, then against the rules that a client needs.

`validate` raises for the consolidated document; `apply_overlays.apply_overlays` and `defects.find_new_defects` work on
any OpenAPI document.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.base.nodes import Map
from generator.validate import document_checks, operation_checks, schema_checks, sending_checks, standard
from generator.validate.problems import CheckInput, DocumentRule, InvalidDocument

__all__ = ["STAGES", "InvalidDocument", "validate"]

STAGES: tuple[tuple[DocumentRule, ...], ...] = (
    (standard.SCHEMA_RULE,),
    (*document_checks.RULES, *schema_checks.RULES, *operation_checks.RULES, *sending_checks.RULES),
    (standard.MEANING_RULE,),
)
"""Every rule; the rules of a stage rely on those of the stages before it."""


def validate(doc: Map, keywords: Mapping[tuple[str, str], Collection[str]]) -> None:
    """Raise `InvalidDocument` with all problems of *doc* that the first stage with any problem finds.

    *keywords* are the keyword arguments of the docs' own sample calls, by (path, method).
    """
    subject = CheckInput(doc, keywords)
    for rules in STAGES:
        problems = tuple((rule.id, problem) for rule in rules for problem in rule.check(subject))
        if problems:
            raise InvalidDocument(problems, doc)
