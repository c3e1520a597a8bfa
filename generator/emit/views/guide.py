"""The examples in the client's README: calls that run as they stand, chosen by the kind of their answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from generator.base import extensions
from generator.base.nodes import Json
from generator.emit.views.document_text import Text, literal
from generator.emit.views.model_views import ModelView
from generator.emit.views.operation_views import OperationView
from generator.emit.views.sampling import sample
from generator.shape import schema_queries as queries
from generator.shape.client_methods import ClientMethod, call_of, client_methods
from generator.shape.shaped_document import Shaped, Union

_WIDTH = 100


@frozen
class Example:
    """A call with only its required arguments."""

    resource: str
    """The resource that has the method: `client.agents.link`."""
    method: str
    arguments: tuple[str, ...]
    """The arguments as they are written: `agent_id="agent_id"`."""
    typed: bool
    """Whether the call returns a model."""

    def call(self, before: str = "", after: str = "", *, form: str = "", more: str = "", indent: int = 0) -> str:
        """Return the source of the call between *before* and *after*, for a line that is indented by *indent* spaces.

        *form* is an attribute of the resource, such as `with_raw_response`; *more* is appended to the name of the
        method, such as `_items`, or to the arguments, such as `, timeout=5`.
        """
        suffix, _, option = more.partition(", ")
        arguments = [*self.arguments, *([option] if option else [])]
        start = f"{before}{self.resource}{form and '.'}{form}.{self.method}{suffix}("
        line = f"{start}{', '.join(arguments)}){after}"
        if indent + len(line) <= _WIDTH or not arguments:
            return line
        margin = " " * indent
        return "\n".join([start, *(f"{margin}    {argument}," for argument in arguments), f"{margin}){after}"])


@frozen
class Match:
    """A union for the example of a `match` statement."""

    name: str
    classes: tuple[str, ...]
    unknown: str


@frozen
class Guide:
    """Examples for the README, each None where the client has no such operation or union."""

    first: Example | None
    model: str
    """The class that the first of them returns; empty where it is none."""
    paged: Example | None
    stream: Example | None
    download: Example | None
    match: Match | None
    twins: tuple[tuple[str, str], ...]
    """The methods of each operation that has two: the one that returns the whole answer, and the one that streams."""
    deprecated: tuple[tuple[str, Text], ...]
    """Name and reason of each deprecated operation."""


def guide(shaped: Shaped, operations: Mapping[str, OperationView], models: Mapping[str, ModelView]) -> Guide:
    """Return the examples for the README of the client of *shaped*."""
    fields = {view.name.name: len(view.fields) for view in models.values()}
    examples: list[tuple[OperationView, Example]] = []
    deprecated: list[tuple[str, Text]] = []
    methods = tuple(client_methods(shaped.doc))
    for method in methods:
        operation = method.operation
        view = operations[operation["operationId"]]
        if example := _example(shaped, method, view, fields):
            examples.append((view, example))
        if view.deprecated:
            name = ".".join([*operation[extensions.GROUP_NAME], view.method])
            deprecated.append((name, Text(str(operation.get(extensions.DEPRECATION_REASON, "")))))

    def first(wanted: Callable[[OperationView], bool]) -> Example | None:
        """Return the best example of the *wanted* operations: not deprecated, only reading, with the largest model."""
        ranked = sorted((_rank(view, fields), number) for number, (view, _) in enumerate(examples) if wanted(view))
        return examples[ranked[0][1]][1] if ranked else None

    shown = [view for view, each in examples if view.answer.call == "send" and each.typed]
    return Guide(
        first=first(lambda view: view.answer.call == "send" and view.answer.annotation != "None"),
        model=min(shown, key=lambda view: _rank(view, fields)).answer.annotation if shown else "",
        paged=first(lambda view: view.paging is not None),
        stream=first(lambda view: view.answer.call == "stream"),
        download=first(lambda view: view.answer.call == "download"),
        match=_match(shaped),
        twins=tuple((call_of(one.operation), one.twin) for one in methods if one.twin and not one.is_stream),
        deprecated=tuple(deprecated),
    )


def _rank(view: OperationView, fields: Mapping[str, int]) -> tuple[bool, bool, int, str]:
    return bool(view.deprecated), view.verb != literal("GET"), -fields.get(view.answer.annotation, 0), view.id


def _example(shaped: Shaped, method: ClientMethod, view: OperationView, fields: Mapping[str, int]) -> Example | None:
    """Return a call of *view*, None where no example value exists for a required argument."""
    operation = method.operation
    schemas = _schemas(shaped, method)
    written: list[str] = []
    for argument in view.arguments:
        if argument.default:
            continue
        try:
            value = sample(shaped, schemas[argument.location, argument.wire], argument.name)
        except LookupError:
            return None
        written.append(f"{argument.name}={_source(value)}")
    resource = ".".join(["client", *operation[extensions.GROUP_NAME]])
    return Example(resource, view.method, tuple(written), view.answer.annotation in fields)


def _schemas(shaped: Shaped, method: ClientMethod) -> dict[tuple[str, str], Any]:
    """Return the schemas of the arguments, by location and wire name as a Python literal."""
    schemas: dict[tuple[str, str], Any] = {
        (parameter["in"], literal(parameter["name"])): parameter.get("schema", {})
        for parameter in queries.parameters(shaped.doc, method.path, method.operation)
    }
    body = queries.body(shaped.doc, method.operation)
    if body is not None:
        schemas["body", literal("")] = body
        own = queries.resolve(shaped.doc, body)
        properties, _ = queries.sent_members(
            shaped.doc, queries.variants(own)[0] if len(queries.variants(own)) == 1 else own
        )
        schemas |= {("body", literal(wire)): inner for wire, inner in properties.items()}
    return schemas


def _source(value: Json | bytes) -> str:
    """Return *value* as Python source, with double quotes where these need no escapes."""
    if queries.is_list(value):
        return f"[{', '.join(map(_source, value))}]"
    if queries.is_object(value):
        return "{" + ", ".join(f"{_source(key)}: {_source(inner)}" for key, inner in value.items()) + "}"
    written = repr(value)
    return written if '"' in written else written.replace("'", '"')


def _match(shaped: Shaped) -> Match | None:
    """Return the smallest union in a response whose variants are objects with a tag."""
    unions = [union for union in shaped.unions if union.tag and union.component in shaped.response and _objects(union)]
    if not unions:
        return None
    union = min(unions, key=lambda union: (len(union.variants), union.component))
    classes = shaped.names.classes
    variants = dict.fromkeys(classes[variant.component].name for variant in union.variants if variant.component)
    return Match(classes[union.component].name, tuple(variants), shaped.names.unknowns[union.component].name)


def _objects(union: Union) -> bool:
    return all(variant.kind == "object" and variant.component for variant in union.variants)
