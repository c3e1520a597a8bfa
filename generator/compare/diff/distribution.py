"""Distributes keywords beside a union over its variants, if the other document states them there."""

from __future__ import annotations

from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables
from generator.compare.diff.document_index import Site
from generator.compare.diff.layers import layers
from generator.compare.diff.normal_form import NormalForm, SchemaRef, UnionForm
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import zip_sides
from generator.compare.diff.walk import Schemas


def distribute(both: Schemas) -> Schemas:
    """Return *both* with the keywords beside a union moved into its variants, if properties moved that way or back."""
    names = zip_sides(_of_variants, both.walk.readers, both.shapes)
    base, revision = both.shapes
    moved = names[1] & base.properties.keys() - revision.properties.keys()
    if not moved and not names[0] & revision.properties.keys() - base.properties.keys():
        return both
    subs = both.subs
    shapes = (
        _distributed(both.walk.base, subs[0], base),
        _distributed(both.walk.revision, subs[1], revision),
    )
    return both._replace(shapes=shapes)


def _of_variants(reader: SchemaReader, shape: NormalForm) -> set[str]:
    """Return the properties of the variants of *shape*."""
    variants = [variant for union in shape.unions if union.word in UNIONS for variant in union.variants]
    return {name for variant in variants for name in reader.shape(variant).properties}


def _distributed(reader: SchemaReader, sub: SchemaRef, shape: NormalForm) -> NormalForm:
    rules = [word for word in shape.words if not keyword_tables.is_annotation(word)]
    has_more = shape.is_structured or shape.required or rules
    if len(shape.unions) != 1 or shape.unions[0].word not in UNIONS or not has_more or sub.kind or sub.pin[0]:
        return shape
    union = shape.unions[0]
    beside = _beside(reader, sub, union)
    variants = tuple(variant.beside(beside) for variant in union.variants)
    annotations = {word: fact for word, fact in shape.words.items() if keyword_tables.is_annotation(word)}
    whole = UnionForm(union.word, union.site, variants, union.entries, union.discriminator)
    return NormalForm(shape.sites, words=annotations, prose=shape.prose, unions=[whole])


def _beside(reader: SchemaReader, sub: SchemaRef, union: UnionForm) -> tuple[Site, ...]:
    """Return all that *sub* says but for *union*, annotations and prose left out."""
    silent = keyword_tables.PROSE | keyword_tables.ANNOTATIONS | {"$ref", "allOf", "discriminator", "nullable"}
    sites: list[Site] = []
    for layer in layers(reader.doc, sub.sites):
        own = {union.word} if layer.node is union.site.holder else set[str]()
        sites.append(reader.doc.part(layer.site, frozenset(silent | own)))
    return tuple(site for site in sites if site.node)
