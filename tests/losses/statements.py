"""An OpenAPI document as a flat list of statements: about which thing, which fact, which value, on which line.

Things are named by JSON Pointer as in `provenance.json`. The habits of the pages (wrapped enum values, type ids as
names, tags with all their ancestors, words of the exporter as descriptions) are undone here, by rules of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from attrs import field, frozen

from tests.losses.lines import Arr, Obj

SCHEMAS = "#/components/schemas/"
_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
_TYPE_ID = re.compile(r"type_[^:]*:")
_ILLEGAL = re.compile(r"[^A-Za-z0-9._-]+")
_EXPORTERS_WORDS = re.compile(r"Any type|Discriminator value: .*|[A-Za-z0-9_.-]+ variant")
# Ours to give: ids are no keys upstream, and names in Python are not the pages' matter.
_OURS = {"operationId", "x-fern-sdk-group-name", "x-fern-sdk-method-name"}

Json = Any


@frozen
class Statement:
    """One fact about one thing. *value* is JSON text."""

    place: str
    fact: str
    value: str
    line: int

    @property
    def root(self) -> str:
        """The operation or component that *place* lies in."""
        return "/".join(self.place.split("/")[: 4 if self.place.startswith(SCHEMAS) else 5])


@frozen
class Names:
    """What names of one page mean."""

    respelled: Mapping[str, str] = field(factory=dict[str, str])
    hoisted: Mapping[int, str] = field(factory=dict[int, str])
    """Line of an inline variant -> the component that it is."""

    def meant(self, written: str) -> str:
        """Return the component that *written* names, a type id or not."""
        name = _TYPE_ID.sub("", written, count=1)
        return self.respelled.get(name) or _ILLEGAL.sub("_", name).strip("_")

    def ref(self, written: str) -> str:
        """Return *written* with the name that is meant."""
        return SCHEMAS + self.meant(unquote(written.removeprefix(SCHEMAS))) if written.startswith(SCHEMAS) else written


def statements(doc: Obj, names: Names) -> Iterator[Statement]:
    """Yield everything that *doc* states about operations and schemas."""
    for path, item in doc["paths"].items():
        for method in item.keys() & _METHODS:
            yield from _operation(f"#/paths/{escape(path)}/{method}", item[method], item.lines[method], names)
    schemas = doc.get("components", {}).get("schemas", Obj())
    for name, schema in schemas.items():
        place = SCHEMAS + escape(names.meant(name))
        yield _exists(place, schemas.lines[name])
        yield from _schema(place, schema, schemas.lines[name], names)


def escape(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


def _exists(place: str, line: int) -> Statement:
    return Statement(place, "exists", "true", line)


def _operation(place: str, operation: Obj, line: int, names: Names) -> Iterator[Statement]:
    yield _exists(place, line)
    for index, parameter in enumerate(operation.get("parameters", Arr())):
        at = f"{place}/parameters/{parameter['in']}/{escape(parameter['name'])}"
        yield _exists(at, operation["parameters"].lines[index])
        yield from _words(at, parameter, {"in", "name", "schema"})
        yield from _schema(at, parameter.get("schema", Obj()), operation["parameters"].lines[index], names)
    if "requestBody" in operation:
        yield _exists(f"{place}/requestBody", operation.lines["requestBody"])
        yield from _content(f"{place}/requestBody", operation["requestBody"], names)
    for status, response in operation["responses"].items():
        yield _exists(f"{place}/responses/{status}", operation["responses"].lines[status])
        yield from _content(f"{place}/responses/{status}", response, names)
    for index, tag in enumerate(operation.get("tags", ())):
        yield Statement(place, "tag", _text(resource(tag)), operation["tags"].lines[index])
    yield from _words(place, operation, {"parameters", "requestBody", "responses", "tags", *_OURS})


def resource(tag: Json) -> str:
    """Return the resource path of *tag*: `[x, x/agents]`, `x.x/agents` or a path itself."""
    last: str = tag if isinstance(tag, str) else tag[-1]
    if "subpackage_" in last:
        last = last.rpartition("subpackage_")[2].replace("/", ".")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", last).lower()


def _content(place: str, holder: Obj, names: Names) -> Iterator[Statement]:
    yield from _words(place, holder, {"content"})
    for media, said in holder.get("content", {}).items():
        at = f"{place}/content/{escape(media)}"
        yield _exists(at, holder["content"].lines[media])
        yield from _schema(at, said.get("schema", Obj()), holder["content"].lines[media], names)


def _words(place: str, holder: Obj, structure: set[str]) -> Iterator[Statement]:
    for key in holder.keys() - structure:
        yield Statement(place, key, _text(holder[key]), holder.lines[key])


def _schema(place: str, schema: Obj, line: int, names: Names, within: str = "") -> Iterator[Statement]:
    """Yield the statements about a thing's schema; *within* says which inner schema of the thing it is."""
    core, null = without_null(schema)
    yield Statement(place, f"{within}null", _text(null), line)
    value: Json
    for key, value in core.items():
        at = core.lines[key]
        if key == "properties":
            yield from _properties(f"{place}{_step(within)}", core, names)
        elif key in {"oneOf", "anyOf"}:
            yield from _variants(place, core, key, names, within)
        elif key == "enum":
            for index, said in enumerate(value):
                yield Statement(place, f"{within}enum {_text(_bare(said))}", "true", value.lines[index])
        elif key in {"items", "additionalProperties"} and isinstance(core[key], Obj):
            yield Statement(place, f"{within}{key}", "true", at)
            yield from _schema(place, value, at, names, f"{within}{key} ")
        elif key == "discriminator":
            yield Statement(place, f"{within}discriminator", _text(value["propertyName"]), at)
        elif key == "$ref":
            yield Statement(place, f"{within}$ref", _text(names.ref(value)), at)
        elif key != "required" and not (key == "description" and _EXPORTERS_WORDS.fullmatch(value)):
            yield Statement(place, f"{within}{key}", _text(sorted(value) if key == "type" else value), at)


