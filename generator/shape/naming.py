"""Every Python name of the client, chosen in one pass over the sorted document.

The class of a component has the name that `class_names` found, without punctuation, inner capitals kept; its module is
the same in snake case. The class of a resource is the last name of its path. A member of an enum is its value in
capitals; where nothing is left of it, or another value has that name, what stands between the words is spelled: `,` ->
COMMA. Where several things want one name, or one that Python, the templates or the runtime need:

1. the client's class keeps the name that the settings give it;
2. a component or a value that the document itself spells so keeps its name;
3. the others follow in the order of their names; the first keeps a name that is still free, the next gets the suffix
   of its kind (`Client`, `Model`, `Union`, `Enum`, `Value`) if it is a class, its place in front (`path_`, `query_`,
   `header_`, `cookie_`, `body_`) if it is an argument, an underscore behind it if it is a keyword of Python or an
   attribute that models themselves need;
4. resources choose their classes last; one whose name is taken, or is also the last name of another resource, is
   called after its whole path, with the suffix `Resource`;
5. where that is taken too, a number from 2 follows.

Two classes whose modules would differ in nothing but case collide as well. Path parameters choose before query, header,
cookie and body. The order in which the document lists things has no influence; every collision is listed.
"""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Collection, Mapping

from generator.base import extensions
from generator.base.nodes import Json
from generator.shape import identifiers
from generator.shape.call_paths import FORMS
from generator.shape.client_methods import client_methods
from generator.shape.plain_forms import plain_forms
from generator.shape.schema_queries import (
    SCHEMAS,
    Doc,
    body,
    body_arguments,
    components,
    is_anything,
    is_union,
    kinds,
    members,
    parameters,
    variants,
)
from generator.shape.scope import Scope, Want
from generator.shape.shaped_document import ClassName, Collision, Names
from generator.shape.words import spelled

Keywords = Mapping[tuple[str, str], Collection[str]]
"""(path, method) -> the keyword arguments of the docs' own sample."""
LOCATIONS = ("path", "query", "header", "cookie", "body")
_TWINS = ("{}", "Async{}")
_RESOURCE_FORMS = tuple(twin + suffix for twin in _TWINS for suffix in ("", *map(identifiers.pascal, FORMS)))
_BASE_ERROR = "ClientError"
"""The base of all errors in the runtime, which each client exports under a name of its own as well."""


def choose_names(doc: Doc, client: str, keywords: Keywords, wanted: Mapping[str, str]) -> Names:
    """Return the names of *doc*; the class of the client is called *client* if that name is free."""
    collisions: list[Collision] = []
    scope = Scope("classes", fold=identifiers.snake, allowed=_is_free_class, separator="")
    # The order of these calls is the order of precedence.
    client = scope.allot([_client_want(client)])[client]
    scope.owners.setdefault(scope.fold(_BASE_ERROR), "the client")
    classes, unknowns, params = _component_classes(doc, scope, wanted)
    resources = _resource_classes(doc, scope)
    collisions += scope.collisions
    return Names(
        client=client,
        classes=classes,
        unknowns=unknowns,
        params=params,
        resources=resources,
        members=_members(doc, collisions),
        enums=_enums(doc, collisions),
        arguments=_arguments(doc, keywords, collisions),
        collisions=tuple(collisions),
    )


def _client_want(client: str) -> Want[str]:
    return Want(client, "the client", client, (f"{client}Client",), (*_TWINS, "{}Error"), exact=True)


def _component_classes(doc: Doc, scope: Scope, wanted: Mapping[str, str]) -> tuple[dict[str, ClassName], ...]:
    classes = scope.allot(
        _class_want(doc, component, wanted.get(component, identifiers.pascal(component)))
        for component in sorted(components(doc))
    )
    open_unions = [
        component
        for component, schema in components(doc).items()
        if is_union(schema) and not is_anything(doc, schema) and _may_be_unknown(doc, schema)
    ]
    unknowns = scope.allot(_unknown_want(component, classes[component]) for component in sorted(open_unions))
    params = scope.allot(_param_want(component, classes[component]) for component in plain_forms(doc))
    modules = {component: identifiers.snake(given) for component, given in classes.items()}
    return tuple(
        {component: ClassName(given, modules[component]) for component, given in sorted(chosen.items())}
        for chosen in (classes, unknowns, params)
    )


def _may_be_unknown(doc: Doc, schema: Json) -> bool:
    """Tell whether a value of the union *schema* may stay raw: an object, or an array where several are."""
    stated = [kind for variant in variants(schema) for kind in kinds(doc, variant)]
    return "object" in stated or stated.count("array") > 1


