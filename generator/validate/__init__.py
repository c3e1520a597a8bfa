"""Is a document fit to build from: the standard, then the rules of the house."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.base.nodes import Map
from generator.validate import document_checks, operation_checks, schema_checks, standard
from generator.validate.problems import CheckInput, HouseRule, Invalid

__all__ = ["STAGES", "Invalid", "validate"]

STAGES: tuple[tuple[HouseRule, ...], ...] = (
    (standard.SCHEMA,),
    (*document_checks.RULES, *schema_checks.RULES, *operation_checks.RULES),
    (standard.MEANING,),
)
"""Every rule; those of a stage rely on what the stages before have found to be so."""


def validate(doc: Map, keywords: Mapping[tuple[str, str], Collection[str]]) -> None:
    """Raise `Invalid` with all that the first stage to find something finds wrong with *doc*.

    *keywords* are what the docs' own sample calls pass, by (path, method).
    """
    subject = CheckInput(doc, keywords)
    for rules in STAGES:
        found = tuple((rule.id, problem) for rule in rules for problem in rule.check(subject))
        if found:
            raise Invalid(found, doc)
