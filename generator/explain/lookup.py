"""Finds an element by any of its names: pointer, component, property, operation, resource path, Python name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.base import extensions
from generator.base.errors import GeneratorError
from generator.base.location import pointer, steps
from generator.base.nodes import Json, Map
from generator.base.schemas import SCHEMAS, UNIONS, components, operations, ref_name, split_null
from generator.build.assembly import Document
from generator.explain.pointed_nodes import resolve
from generator.shape.client_methods import calls_of

_CLOSE = 5


@frozen
class NamedElement:
    """The element that a name means."""

    pointer: str
    also: tuple[str, ...] = ()
    """Other elements with that name; each completes the sentence "The name is also ..."."""


def find_element(document: Document, name: str) -> NamedElement:
    """Return the element that *name* means; a component comes first.

    Raises `GeneratorError` if the name means nothing, and if it means several elements of which none is a component.
    """
    wanted = name.strip()
    if wanted.startswith(("#/", "/components/", "/paths/")):
        return NamedElement(_by_pointer(document, "#" + wanted.lstrip("#")))
    table = _names(document)
    matches = table.get(wanted) or table.get(wanted.removeprefix("client.")) or _property_below(document, table, wanted)
    if not matches:
        raise GeneratorError(f"nothing has the name `{name}`", next=_advice(wanted, table))
    first, *others = matches.items()
    if others and first[1] != "the component":
        next = "\n".join(["Use the full name of one of them:", *(f"   {meaning}" for meaning in matches.values())])
        raise GeneratorError(f"`{name}` may mean any of {len(matches)} elements", next=next)
    return NamedElement(first[0], tuple(f"{meaning} ({at})" for at, meaning in others))


def _by_pointer(document: Document, at: str) -> str:
    element = resolve(document.shaped.doc, at)
    if element:
        return element.pointer
    pointers = {*document.trail.record.decisions, *(place for _, place, _ in _omitted(document))}
    if at in pointers:
        return at
    similar = difflib.get_close_matches(at, pointers, _CLOSE)
    raise GeneratorError("the document has nothing at this pointer", pointer=at, next=_suggestion(similar))


def _advice(wanted: str, table: Mapping[str, object]) -> str:
    folded: dict[str, str] = {}
    for name in table:
        folded.setdefault(name.lower(), name)
    typed = wanted.lower()
    # Whoever leaves out the first groups of a call means that call, and no name that looks like it.
    ends = (f".{typed}", f"_{typed}")
    ending = [name for name in folded if name.endswith(ends) or ("." in name and typed.endswith(f".{name}"))]
    if ending:
        return _suggestion([folded[name] for name in sorted(ending, key=len)[:_CLOSE]])
    # Nor does a typo in the last groups of a call make it another one.
    groups = typed.count(".") + 1
    ends_of_calls = {".".join(name.split(".")[-groups:]): name for name in folded if name.count(".") >= groups > 1}
    similar = [ends_of_calls[end] for end in difflib.get_close_matches(typed, ends_of_calls, 1, 0.8)]
    similar += difflib.get_close_matches(typed, folded, _CLOSE, 0.6)
    containing = [name for name in folded if len(wanted) > 2 and typed in name]
    names = [folded[name] for name in dict.fromkeys([*similar, *sorted(containing, key=len)])]
    return _suggestion(names[:_CLOSE])


def _suggestion(similar: list[str]) -> str:
    if not similar:
        return (
            "Give a JSON Pointer, a component, `Component.property`, an operationId, a resource path, `METHOD path`\n"
            "or the name of a Python class."
        )
    return "Did you mean:\n" + "\n".join(f"   {name}" for name in similar)


def _property_below(document: Document, table: Mapping[str, Mapping[str, str]], wanted: str) -> dict[str, str]:
    """Return the property that *wanted* names below an element: the longest prefix that is a known name decides."""
    names = wanted.split(".")
    for end in range(len(names) - 1, 0, -1):
        for at in table.get(".".join(names[:end]), {}):
            below: str | None = at
            for name in names[end:]:
                below = below and _property(document.shaped.doc, below, name)
            if below:
                return {below: "the property"}
    return {}


def _property(doc: Map, at: str, name: str) -> str | None:
    """Return the pointer of the property *name* of the schema at *at*; references and arrays are followed."""
    for _ in range(20):
        schema = resolve(doc, at)
        core: Json = split_null(schema.node)[0] if schema and isinstance(schema.node, Map) else Map()
        target = ref_name(core)
        if name in core.get("properties", ()):
            return f"{at}/properties{pointer([name])[1:]}"
        if target:
            at = pointer(["components", "schemas", target])
        elif isinstance(core.get("items"), Map):
            at += "/items"
        else:
            return None
    return None


def _names(document: Document) -> dict[str, dict[str, str]]:
    """Return name -> pointer -> what that element is, components first."""
    table: dict[str, dict[str, str]] = {}
    found = (*_components(document), *_former_classes(document), *_operations(document), *_omitted(document))
    for name, at, meaning in found:
        table.setdefault(name, {}).setdefault(at, meaning)
    return table


def _components(document: Document) -> Iterator[tuple[str, str, str]]:
    schemas, names = components(document.shaped.doc), document.shaped.names
    places = {name: pointer(["components", "schemas", name]) for name in schemas}
    for name, at in places.items():
        yield name, at, "the component"
    copies = document.shaped.copies
    for name, cls in (*names.classes.items(), *names.unknowns.items(), *names.params.items()):
        if name not in copies:
            yield cls.name, places[name], f"the Python class of {name}"
    for name, at in places.items():
        for wire in _property_names(schemas[name]):
            place = f"{at}/properties{pointer([wire])[1:]}"
            yield f"{name}.{wire}", place, f"the property of {name}"
            attribute = names.members.get((name, wire))
            if attribute and name not in copies:
                cls = names.classes[name]
                yield f"{cls.name}.{attribute}", place, f"the Python attribute of {cls.name}"
    for respelling in document.trail.respellings:
        if respelling.meant in places:
            yield respelling.written, places[respelling.meant], f"{respelling.meant}, as one page spells it"


def _former_classes(document: Document) -> Iterator[tuple[str, str, str]]:
    for former, name in document.former.classes.items():
        if name in document.shaped.names.classes:
            for written in (former, f"Unknown{former}", f"{former}Param"):
                yield written, pointer(["components", "schemas", name]), f"a former name of the Python class of {name}"


def _property_names(schema: Json) -> tuple[str, ...]:
    return tuple(schema.get("properties", ())) if not any(word in schema for word in UNIONS) else ()


def _operations(document: Document) -> Iterator[tuple[str, str, str]]:
    for path, method, operation in operations(document.shaped.doc):
        at = pointer(["paths", path, method])
        meaning = f"{method.upper()} {path}"
        second = operation.get(extensions.STREAM_METHOD, {})
        names = [operation["operationId"], *([second["operationId"]] if second else ()), *calls_of(operation)]
        for name in (*names, meaning, path):
            yield name, at, meaning
        for parameter in operation.get("parameters", ()):
            place = f"{at}/parameters{pointer([parameter['in'], parameter['name']])[1:]}"
            for name in names:
                yield f"{name}.{parameter['name']}", place, f"the {parameter['in']} parameter of {meaning}"


def _omitted(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield the components and properties that pages state and that the document does not have."""
    for at in document.trail.gone:
        if at.startswith(SCHEMAS):
            yield ".".join(steps(at)[2::2]), at, "no longer in the document"
    for at, entry in document.trail.record.decisions.items():
        for lost in entry.superseded:
            if at.startswith(SCHEMAS) and lost.fact.startswith("properties/"):
                place = at + "/properties" + pointer([lost.fact.removeprefix("properties/")])[1:]
                yield ".".join(steps(place)[2::2]), place, "not in the document"
