"""Schemas that a dialect prints where they are used get back the names that other pages give them.

Such a page and another one of the same operation are walked side by side. Where the other refers to a component and the
page prints a schema, that schema becomes what the page says of the component. So do variants whose names the dialect
shortened. On the way what the dialect prints in place of a fact is put right: the media type that it assumes, the items
that stand for an array, the description of a type that stands with a property.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from attrs import define, evolve, field

from generator.base.location import Mark
from generator.base.nodes import Json, Map, copy
from generator.base.schemas import (
    SCHEMAS,
    UNIONS,
    components,
    join_null,
    operations,
    redirect,
    ref_name,
    split_null,
    stated_values,
)
from generator.merge.join_variants import join_variants
from generator.merge.precedence import strongest_first
from generator.read.dialects import Fragment
from generator.read.lists.repeated_prints import united
from generator.read.lists.shortened_names import shortened
from generator.read.unknowns import is_unknown, note_unknown, unknown_kinds

LOSS = "inline-types"
_AT_THE_PLACE = ("description", "default", "deprecated")
"""Keywords that belong to the place of a reference, not to the component."""
_OF_THE_PLACE = frozenset({"tag-required", "form-fields"})
"""Kinds of what is unknown that do."""


def restore_names(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those whose dialect prints schemas inline with the names that others know."""
    ordered = strongest_first(fragments)
    witnesses: dict[tuple[str, str], list[Fragment]] = {}
    # A page that names what it can is a witness, too, after those that name everything.
    for fragment in sorted(ordered, key=lambda one: (LOSS in one.loses, not one.dialect.startswith("L3"))):
        for path, method, _ in operations(fragment.doc):
            witnesses.setdefault((path, method), []).append(fragment)
    known: dict[str, Map] = {}
    for fragment in ordered:
        for name, schema in components(fragment.doc).items() if LOSS not in fragment.loses else ():
            if name not in known and not is_unknown(schema):
                known[name] = fragment.doc
    return tuple(_restored(fragment, witnesses, known) if LOSS in fragment.loses else fragment for fragment in ordered)


def _restored(
    fragment: Fragment, witnesses: Mapping[tuple[str, str], Sequence[Fragment]], holders: Mapping[str, Map]
) -> Fragment:
    keys = [(path, method) for path, method, _ in operations(fragment.doc)]
    known = [(key, witness) for key in keys for witness in witnesses[key] if _tells_more(witness, fragment)]
    if not known and components(fragment.doc).keys().isdisjoint(holders):
        return fragment
    doc = copy(fragment.doc)
    for (path, method), witness in known[:1]:
        walk = _SideBySide(doc, witness.doc, fragment.loses)
        walk.operation(doc["paths"][path][method], witness.doc["paths"][path][method])
        walk.rename()
    _restore_components(doc, fragment.loses, holders)
    return evolve(fragment, doc=doc)


def _restore_components(doc: Map, loses: frozenset[str], holders: Mapping[str, Map]) -> None:
    """Restore the names within the components of *doc* as pages of other operations know them."""
    walks: dict[int, _SideBySide] = {}
    for name in list(components(doc)):
        if name in holders:
            witness = holders[name]
            walk = walks.setdefault(id(witness), _SideBySide(doc, witness, loses))
            walk.component(name, components(witness)[name])
    for walk in walks.values():
        walk.rename()


def _tells_more(witness: Fragment, fragment: Fragment) -> bool:
    """Whether *witness* names schemas that *fragment* does not."""
    levels = [one.dialect.startswith("L3") for one in (witness, fragment)]
    return witness is not fragment and (LOSS not in witness.loses or levels == [True, False])


