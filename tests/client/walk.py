"""JSON and what was decoded from it, side by side: which class stands where, by the document and unions.yaml alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import define, field
from elevenlabs_agents import UNSET, models
from elevenlabs_agents.types import Model

from tests.client.document import Schema, class_of, is_array, is_object, properties, reference, resolve, unions


def model(class_: str) -> type[Model]:
    """The class of that name."""
    found: type[Model] = getattr(models, class_)
    return found


@define
class Walk:
    """Goes through both at once, and counts what it sees."""

    nodes: Counter[str] = field(factory=Counter[str])
    """Values, by class or kind."""
    variants: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]])
    """Values of unions, by union and class."""

    def component(self, name: str, data: Any, decoded: Any) -> None:
        """Compare a value of the component *name*."""
        self.value(reference(name), data, decoded, "$")

    def value(self, schema: Schema, data: Any, decoded: Any, path: str) -> None:
        """Compare a value of *schema*."""
        name, schema = resolve(schema)
        if data is None:
            self._same("null", data, decoded, path)
        elif name in unions():
            self._union(name, data, decoded, path)
        elif "properties" in schema:
            self._object(class_of(name or ""), schema["properties"], data, decoded, path)
        elif is_object(data):
            assert decoded.__class__ is dict, path
            self.nodes["map"] += 1
            assert list(decoded) == list(data), path
            for key, item in data.items():
                self.value(schema.get("additionalProperties", {}), item, decoded[key], f"{path}[{key!r}]")
        elif is_array(data):
            assert decoded.__class__ is list, path
            self.nodes["list"] += 1
            assert len(decoded) == len(data), path
            for number, (item, found) in enumerate(zip(data, decoded, strict=True)):
                self.value(schema.get("items", {}), item, found, f"{path}[{number}]")
        elif len(schema.get("enum", ())) > 1 and data in schema["enum"]:
            assert type(decoded).__name__ == class_of(name or ""), path
            assert isinstance(decoded, Enum), path
            self._same("enum", data, decoded.value, path)
        else:
            self._same(type(data).__name__, data, decoded, path)

    def _union(self, name: str, data: Any, decoded: Any, path: str) -> None:
        union = unions()[name]
        if not is_object(data):
            self.variants[name, type(data).__name__] += 1
            self._same(type(data).__name__, data, decoded, path)
            return
        expected = class_in(name, data)
        assert type(decoded).__name__ == expected, f"{path}: {type(decoded).__name__} is not {expected}"
        self.variants[name, expected] += 1
        if expected in union.classes:
            self._object(expected, properties(expected), data, decoded, path)
        else:
            self._same("unknown", data, decoded.raw, path)

    def _object(
        self, name: str, fields: Mapping[str, Schema], data: Mapping[str, Any], decoded: Any, path: str
    ) -> None:
        assert type(decoded).__name__ == name, f"{path}: {type(decoded).__name__} is not {name}"
        self.nodes[name] += 1
        for key, property_ in fields.items():
            found = getattr(decoded, key)
            if key in data:
                self.value(property_, data[key], found, f"{path}.{key}")
            else:
                assert found is UNSET, f"{path}.{key}"
        assert decoded.extra == ({key: data[key] for key in data if key not in fields} or None), path

    def _same(self, kind: str, data: Any, decoded: Any, path: str) -> None:
        assert decoded == data, path
        assert type(decoded) is type(data), path
        self.nodes[kind] += 1


def class_in(union: str, data: Mapping[str, Any]) -> str:
    """The class that an object in *union* must get, by what was written by hand."""
    row = unions()[union]
    if row.tag is None:
        owners = [name for name, own in row.own.items() if len(row.own) == 1 or not data.keys().isdisjoint(own)]
        return owners[0] if len(owners) == 1 else f"Unknown{class_of(union)}"
    tag = data.get(row.tag)
    if tag is None and row.default:
        return row.default
    return (row.rows.get(tag) if isinstance(tag, str) else None) or f"Unknown{class_of(union)}"
