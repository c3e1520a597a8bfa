"""Variants that are printed without the `-Input` or `-Output` of their names get these back where that is decisive.

A page may print a component twice: by its whole name in a section of its own, and by the shortened name with a union
that it is a variant of. And it may print two components by one shortened name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from generator.base.nodes import Json, Map, below
from generator.base.schemas import SCHEMAS, components, redirect, split_null
from generator.read.lists.repeated_prints import united
from generator.read.lists.tag_lines import TagLine

_ENDS = ("-Input", "-Output")
_END = re.compile("(?:" + "|".join(_ENDS) + ")$")


def shortened(name: str) -> str:
    """Return the name of a component as it is printed with a union."""
    return _END.sub("", name)


@frozen
class LooseVariant:
    """A variant of *union* whose printed name stands for another component on the same page."""

    union: Map
    index: int
    name: str
    lines: list[TagLine]


@define
class ShortenedNames:
    """What is known of the names of variants on one page."""

    loose: list[LooseVariant] = field(factory=list[LooseVariant])

    def lengthen(self, doc: Map, sections: frozenset[str]) -> None:
        """Give the variants in *doc* the whole names, those of *sections*, that they must have."""
        schemas = components(doc)
        for one in self.loose:
            found = list(_same(schemas, one.name, one.union["oneOf"][one.index]))
            if len(found) == 1:
                [(name, schema)] = found
                schemas.put(name, schema, schemas.at(name))
                reference = Map(mark=schema.mark)
                reference.put("$ref", SCHEMAS + name, schema.mark)
                one.union["oneOf"][one.index] = reference
                for line in one.lines:
                    one.union["discriminator"]["mapping"].put(line.value, SCHEMAS + name, line.mark)
        for name in [name for name in schemas if name not in sections]:
            found = list(_same(schemas, name, schemas[name]))
            if len(found) == 1:
                [(whole, schema)] = found
                schemas.put(whole, schema, schemas.at(whole))
                del schemas[name]
                redirect(doc, {SCHEMAS + name: SCHEMAS + whole})
        _drop_partial_mappings(doc)


def _same(schemas: Map, name: str, variant: Map) -> Iterator[tuple[str, Map]]:
    """Yield each component that *variant*, printed as *name*, may be, with what both prints say together."""
    for whole in (name + end for end in _ENDS):
        if whole in schemas:
            both = united(schemas[whole], variant)
            if both is not None:
                yield whole, both


def _drop_partial_mappings(node: Json) -> None:
    """Drop the mapping of each discriminator that does not lead to all variants."""
    for inner in _maps(node):
        discriminator = inner.get("discriminator")
        if not isinstance(discriminator, Map):
            continue
        mapping = discriminator.get("mapping")
        core, _ = split_null(inner)
        variants = {one.get("$ref") for one in core.get("oneOf", (core,))}
        if isinstance(mapping, Map) and set(mapping.values()) != variants:
            del discriminator["mapping"]
            discriminator.marks.pop("mapping", None)


def _maps(node: Json) -> Iterator[Map]:
    return (inner for inner in below(node) if isinstance(inner, Map) and "oneOf" in inner)
