"""Every Python name of the client, chosen in one pass over the sorted document.

A class is the component's name without punctuation, inner capitals kept; its module the same in snake case. Where
several things want one name, or one that Python, the templates or the runtime need:

1. a thing that the document itself spells so keeps the name;
2. the others follow in the order of their names; the first keeps a name that is still free, the next gets the suffix
   of its kind (`Model`, `Union`, `Enum`, `Value`) if it is a class, its place in front (`path_`, `query_`, `header_`,
   `cookie_`, `body_`) if it is an argument, an underscore if it is an attribute that models themselves need;
3. where that is taken too, a number from 2.

Two classes whose modules would differ in nothing but case collide as well. Path parameters choose before query, header,
cookie and body. The order in which the document lists things has no influence; every collision is listed.
"""

from __future__ import annotations

from generator.base.nodes import Json
from generator.shape import identifiers
from generator.shape.plain_forms import plain_forms
from generator.shape.schema_queries import (
    SCHEMAS,
    Doc,
    body,
    body_arguments,
    components,
    is_union,
    kinds,
    members,
    operations,
    parameters,
    variants,
)
from generator.shape.scope import Scope, Want
from generator.shape.shaped import ClassName, Collision, Names

LOCATIONS = ("path", "query", "header", "cookie", "body")


def name(doc: Doc) -> Names:
    """Choose the names of *doc*."""
    collisions: list[Collision] = []
    classes, unknowns, params = _classes(doc, collisions)
    return Names(
        classes=classes,
        unknowns=unknowns,
        params=params,
        members=_members(doc, collisions),
        enums=_enums(doc, collisions),
        arguments=_arguments(doc, collisions),
        collisions=tuple(collisions),
    )


def _classes(doc: Doc, collisions: list[Collision]) -> tuple[dict[str, ClassName], ...]:
    scope = Scope("classes", fold=identifiers.snake, allowed=_is_free_class, separator="")
    named = scope.allot(_class_want(doc, component) for component in sorted(components(doc)))
    open_unions = [
        component
        for component, schema in components(doc).items()
        if is_union(schema) and any("object" in kinds(doc, variant) for variant in variants(schema))
    ]
    unknown = scope.allot(_unknown_want(component, named[component]) for component in sorted(open_unions))
    plain = scope.allot(_param_want(component, named[component]) for component in plain_forms(doc))
    collisions += scope.collisions
    modules = {component: identifiers.snake(given) for component, given in named.items()}
    return tuple(
        {component: ClassName(given, modules[component]) for component, given in sorted(chosen.items())}
        for chosen in (named, unknown, plain)
    )


def _class_want(doc: Doc, component: str) -> Want[str]:
    kind = _kind(doc, components(doc)[component])
    wanted = identifiers.pascal(component)
    if not wanted or wanted[0].isdecimal():
        wanted = f"{kind}{wanted}"
    return Want(component, component, wanted, (f"{wanted}{kind}",), exact=wanted == component)


def _unknown_want(component: str, given: str) -> Want[str]:
    wanted = f"Unknown{given}"
    return Want(component, f"{component} (unknown)", wanted, (f"{wanted}Value",))


def _param_want(component: str, given: str) -> Want[str]:
    wanted = f"{given}Param"
    return Want(component, f"{component} (param)", wanted, (f"{wanted}Dict",))


def _kind(doc: Doc, schema: Json) -> str:
    if is_union(schema):
        return "Union"
    if "enum" in schema or "const" in schema:
        return "Enum"
    return "Model" if kinds(doc, schema) == ("object",) and not variants(schema) else "Value"


def _is_free_class(given: str) -> bool:
    return (
        given not in identifiers.RESERVED_CLASSES
        and given.isidentifier()
        and identifiers.is_free_module(identifiers.snake(given))
    )


def _members(doc: Doc, collisions: list[Collision]) -> dict[tuple[str, str], str]:
    given: dict[tuple[str, str], str] = {}
    for component, schema in sorted(components(doc).items()):
        scope = Scope(f"{SCHEMAS}{component}", allowed=_is_free_member)
        named = scope.allot(_member_want(wire) for wire in members(doc, schema)[0])
        given |= {(component, wire): named[wire] for wire in sorted(named)}
        collisions += scope.collisions
    return given


def _member_want(wire: str) -> Want[str]:
    wanted = identifiers.member(wire)
    return Want(wire, wire, wanted, () if _is_free_member(wanted) else (f"{wanted}_",), exact=wanted == wire)


def _is_free_member(given: str) -> bool:
    return given not in identifiers.RESERVED_MEMBERS


def _enums(doc: Doc, collisions: list[Collision]) -> dict[tuple[str, str], str]:
    given: dict[tuple[str, str], str] = {}
    for component, schema in sorted(components(doc).items()):
        stated = [schema["const"]] if "const" in schema else schema.get("enum", [])
        values = sorted({str(value) for value in stated if value is not None})
        scope = Scope(f"{SCHEMAS}{component}")
        named = scope.allot(
            Want(value, value, identifiers.constant(value), exact=identifiers.constant(value) == value)
            for value in values
        )
        given |= {(component, value): named[value] for value in values}
        collisions += scope.collisions
    return given


def _arguments(doc: Doc, collisions: list[Collision]) -> dict[tuple[str, str, str], str]:
    given: dict[tuple[str, str, str], str] = {}
    for path, method, operation in operations(doc):
        operation_id = operation["operationId"]
        scope = Scope(operation_id, allowed=_is_free_argument)
        wires = {location: set[str]() for location in LOCATIONS}
        for parameter in parameters(doc, path, method):
            wires[parameter["in"]].add(parameter["name"])
        wires["body"] |= body_arguments(doc, body(doc, operation))
        for location in LOCATIONS:
            named = scope.allot(_argument_want(location, wire) for wire in wires[location])
            given |= {(operation_id, location, wire): named[wire] for wire in sorted(named)}
        collisions += scope.collisions
    return given


def _argument_want(location: str, wire: str) -> Want[str]:
    wanted = identifiers.member(wire) if wire else location
    return Want(wire, wire, wanted, (f"{location}_{wanted}",), exact=wanted == wire)


def _is_free_argument(given: str) -> bool:
    return given not in identifiers.RESERVED_ARGUMENTS
