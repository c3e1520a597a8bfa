"""What the template of an operation prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from generator.base import extensions
from generator.emit.views.arguments import Argument, arguments
from generator.emit.views.document_text import Docstring, doc, literal
from generator.emit.views.imports import ANY, Use, decoder, lines
from generator.emit.views.paging import Paging, paging_of
from generator.emit.views.return_types import ReturnType, is_json, return_type_of
from generator.emit.views.type_table import Types
from generator.shape import schema_queries as read
from generator.shape.shaped import Shaped

Spell = Callable[[str], str]
"""From a name to the file stem or folder that the generator library gives it."""


@frozen
class OperationView:
    """One method of a resource, and the module that builds its request."""

    id: str
    method: str
    """The method of the resource."""
    module: str
    tag: str
    group: tuple[str, ...]
    """The path of the resource."""
    name: str
    """Where callers find it: `agents.link.get`, as a Python literal."""
    built: Docstring
    """What the module's function returns."""
    verb: str
    template: str
    """The path, as a Python literal."""
    arguments: tuple[Argument, ...]
    body: str
    """Expression of the body, empty where there is none."""
    content_type: str
    """As a Python literal; empty for JSON."""
    answer: ReturnType
    paging: Paging | None
    deprecated: str
    """What is said of an operation that will go away, as a Python literal; empty for others."""
    reads: bool
    """Whether the answer needs a function of its own to be read."""
    accept: str
    """As a Python literal; empty for JSON."""
    chunk: str
    """As a Python literal; empty for JSON."""
    lazy: tuple[str, ...]
    """Imports inside the function that reads the answer."""
    imports: tuple[str, ...]
    typing: tuple[str, ...]
    """Imports for type checkers alone."""
    doc: Docstring

    def at(self, location: str) -> tuple[Argument, ...]:
        """Return the arguments that go to *location*."""
        return tuple(argument for argument in self.arguments if argument.location == location)

    @property
    def signature(self) -> tuple[str, ...]:
        """The arguments as a `def` states them."""
        own = tuple(argument.declared for argument in self.at("path"))
        return (*own, "*", *(argument.declared for argument in self.keywords)) if self.keywords else own

    @property
    def passed(self) -> tuple[str, ...]:
        """The arguments as a call hands them on."""
        return tuple(a.name if a.location == "path" else f"{a.name}={a.name}" for a in self.arguments)

    @property
    def keywords(self) -> tuple[Argument, ...]:
        """The arguments that are keyword-only."""
        return tuple(argument for argument in self.arguments if argument.location != "path")


def operation_view(shaped: Shaped, types: Types, path: str, method: str, spell: Spell) -> OperationView:
    """Return what is printed for an operation."""
    operation = shaped.doc["paths"][path][method]
    group, name = operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME]
    found = arguments(shaped, types, path, method)
    answer = return_type_of(shaped, types, operation)
    tag = spell("_".join(group))
    here = f".api.{tag}"
    local = {use for use in answer.type.called if use.module.startswith(".models.")}
    body = _body(found)
    reads = bool(local) or not answer.type.reader.isidentifier()
    uses = {use for argument in found for use in argument.uses} | answer.type.written
    # Renamed, because an argument may have the name of a decoder.
    uses |= answer.type.called - local if reads else {decoder(f"{answer.type.reader} as _decode")}
    uses |= {Use(".runtime.operation", "Operation"), Use(".runtime.operation", "path as _path")}
    uses |= {ANY} if reads else set()
    uses |= {Use(".runtime.unset", "without_unset")} if body.startswith("without_unset") else set()
    typed = set(_for_type_checkers(uses))
    uses |= {Use("typing", "TYPE_CHECKING")} if typed else set()
    return OperationView(
        id=operation["operationId"],
        method=name,
        module=spell(name),
        tag=tag,
        group=tuple(group),
        name=literal(".".join([*group, name])),
        built=doc(f"Return the request ``{method.upper()} {path}`` and how its answer is read."),
        verb=literal(method.upper()),
        template=literal(path),
        arguments=found,
        body=body,
        content_type=_content_type(shaped, operation),
        answer=answer,
        paging=paging_of(shaped, operation),
        deprecated=_deprecated(operation, ".".join([*group, name])),
        reads=reads,
        accept=literal(answer.accept) if answer.accept else "",
        chunk=literal(answer.chunk) if answer.chunk else "",
        lazy=lines(local, here),
        imports=lines(uses - typed, here),
        typing=lines(typed, here),
        doc=_doc(operation, f"``{method.upper()} {path}``", found),
    )


def _for_type_checkers(uses: Iterable[Use]) -> Iterable[Use]:
    """Yield those of *uses* that stand in annotations alone."""
    for use in uses:
        if use.module.startswith((".models.", ".params.", "collections", "datetime")) or use.name in ("Unset", "files"):
            yield use


def _doc(operation: Mapping[str, Any], request: str, found: tuple[Argument, ...]) -> Docstring:
    said = str(operation.get("description") or operation.get("summary") or "").strip()
    if "\n" not in said and said[-1:].isalnum():
        said += "."
    old = f".. deprecated:: {_reason(operation) or 'the specification marks this operation as deprecated.'}"
    told = tuple((argument.name, argument.doc) for argument in found if argument.doc)
    return doc(said, request, old if operation.get("deprecated") else "", arguments=told)


def _deprecated(operation: Mapping[str, Any], name: str) -> str:
    if not operation.get("deprecated"):
        return ""
    reason = _reason(operation)
    return literal(f"{name} is deprecated: {reason}" if reason else f"{name} is deprecated")


def _reason(operation: Mapping[str, Any]) -> str:
    return " ".join(str(operation.get("x-deprecation-reason", "")).split())


def _body(found: tuple[Argument, ...]) -> str:
    """Return the expression of the body."""
    parts = [argument for argument in found if argument.location == "body"]
    if not parts:
        return ""
    if parts[0].wire == literal(""):
        return parts[0].name
    listed = "{" + ", ".join(f"{part.wire}: {part.name}" for part in parts) + "}"
    return listed if all(part.required for part in parts) else f"without_unset({listed})"


def _content_type(shaped: Shaped, operation: Mapping[str, Any]) -> str:
    """Return the media type of the body whose properties are the arguments, empty for JSON."""
    content: dict[str, Any] = read.resolve(shaped.doc, operation.get("requestBody", {})).get("content", {})
    body = read.body(shaped.doc, operation)
    chosen = next((media for media in sorted(content) if body is not None and content[media].get("schema") is body), "")
    return literal(chosen) if chosen and not is_json(chosen) else ""
