"""Removes what a closed object or array implies anyway: keywords for members that it cannot have.

`items: false` beside two `prefixItems` says what `maxItems: 2` says beside them, and a closed object has only the
properties that it lists.
"""

from __future__ import annotations

from collections.abc import Set

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff import keyword_tables, name_patterns
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.layers import is_nothing
from generator.compare.diff.listed_values import obeys
from generator.compare.diff.normal_form import NormalForm, SchemaRef, StatedValue
from generator.compare.diff.numeric_bounds import is_number

_ELSEWHERE = frozenset({"if", "then", "else", "dependentSchemas", "not", "patternProperties"})
"""Keywords that may say something of members beside those that are listed here."""


def normalize_closed(doc: DocumentIndex, form: NormalForm) -> None:
    """Remove keywords without effect from *form*, and write what closes it in one way."""
    _normalize_unevaluated_properties(doc, form)
    if form.closed:
        _normalize_object(doc, form)
    _normalize_array(doc, form)


def _normalize_unevaluated_properties(doc: DocumentIndex, form: NormalForm) -> None:
    """Apply `unevaluatedProperties` to unlisted properties if all listed ones are known here."""
    fact = form.words.get("unevaluatedProperties")
    if fact is None or fact.others:
        return
    if "additionalProperties" in fact.site.holder:
        # Which evaluates all that are not listed.
        del form.words["unevaluatedProperties"]
    elif form.closed or form.additional or form.unions or form.words.keys() & _ELSEWHERE:
        return
    elif fact.value is False:
        form.closed = form.words.pop("unevaluatedProperties").site
    elif is_object(fact.value):
        form.additional, form.additional_spot = SchemaRef((doc.schema(fact.site),)), fact.site
        del form.words["unevaluatedProperties"]


def _normalize_object(doc: DocumentIndex, form: NormalForm) -> None:
    # What may not be there need not be listed.
    gone = [name for name, sub in form.properties.items() if any(is_nothing(doc, site) for site in sub.sites)]
    for name in gone:
        if name not in form.required:
            del form.properties[name], form.entries[name]
    fact = form.words.get("patternProperties")
    if fact and not fact.others and is_object(fact.value):
        if not all(_adds_nothing(doc, form, Site(fact.value, pattern)) for pattern in fact.value):
            return
        form.implied["patternProperties"] = form.words.pop("patternProperties")
    if "patternProperties" in form.words:
        return
    names = form.properties.keys() | form.required.keys()
    for word in ("dependentRequired", "dependentSchemas"):
        stated = form.words.get(word)
        if stated and not stated.others and is_object(stated.value) and names.isdisjoint(stated.value):
            form.implied[word] = form.words.pop(word)
    stated = form.words.get("propertyNames")
    if stated and not stated.others and _takes(stated.value, names):
        form.implied["propertyNames"] = form.words.pop("propertyNames")


def _adds_nothing(doc: DocumentIndex, form: NormalForm, site: Site) -> bool:
    """Whether the pattern at *site* allows no property that is not listed; what it says of these is known."""
    names = name_patterns.names(str(site.key))
    is_for_listed = names is not None and names <= form.properties.keys()
    is_tried = all(name_patterns.fits(str(site.key), name) is not None for name in form.properties)
    return is_for_listed or (is_tried and is_nothing(doc, site))


def _takes(schema: Json, names: Set[str]) -> bool:
    """Whether *schema*, that of `propertyNames`, accepts all *names*; false where that is not known."""
    if not is_object(schema):
        return schema is True or not names
    values = {name: Site({"": name}, "") for name in names}
    for word, said in schema.items():
        if word in ("enum", "const"):
            is_taken = names <= {*map(str, said if is_list(said) else [said])}
        else:
            is_idle = keyword_tables.is_idle(word) or (word == "type" and said == "string")
            is_taken = is_idle or obeys(values, word, StatedValue(said, Site(schema, word))) is True
        if names and not is_taken:
            return False
    return True


def _normalize_array(doc: DocumentIndex, form: NormalForm) -> None:
    _normalize_unevaluated_items(doc, form)
    places = form.words.get("prefixItems")
    if places and (places.others or not is_list(places.value)):
        return
    listed = len(places.value) if places else 0
    most = form.words.get("maxItems")
    is_short = most is not None and is_number(most.value) and most.value <= listed
    if most and is_short and (places or form.types):
        # What further items must be does not matter.
        form.items = SchemaRef((doc.nothing(most.site),))
    if form.items and any(is_nothing(doc, site) for site in form.items.sites):
        # A `maxItems` that says no more is removed with other sizes.
        form.most_items = listed


def _normalize_unevaluated_items(doc: DocumentIndex, form: NormalForm) -> None:
    """Apply `unevaluatedItems` to further items if all others are known here."""
    fact = form.words.get("unevaluatedItems")
    if fact is None or fact.others:
        return
    evaluates_all = "items" in fact.site.holder and not is_list(fact.site.holder["items"])
    if evaluates_all or "additionalItems" in fact.site.holder:
        del form.words["unevaluatedItems"]
    elif not (form.items or form.unions or form.words.keys() & (_ELSEWHERE | {"contains"})):
        form.items = SchemaRef((doc.schema(fact.site),))
        del form.words["unevaluatedItems"]
