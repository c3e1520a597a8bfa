"""What a person may call a thing: pointer, component, property, operation, resource path, Python name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.base import extensions
from generator.base.errors import GeneratorError
from generator.base.location import pointer, steps
from generator.base.nodes import Json, Map
from generator.base.schemas import SCHEMAS, UNIONS, components, operations, ref_name, split_null
from generator.build.pipeline import Document
from generator.explain.pointed_nodes import spot

_CLOSE = 5


@frozen
class NamedThing:
    """A thing by one of its names."""

    pointer: str
    also: tuple[str, ...] = ()
    """Other things of that name, each as a sentence's end."""


def find(document: Document, name: str) -> NamedThing:
    """Return the thing that *name* means; raises `GeneratorError` for none, and for several of equal right."""
    wanted = name.strip()
    if wanted.startswith(("#/", "/components/", "/paths/")):
        return NamedThing(_by_pointer(document, "#" + wanted.lstrip("#")))
    table = _names(document)
    found = table.get(wanted) or table.get(wanted.removeprefix("client.")) or _below(document, table, wanted)
    if not found:
        raise GeneratorError(f"nothing is called `{name}`", next=_advice(wanted, table))
    first, *others = found.items()
    if others and first[1] != "the component":
        what = f"`{name}` may be any of {len(found)} things"
        raise GeneratorError(what, next="\n".join(f"Say which: {meaning}" for meaning in found.values()))
    return NamedThing(first[0], tuple(f"{meaning} ({at})" for at, meaning in others))


def _by_pointer(document: Document, at: str) -> str:
    found = spot(document.shaped.doc, at)
    if found:
        return found.pointer
    known = {*document.trail.record.decisions, *(place for _, place, _ in _gone(document))}
    if at in known:
        return at
    near = difflib.get_close_matches(at, known, _CLOSE)
    raise GeneratorError("nothing in the document stands there", pointer=at, next=_did_you_mean(near))


def _advice(wanted: str, table: Mapping[str, object]) -> str:
    folded: dict[str, str] = {}
    for name in table:
        folded.setdefault(name.lower(), name)
    near = difflib.get_close_matches(wanted.lower(), folded, _CLOSE, 0.6)
    inside = [known for known in folded if len(wanted) > 2 and wanted.lower() in known]
    names = [folded[one] for one in dict.fromkeys([*near, *sorted(inside, key=len)])]
    return _did_you_mean(names[:_CLOSE])


def _did_you_mean(near: list[str]) -> str:
    if not near:
        return (
            "Give a JSON Pointer, a component, `Component.property`, an operationId, a resource path, `METHOD path`\n"
            "or the name of a Python class."
        )
    return "Did you mean:\n" + "\n".join(f"   {name}" for name in near)


def _below(document: Document, table: Mapping[str, Mapping[str, str]], wanted: str) -> dict[str, str]:
    """Return the property that *wanted* names below the thing of its longest known beginning."""
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
    """Return the pointer of the property *name* of the schema at *at*, behind references and arrays."""
    for _ in range(20):
        found = spot(doc, at)
        core: Json = split_null(found.node)[0] if found and isinstance(found.node, Map) else Map()
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
    """Return name -> pointer -> what it is, components first."""
    table: dict[str, dict[str, str]] = {}
    for name, at, meaning in (*_components(document), *_operations(document), *_gone(document)):
        table.setdefault(name, {}).setdefault(at, meaning)
    return table


def _components(document: Document) -> Iterator[tuple[str, str, str]]:
    schemas, names = components(document.shaped.doc), document.shaped.names
    places = {name: pointer(["components", "schemas", name]) for name in schemas}
    for name, at in places.items():
        yield name, at, "the component"
    for name, cls in (*names.classes.items(), *names.unknowns.items(), *names.params.items()):
        yield cls.name, places[name], f"the Python class of {name}"
    for name, at in places.items():
        for wire in _own(schemas[name]):
            place = f"{at}/properties{pointer([wire])[1:]}"
            yield f"{name}.{wire}", place, f"the property of {name}"
            attribute = names.members.get((name, wire))
            if attribute:
                cls = names.classes[name]
                yield f"{cls.name}.{attribute}", place, f"the Python attribute of {cls.name}"
    for respelling in document.trail.respellings:
        if respelling.meant in places:
            yield respelling.written, places[respelling.meant], f"{respelling.meant}, as a page spells it"


def _own(schema: Json) -> tuple[str, ...]:
    return tuple(schema.get("properties", ())) if not any(word in schema for word in UNIONS) else ()


def _operations(document: Document) -> Iterator[tuple[str, str, str]]:
    for path, method, operation in operations(document.shaped.doc):
        at = pointer(["paths", path, method])
        resource = ".".join((*operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME]))
        meaning = f"{method.upper()} {path}"
        for name in (operation["operationId"], resource, meaning, path):
            yield name, at, meaning
        for parameter in operation.get("parameters", ()):
            place = f"{at}/parameters{pointer([parameter['in'], parameter['name']])[1:]}"
            for name in (operation["operationId"], resource):
                yield f"{name}.{parameter['name']}", place, f"the {parameter['in']} parameter of {meaning}"


def _gone(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield the components and properties that pages state and the document does not have."""
    for at in document.trail.gone:
        if at.startswith(SCHEMAS):
            yield ".".join(steps(at)[2::2]), at, "no longer in the document"
    for at, entry in document.trail.record.decisions.items():
        for lost in entry.superseded:
            if at.startswith(SCHEMAS) and lost.fact.startswith("properties/"):
                place = at + "/properties" + pointer([lost.fact.removeprefix("properties/")])[1:]
                yield ".".join(steps(place)[2::2]), place, "not in the document"
