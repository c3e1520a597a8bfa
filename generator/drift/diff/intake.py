"""Single keywords -> `Shape`: bounds, lists of values, and types where none is stated."""

from __future__ import annotations

from generator.drift.diff import words
from generator.drift.diff.doc import Spot
from generator.drift.diff.jsontext import canon, kind_of, meet
from generator.drift.diff.layers import UNIONS
from generator.drift.diff.shape import Fact, Shape


def restricted(shape: Shape, kind: str) -> Shape:
    """Return the part of *shape* that is about values of the JSON type *kind*, annotations left out."""
    types = frozenset({kind})
    out = Shape(shape.spot, types, shape.type_spot)
    rules = {word: fact for word, fact in shape.words.items() if not words.is_annotation(word)}
    out.words = {word: fact for word, fact in rules.items() if words.is_about(word, fact.value, kind)}
    if shape.enum is not None:
        out.enum = {text: spot for text, spot in shape.enum.items() if meet(frozenset({kind_of(spot.node)}), types)}
        out.enum_spot = shape.enum_spot
    if kind == "object":
        out.properties, out.entries, out.required = shape.properties, shape.entries, shape.required
        out.additional, out.additional_spot, out.closed = shape.additional, shape.additional_spot, shape.closed
    elif kind == "array":
        out.items = shape.items
    return out


def infer_types(shape: Shape) -> None:
    """Say which types the values of *shape* have where no `type` does: by its values, then as people read it."""
    if shape.enum is not None:
        shape.types = frozenset(kind_of(spot.node) for spot in shape.enum.values())
        shape.type_spot = shape.enum_spot
    elif shape.unions and shape.unions[0].word in UNIONS:
        return
    elif shape.entries or shape.required or shape.additional or shape.closed or "patternProperties" in shape.words:
        shape.types = frozenset({"object"})
    elif shape.items or "prefixItems" in shape.words:
        shape.types = frozenset({"array"})


def add_values(shape: Shape, values: dict[str, Spot], spot: Spot) -> None:
    """Take in a list of valid values: where there are several, a value must be in all."""
    if shape.enum is None:
        shape.enum, shape.enum_spot = values, spot
    else:
        shape.enum = {value: at for value, at in shape.enum.items() if value in values}


def add_word(shape: Shape, word: str, spot: Spot) -> None:
    """Take in a plain keyword: of bounds the one that counts, of annotations the outermost, of others all."""
    value = spot.node
    if words.is_absent(word, value):
        return
    if word in {"exclusiveMinimum", "exclusiveMaximum"} and isinstance(value, bool):
        bound = "m" + word.removeprefix("exclusiveM")
        if not value or bound not in spot.holder:
            return
        value, spot = spot.holder[bound], Spot(spot.holder, bound)
    elif word in {"minimum", "maximum"} and spot.holder.get(f"exclusiveM{word[1:]}") is True:
        return
    known = shape.words.get(word)
    if known is None:
        shape.words[word] = Fact(value, spot)
    elif word in words.LOOSEST and isinstance(value, (int, float)) and isinstance(known.value, (int, float)):
        if words.LOOSEST[word](value, known.value) != known.value:
            shape.words[word] = Fact(value, spot)
    elif not words.is_annotation(word) and canon(value) != canon(known.value):
        # Both hold.
        shape.words[word] = Fact(sorted([known.value, value], key=canon), known.spot)
