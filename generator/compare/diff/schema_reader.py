"""Reads schema nodes into `NormalForm`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from generator.base import budget
from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables, name_patterns, negation, subtypes
from generator.compare.diff.canonical_json import meet
from generator.compare.diff.closed_forms import normalize_closed
from generator.compare.diff.conditional_keywords import normalize_holders
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.keyword_reading import add_word, infer_types, listed_types, modern_name, pinned, restricted
from generator.compare.diff.layers import (
    Layer,
    all_variants,
    is_anything,
    layers,
    real_variants,
    states_kind,
)
from generator.compare.diff.nested_unions import Variants, flatten
from generator.compare.diff.normal_form import (
    ANYTHING,
    Identity,
    NormalForm,
    SchemaRef,
    StatedValue,
    UnionForm,
    identity,
)
from generator.compare.diff.normalization import (
    is_scalar_list,
    leave_other_types_out,
    normalize,
    take_in_scalars,
    takes_all_of,
)
from generator.compare.diff.nullability import Nulls, NullVerdict
from generator.compare.diff.positions import MemberKey
from generator.compare.diff.special_keywords import SPECIAL

_NESTED = 20
"""The most nested unions that are read at once."""
_DEEP = 4
"""The depth to which nested unions are searched for types."""


Listed = Counter[tuple[str, bool]]
"""Names of properties, each with whether its type or values are stated."""


class SchemaReader:
    """The schemas of one document as normal forms; each is read once."""

    def __init__(self, doc: DocumentIndex) -> None:
        self.doc = doc
        self.nulls = Nulls(doc)
        self.covered: dict[SchemaReader, dict[Hashable, bool]] = {}
        """Whether schemas accept all that those of a document accept, as far as that is known."""
        self.excluded: dict[SchemaReader, dict[Hashable, bool | None]] = {}
        """Whether schemas and those of a document exclude each other; None where that would take too long to tell."""
        self.listed: dict[tuple[Identity, int], Listed] = {}
        """The properties of which schemas say anything, down to a depth."""
        self._shapes: dict[Identity, NormalForm] = {}
        self._reading: set[Identity] = set()
        self._joined = 0
        self._subtypes = subtypes.Subtypes(doc)

    def at(self, holder: Json, key: MemberKey) -> SchemaRef:
        """Return the schema at *key* of *holder*, or anything where there is none."""
        return SchemaRef((self.doc.schema(Site(holder, key)),)) if key in holder or is_list(holder) else ANYTHING

    def shape(self, sub: SchemaRef) -> NormalForm:
        """Return the normal form of *sub*."""
        key = identity(sub)
        if key not in self._shapes:
            self._joined += len(sub.sites) > 1
            if self._joined > budget.JOINED:
                raise self.doc.fault(*sub.sites[0], budget.TOO_MANY_JOINED)
            self._reading.add(key)
            shape = self._read(sub)
            self._reading.remove(key)
            shape = restricted(shape, sub.kind) if sub.kind else shape
            self._shapes[key] = pinned(shape, *sub.pin) if sub.pin[1] else shape
        return self._shapes[key]

    @property
    def shapes(self) -> list[NormalForm]:
        """All normal forms that were read."""
        return list(self._shapes.values())

    def null(self, sub: SchemaRef) -> NullVerdict:
        """Return whether *sub* accepts null; None if it states no type."""
        return None if sub.kind else self.nulls.of(sub.sites)

    def kinds(self, sub: SchemaRef) -> frozenset[str] | None:
        """Return the JSON types that *sub* accepts, except null; None for all."""
        return self.kinds_of(self.shape(sub))

    def kinds_of(self, shape: NormalForm, depth: int = _DEEP) -> frozenset[str] | None:
        """Return the JSON types that *shape* accepts, of a union those of its variants; None for all."""
        if shape.types is not None or depth == 0 or not any(union.word in UNIONS for union in shape.unions[:1]):
            return shape.types
        found: set[str] = set()
        for variant in shape.unions[0].variants:
            of_variant = self.kinds_of(self.shape(variant), depth - 1)
            if of_variant is None:
                return None
            found |= of_variant
        return frozenset(found)

    def is_anything(self, sub: SchemaRef) -> bool:
        """Whether *sub* has nothing except prose."""
        shape = self.shape(sub)
        return shape.says_nothing and not shape.is_structured and not shape.hole

    def _read(self, sub: SchemaRef, settled: tuple[tuple[int, str, SchemaRef], ...] = ()) -> NormalForm:
        """Read *sub*; of the unions in *settled*, by the `id` of their object and keyword, one variant is left."""
        shape = NormalForm(sub.sites)
        known = frozenset((node, word) for node, word, _ in settled)
        left = tuple(site for _, _, variant in settled for site in variant.sites)
        rests: list[Json] = []
        for layer in layers(self.doc, (*sub.sites, *left)):
            if layer.node is False:
                shape.types, shape.type_spot = frozenset(), layer.site
            elif layer.node is not True:
                shape.hole = shape.hole or self.doc.hole(layer.node)
                self._layer(shape, layer, known)
                rests += [layer.node] if is_object(layer.node.get("additionalProperties")) else []
        self._take_in_patterns(shape)
        self._take_in_rests(shape, rests)
        normalize_holders(self.doc, shape)
        normalize_closed(self.doc, shape)
        leave_other_types_out(shape)
        if shape.types is None:
            infer_types(shape)
        self._note_idle_not(shape)
        self._drop_idle_conditions(shape)
        if shape.types == frozenset():
            # No variant has values that are left.
            shape.unions = []
        for union in [*shape.unions]:
            # One before it may have left no value, and so no union.
            if union in shape.unions and (one := self._only_live(shape, union)) is not None:
                return self._read(sub, (*settled, (id(union.site.holder), union.word, one)))
        normalize(shape)
        return shape

    def _note_idle_not(self, shape: NormalForm) -> None:
        """Note whether `not` excludes only values that *shape* forbids, null aside; types that it excludes are none."""
        fact = shape.words.get("not")
        denied = self.at(*fact.site) if fact and shape.types is not None else None
        if denied is None or not self._can_read((denied,)):
            return
        form = self.shape(denied)
        if shape.type_spot and form.enum is None and is_scalar_list(form):
            types = form.types or frozenset()
            shape.types = frozenset(kind for kind in shape.types or () if kind not in meet(types, frozenset({kind})))
        types = listed_types(shape)
        shape.is_not_idle = not types or self._states_others(denied, types)

    def _drop_idle_conditions(self, shape: NormalForm) -> None:
        """Drop `then` and `else` that restrict values of types alone that *shape* forbids, and an `if` without them."""
        words = shape.words
        if "if" not in words or not shape.types or any(words[word].others for word in words.keys() & _CONDITIONS):
            return
        stated = {word: self.at(*words[word].site) for word in _CONDITIONS if word in words}
        if not self._can_read(tuple(stated.values())):
            return
        types = listed_types(shape)
        is_never = self._states_others(stated["if"], types)
        for word in stated.keys() - {"if"}:
            if (is_never and word == "then") or takes_all_of(self.shape(stated[word]), types):
                del words[word]
        if not words.keys() & {"then", "else"}:
            del words["if"]

    def _states_others(self, sub: SchemaRef, types: frozenset[str]) -> bool:
        """Whether *sub* itself states its types, none of which is one of *types*; of a union, all variants."""
        stated = self.shape(sub)
        if (union := stated.lone_union) and self._can_read(union.variants):
            return all(self._states_others(variant, types) for variant in union.variants)
        return bool(stated.types is not None and stated.type_spot and not meet(stated.types, types))

    def _take_in_patterns(self, shape: NormalForm) -> None:
        """Take what `patternProperties` say of the properties of *shape* into these: both hold."""
        listed = shape.words.get("patternProperties")
        for site in (listed.site, *listed.others) if listed and shape.properties else ():
            for pattern in site.node if is_object(site.node) else ():
                for name in shape.properties:
                    if name_patterns.fits(pattern, name):
                        more = self.doc.schema(Site(site.node, pattern))
                        shape.properties[name] = shape.properties[name].beside([more])

    def _take_in_rests(self, shape: NormalForm, layers_with_rest: list[Json]) -> None:
        """Take what `additionalProperties` of a layer say into the properties that another layer names without a type.

        Where that layer says what they are, nobody means that they must be both.
        """
        for node in layers_with_rest:
            listed = self.doc.map(node, "properties")
            for name in shape.properties.keys() - listed.keys():
                sites = shape.properties[name].sites
                if not states_kind(self.doc, sites):
                    more = self.doc.schema(Site(node, "additionalProperties"))
                    shape.properties[name] = shape.properties[name].beside([more])

    def _only_live(self, shape: NormalForm, union: UnionForm) -> SchemaRef | None:
        """Leave out the variants of *union* whose types *shape* forbids, and return the last if it is the only one."""
        if shape.types is None or union.word not in UNIONS or union.discriminator or not self._can_read(union.variants):
            return None
        takes_all = [takes_all_of(self.shape(variant), shape.types) for variant in union.variants].count(True)
        kinds = [self.kinds(variant) for variant in union.variants]
        live = [index for index, of_variant in enumerate(kinds) if of_variant is None or meet(of_variant, shape.types)]
        if takes_all and not union.exclusive and (union.word == "anyOf" or not live):
            if union.word == "oneOf" and takes_all > 1:
                # Each value fits several variants.
                shape.types, shape.type_spot = frozenset(), union.site
            shape.unions.remove(union)
            return None
        if not live and all(self.shape(variant).type_spot for variant in union.variants):
            shape.types, shape.type_spot, shape.unions = frozenset(), union.site, []
        if live and len(live) < len(kinds):
            union.variants = tuple(union.variants[index] for index in live)
            union.entries = tuple(union.entries[index] for index in live)
        return union.variants[0] if len(live) == 1 else None

    def _layer(self, shape: NormalForm, layer: Layer, settled: frozenset[tuple[int, str]]) -> None:
        node = layer.node
        for word in node:
            site = Site(node, word)
            if word in keyword_tables.PROSE:
                shape.prose.setdefault(word, StatedValue(node[word], site))
            elif special := SPECIAL.get(word):
                special(self.doc, shape, site)
            elif word in UNIONS:
                if (id(node), word) not in settled:
                    self._union(shape, node, word)
            elif word not in keyword_tables.SILENT and word not in _ELSEWHERE:
                add_word(shape, modern_name(word, site.node), site)
        if layer.inherited:
            return
        if "allOf" in node and not shape.parts and len(parts := all_variants(self.doc, node, "allOf")) > 1:
            shape.parts = tuple(parts)
        if is_object(node.get("discriminator")) and not any(word in node for word in UNIONS):
            shape.unions.append(self._subtypes.of(layer.site))

    def _union(self, shape: NormalForm, node: Json, word: str) -> None:
        variants = real_variants(self.doc, node, word)
        if len(variants) == 1:
            return
        if not variants or (word == "oneOf" and [is_anything(self.doc, one) for one in variants].count(True) > 1):
            shape.types, shape.type_spot = frozenset(), Site(node, word)
            return
        if word == "anyOf" and any(is_anything(self.doc, variant) for variant in variants):
            return
        if word == "anyOf" and (denial := negation.deny_together(self.doc, Site(node, word), variants)):
            add_word(shape, "not", denial)
            return
        tag = Site(node, "discriminator") if is_object(node.get("discriminator")) else None
        subs = tuple(SchemaRef((self.doc.schema(variant),)) for variant in variants)
        listed = Variants(subs, tuple(variants))
        if tag is None and self._can_read(subs):
            listed = flatten(word, listed, [self.shape(sub) for sub in subs])
        if tag is None and self._can_read(listed.subs):
            forms = [self.shape(sub) for sub in listed.subs]
            if take_in_scalars(shape, Site(node, word), forms):
                return
        form = UnionForm(word, Site(node, word), listed.subs, listed.entries, tag, listed.exclusive)
        shape.unions.append(form)

    def _can_read(self, variants: tuple[SchemaRef, ...]) -> bool:
        """Whether *variants* may be read to see what a union of them is.

        One that is a variant of itself is being read already; of unions within unions the outer ones stay unions.
        """
        return len(self._reading) <= _NESTED and not any(identity(variant) in self._reading for variant in variants)


_CONDITIONS = ("if", "then", "else")
_ELSEWHERE = frozenset({"$ref", "allOf", "nullable", "discriminator", "additionalItems"})
"""Keywords that are read with their layer."""
