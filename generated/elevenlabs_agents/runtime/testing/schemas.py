"""The schemas of an OpenAPI document, 3.0 or 3.1: references followed, `allOf` merged, what holds itself bounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeGuard

UNIONS = ("oneOf", "anyOf")
ENDLESS = 1_000_000
"""The height of a schema of which every value holds another value of it."""

_KINDS = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}
_LARGEST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_SMALLEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_HINTS = {
    "object": ("properties", "required", "additionalProperties", "minProperties"),
    "array": ("items", "prefixItems", "minItems"),
    "string": ("pattern", "minLength", "maxLength"),
    "number": ("minimum", "maximum", "multipleOf"),
}
_MAX_PARTS = 2_000
"""How many schemas are merged into one at most: more are no honest document."""
_MAX_KNOWN = 100_000


class Union(NamedTuple):
    """One `oneOf` or `anyOf`."""

    keyword: str
    variants: list[Any]
    discriminator: Mapping[str, Any]


class Merged(NamedTuple):
    """A schema without references and `allOf`: its keywords, and its unions apart from them."""

    keywords: dict[str, Any]
    unions: list[Union]


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether *value* is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether *value* is a JSON array."""
    return isinstance(value, list)


def kind_of(value: Any) -> str:
    """The JSON kind of *value*."""
    return "null" if value is None else _KINDS[type(value)]


def kinds(keywords: Mapping[str, Any]) -> list[str]:
    """The JSON kinds that a merged schema allows, null among them; empty if it does not say."""
    stated = keywords.get("type")
    found = [kind for kind in (stated if is_array(stated) else [stated]) if isinstance(kind, str)]
    if not found:
        values = [keywords["const"]] if "const" in keywords else keywords.get("enum", ())
        found = list(dict.fromkeys(map(kind_of, values)))
    if not found:
        found = [kind for kind, hints in _HINTS.items() if any(hint in keywords for hint in hints)][:1]
    return [*found, "null"] if found and keywords.get("nullable") is True and "null" not in found else found


class Schemas:
    """Questions about the schemas of one document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self._heights: dict[str, int] | None = None
        self._known: dict[int, tuple[Any, Merged]] = {}

    @property
    def components(self) -> dict[str, Any]:
        """The schemas that have a name."""
        found: dict[str, Any] = self.document.get("components", {}).get("schemas", {})
        return found

    def resolve(self, node: Any) -> dict[str, Any]:
        """What *node* refers to, or *node*; an empty object where that is nothing of this document."""
        for _ in range(100):
            if not is_object(node):
                return {}
            if not isinstance(node.get("$ref"), str):
                return node
            node = self.at(node["$ref"])
        return {}

    def at(self, reference: str) -> Any:
        """What a reference within the document names; None if that is nothing."""
        found: Any = self.document
        if not reference.startswith("#/"):
            return None
        for step in reference[2:].split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            found = found.get(key) if is_object(found) else None
        return found

    def merged(self, *schemas: Any) -> Merged:
        """A schema whose values are values of each of *schemas*, as far as that can be said in one."""
        if len(schemas) != 1:
            return self._merge(schemas)
        [schema] = schemas
        if id(schema) not in self._known:
            if len(self._known) > _MAX_KNOWN:
                self._known.clear()
            # The schema is kept as well: while it is, nothing else has its identity.
            self._known[id(schema)] = schema, self._merge(schemas)
        return self._known[id(schema)][1]

    def _merge(self, schemas: Sequence[Any]) -> Merged:
        keywords: dict[str, Any] = {}
        unions: list[Union] = []
        for part in self._parts(schemas):
            for keyword in UNIONS:
                listed = part.get(keyword)
                if is_array(listed) and listed:
                    told = part.get("discriminator")
                    unions.append(Union(keyword, listed, told if is_object(told) else {}))
            for key, value in part.items():
                if key not in ("$ref", "allOf", "discriminator", *UNIONS):
                    keywords[key] = _both(key, keywords[key], value) if key in keywords else value
        return Merged(keywords, unions)

    def _parts(self, schemas: Sequence[Any]) -> Iterator[dict[str, Any]]:
        """All that *schemas* say, one part after the other, each once."""
        waiting = list(reversed(schemas))
        seen: set[int] = set()
        while waiting and len(seen) < _MAX_PARTS:
            part = waiting.pop()
            if not is_object(part) or id(part) in seen:
                continue
            seen.add(id(part))
            if isinstance(part.get("$ref"), str):
                waiting.append(self.at(part["$ref"]))
            if is_array(part.get("allOf")):
                waiting += reversed(part["allOf"])
            yield part

    def height(self, schema: Any) -> int:
        """How many objects and arrays the flattest value of *schema* has one inside the other."""
        if self._heights is None:
            self._heights = dict.fromkeys(self.components, ENDLESS)
            changed = True
            while changed:
                found = {name: self._height(own, 0) for name, own in self.components.items()}
                changed, self._heights = found != self._heights, found
        return self._height(schema, 0)

    def _height(self, schema: Any, depth: int) -> int:
        """The same, as far as the heights of the components are known."""
        if not is_object(schema) or depth > 60:
            return 0 if depth <= 60 else ENDLESS
        reference = schema.get("$ref")
        if isinstance(reference, str):
            name = reference.removeprefix("#/components/schemas/")
            known = (self._heights or {}).get(name)
            return known if known is not None else self._height(self.at(reference), depth + 1)
        if "const" in schema or "enum" in schema or "null" in kinds(schema):
            return 0
        heights = [self._height(part, depth + 1) for part in schema.get("allOf", ())]
        unions = [schema[keyword] for keyword in UNIONS if is_array(schema.get(keyword)) and schema[keyword]]
        heights += [min(self._height(variant, depth + 1) for variant in listed) for listed in unions]
        properties = schema.get("properties", {})
        inner = [self._height(properties.get(name), depth + 1) for name in schema.get("required", ())]
        if schema.get("minItems", 0) > 0:
            inner.append(self._height(schema.get("items"), depth + 1))
        if inner or {"object", "array"} & {*kinds(schema)}:
            heights.append(1 + max(inner, default=0))
        return min(max(heights, default=0), ENDLESS)


def _both(key: str, one: Any, other: Any) -> Any:
    """The value of a keyword in a schema that says *one* and *other*."""
    if key == "properties":
        shared = {name: {"allOf": [one[name], other[name]]} for name in one.keys() & other.keys()}
        return {**one, **other, **{name: shared[name] if one[name] != other[name] else one[name] for name in shared}}
    if key == "required":
        return list(dict.fromkeys([*one, *other]))
    if key == "type":
        both, more = (kinds({"type": each}) for each in (one, other))
        kept = [kind for kind in both if kind in more or (kind == "integer" and "number" in more)]
        return kept or ["integer" if "number" in both and "integer" in more else other]
    if key == "enum":
        return [value for value in one if value in other] or other
    if key in _LARGEST and not isinstance(one, bool):
        return max(one, other)
    if key in _SMALLEST and not isinstance(one, bool):
        return min(one, other)
    return one and other if key == "nullable" else other
