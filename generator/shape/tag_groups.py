"""Variants that share a value of the tag become a union of their own, which something else tells apart.

`type: message` may lead to two variants that a second tag distinguishes, or the properties that they require. The value
then leads to a union of these two, named after the outer union and the value.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping

from generator.base.extensions import UNDECIDED
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, copy, mark_of
from generator.base.schemas import SCHEMAS, components, ref_name
from generator.shape.explicit_tags import values_by_variant
from generator.shape.identifiers import pascal
from generator.shape.schema_queries import Doc, is_anything, is_object, is_union, kinds, variants, variants_key
from generator.shape.shaped_document import Union
from generator.shape.steady_document import steady
from generator.shape.tag_inference import common, stated_tag, stated_values, variant_members
from generator.shape.union_reading import read_union


def group_shared_tags(doc: Map) -> tuple[Map, dict[str, str]]:
    """Return *doc* with a union for every group of variants that share a value of their tag, and its outer union."""
    # A group allows what the variants allow that it takes the place of.
    new = steady(copy(doc))
    outer: dict[str, str] = {}
    known = _Unions(new)
    todo = [name for name in sorted(components(new)) if is_union(components(new)[name])]
    while todo:
        name = todo.pop(0)
        if not is_anything(new, components(new)[name]):
            added = _group(new, name, known)
            outer.update(dict.fromkeys(added, outer.get(name, name)))
            todo += added
    return new, outer


class _Unions:
    """The unions of a document by their variants, in the order of their names."""

    def __init__(self, doc: Map) -> None:
        self._doc = doc
        self._names: dict[tuple[str | None, ...], list[str]] = {}
        for name in components(doc):
            self.add(name)

    def _key(self, name: str) -> tuple[str | None, ...]:
        return tuple(map(ref_name, variants(components(self._doc)[name])))

    def add(self, name: str) -> None:
        """Take the component *name* in, if it is a union."""
        if is_union(components(self._doc)[name]):
            insort(self._names.setdefault(self._key(name), []), name)

    def forget(self, name: str) -> None:
        """Leave out the union *name*, whose variants are about to change."""
        self._names[self._key(name)].remove(name)

    def of(self, listed: tuple[str, ...]) -> str | None:
        """Return the first union of the components *listed*, None if there is none."""
        return next(iter(self._names.get(listed, ())), None)


def _group(doc: Map, name: str, known: _Unions) -> list[str]:
    """Group the variants of the union *name*, and return the unions that were added."""
    schema: Map = components(doc)[name]
    refs = {
        component: variant
        for variant in variants(schema)
        if (component := ref_name(variant)) and kinds(doc, variant) == ("object",)
    }
    if len(refs) < 2:
        return []
    explicit = schema.get("discriminator")
    if is_object(explicit):
        tag = explicit["propertyName"]
        by_value = values_by_variant(doc, explicit, stated_tag(doc, tuple(refs), refs, tag), refs)
    elif _may_stay_undecided(read_union(doc, name)):
        tag, by_value = _shared_tag(doc, refs)
    else:
        return []
    shared = {value: tuple(listed) for value, listed in by_value.items() if len(listed) > 1}
    tells_nothing = any(len(listed) == len(refs) for listed in shared.values())
    if tells_nothing and is_object(explicit) and len(shared) == len(by_value):
        # What else the variants state may tell more.
        del schema["discriminator"]
        return _group(doc, name, known)
    if not shared or (tells_nothing and not is_object(explicit)):
        return []
    known.forget(name)
    added = _write_groups(doc, name, tag, (by_value, shared), known)
    known.add(name)
    return added


def _may_stay_undecided(union: Union) -> bool:
    """Tell whether some object of *union* is not decided by a tag, or by the properties that its variants require."""
    if union.tag is None:
        return union.undecided is not None
    return union.default is None and len([variant for variant in union.variants if variant.tagless]) > 1


def _shared_tag(doc: Doc, refs: Mapping[str, Json]) -> tuple[str, dict[str, list[str]]]:
    """Return the required property that tells most about the variants, and the variants by its values."""
    stated_members = {component: variant_members(doc, ref) for component, ref in refs.items()}
    properties = {component: own for component, (own, _) in stated_members.items()}
    found: list[tuple[int, str, dict[str, list[str]]]] = []
    for tag in sorted(common(required & set(own) for own, required in stated_members.values())):
        by_value: dict[str, list[str]] = {}
        stated = {component: stated_values(doc, own[tag]) for component, own in properties.items()}
        for component, values in stated.items():
            for value in values:
                by_value.setdefault(value, []).append(component)
        if all(stated.values()):
            found.append((max(len(listed) for listed in by_value.values()), tag, by_value))
    return min(found, key=lambda entry: entry[:2])[1:] if found else ("", {})


def _write_groups(
    doc: Map,
    name: str,
    tag: str,
    listings: tuple[Mapping[str, list[str]], Mapping[str, tuple[str, ...]]],
    known: _Unions,
) -> list[str]:
    by_value, shared = listings
    schema: Map = components(doc)[name]
    key = variants_key(schema) or ""
    mark = schema.at(key)
    groups: dict[tuple[str, ...], str] = {}
    for value, listed in shared.items():
        if listed not in groups:
            groups[listed] = _add_union(doc, f"{pascal(name)}{pascal(value)}", listed, name, known)
    mapping = Map(mark=mark)
    for value, components_of in by_value.items():
        target = groups[tuple(components_of)] if len(components_of) > 1 else components_of[0]
        mapping.put(value, SCHEMAS + target, mark)
    alone = {listed[0] for listed in by_value.values() if len(listed) == 1}
    grouped = {component for listed in groups for component in listed} - alone
    rest = [variant for variant in schema[key] if ref_name(variant) not in grouped]
    schema.put(key, Seq([*rest, *(_reference(group, mark) for group in groups.values())], mark=mark), mark)
    discriminator: Map = schema.get("discriminator") or Map(propertyName=tag, mark=mark)
    discriminator.put("mapping", mapping, mark)
    schema.put("discriminator", discriminator, mark)
    return list(groups.values())


def _add_union(doc: Map, wanted: str, listed: tuple[str, ...], outer: str, known: _Unions) -> str:
    """Add a union of the components *listed* for a value of the union *outer*, or return the one that there is."""
    schemas = components(doc)
    if there := known.of(listed):
        return there
    given, number = wanted, 2
    while given in schemas:
        given, number = f"{wanted}{number}", number + 1
    mark = mark_of(schemas[outer])
    union = Map(mark=mark)
    union.put("oneOf", Seq([_reference(component, mark) for component in listed], mark=mark), mark)
    if UNDECIDED in schemas[outer]:
        union.put(UNDECIDED, schemas[outer][UNDECIDED], mark)
    schemas.put(given, union, mark)
    known.add(given)
    return given


def _reference(name: str, mark: Mark) -> Map:
    return Map({"$ref": SCHEMAS + name}, mark=mark)
