"""What the template of an operation prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve, frozen

from generator.shape import schema as read
from generator.shape.model import Shaped
from generator.views.arguments import Argument, arguments
from generator.views.imports import ANY, UNSET, Use, decoder, lines
from generator.views.text import Doc, Text, doc, literal
from generator.views.types import Type, Types

Spell = Callable[[str], str]
"""From a name to the file stem or folder that the generator library gives it."""


@frozen
class Answer:
    """How the good answer of an operation is read."""

    call: str
    """Method of the transport: `send`, `download` or `stream`."""
    type: Type
    accept: str | None
    """Media type, None for JSON."""

    @property
    def annotation(self) -> str:
        """What the transport decodes."""
        none = self.type.nullable and self.type.annotation not in ("Any", "None")
        return f"{self.type.annotation} | None" if none else self.type.annotation

    def returns(self, prefix: str) -> str:
        """Return what a method returns; *prefix* is `Async` for the awaited twin."""
        if self.call == "download":
            return f"{prefix}BinaryResponse"
        return f"{prefix}Stream[{self.annotation}]" if self.call == "stream" else self.annotation


@frozen
class OperationView:
    """One method of a resource, and the module that builds its request."""

    id: str
    method: str
    """The method of the resource."""
    module: str
    tag: str
    name: str
    """Where callers find it: `agents.link.get`, as a Python literal."""
    built: Doc
    """What the module's function returns."""
    verb: str
    template: str
    """The path, as a Python literal."""
    arguments: tuple[Argument, ...]
    body: str
    """Expression of the body, empty where there is none."""
    content_type: str
    """As a Python literal; empty for JSON."""
    answer: Answer
    decode: str
    """Callable that reads the answer; `_decode` stands for a function around `answer.type.read`."""
    accept: str
    """As a Python literal; empty for JSON."""
    lazy: tuple[str, ...]
    """Imports inside the function that reads the answer."""
    imports: tuple[str, ...]
    typing: tuple[str, ...]
    """Imports for type checkers alone."""
    doc: Doc

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
    group, name = operation["x-fern-sdk-group-name"], operation["x-fern-sdk-method-name"]
    found = arguments(shaped, types, path, method)
    answer = _answer(shaped, types, operation)
    tag = spell("_".join(group))
    here = f".api.{tag}"
    local = {use for use in answer.type.called if use.module.startswith(".models.")}
    body = _body_expression(found, operation)
    written = {use for argument in found for use in argument.uses} | answer.type.written
    uses = {Use(".runtime.operation", "Operation"), Use(".runtime.operation", "path as _path")} | written
    uses |= answer.type.called - local
    decode = "_decode" if local or not answer.type.reader.isidentifier() else answer.type.reader
    uses |= {ANY} if decode == "_decode" else set()
    uses |= {Use(".runtime.unset", "without_unset")} if body.startswith("without_unset") else set()
    typed = {
        use for use in uses if use.module.startswith((".models.", "collections")) or use.name in ("Unset", "files")
    }
    uses |= {Use("typing", "TYPE_CHECKING")} if typed else set()
    return OperationView(
        id=operation["operationId"],
        method=name,
        module=spell(name),
        tag=tag,
        name=literal(".".join([*group, name])),
        built=doc(f"Return the request ``{method.upper()} {path}`` and how its answer is read."),
        verb=literal(method.upper()),
        template=literal(path),
        arguments=found,
        body=body,
        content_type=_content_type(shaped, operation),
        answer=answer,
        decode=decode,
        accept=literal(answer.accept) if answer.accept else "",
        lazy=lines(local, here),
        imports=lines(uses - typed, here),
        typing=lines(typed, here),
        doc=_doc(operation, method, path, found),
    )


def _doc(operation: Any, method: str, path: str, found: tuple[Argument, ...]) -> Doc:
    said = operation.get("description") or operation.get("summary")
    old = (
        ".. deprecated:: the specification marks this operation as deprecated." if operation.get("deprecated") else None
    )
    told = tuple((argument.name, argument.doc) for argument in found if argument.doc)
    return doc(said, f"``{method.upper()} {path}``", old, arguments=told)


def _body_expression(found: tuple[Argument, ...], operation: Any) -> str:
    parts = [argument for argument in found if argument.location == "body"]
    if len(parts) == 1 and parts[0].wire == "''":
        return parts[0].name
    if not parts:
        return ""
    listed = "{" + ", ".join(f"{part.wire}: {part.name}" for part in parts) + "}"
    return listed if all(part.required for part in parts) else f"without_unset({listed})"


def _content_type(shaped: Shaped, operation: Any) -> str:
    content = read.resolve(shaped.doc, operation.get("requestBody", {})).get("content", {})
    chosen = next(
        (media for media in sorted(content) if content[media].get("schema") is read.body(shaped.doc, operation)), None
    )
    return literal(chosen) if chosen and not _is_json(chosen) else ""


def _is_json(media: str) -> bool:
    essence = media.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


_NOTHING = Type("None", "nothing", called=frozenset({decoder("nothing")}))
_TEXT = Type("str", "text", called=frozenset({decoder("text")}))
_BYTES = Type("Any", "anything", written=frozenset({ANY}), called=frozenset({decoder("anything")}))


def _answer(shaped: Shaped, types: Types, operation: Any) -> Answer:
    """Return how the first good answer with content is read; a second one without content makes it optional."""
    responses = operation.get("responses", {})
    good = [
        read.resolve(shaped.doc, responses[status])
        for status in sorted(responses, key=str)
        if str(status).startswith("2")
    ]
    contents = [response.get("content") or {} for response in good]
    content = next((content for content in contents if content), {})
    if not content:
        return Answer("send", _NOTHING, None)
    media = next((media for media in sorted(content) if _is_json(media)), sorted(content)[0])
    schema = content[media].get("schema")
    if operation.get("x-fern-streaming") or media.startswith("text/event-stream"):
        return Answer("stream", types.of(schema), media)
    if _is_json(media):
        return Answer("send", _forgiving(shaped, types, schema, not all(contents)), None)
    return Answer("send", _TEXT, media) if media.startswith("text/") else Answer("download", _BYTES, media)


def _forgiving(shaped: Shaped, types: Types, schema: Any, optional: bool) -> Type:
    """Return the type of an answer, reading nothing as an empty object where no properties are documented."""
    type_ = types.of(schema)
    own = read.resolve(shaped.doc, schema)
    if read.kinds(shaped.doc, own) == ("object",) and not read.arms_key(own) and not read.members(shaped.doc, own)[0]:
        called = type_.called | {decoder("forgiving")}
        return evolve(type_, reader=f"forgiving({type_.reader})", called=called)
    if (type_.nullable or optional) and type_.annotation != "Any":
        called = type_.called | {decoder("maybe")}
        return evolve(type_, nullable=True, reader=f"maybe({type_.reader})", called=called)
    return type_