@define
class _SideBySide:
    """A page that prints schemas inline, whose document is changed, and one that names them."""

    doc: Map
    witness: Map
    loses: frozenset[str]
    seen: set[tuple[int, int]] = field(factory=set[tuple[int, int]])
    names: dict[str, set[str]] = field(factory=dict[str, set[str]])
    """What the witness calls the components of the page."""

    def operation(self, own: Map, other: Map) -> None:
        theirs = {(one.get("in"), one.get("name")): one for one in other.get("parameters", ())}
        for parameter in own.get("parameters", ()):
            same = theirs.get((parameter.get("in"), parameter.get("name")))
            if same and isinstance(same.get("schema"), Map):
                if "item-parameters" in self.loses:
                    _wrap_items(parameter, same["schema"])
                self._put(parameter, "schema", same["schema"])
        self._content(own.get("requestBody"), other.get("requestBody"))
        responses = other.get("responses", {})
        for status, response in own.get("responses", {}).items():
            if "media-types" in self.loses:
                _rename_media(response, responses.get(status, {}))
            self._content(response, responses.get(status))

    def _content(self, own: Json, other: Json) -> None:
        if not isinstance(own, Map) or not isinstance(other, Map):
            return
        theirs: Map = other.get("content", Map())
        for name, media in own.get("content", Map()).items():
            schema = theirs.get(name, Map()).get("schema")
            if isinstance(schema, Map) and isinstance(media.get("schema"), Map):
                self._put(media, "schema", schema)

    def _put(self, holder: Map, key: str, other: Map) -> None:
        holder[key] = self.schema(holder[key], other)

    def schema(self, own: Map, other: Map) -> Map:
        """Return the schema *own* with the names that *other* gives."""
        (core, null), (theirs, _) = split_null(own), split_null(other)
        name, own_name = ref_name(theirs), ref_name(core)
        if own_name:
            if name:
                self.names.setdefault(own_name, set()).add(name)
            self.component(own_name, components(self.witness).get(name) if name else theirs)
            return own
        _drop_borrowed_description(own, other, components(self.witness).get(name or ""))
        core, _ = split_null(own)
        if name and isinstance(known := components(self.witness).get(name), Map):
            if not is_unknown(core) and not self._keep(name, core, known):
                return own
            reference = _reference(core, name)
            return join_null(reference) if null else reference
        self._inside(core, theirs)
        return join_null(core) if null else core

    def component(self, name: str, other: Json) -> None:
        """Walk the component *name* of the page, which the witness states as *other*."""
        own = components(self.doc).get(name)
        if isinstance(own, Map) and isinstance(other, Map) and (id(own), id(other)) not in self.seen:
            self.seen.add((id(own), id(other)))
            if ref_name(split_null(other)[0]) is None:
                self._inside(own, split_null(other)[0])

    def _keep(self, name: str, core: Map, known: Map) -> bool:
        """Make *core* what the page says of the component *name*; False where it says another thing elsewhere."""
        schemas = components(self.doc)
        schema = Map({key: value for key, value in core.items() if key not in _AT_THE_PLACE}, mark=core.mark)
        schema.marks = dict(core.marks)
        kinds = [kind for kind in unknown_kinds(core) if kind not in _OF_THE_PLACE]
        note_unknown(schema, core.mark, *kinds, "type-texts")
        inner = split_null(known)[0]
        if ref_name(inner) is None:
            self._inside(schema, inner)
        both = united(schemas[name], schema) if name in schemas else schema
        if both is None:
            return False
        schemas.put(name, both, core.mark)
        return True

    def _inside(self, own: Map, other: Map) -> None:
        """Walk what *own* and *other* hold; both are no references."""
        for name in own.get("properties", {}).keys() & other.get("properties", {}).keys():
            self._put(own["properties"], name, other["properties"][name])
        for key in ("items", "additionalProperties"):
            if isinstance(own.get(key), Map) and isinstance(other.get(key), Map):
                self._put(own, key, other[key])
        for word in UNIONS:
            others = [variant for key in UNIONS for variant in other.get(key, ()) if isinstance(variant, Map)]
            join_variants(own, word, partial(self._same_variant, others))
            for index, variant in enumerate(own.get(word, ())):
                same = self._same_variant(others, variant, own.get("discriminator", {}).get("propertyName"))
                if same is not None:
                    own[word][index] = self.schema(variant, same)
                    _repoint(own, variant, own[word][index])

    def _same_variant(self, others: Sequence[Map], variant: Map, tag: str | None) -> Map | None:
        """Return the one of *others* that *variant* is: by its name, its tag, or its JSON kind."""
        name = ref_name(variant)
        if name:
            named = [other for other in others if shortened(ref_name(other) or "") == shortened(name)]
            if len(named) == 1:
                return named[0]
        if tag:
            values = self._values_of(tag, variant, self.doc)
            tagged = [other for other in others if values & self._values_of(tag, other, self.witness)]
            if len(tagged) == 1:
                return tagged[0]
        for kind in (self._tag_values, self._json_kind):
            own = kind(variant, self.doc)
            alike = [other for other in others if own and own == kind(other, self.witness)]
            if len(alike) == 1:
                return alike[0]
        return None

    def _values_of(self, tag: str, variant: Map, doc: Map) -> frozenset[str]:
        schema = components(doc).get(ref_name(variant) or "", variant)
        value = split_null(schema.get("properties", {}).get(tag, Map()))[0]
        shared = components(doc).get(ref_name(value) or "", value)
        return frozenset(str(one) for one in stated_values(shared) or () if one is not None)

    def _tag_values(self, variant: Map, doc: Map) -> frozenset[tuple[str, str]]:
        schema = components(doc).get(ref_name(variant) or "", variant)
        properties = schema.get("properties", {})
        values = ((key, stated_values(value)) for key, value in properties.items())
        return frozenset((key, str(stated[0])) for key, stated in values if stated and len(stated) == 1)

    def _json_kind(self, variant: Map, doc: Map) -> str:
        schema = components(doc).get(ref_name(variant) or "", variant)
        return str(schema.get("type", ""))

    def rename(self) -> None:
        """Give the components of the page the names by which the witness knows them, where these are clear."""
        schemas = components(self.doc)
        for name, meant in self.names.items():
            new = next(iter(meant))
            if len(meant) == 1 and new != name and name in schemas:
                # The page may print it by that name, too.
                both = united(schemas[new], schemas[name]) if new in schemas else schemas[name]
                if both is not None:
                    schemas.put(new, both, schemas.at(name))
                    del schemas[name]
                    redirect(self.doc, {SCHEMAS + name: SCHEMAS + new})


