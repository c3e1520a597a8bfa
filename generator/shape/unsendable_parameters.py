"""Parameters that no client can send as the document says, and styles that say too little.

Outside of the path they cost no operation: callers do without.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.base.errors import ShapeError
from generator.base.extensions import UNSENDABLE
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, copy, is_list, is_object
from generator.base.schemas import METHODS, operations
from generator.shape.parameter_styles import is_text, parameter_fault
from generator.shape.schema_queries import kinds, members, resolve
from generator.shape.sendable_names import name_fault

_NEXT = (
    "State with an overlay how the API wants it (`style: deepObject`, or JSON). Until then callers use request_options."
)
_NEXT_PATH = "State with an overlay how the API wants it, such as JSON under `content`."
_NEXT_NAME = "Correct the name with an overlay."
_NEXT_STYLE = "State `style: form` with an overlay, and in the name how the API wants it, such as `ids[]`."
_NEXT_NESTED = "If the API wants it otherwise, state that with an overlay, such as JSON under `content`."


def doubt_styles(doc: Map) -> tuple[ShapeError, ...]:
    """Return where *doc* sends as `deepObject` what OpenAPI does not say how that is: arrays, objects in objects."""
    found: list[ShapeError] = []
    for path, method, operation in operations(doc):
        at = f"{method.upper()} {path}"
        found += [
            _doubt(parameter.mark, f"the parameter `{parameter.get('name')}` of {at}")
            for parameter in operation.get("parameters", ())
            if _is_deep_array(doc, parameter, parameter.get("schema"))
        ]
        found += [
            _doubt_nested(parameter.mark, f"`{name}` of the parameter `{parameter.get('name')}` of {at}")
            for parameter in operation.get("parameters", ())
            for name in _nested(doc, parameter)
        ]
        for media in operation.get("requestBody", Map()).get("content", {}).values():
            encodings, properties = media.get("encoding"), members(doc, media.get("schema", {}))[0]
            found += [
                _doubt(encodings.at(name), f"`{name}` in the form of {at}")
                for name in (encodings if isinstance(encodings, Map) else ())
                if _is_deep_array(doc, encodings[name], properties.get(name))
            ]
    return tuple(found)


def _is_deep_array(doc: Map, stated: Json, schema: Json) -> bool:
    is_deep = is_object(stated) and stated.get("style") == "deepObject"
    return is_deep and kinds(doc, schema) == ("array",) and is_text(doc, resolve(doc, schema).get("items"))


def _nested(doc: Map, parameter: Map) -> list[str]:
    """Return the properties of a *parameter* that is sent as `deepObject` which are objects or arrays themselves."""
    schema = parameter.get("schema")
    if parameter.get("style") != "deepObject" or kinds(doc, schema) != ("object",):
        return []
    return [name for name, one in members(doc, schema)[0].items() if {*kinds(doc, one)} & {"object", "array"}]


def _doubt_nested(where: Mark, what: str) -> ShapeError:
    what += " is an object or an array, which OpenAPI does not define within `deepObject`: it gets brackets of its own"
    return ShapeError(what, where=where, next=_NEXT_NESTED)


def _doubt(where: Mark, what: str) -> ShapeError:
    what += " is an array, which OpenAPI does not define for `deepObject`: its name is sent once for each item"
    return ShapeError(what, where=where, next=_NEXT_STYLE)


def note_unsendable(doc: Map) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *doc* with the reason on each parameter outside of the path that cannot be sent, and these reasons."""
    found = [*_faulty_parameters(doc, in_path=False)]
    if not found:
        return doc, ()
    new: Map = copy(doc)
    faults: list[ShapeError] = []
    for path, method, index, what in found:
        parameters = new["paths"][path][method]["parameters"]
        parameter, mark = parameters[index], parameters.at(index)
        parameter.put(UNSENDABLE, what, mark)
        what = f"the parameter `{parameter.get('name')}` of {method.upper()} {path} is no argument: it {what}"
        where = pointer(["paths", path, method, "parameters", index])
        next = _NEXT_NAME if name_fault(parameter) else _NEXT
        faults.append(ShapeError(what, where=mark, pointer=where, next=next))
    return new, tuple(faults)


def leave_out_uncallable(doc: Map, of_pages: Set[tuple[str, str]]) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *doc* without operations whose path no client can write, and why; those *of_pages* stay, to be refused.

    Where no operation would be left, all stay.
    """
    faults: dict[tuple[str, str], ShapeError] = {}
    for path, method, index, what in _faulty_parameters(doc, in_path=True):
        if (path, method) not in of_pages:
            parameters = doc["paths"][path][method]["parameters"]
            name, mark = parameters[index].get("name"), parameters.at(index)
            what = f"{method.upper()} {path} is left out: the parameter `{name}` {what}"
            where = pointer(["paths", path, method, "parameters", index])
            faults[path, method] = ShapeError(what, where=mark, pointer=where, next=_NEXT_PATH)
    if len(faults) in (0, len([*operations(doc)])):
        return doc, ()
    new: Map = copy(doc)
    for path, method in faults:
        item: Map = new["paths"][path]
        del item[method]
        if not any(method in item for method in METHODS):
            del new["paths"][path]
    return new, tuple(faults.values())


def _faulty_parameters(doc: Map, *, in_path: bool) -> Iterator[tuple[str, str, int, str]]:
    """Yield path, method and index of each parameter that cannot be sent, and why; of those in paths or of the rest."""
    for path, method, operation in operations(doc):
        listed = operation.get("parameters")
        for index, parameter in enumerate(listed if is_list(listed) else ()):
            is_asked = is_object(parameter) and (parameter.get("in") == "path") is in_path
            what = parameter_fault(doc, parameter) if is_asked else None
            if what:
                yield path, method, index, what
