"""The subtypes of schemas with a discriminator: those that include one by `allOf`."""

from __future__ import annotations

from generator.base.nodes import is_list, is_object
from generator.compare.diff.document_index import DocumentIndex, Site, components
from generator.compare.diff.normal_form import SchemaRef, UnionForm


class Subtypes:
    """The subtypes of the components of one document."""

    def __init__(self, doc: DocumentIndex) -> None:
        self._doc = doc
        self._known: dict[int, list[Site]] | None = None

    def of(self, site: Site) -> UnionForm:
        """Return the subtypes of the schema at *site*, which has a discriminator, as a union."""
        node = site.node
        tag = Site(node, "discriminator")
        listed = self._doc.map(tag.node, "mapping")
        entries: dict[object, Site] = {}
        for value in listed:
            target = mapped(self._doc, Site(listed, value))
            if target and target.node is not node:
                entries.setdefault(target.identity, target)
        for heir in self._components().get(id(node), []):
            entries.setdefault(heir.identity, heir)
        sites = tuple(entries.values())
        return UnionForm("discriminator", tag, tuple(SchemaRef((entry,)) for entry in sites), sites, tag)

    def _components(self) -> dict[int, list[Site]]:
        if self._known is None:
            self._known = {}
            schemas = components(self._doc)
            for name, schema in schemas.items():
                variants = schema.get("allOf") if is_object(schema) else None
                for variant in variants if is_list(variants) else []:
                    if is_object(variant) and "$ref" in variant:
                        parent = self._doc.target(variant)
                        self._known.setdefault(id(parent.node), []).append(Site(schemas, name))
        return self._known


def mapped(doc: DocumentIndex, site: Site) -> Site | None:
    """Return the schema that a mapping names at *site*: by reference, or as a component."""
    text = str(site.node)
    if text.startswith("#"):
        target = doc.schema(doc.named(site))
        return None if doc.hole(target.node) else target
    schemas = components(doc)
    return doc.schema(Site(schemas, text)) if text in schemas else None
