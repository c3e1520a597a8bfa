"""Normalizes keywords that contain schemas or depend on each other, and removes those without effect."""

from __future__ import annotations

from generator.base.nodes import is_object
from generator.compare.diff import keyword_tables, negation
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.layers import is_anything, is_nothing
from generator.compare.diff.normal_form import NormalForm, SchemaRef, StatedValue

_ANY_NAME = frozenset({"", ".*", "^.*$", "^.*", ".*$"})
"""Patterns that every string matches."""

_TRIVIAL = ("then", "else", "propertyNames", "contentSchema", "unevaluatedItems", "unevaluatedProperties")


def normalize_holders(doc: DocumentIndex, form: NormalForm) -> None:
    """Remove keywords whose schemas accept every value from *form*."""
    words = form.words
    _normalize_not(doc, form)
    if any(words[word].others for word in words.keys() & keyword_tables.HOLDERS):
        # Each of several values says something beside the others.
        return
    for word in _TRIVIAL:
        if word in words and is_anything(doc, words[word].site):
            del words[word]
    if "if" not in words or not words.keys() & {"then", "else"}:
        _drop(form, "if", "then", "else")
    _normalize_contains(form)
    _normalize_patterns(doc, form)
    for word in ("dependentRequired", "dependentSchemas"):
        if word in words and is_object(stated := words[word].value):
            is_idle = all(
                is_anything(doc, Site(stated, key)) if word == "dependentSchemas" else value == []
                for key, value in stated.items()
            )
            _drop(form, *([word] if is_idle else []))


def _drop(form: NormalForm, *words: str) -> None:
    for word in words:
        form.words.pop(word, None)


def _normalize_not(doc: DocumentIndex, form: NormalForm) -> None:
    fact = form.words.pop("not", None)
    denied = [site for site in (fact.site, *fact.others) if not is_nothing(doc, site)] if fact else []
    if all_denied := [site for site in denied if is_anything(doc, site)]:
        form.types, form.type_spot = frozenset(), all_denied[0]
    elif denied:
        stated = StatedValue(denied[0].node, denied[0], tuple(denied[1:]))
        form.words["not"] = negation.denied_in_all(doc, stated) if stated.others else stated


def _normalize_contains(form: NormalForm) -> None:
    least = form.words.get("minContains")
    if "contains" in form.words and least and least.value == 0 and "maxContains" not in form.words:
        _drop(form, "contains", "minContains")


def _normalize_patterns(doc: DocumentIndex, form: NormalForm) -> None:
    fact = form.words.get("patternProperties")
    if fact is None or not is_object(fact.value):
        return
    patterns = [*fact.value]
    others = form.closed or form.additional or "unevaluatedProperties" in form.words
    if not others and all(is_anything(doc, Site(fact.value, pattern)) for pattern in patterns):
        _drop(form, "patternProperties")
    elif not others and not form.properties and len(patterns) == 1 and patterns[0] in _ANY_NAME:
        form.additional_spot = Site(fact.value, patterns[0])
        form.additional = SchemaRef((doc.schema(form.additional_spot),))
        _drop(form, "patternProperties")