def _step(within: str) -> str:
    """Return the pointer of an inner schema: `items ` -> `/items`."""
    return "".join(f"/{word}" for word in within.split())


def _properties(place: str, schema: Obj, names: Names) -> Iterator[Statement]:
    for name, child in schema["properties"].items():
        at = f"{place}/properties/{escape(name)}"
        line = schema["properties"].lines[name]
        yield _exists(at, line)
        yield Statement(at, "required", _text(name in schema.get("required", ())), line)
        yield from _schema(at, child, line, names)
    for name in schema.get("required", ()):
        if name not in schema["properties"]:
            yield Statement(place, f"requires {name}", "true", schema.lines["required"])


def _variants(place: str, union: Obj, key: str, names: Names, within: str) -> Iterator[Statement]:
    for variant, line in zip(union[key], union[key].lines, strict=True):
        named = names.hoisted.get(line)
        if named and "properties" in variant:
            yield Statement(place, f"{within}variant {SCHEMAS}{named}", "true", line)
            yield from _schema(SCHEMAS + escape(named), variant, line, names)
        elif "$ref" in variant:
            yield Statement(place, f"{within}variant {names.ref(variant['$ref'])}", "true", line)
        else:
            yield Statement(place, f"{within}variant {_text(_meant(variant, names))}", "true", line)


def _meant(node: Json, names: Names) -> Json:
    if isinstance(node, Obj):
        return {
            key: names.ref(value) if key == "$ref" else _meant(value, names)
            for key, value in node.items()
            if key != "description" or not _EXPORTERS_WORDS.fullmatch(value)
        }
    return [_meant(item, names) for item in node] if isinstance(node, Arr) else node


def without_null(schema: Obj) -> tuple[Obj, bool]:
    """Return *schema* as it is without null, and whether null is allowed; a single variant left is the schema."""
    core = Obj()
    core.update(schema)
    core.lines = dict(schema.lines)
    null = False
    for key in ("oneOf", "anyOf"):
        if key in core and ({"type": "null"} in core[key] or len(core[key]) == 1):
            null = null or {"type": "null"} in core[key]
            variants = Arr()
            for variant, line in zip(core[key], core[key].lines, strict=True):
                if variant != {"type": "null"}:
                    variants.append(variant)
                    variants.lines.append(line)
            core[key] = variants
            if len(variants) == 1:
                del core[key]
                core.update(variants[0])
                core.lines.update(variants[0].lines)
    kinds = core.get("type")
    if isinstance(kinds, Arr):
        null = null or "null" in kinds
        core["type"] = [kind for kind in kinds if kind != "null"]
    elif "type" in core:
        core["type"] = [kinds]
    if null and None in core.get("enum", ()):
        core["enum"] = _without_none(core["enum"])
    return core, null


def _without_none(values: Arr) -> Arr:
    kept = Arr()
    for value, line in zip(values, values.lines, strict=True):
        if value is not None:
            kept.append(value)
            kept.lines.append(line)
    return kept


def _bare(value: Json) -> Json:
    """Return an enum value without `{value: x}` or `{type: stringLiteral, value: x}` around it."""
    return value["value"] if isinstance(value, Obj) else value


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