def _repoint(union: Map, before: Map, after: Map) -> None:
    """Let the discriminator of *union* point to *after* where it pointed to *before*."""
    mapping = union.get("discriminator", {}).get("mapping", {})
    for value, reference in mapping.items():
        if "$ref" in before and "$ref" in after and reference == before["$ref"]:
            mapping[value] = after["$ref"]


def _reference(core: Map, name: str) -> Map:
    out = Map(mark=core.mark)
    out.put("$ref", SCHEMAS + name, core.mark)
    for key in _AT_THE_PLACE:
        if key in core:
            out.put(key, core[key], core.at(key))
    kinds = [kind for kind in unknown_kinds(core) if kind in _OF_THE_PLACE]
    if kinds:
        note_unknown(out, core.mark, *kinds)
    return out


def _drop_borrowed_description(own: Map, other: Map, component: Json) -> None:
    """Drop the description of *own* where it is that of its type: pages show it where a property has none."""
    text = component.get("description") if isinstance(component, Map) else None
    if text and "description" not in other and _words(own.get("description", "")) == _words(text):
        own.pop("description", None)


def _words(text: str) -> str:
    return " ".join(text.split())


def _wrap_items(parameter: Map, other: Map) -> None:
    own, theirs = split_null(parameter["schema"])[0], split_null(other)[0]
    mark: Mark = own.mark
    if own.get("type") != "array" and theirs.get("type") == "array":
        wrapped = Map(mark=mark)
        wrapped.put("type", "array", mark)
        wrapped.put("items", parameter["schema"], mark)
        parameter["schema"] = wrapped


def _rename_media(response: Map, other: Json) -> None:
    """Call the one body of *response* by the media type that the witness states, if it states one."""
    own, theirs = response.get("content", {}), other.get("content", {})
    if len(own) == len(theirs) == 1 and own.keys() != theirs.keys():
        [(name, media)], [meant] = own.items(), theirs
        content = Map(mark=own.mark)
        content.put(meant, media, own.at(name))
        response["content"] = content