def _class_want(doc: Doc, component: str, wanted: str) -> Want[str]:
    kind = _kind(doc, components(doc)[component])
    wanted = identifiers.bounded(wanted)
    if not wanted or wanted[0].isdecimal():
        wanted = f"{kind}{wanted}"
    return Want(component, component, wanted, (f"{wanted}{kind}",), exact=wanted == component)


def _unknown_want(component: str, given: str) -> Want[str]:
    wanted = f"Unknown{given}"
    return Want(component, f"{component} (unknown)", wanted, (f"{wanted}Value",))


def _param_want(component: str, given: str) -> Want[str]:
    wanted = f"{given}Param"
    return Want(component, f"{component} (param)", wanted, (f"{wanted}Dict",))


def _resource_classes(doc: Doc, scope: Scope) -> dict[tuple[str, ...], str]:
    """Return the class of each node of the resource tree."""
    groups = {tuple(one.operation[extensions.GROUP_NAME]) for one in client_methods(doc)}
    nodes = sorted({group[:depth] for group in groups for depth in range(1, len(group) + 1)})
    # If the first of several had the name, adding a resource could rename another.
    for last, count in Counter(scope.fold(identifiers.pascal(node[-1])) for node in nodes).items():
        if count > 1:
            scope.owners.setdefault(last, "several resources")
    return scope.allot(_resource_want(node) for node in nodes)


def _resource_want(node: tuple[str, ...]) -> Want[tuple[str, ...]]:
    fallback = f"{identifiers.pascal('_'.join(node))}Resource"
    return Want(node, f"client.{'.'.join(node)}", identifiers.pascal(node[-1]), (fallback,), _RESOURCE_FORMS)


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
    return given not in identifiers.RESERVED_MEMBERS and not keyword.iskeyword(given)


def _enums(doc: Doc, collisions: list[Collision]) -> dict[tuple[str, str], str]:
    given: dict[tuple[str, str], str] = {}
    for component, schema in sorted(components(doc).items()):
        stated = [schema["const"]] if "const" in schema else schema.get("enum", [])
        values = sorted({str(value) for value in stated if value is not None})
        scope = Scope(f"{SCHEMAS}{component}")
        named = scope.allot(_enum_want(value) for value in values)
        given |= {(component, value): named[value] for value in values}
        collisions += scope.collisions
    return given


def _enum_want(value: str) -> Want[str]:
    wanted, words, whole = (
        f"VALUE_{name}" if name[:1].isdecimal() else name
        for name in (identifiers.constant(value), spelled(value), spelled(value, whole=True))
    )
    cased = f"{words}_UPPER" if value.isupper() else f"{words}_LOWER" if value.islower() else words
    if wanted == "VALUE" and value.lower() != "value":
        wanted = words or wanted
    fallbacks = tuple(dict.fromkeys(name for name in (words, whole, cased, wanted) if name))
    # A value of which nothing is left out comes before one of which something is.
    return Want(value, value, wanted, fallbacks, exact=wanted == value, rank=wanted != words)


def _arguments(doc: Doc, keywords: Keywords, collisions: list[Collision]) -> dict[tuple[str, str, str], str]:
    given: dict[tuple[str, str, str], str] = {}
    for method in client_methods(doc):
        operation_id = method.operation["operationId"]
        scope = Scope(operation_id, allowed=_is_free_argument)
        wires = {location: set[str]() for location in LOCATIONS}
        for parameter in parameters(doc, method.path, method.operation):
            wires[parameter["in"]].add(parameter["name"])
        wires["body"] |= body_arguments(doc, body(doc, method.operation))
        # The docs' own sample has a name for a body that is passed as a whole: the one that nothing else explains.
        others = {identifiers.member(name) for names in wires.values() for name in names if name}
        unexplained = sorted({*keywords.get((method.path, method.verb), ())} - others - identifiers.RESERVED_ARGUMENTS)
        whole = unexplained[0] if len(unexplained) == 1 else "body"
        for location in LOCATIONS:
            named = scope.allot(_argument_want(location, wire, whole) for wire in wires[location])
            given |= {(operation_id, location, wire): named[wire] for wire in sorted(named)}
        collisions += scope.collisions
    return given


def _argument_want(location: str, wire: str, whole: str) -> Want[str]:
    wanted = identifiers.member(wire) if wire else whole
    fallbacks = (*((f"{wanted}_",) if keyword.iskeyword(wanted) else ()), f"{location}_{wanted}")
    return Want(wire, wire, wanted, fallbacks, exact=wanted == wire)


def _is_free_argument(given: str) -> bool:
    return given not in identifiers.RESERVED_ARGUMENTS and not keyword.iskeyword(given)
