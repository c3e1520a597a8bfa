"""What pydantic asks a model for. Its schemas are plain dicts, so that nothing of it is imported here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeGuard

from .document import document, json_schema_of
from .errors import DecodeError
from .extensions import CLASSES

_DEFS = "#/$defs/"


def core_schema_of(cls: Any) -> dict[str, Any]:
    """How pydantic reads and writes a model: one stays as it is, JSON is read strictly, and written as it came."""

    def validate(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        try:
            return cls.from_dict(value, strict=True)
        except (DecodeError, TypeError) as error:
            # What pydantic lists among its own findings.
            raise ValueError(f"no {cls.__name__}: {error}") from None

    return {
        "type": "function-plain",
        "function": {"type": "no-info", "function": validate},
        "serialization": {"type": "function-plain", "function": cls.to_dict},
        "ref": _reference(cls.__name__),
    }


def json_schema_for(cls: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """The JSON Schema of a model by the document; what it refers to becomes definitions of pydantic's schema."""
    whole = json_schema_of(cls.__name__)
    del whole["$schema"]
    classes = {component: name for name, component in document()[CLASSES].items()}
    schemas = {name: (_reference(classes.get(name, name)), schema) for name, schema in whole.pop("$defs", {}).items()}
    places: dict[str, str] = {}
    for name, (reference, _) in schemas.items():
        places[_DEFS + name] = handler({"type": "definition-ref", "schema_ref": reference})["$ref"]
    others = [
        {"type": "any", "ref": reference, "metadata": {"pydantic_js_functions": [_always(_moved(schema, places))]}}
        for reference, schema in schemas.values()
        if reference != _reference(cls.__name__)
    ]
    handler({"type": "definitions", "schema": {"type": "any"}, "definitions": others})
    moved: dict[str, Any] = _moved(whole, places)
    return moved


def _reference(name: str) -> str:
    """What pydantic knows the class *name* by, in the form of its own: what stands after the colon is left out."""
    return f"{__name__.partition('.runtime.')[0]}.models.{name}:0"


def _always(schema: dict[str, Any]) -> Callable[[Any, Any], dict[str, Any]]:
    return lambda _, __: dict(schema)


def _moved(node: Any, places: Mapping[str, str]) -> Any:
    """A copy of *node* whose references are those of *places*."""
    if _is_object(node):
        return {key: _moved(inner, places) for key, inner in node.items()}
    if _is_array(node):
        return [_moved(inner, places) for inner in node]
    return places.get(node, node) if isinstance(node, str) else node


def _is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _is_array(node: Any) -> TypeGuard[list[Any]]:
    return isinstance(node, list)
