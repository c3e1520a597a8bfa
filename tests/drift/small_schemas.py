"""Small schemas at random, edits of them, and the values that are tried on them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from random import Random
from typing import Any

Schema = dict[str, Any] | bool

NAMES = ("a", "b", "c")
_SCALARS: tuple[Any, ...] = (None, True, False, 0, 1, 2, 3, 4, 6, 12, -1, 1.5, "", "a", "b", "ab", "abc", "abcdef")
_INNER: tuple[Any, ...] = (None, 1, 4, "a", "abcd", {}, {"a": 1}, [1])
_FEW: tuple[Any, ...] = (None, 1, "a")


def values() -> list[Any]:
    """Return the values that are tried: scalars, short arrays, and objects of the three names."""
    arrays = [[], *([one] for one in _INNER), [1, 1], ["a", "b"], ["a", 1], [1, 2, 3], ["a", "b", "ab"], [None, "a"]]
    objects = [{name: one for name, one in zip(NAMES, row, strict=True) if one != "none"} for row in _rows()]
    return [*_SCALARS, *arrays, *objects]


def _rows() -> list[tuple[Any, ...]]:
    single = [("none",) * index + (one,) + ("none",) * (2 - index) for index in range(3) for one in _INNER]
    return [*single, *itertools.product(("none", *_FEW), repeat=3)]


class Maker:
    """Makes schemas at random."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def schema(self, depth: int = 2) -> Schema:
        """Return a schema, of objects and arrays at most *depth* levels."""
        kinds: list[Callable[[int], Schema]] = [self.text, self.number, self.listed, self.several, self.trivial]
        if depth > 0:
            kinds += [*[self.object] * 3, self.array, *[self.union] * 2, self.all, self.negation]
        return self.random.choice(kinds)(depth)

    def trivial(self, _: int) -> Schema:
        choices: list[Schema] = [{}, True, {"type": "boolean"}, {"type": "null"}, {"type": "null"}, False]
        return self.random.choice(choices)

    def text(self, _: int) -> Schema:
        lengths = {"minLength": (0, 1, 2, 3), "maxLength": (1, 2, 5)}
        rules = {**lengths, "pattern": ("^a", "b", ".*"), "enum": (["a", "ab"],)}
        return {"type": self._null("string"), **self._some(rules, 2)}

    def number(self, _: int) -> Schema:
        rules = {
            **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), (0, 1, 2, 4)),
            "multipleOf": (1, 2, 3),
        }
        return {"type": self._null(self.random.choice(["integer", "number"])), **self._some(rules, 2)}

    def listed(self, _: int) -> Schema:
        picked = self.random.sample(["a", "b", "abc", 1, 4, None, True], self.random.randint(1, 3))
        return {"const": picked[0]} if self.random.random() < 0.4 else {"enum": picked}

    def several(self, _: int) -> Schema:
        types = self.random.sample(["string", "integer", "number", "boolean", "null", "array", "object"], 2)
        return {"type": types}

    def object(self, depth: int) -> Schema:
        names = self.random.sample(NAMES, self.random.randint(0, 3))
        out: dict[str, Any] = {"type": self._null("object")}
        out["properties"] = {name: self.schema(depth - 1) for name in names}
        if self.random.random() < 0.6:
            known = names if names and self.random.random() < 0.85 else NAMES
            out["required"] = self.random.sample(sorted(known), self.random.randint(0, min(2, len(known))))
        if self.random.random() < 0.5:
            out["additionalProperties"] = self.random.choice([False, False, True, self.schema(0)])
        rules: dict[str, tuple[Any, ...]] = {
            "minProperties": (0, 1, 2),
            "maxProperties": (1, 2),
            "patternProperties": ({"^c": self.schema(0)}, {"a|b": self.schema(0)}),
            "dependentRequired": ({"a": ["b"]},),
            "propertyNames": ({"pattern": "^[ab]"}, {"type": "string"}),
            "anyOf": (self._needs(),),
            "oneOf": (self._needs(),),
            "not": tuple({"type": "object", "required": names} for names in (["a", "b"], ["c"])),
            "unevaluatedProperties": (False,),
        }
        return out | (self._some(rules, 1) if self.random.random() < 0.4 else {})

    def _needs(self) -> list[Schema]:
        return [{"required": [name]} for name in self.random.sample(NAMES, 2)]

    def array(self, depth: int) -> Schema:
        rules: dict[str, tuple[Any, ...]] = {
            "minItems": (0, 1, 2),
            "maxItems": (1, 2),
            "uniqueItems": (True, False),
            "contains": ({"type": "string"}, {"const": 1}),
            "prefixItems": ([{"type": "string"}], [{"type": "string"}, {"type": "integer"}]),
            "unevaluatedItems": (False,),
        }
        items = {"items": self.schema(depth - 1)} if self.random.random() < 0.9 else {}
        if self.random.random() < 0.2:
            return {"type": "array", "prefixItems": rules["prefixItems"][1], "items": False, **self._some(rules, 1)}
        return {"type": self._null("array"), **items, **self._some(rules, 1)}

    def union(self, depth: int) -> Schema:
        variants = [self.schema(depth - 1) for _ in range(self.random.randint(1, 3))]
        return {self.random.choice(["anyOf", "anyOf", "oneOf"]): variants}

    def all(self, depth: int) -> Schema:
        return {"allOf": [self.schema(depth - 1) for _ in range(self.random.randint(1, 2))]}

    def negation(self, _: int) -> Schema:
        make = self.random.choice([self.text, self.number, self.listed, self._denied, self._denied])
        return {"type": ["string", "integer"], "not": make(0)}

    def _denied(self, depth: int) -> Schema:
        made = [self.random.choice([self.text, self.number, self.listed])(depth) for _ in range(2)]
        word = self.random.choice(["anyOf", "allOf"])
        return {word: [made[0], self.random.choice([made[1], {"not": made[1]}])]}

    def _null(self, kind: str) -> str | list[str]:
        return [kind, "null"] if self.random.random() < 0.25 else kind

    def _some(self, rules: dict[str, tuple[Any, ...]], most: int) -> dict[str, Any]:
        words = self.random.sample(sorted(rules), self.random.randint(0, most))
        return {word: self.random.choice(rules[word]) for word in words}

    def edited(self, schema: Schema, depth: int = 2) -> Schema:
        """Return *schema* with one difference somewhere."""
        if isinstance(schema, bool) or self.random.random() < 0.15:
            return self.schema(depth)
        out = {**schema}
        word = self.random.choice([*out, "", ""]) if out else ""
        held: Any = out.get(word)
        roll = self.random.random()
        if not word:
            out |= self._more(out, depth)
        elif roll < 0.25 and word != "type":
            del out[word]
        elif word in ("properties", "patternProperties"):
            out[word] = self._edited_map(held, depth)
        elif word in ("items", "not", "additionalProperties", "contains"):
            out[word] = self.edited(held, depth - 1)
        elif word in ("anyOf", "oneOf", "allOf"):
            out[word] = self._needs() if "properties" in out else self._edited_list(held, depth)
        elif word == "required":
            out[word] = self.random.sample(NAMES, self.random.randint(0, 2))
        elif word == "type":
            kinds = _kinds(held)
            others = sorted({"string", "integer", "number", "null", "boolean"} - {*kinds})
            other = self.random.choice(others)
            out[word] = self.random.choice([[*kinds, other], kinds[:1], [other]])
        else:
            fresh = self._alike(schema, depth)
            out[word] = fresh.get(word, held)
        return out

    def _more(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        """Return one keyword more for *schema*, in an `allOf` where *schema* has no type."""
        fresh = self._alike(schema, depth)
        rest = [word for word in fresh if word != "type"]
        if "type" not in schema:
            return {"allOf": [*schema.get("allOf", []), fresh]}
        word = self.random.choice(rest) if rest else ""
        return {word: fresh[word]} if word else {}

    def _edited_map(self, held: dict[str, Any], depth: int) -> dict[str, Any]:
        out = {**held}
        roll = self.random.random()
        if out and roll < 0.3:
            del out[self.random.choice(sorted(out))]
        elif out and roll < 0.7:
            name = self.random.choice(sorted(out))
            out[name] = self.edited(out[name], depth - 1)
        else:
            out[self.random.choice(NAMES)] = self.schema(depth - 1)
        return out

    def _edited_list(self, held: list[Any], depth: int) -> list[Any]:
        out = [*held]
        roll = self.random.random()
        index = self.random.randrange(len(out))
        if len(out) > 1 and roll < 0.3:
            del out[index]
        elif roll < 0.7:
            out[index] = self.edited(out[index], depth - 1)
        else:
            out.insert(index, self.schema(depth - 1))
        return out

    def _alike(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        """Return a new schema for values of the same kind."""
        kind = _kinds(schema.get("type", ""))[0]
        makers = {"string": self.text, "integer": self.number, "number": self.number, "array": self.array}
        made = makers.get(kind, self.object if kind == "object" else self.schema)(max(depth, 0))
        return made if isinstance(made, dict) else {}


def _kinds(stated: Any) -> list[str]:
    """Return a `type`, which may be one text, as a list."""
    return [stated] if isinstance(stated, str) else stated
