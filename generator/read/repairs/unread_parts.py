"""What is wrong in parts of vendors' documents that no client uses: links, callbacks, headers, other documentation.

A fault there costs that part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.base.nodes import Json, Map, NodePath, is_object
from generator.read.repairs.part_kinds import kind_name
from generator.read.repairs.repair import Repair

_CALLBACKS = "callbacks"
_LINK = frozenset({"operationRef", "operationId", "parameters", "requestBody", "description", "server"})
_DOCS = frozenset({"url", "description"})


def check_unread(node: Map, part: str) -> Iterator[Repair]:
    """Yield a repair for each value of *node*, a *part*, that no client uses, and that is not as it must be."""
    for key, fault in _SINGLE.get(part, {}).items():
        if key in node and (said := fault(node[key])):
            yield Repair((key,), f"`{key}` {said}: it is left out")
    for key, fault in _NAMED.get(part, {}).items():
        listed: Json = node.get(key, Map())
        if not is_object(listed):
            yield Repair((key,), f"`{key}` is {kind_name(listed)}, not an object: it is left out")
            continue
        for name, value in listed.items():
            if said := fault(value):
                yield Repair((key, name), f"`{name}` of `{key}` {said}: it is left out")


def check_header(header: Map) -> Iterator[Repair]:
    """Yield a repair for a header of which nothing says what its value is, and for one that is not sent plainly."""
    if "$ref" in header:
        return
    if ("schema" in header) == bool(header.get("content")):
        what = "a header has a schema and content" if "schema" in header else "a header has no schema"
        yield Repair((), f"{what}: it is left out")
    elif header.get("style", "simple") != "simple":
        yield Repair(("style",), f"a header has the style {header['style']}: it is left out")


def called_paths(node: Map) -> Iterator[tuple[NodePath, Json, str]]:
    """Yield the paths in the callbacks of *node*, each with its path from there and that it is one."""
    callbacks: Json = node.get(_CALLBACKS)
    for name, callback in callbacks.items() if is_object(callbacks) else ():
        for expression, item in callback.items() if is_object(callback) and "$ref" not in callback else ():
            if not expression.startswith("x-"):
                yield (_CALLBACKS, name, expression), item, "path"


def _fault_of_link(link: Json) -> str:
    if said := _fault_of_object(link, _LINK, ("operationRef", "operationId", "description")):
        return said
    if "$ref" not in link and ("operationRef" in link) == ("operationId" in link):
        return "does not name one operation"
    return "" if is_object(link.get("parameters", Map())) else "has `parameters` that are no object"


def _fault_of_docs(docs: Json) -> str:
    said = _fault_of_object(docs, _DOCS, ("url", "description"))
    return said or ("" if "url" in docs else "has no `url`")


def _fault_of_callback(callback: Json) -> str:
    if not is_object(callback):
        return f"is {kind_name(callback)}, not an object"
    wrong = [key for key in callback if not key.startswith("x-") and key != "$ref" and not is_object(callback[key])]
    return f"has `{wrong[0]}`, which is {kind_name(callback[wrong[0]])}, not an object" if wrong else ""


def _fault_of_object(value: Json, known: frozenset[str], texts: tuple[str, ...]) -> str:
    if not is_object(value):
        return f"is {kind_name(value)}, not an object"
    stray = [key for key in value if key not in known and key not in ("$ref", "summary") and not key.startswith("x-")]
    wrong = [*stray, *(key for key in texts if not isinstance(value.get(key, ""), str))]
    return f"has `{wrong[0]}`, which cannot be read" if wrong else ""


Fault = Callable[[Json], str]
"""Returns what is wrong with a value, in words; empty where nothing is."""
_SINGLE: Mapping[str, Mapping[str, Fault]] = {
    "document": {"externalDocs": _fault_of_docs},
    "operation": {"externalDocs": _fault_of_docs},
}
_NAMED: Mapping[str, Mapping[str, Fault]] = {
    "operation": {_CALLBACKS: _fault_of_callback},
    "response": {"links": _fault_of_link},
    "components": {_CALLBACKS: _fault_of_callback, "links": _fault_of_link},
}
