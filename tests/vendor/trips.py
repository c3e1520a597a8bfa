"""Round trips: JSON that the document allows is read into the right classes and written back as it was."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from attrs import define

from generator.base.nodes import is_list, is_object
from tests.samples import Sampler
from tests.vendor.building import Made
from tests.vendor.trying import plain

SCHEMAS = "#/components/schemas/"
VARIANTS = 8


def check(made: Made) -> int:
    """Send samples of every component through its model and back, and return how many models there were."""
    walk = Walk(made.document, made.classes)
    sampler = Sampler(made.document)
    tried = models(made)
    for name in tried:
        model = getattr(made.models, made.classes[name])
        for _ in range(VARIANTS):
            data = sampler.component(name)
            before = copy.deepcopy(data)
            found = model.from_dict(data)
            assert data == before
            assert plain(found) == before, name
            walk.value({"$ref": SCHEMAS + name}, before, found, name)
    return len(tried)


def models(made: Made) -> list[str]:
    """Return the components that have a model."""
    walk = Walk(made.document, made.classes)
    return [name for name in walk.schemas if walk.is_model(name)]


@define
class Walk:
    """Goes through JSON and what was read from it side by side, by the document alone."""

    document: dict[str, Any]
    classes: Mapping[str, str]
    """Component -> class."""

    @property
    def schemas(self) -> dict[str, Any]:
        """The components."""
        found: dict[str, Any] = self.document.get("components", {}).get("schemas", {})
        return found

    def is_model(self, name: str) -> bool:
        """Tell whether the component *name* is an object with a class of its own."""
        schema = self.schemas[name]
        if _variants(schema) or (schema.get("type") != "object" and "allOf" not in schema):
            return False
        return "properties" in schema or "additionalProperties" not in schema

    def properties(self, schema: Any) -> dict[str, Any]:
        """Return the properties of an object, those of the parts of its `allOf` included."""
        name = schema.get("$ref", "").removeprefix(SCHEMAS)
        own = self.schemas[name] if name else schema
        inherited = [self.properties(part) for part in own.get("allOf", ())]
        return {key: inner for part in (*inherited, own.get("properties", {})) for key, inner in part.items()}

    def value(self, schema: Any, data: Any, found: Any, path: str) -> None:
        """Compare a value of *schema*."""
        name = schema.get("$ref", "").removeprefix(SCHEMAS)
        own = self.schemas[name] if name else schema
        variants = _variants(own)
        if any(variant.keys() <= {"description"} for variant in variants):
            assert found == data, path
        elif data is None:
            assert found is None, path
        elif len(variants) == 1:
            self.value(variants[0], data, found, path)
        elif variants:
            self._union(name, own, variants, data, found, path)
        elif name and self.is_model(name):
            assert type(found).__name__ == self.classes[name], path
            self._object(own, data, found, path)
        elif is_list(data) or is_object(data):
            self._container(own, data, found, path)
        else:
            expected = (
                {self.classes[name]} if len(own.get("enum", ())) > 1 and isinstance(data, str) else _classes(own, data)
            )
            assert type(found).__name__ in expected, path

    def _container(self, schema: Any, data: Any, found: Any, path: str) -> None:
        assert type(found) is type(data), path
        more = schema.get("items" if is_list(data) else "additionalProperties")
        entries: Any = dict(enumerate(data)) if is_list(data) else data
        for key, item in entries.items():
            self.value(more if is_object(more) else {}, item, found[key], f"{path}[{key!r}]")

    def _object(self, schema: Any, data: Any, found: Any, path: str) -> None:
        encoded = found.encode()
        assert encoded.keys() == data.keys(), path
        for key, inner in self.properties(schema).items():
            if key in data:
                self.value(inner, data[key], encoded[key], f"{path}.{key}")

    def _union(self, name: str, schema: Any, variants: list[Any], data: Any, found: Any, path: str) -> None:
        if not is_object(data):
            return
        named = {variant["$ref"].removeprefix(SCHEMAS): variant for variant in variants if "$ref" in variant}
        mapping = schema.get("discriminator", {}).get("mapping", {})
        tag = data.get(schema.get("discriminator", {}).get("propertyName"))
        text = str(tag).lower() if isinstance(tag, bool | int) else tag
        told = mapping.get(text) if isinstance(text, str) else None
        possible = [told.removeprefix(SCHEMAS)] if told else list(named)
        for one in possible:
            if len(possible) == 1 and _variants(self.schemas[one]):
                self.value(named[one], data, found, path)
                return
        classes = {self.classes[one]: one for one in possible}
        cls = type(found).__name__
        if cls == f"Unknown{self.classes[name]}":
            # Nothing decides: then no class may be the only one that has all that it requires.
            fitting = [one for one in named if set(self.schemas[one].get("required", ())) <= set(data)]
            assert not told, path
            assert len(fitting) != 1 or text is not None, path
            return
        assert cls in classes, f"{path}: {cls}"
        self.value(named[classes[cls]], data, found, path)


def _variants(schema: Any) -> list[Any]:
    """Return the variants of *schema* without null; parts that only add `required` are none."""
    listed = (*schema.get("oneOf", ()), *schema.get("anyOf", ()))
    return [part for part in listed if part.get("type") != "null" and part.keys() != {"required"}]


def _classes(schema: Any, data: Any) -> set[str]:
    """Return the classes that a scalar may become."""
    dates = {"date": {"date"}, "date-time": {"datetime"}}
    return dates.get(schema.get("format", ""), {type(data).__name__})
