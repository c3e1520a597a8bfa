"""A page that prints schemas where they are used beside another source of the same schemas that names them.

Where the other refers to a component and the page prints a schema, that schema becomes what the page says of the
component. Where the other has a schema without a name, and the page a section whose name the platform made, the section
is put where the name stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from attrs import define, field

from generator.base.nodes import Json, Map, copy
from generator.base.schemas import SCHEMAS, UNIONS, answers, components, join_null, redirect, ref_name, split_null
from generator.merge.contested_names import is_same_print
from generator.merge.join_variants import join_variants
from generator.merge.misprints import (
    drop_borrowed_description,
    forget_tag,
    number_values,
    regroup_label,
    rename_media,
    repeat_deprecation,
    take_stream,
    wrap_items,
)
from generator.merge.same_variant import same_variant
from generator.read.lists.repeated_prints import united
from generator.read.lists.shortened_names import shortened
from generator.read.unknowns import facts, is_unknown, note_unknown, unknown_kinds

_AT_THE_PLACE = ("description", "default", "deprecated")
"""Keywords that belong to the place of a reference, not to the component."""
_OF_THE_PLACE = frozenset({"tag-required", "form-fields"})
"""Kinds of what is unknown that do."""


@define
class SideBySide:
    """A page that prints schemas inline, whose document is changed, and one that names them."""

    doc: Map
    witness: Map
    loses: frozenset[str]
    contested: frozenset[str]
    holders: Mapping[str, Map]
    """The sources that know components best, by name: such a name is right, and so are the names within."""
    printed: dict[str, Map]
    """The components of the page as they are printed, without the names that are restored within."""
    prints: list[tuple[str, Map]] = field(factory=list[tuple[str, Map]])
    """What is printed without a name, by the name that the witness has for it."""
    kept: set[str] = field(factory=set[str])
    """The names of these."""
    written: set[str] = field(factory=set[str])
    """The components of the page that were put where they are referred to."""
    lengthened: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    """Shortened and whole names of components."""
    seen: dict[tuple[int, int], Map] = field(factory=dict[tuple[int, int], Map])
    """Components that were walked, by their ids and those of what they were beside; kept, so that no id recurs."""
    names: dict[str, set[str]] = field(factory=dict[str, set[str]])
    """What the witness calls the components of the page."""

    def operation(self, own: Map, other: Map) -> None:
        """Walk the operation *own* of the page, which the witness states as *other*."""
        theirs = {(one.get("in"), one.get("name")): one for one in other.get("parameters", ())}
        for parameter in own.get("parameters", ()):
            same = theirs.get((parameter.get("in"), parameter.get("name")))
            if same and isinstance(same.get("schema"), Map):
                if "item-parameters" in self.loses:
                    wrap_items(parameter, same["schema"])
                repeat_deprecation(parameter, same["schema"])
                self._put(parameter, "schema", same["schema"])
        take_stream(own, other)
        self._content(own.get("requestBody"), other.get("requestBody"))
        responses = answers(other)
        for status, response in answers(own).items():
            if "media-types" in self.loses:
                rename_media(response, responses.get(status, {}))
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
        if own_name and not name and own_name not in components(self.witness):
            written = self._written_out(own, own_name)
            if written is not None:
                return self.schema(written, other)
        if own_name and name and name != own_name == shortened(name):
            return self._lengthened(own, own_name, name)
        if own_name:
            if name:
                self.names.setdefault(own_name, set()).add(name)
            self.component(own_name, components(self.witness).get(name) if name else theirs)
            return own
        drop_borrowed_description(own, other, components(self.witness).get(name or ""))
        core, _ = split_null(own)
        meant = components(self.witness).get(name) if name else theirs
        number_values(core, meant)
        if isinstance(meant, Map):
            forget_tag(core, split_null(meant)[0])
            regroup_label(core, split_null(meant)[0])
        if name and isinstance(known := components(self.witness).get(name), Map):
            if _is_variant(name, core):
                # A union now of what the witness has there and of others.
                self.component(name, known)
                return own
            if not is_unknown(core) and not self._keep(name, core, known):
                return own
            reference = _reference(core, name)
            return join_null(reference) if null else reference
        self._inside(core, theirs)
        return join_null(core) if null else core

    def _written_out(self, own: Map, name: str) -> Map | None:
        """Return *own* with the component *name* in its place, whose name the platform made, since there is none."""
        core, null = split_null(own)
        shared = components(self.doc).get(name)
        if not isinstance(shared, Map) or ref_name(shared):
            return None
        out: Map = copy(shared)
        for key, value in facts(core):
            if key != "$ref":
                out.put(key, value, core.at(key))
        if kinds := (*unknown_kinds(shared), *unknown_kinds(core)):
            note_unknown(out, core.mark, *kinds)
        self.written.add(name)
        return join_null(out) if null else out

    def _lengthened(self, own: Map, short: str, name: str) -> Map:
        """Return *own*, which refers to the component *short*, with the whole *name* that the witness has there.

        A page may print two components by one shortened name.
        """
        if short in self.printed and (short, name) not in self.lengthened:
            joined = self._joined(name, self.printed[short])
            if not joined:
                return own
            self.lengthened.add((short, name))
            self.written.add(short)
            if self._put_print(name, joined):
                self.component(name, components(self.witness).get(name))
        if (short, name) not in self.lengthened:
            return own
        core, null = split_null(own)
        out = Map(core, mark=core.mark)
        out.marks = dict(core.marks)
        out["$ref"] = SCHEMAS + name
        return join_null(out) if null else out

    def component(self, name: str, other: Json) -> None:
        """Walk the component *name* of the page, which the witness states as *other*."""
        own = components(self.doc).get(name)
        if not self._knows_best(name):
            return
        if isinstance(own, Map) and isinstance(other, Map) and (id(own), id(other)) not in self.seen:
            self.seen[id(own), id(other)] = own
            if ref_name(split_null(other)[0]) is None:
                forget_tag(own, split_null(other)[0])
                self._inside(own, split_null(other)[0])

    def _knows_best(self, name: str) -> bool:
        """Whether the names within the component *name* are those of the witness; else they are restored later."""
        return self.holders.get(name, self.witness) is self.witness

    def _keep(self, name: str, core: Map, known: Map) -> bool:
        """Make *core* what the page says of the component *name*; False where it says another thing elsewhere."""
        schema = Map({key: value for key, value in core.items() if key not in _AT_THE_PLACE}, mark=core.mark)
        schema.marks = dict(core.marks)
        kinds = [kind for kind in unknown_kinds(core) if kind not in _OF_THE_PLACE]
        note_unknown(schema, core.mark, *kinds, "type-texts")
        if name in self.kept and self.printed[name] == schema:
            return True
        joined = self._joined(name, schema)
        schema, inner = copy(schema), split_null(known)[0]
        if ref_name(inner) is None:
            self._inside(schema, inner)
        self.prints.append((name, schema))
        if not joined or (name in self.contested and not is_same_print(schema, inner)):
            return False
        self.kept.add(name)
        if self._put_print(name, joined) and self._knows_best(name) and ref_name(inner) is None:
            self._inside(components(self.doc)[name], inner)
        return True

    def _joined(self, name: str, printed: Map) -> Map | None:
        """Return what the page says of the component *name* with this print of it, None where it contradicts itself.

        All prints are joined as they stand there: one with the names within restored is like none without.
        """
        return united(self.printed[name], printed) if name in self.printed else copy(printed)

    def _put_print(self, name: str, printed: Map) -> bool:
        """Let *printed* be all that the page says of the component *name*; False where it said so before."""
        if self.printed.get(name) == printed:
            return False
        self.printed[name] = printed
        components(self.doc).put(name, copy(printed), printed.mark)
        return True

    def _inside(self, own: Map, other: Map) -> None:
        """Walk what *own* and *other* hold; both are no references."""
        for name in own.get("properties", {}):
            if name in other.get("properties", {}):
                self._put(own["properties"], name, other["properties"][name])
        for key in ("items", "additionalProperties"):
            if isinstance(own.get(key), Map) and isinstance(other.get(key), Map):
                self._put(own, key, other[key])
        for word in UNIONS:
            same_of = partial(same_variant, other, self.witness, self.doc)
            join_variants(own, word, same_of)
            for index, variant in enumerate(own.get(word, ())):
                same = same_of(variant, own.get("discriminator", {}).get("propertyName"))
                if same is not None:
                    own[word][index] = self.schema(variant, same)
                    _repoint(own, variant, own[word][index])

    def rename(self) -> None:
        """Give the components of the page the names by which the witness knows them, where these are clear."""
        schemas = components(self.doc)
        for name, meant in self.names.items():
            new = next(iter(meant))
            if len(meant) == 1 and new != name and name in schemas and name not in self.holders:
                # The page may print it by that name, too.
                both = united(schemas[new], schemas[name]) if new in schemas else schemas[name]
                if both is not None:
                    schemas.put(new, both, schemas.at(name))
                    del schemas[name]
                    self.printed[new] = self._joined(new, self.printed.pop(name)) or copy(both)
                    for node in (self.doc, *self.printed.values()):
                        redirect(node, {SCHEMAS + name: SCHEMAS + new})


def _is_variant(name: str, union: Map) -> bool:
    return any(ref_name(variant) == name for word in UNIONS for variant in union.get(word, ()))


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
