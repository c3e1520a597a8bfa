"""A simpler copy of the document, made only for the generator library: it lacks what the library does not support.

Unions become empty objects of the same name, so that each gets a file. Nulls, defaults and descriptions are left to our
views. Components are keyed by their class, properties and parameters by their Python names, and operations by tag and
method.
"""

from __future__ import annotations

from typing import Any

from generator.base import extensions
from generator.base.nodes import Json
from generator.base.schemas import answers
from generator.emit.views.python_types import FORMATS
from generator.emit.views.type_table import Types, values
from generator.shape import schema_queries as queries
from generator.shape.client_methods import client_methods
from generator.shape.identifiers import resource_module
from generator.shape.shaped_document import Shaped

_BODIES = ("application/json", "multipart/form-data", "application/x-www-form-urlencoded")
_BYTES = {"type": "string", "format": "binary"}


def lower(shaped: Shaped) -> dict[str, Any]:
    """Return the copy of *shaped* that the generator library reads."""
    return _Lowering(shaped).document()


class _Lowering:
    def __init__(self, shaped: Shaped) -> None:
        self._shaped = shaped
        self._types = Types(shaped)
        self._aliases: list[str] = []

    def document(self) -> dict[str, Any]:
        info = self._shaped.doc.get("info", {})
        schemas = {
            self._types.classes[name].name: self._component(name)
            for name in sorted(self._types.components)
            if self._types.kind(name) != "alias"
        }
        paths: dict[str, Any] = {}
        for method in client_methods(self._shaped.doc):
            path = self._path(method.path, method.operation)
            # To the library, two methods of one operation are two operations.
            item = paths.setdefault(f"{path}#stream" if method.is_stream and method.twin else path, {})
            item[method.verb] = self._operation(method.path, method.operation)
        return {
            "openapi": "3.1.0",
            "info": {"title": str(info.get("title", "API")), "version": str(info.get("version", "0"))},
            "paths": paths,
            "components": {"schemas": schemas},
        }

    def _path(self, path: str, operation: Any) -> str:
        for parameter in queries.parameters(self._shaped.doc, path, operation):
            if parameter["in"] == "path":
                name = self._shaped.names.arguments[operation["operationId"], "path", parameter["name"]]
                wire = f"{{{parameter['name']}}}"
                before, _, after = path.partition(wire)
                # The library does not know that a path may name a parameter twice.
                path = f"{before}{{{name}}}{after.replace(wire, name)}"
        return path

    def _component(self, name: str) -> dict[str, Any]:
        kind = self._types.kind(name)
        schema = self._types.components[name]
        if kind == "enum":
            return {"type": "string", "enum": list(dict.fromkeys(values(schema)))}
        if kind == "union":
            return {"type": "object"}
        properties, required = queries.members(self._shaped.doc, schema)
        names = {wire: self._shaped.names.members[name, wire] for wire in properties}
        return {
            "type": "object",
            "properties": {names[wire]: self._schema(inner) for wire, inner in properties.items()},
            "required": [names[wire] for wire in properties if wire in required],
        }

    def _schema(self, schema: Json) -> dict[str, Any]:
        if component := queries.ref_name(schema):
            return self._reference(component)
        own = queries.resolve(self._shaped.doc, schema)
        variants = queries.variants(own)
        if len(variants) == 1:
            return self._schema(variants[0])
        stated = values(own)
        if len(stated) == 1 and isinstance(stated[0], str | int | bool):
            return {"const": stated[0]}
        kinds = queries.kinds(self._shaped.doc, own)
        if kinds == ("array",):
            items = self._schema(own.get("items"))
            return {"type": "array", "items": items} if items else {}
        if len(kinds) != 1 or kinds == ("object",):
            return {}
        return {"type": kinds[0], "format": own["format"]} if own.get("format") in FORMATS else {"type": kinds[0]}

    def _reference(self, component: str) -> dict[str, Any]:
        if self._types.kind(component) != "alias":
            return {"$ref": queries.SCHEMAS + self._types.classes[component].name}
        if component in self._aliases:
            return {}
        self._aliases.append(component)
        lowered = self._schema(self._types.components[component])
        self._aliases.pop()
        return lowered

    def _operation(self, path: str, operation: Any) -> dict[str, Any]:
        names = self._shaped.names.arguments
        parameters = [
            {
                "name": names[operation["operationId"], parameter["in"], parameter["name"]],
                "in": parameter["in"],
                "required": bool(parameter.get("required")) or parameter["in"] == "path",
                "schema": {"type": "string"},
            }
            for parameter in queries.parameters(self._shaped.doc, path, operation)
        ]
        lowered: dict[str, Any] = {
            "operationId": operation[extensions.METHOD_NAME],
            "tags": [resource_module(operation[extensions.GROUP_NAME])],
            "parameters": parameters,
            "responses": {str(status): self._response(response) for status, response in answers(operation).items()},
        }
        body = queries.body(self._shaped.doc, operation)
        if body is not None:
            lowered["requestBody"] = {"content": {self._body_type(operation): {"schema": self._schema(body)}}}
        return lowered

    def _body_type(self, operation: Any) -> str:
        content = queries.resolve(self._shaped.doc, operation["requestBody"])["content"]
        return next((media for media in _BODIES if media in content), "application/octet-stream")

    def _response(self, response: Any) -> dict[str, Any]:
        own = queries.resolve(self._shaped.doc, response)
        content: dict[str, Any] = own.get("content", {})
        media = next((media for media in sorted(content) if "json" in media or media.startswith("text/")), None)
        lowered: dict[str, Any] = {"description": ""}
        if media:
            kind = "application/json" if "json" in media else media
            # The library copies what it reads of each answer, again and again, and prints nothing of it.
            lowered["content"] = {kind: {"schema": {}}}
        elif content:
            lowered["content"] = {"application/octet-stream": {"schema": dict(_BYTES)}}
        return lowered
