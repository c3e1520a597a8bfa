"""Random documents with schemas of every kind, most of which no person would write; one seed gives one document."""

from __future__ import annotations

import random
from typing import Any

NAMES = (
    *("A", "a", "class", "None", "x-y", "x y", "$ref", "é", "1", "_", "__init__", "self", "to_dict", "a.b", "a/b"),
    *("type", "kind", "properties", "enum", "if", "{x}", "%41", 'q"q', "back\\slash", "new\nline", "😀", "A" * 80, ""),
)
"""Of properties."""
COMPONENTS = ("A", "B", "C", "D", "Cat", "cat", "Model", "List", "x-y", "a.b")
"""Each refers to later ones only, so that every schema ends."""
LEAF: dict[str, Any] = {"type": "object", "properties": {"kind": {"const": "a"}}}
PLAIN: tuple[Any, ...] = (
    *({"type": kind} for kind in ("string", "integer", "number", "boolean", "null")),
    *({"const": value} for value in (1, "a", None, True, 1.5)),
    *({"enum": values} for values in (["a", "A", "b"], ["b", None, 1], ["", "a-b", "a_b"])),
    *({"type": "string", "format": form} for form in ("date", "date-time", "uuid", "byte")),
    {"type": ["null", "string"]},
    {"type": ["string", "object", "array"]},
    {"type": "number", "minimum": -1, "maximum": 10**40},
    {"type": "string", "minLength": 5, "pattern": "^(a+)+$"},
    {"type": "array"},
    {},
    True,
)
FORMS = ("object", "object", "oneOf", "anyOf", "allOf", "allOf", "array", "tuple", "map", "nullable", "tagged", "both")
"""Objects and parts are what documents have most."""


class Documents:
    """Makes the document of one seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._later: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """Return a document with an operation that answers every component."""
        schemas: dict[str, Any] = {"Leaf": LEAF}
        for number, name in enumerate(COMPONENTS):
            self._later = COMPONENTS[number + 1 :]
            schemas[name] = self._schema(self._chance.randint(1, 4))
        whole = {"type": "object", "properties": {f"p{n}": self._reference(name) for n, name in enumerate(schemas)}}
        answer = {"200": {"description": "", "content": {"application/json": {"schema": whole}}}}
        return {
            "openapi": "3.1.0",
            "info": {"title": "Any", "version": "1"},
            "servers": [{"url": "https://any.test"}],
            "paths": {"/x": {"get": {"operationId": "get_x", "responses": answer}}},
            "components": {"schemas": schemas},
        }

    def _reference(self, name: str = "") -> Any:
        return {"$ref": f"#/components/schemas/{name or self._chance.choice(self._later or ('Leaf',))}"}

    def _schema(self, depth: int) -> Any:
        if depth <= 0 or self._chance.random() < 0.2:
            return self._chance.choice((self._reference(), *PLAIN))
        form = self._chance.choice(FORMS)
        inner, other = self._schema(depth - 1), self._chance.choice((self._reference(), self._schema(depth - 1)))
        match form:
            case "object":
                return self._object(depth)
            case "oneOf" | "anyOf" | "allOf":
                beside = self._object(depth) if self._chance.random() < 0.3 else {}
                if self._chance.random() < 0.5:
                    beside.pop("type", None)
                return {form: self._chance.choice(([inner], [inner, other])), **beside}
            case "array":
                return {"type": "array", "items": inner}
            case "tuple":
                return {"type": "array", "prefixItems": [inner], "items": other}
            case "map":
                return {"type": "object", "additionalProperties": inner}
            case "nullable":
                return {self._chance.choice(("oneOf", "anyOf")): [{"type": "null"}, inner]}
            case "tagged":
                return self._tagged(inner, other)
            case _:
                return {"allOf": [{"oneOf": [inner, self._reference()]}, {"anyOf": [self._reference(), other]}]}

    def _object(self, depth: int) -> dict[str, Any]:
        names = self._chance.sample(NAMES, self._chance.randint(0, 3))
        properties = {name: self._schema(depth - 1) for name in names}
        schema: dict[str, Any] = {"type": "object", "properties": properties}
        if self._chance.random() < 0.5:
            schema["required"] = [*names[:1], *self._chance.choice(((), ("ghost",)))]
        if self._chance.random() < 0.2:
            schema["additionalProperties"] = self._chance.choice((True, False, {"type": "string"}))
        return schema

    def _tagged(self, *inner: Any) -> dict[str, Any]:
        tags = [{"const": "a"}, {"enum": ["b", "z"]}]
        variants = [
            {"type": "object", "properties": {"kind": tag, "p": one}, "required": ["kind"]}
            for tag, one in zip(tags, inner, strict=True)
        ]
        return {"oneOf": variants, "discriminator": {"propertyName": "kind"}}
