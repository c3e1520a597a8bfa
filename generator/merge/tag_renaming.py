"""The tag of one union or variant under a new name: what that makes of the schema, and what it puts an end to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import locate
from generator.merge.edit_log import EndedStatement
from generator.merge.statement_places import holder_of, place_pointer, statement_places, writable_copy
from generator.read.dialects import Fragment


@frozen
class TagRenaming:
    """The new name of a tag in one union or variant."""

    old: str
    new: str
    mark: Mark
    """Where a page says it."""
    rule: str
    """By which it counts."""
    is_union: bool = False
    stays: bool = False
    """Whether a variant still has a property of the old name, which is another fact then."""

    def apply(self, node: Map) -> Iterator[tuple[str, Json, Mark]]:
        """Rename the tag in *node*, and yield each fact that ends with that."""
        if self.is_union:
            discriminator: Map = node["discriminator"]
            yield "discriminator", copy(discriminator), node.at("discriminator")
            discriminator.put("propertyName", self.new, self.mark)
        properties, required = node.get("properties"), node.get("required")
        if not isinstance(properties, Map) or self.old not in properties:
            return
        if not self.stays:
            yield f"properties/{self.old}", properties[self.old], properties.at(self.old)
        node["properties"] = Map(mark=properties.mark)
        for name, value in properties.items():
            for given in self._names(name, properties):
                node["properties"].put(given, copy(value), properties.at(name) if given == name else self.mark)
        if isinstance(required, Seq):
            marks = {given: required.at(n) for n, name in enumerate(required) for given in self._names(name, required)}
            node["required"] = Seq(marks, mark=required.mark)
            node["required"].marks = [*marks.values()]

    def _names(self, name: str, beside: Map | Seq) -> list[str]:
        """Return how the property *name* is called now; *beside* it may stand one that has the new name already."""
        if name != self.old:
            return [name]
        return [*([] if self.new in beside else [self.new]), *([name] if self.stays else [])]


def rename_tags(
    fragment: Fragment, renamings: Mapping[str, TagRenaming]
) -> tuple[Fragment, tuple[EndedStatement, ...]]:
    """Return *fragment* with the new names that *renamings* have by pointer, and what that puts an end to."""
    doc = writable_copy(fragment.doc)
    tags = {name: dict(origins) for name, origins in fragment.union_tags.items()}
    ended: list[EndedStatement] = []
    for place in statement_places(fragment.doc):
        whole = place_pointer(place)
        within = {at: one for at, one in renamings.items() if at == whole or at.startswith(f"{whole}/")}
        if not within:
            continue
        holder, key = holder_of(doc, place)
        holder[key] = copy(holder[key])
        for at, one in within.items():
            ended += (
                EndedStatement(at, fact, value, mark, one.rule) for fact, value, mark in one.apply(locate(doc, at))
            )
            origins = tags.get(place[0], {}) if at == whole else {}
            if one.old in origins:
                origins.setdefault(one.new, origins[one.old] if one.stays else origins.pop(one.old))
    return evolve(fragment, doc=doc, union_tags=tags), tuple(ended)
