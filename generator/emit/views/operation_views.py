"""The values that the template of an operation prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from generator.base import extensions
from generator.emit.views.arguments import Argument, arguments_of
from generator.emit.views.document_text import Docstring, Text, doc, literal
from generator.emit.views.form_encodings import body_type, form_encodings, takes_file
from generator.emit.views.imports import ANY, CALLABLE, Use, lines
from generator.emit.views.key_views import default_server, own_key
from generator.emit.views.paging import Paging, paging_of
from generator.emit.views.python_types import Type
from generator.emit.views.return_types import ReturnType, return_type_of
from generator.emit.views.type_table import Types
from generator.shape.client_methods import ClientMethod
from generator.shape.identifiers import resource_module
from generator.shape.shaped_document import Shaped

_WALKS = {
    "page": ("One page of ``{method}``, which knows how to ask for the next one.", "page = {call}"),
    "pages": ("All pages of ``{method}``, each fetched when it is asked for.", ""),
    "items": ("What all pages of ``{method}`` hold, each page fetched when it is asked for.", ""),
}
"""What walks through pages: the first words of its docstring, and its example if it is no loop."""

_READ_LATER = {
    "stream": (
        "Raises what any call raises; once the answer has begun, the next chunk does: `StreamError`, among others.",
        "{a}with {call} as stream: [chunk {a}for chunk in stream]",
    ),
    "download": (
        "Raises what any call raises; once the answer has begun, reading it does: `ConnectionFailed` if it is cut off.",
        "{a}with {call} as answer: {await}answer.save(path)",
    ),
}
"""What the docstring of a call says whose answer is still to be read: its errors, and an example."""

Spell = Callable[[str], str]
"""From a name to the file stem or folder that the generator library gives it."""


@frozen
class OtherAnswer:
    """An answer of another type than that of the first status of success."""

    status: int
    annotation: str
    reader: str
    """A callable that decodes it."""
    lazy: tuple[str, ...]
    """Imports inside the function that returns this."""


@frozen
class OperationView:
    """One method of a resource, and the module that builds its request."""

    id: str
    method: str
    """Name of the method of the resource."""
    module: str
    tag: str
    """Name of the resource's folder in `api`."""
    group: tuple[str, ...]
    """The path of the resource."""
    name: str
    """Its place in the client, `agents.link.get`, as a Python literal."""
    built: Docstring
    """Docstring of the function that builds the request."""
    verb: str
    """The HTTP method, as a Python literal."""
    template: str
    """The path, as a Python literal."""
    arguments: tuple[Argument, ...]
    body: str
    """Expression for the body, empty if there is none."""
    content_type: str
    """As a Python literal; empty for JSON."""
    encodings: tuple[tuple[str, str], ...]
    """Names of properties of a form as Python literals, and arguments of `Encoding`."""
    takes_file: bool
    """Whether the body is a file."""
    server: str
    """The operation's own server, as a Python literal; empty if it has none."""
    key: str
    """Expression for where the key goes, empty if it goes where that of the API does."""
    answer: ReturnType
    paging: Paging | None
    deprecated: str
    """The warning about a deprecated operation, as a Python literal; empty for other operations."""
    reads: bool
    """Whether the module needs a function of its own to decode the answer."""
    accept: str
    """As a Python literal; empty for JSON."""
    chunk: str
    """As a Python literal; empty for JSON."""
    lazy: tuple[str, ...]
    """Imports inside the function that returns what decodes the answer."""
    others: tuple[OtherAnswer, ...]
    """Answers of other statuses of success."""
    imports: tuple[str, ...]
    typing: tuple[str, ...]
    """Imports only for type checkers."""
    doc: Docstring

    def at(self, location: str) -> tuple[Argument, ...]:
        """Return the arguments in *location*: `path`, `query`, `header` or `body`."""
        return tuple(argument for argument in self.arguments if argument.location == location)

    @property
    def signature(self) -> tuple[str, ...]:
        """The arguments as they are written in a `def`."""
        positional = tuple(argument.declared for argument in self.at("path"))
        if not self.keywords:
            return positional
        return (*positional, "*", *(argument.declared for argument in self.keywords))

    @property
    def passed(self) -> tuple[str, ...]:
        """The arguments as they are written in a call."""
        return self.asked("")

    def asked(self, cursor: str) -> tuple[str, ...]:
        """Return the arguments as they are written in a call for the page at *cursor*, if there is one."""
        own = self.paging.cursor if self.paging and cursor else ""
        values = ((a, cursor if a.name == own else a.name) for a in self.arguments)
        return tuple(value if a.location == "path" else f"{a.name}={value}" for a, value in values)

    def doc_for(self, prefix: str, path: tuple[str, ...]) -> Docstring:
        """Return the docstring of the method, or of its awaited twin."""
        if self.answer.call == "send":
            return self.doc
        call = f"{'await ' if prefix else ''}{path[-1]}.{self.method}(...)"
        raises, example = _READ_LATER[self.answer.call]
        words = {"a": "async " if prefix else "", "await": "await " if prefix else "", "call": call}
        told = (Text(raises), Text(f"Example: ``{example.format_map(words)}``"))
        return evolve(self.doc, paragraphs=(*self.doc.paragraphs, *told))

    def doc_of_page(self, what: str, prefix: str, path: tuple[str, ...]) -> Docstring:
        """Return the docstring of a method that walks through the pages: *what* is `page`, `pages` or `items`."""
        words, example = _WALKS[what]
        call = f"client.{'.'.join(path)}.{self.method}_{what}(...)"
        loop = f"{'async ' if prefix else ''}for {what[:-1]} in {call}: print({what[:-1]})"
        return evolve(
            self.doc,
            paragraphs=(
                Text(words.format(method=self.method)),
                *self.doc.paragraphs,
                Text("Raises what the call raises; the error has the ``cursor`` of the page that failed."),
                Text(f"Example: ``{example.format(call=call) if example else loop}``"),
            ),
        )

    @property
    def passed_on(self) -> tuple[str, ...]:
        """The arguments of a method, each passed on by its name."""
        return (*(f"{a.name}={a.name}" for a in self.arguments), "request_options=request_options")

    @property
    def keywords(self) -> tuple[Argument, ...]:
        """The arguments that are keyword-only."""
        return tuple(argument for argument in self.arguments if argument.location != "path")


def operation_view(shaped: Shaped, types: Types, method: ClientMethod, spell: Spell) -> OperationView:
    """Return the view of *method*."""
    path, operation = method.path, method.operation
    group, name = operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME]
    arguments = arguments_of(shaped, types, method)
    answer = return_type_of(shaped, types, operation)
    tag = spell(resource_module(group))
    here = f".api.{tag}"
    models = {use for use in answer.type.called if use.module.startswith(".models.")}
    body = _body(arguments)
    if method.asks_inside:
        asked = ", ".join(f"{literal(name)}: {literal(value)}" for name, value in method.asks_inside)
        body = f"_widened({body}, {{{asked}}})"
    encodings = form_encodings(shaped.doc, operation)
    key, server = own_key(shaped.doc, operation), default_server(operation)
    reads = bool(models) or not answer.type.reader.isidentifier()
    uses = {use for argument in arguments for use in argument.uses} | answer.written
    # The decoder has an alias, because an argument may have its name.
    uses |= (
        answer.type.called - models
        if reads
        else {Use(use.module, f"{use.name} as _decode") for use in answer.type.called}
    )
    uses |= {Use(".runtime.styles", "Styled as _Styled") for argument in arguments if argument.style}
    uses |= {Use(".runtime.forms", f"{check} as _{check}") for check in {one.check for one in arguments} if check}
    uses |= {Use(".runtime.body", "widened as _widened")} if method.asks_inside else set()
    uses |= {Use(".runtime.styles", "cookies as _cookies") for argument in arguments if argument.location == "cookie"}
    uses |= {Use(".runtime.operation", "Operation"), Use(".runtime.operation", "path as _path")}
    uses |= {Use(".runtime.key_place", "KeyPlace as _KeyPlace")} if key.startswith("_KeyPlace") else set()
    uses |= {Use(".runtime.encoding", "Encoding as _Encoding")} if encodings else set()
    uses |= {ANY, CALLABLE, Use(".runtime.lazy", "lazy_decoder")} if reads or answer.others else set()
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
        built=doc(f"Return the request ``{method.verb.upper()} {path}`` and how its answer is read."),
        verb=literal(method.verb.upper()),
        # Some documents tell paths apart by a fragment, which is never sent.
        template=literal(path.partition("#")[0] if "{" not in path.partition("#")[2] else path),
        arguments=arguments,
        body=body,
        content_type=body_type(shaped.doc, operation),
        encodings=encodings,
        takes_file=takes_file(shaped.doc, operation),
        server=server and literal(server),
        key=key,
        answer=answer,
        paging=paging_of(shaped, types, operation),
        deprecated=_deprecated(operation, ".".join([*group, name])),
        reads=reads,
        accept=literal(answer.accept) if answer.accept else "",
        chunk=literal(answer.chunk) if answer.chunk else "",
        lazy=lines(models, here),
        others=tuple(_other(status, type_, here) for status, type_ in answer.others),
        imports=lines(uses - typed, here),
        typing=lines(typed, here),
        doc=_doc(method, f"``{method.verb.upper()} {server}{path}``", arguments),
    )


def _other(status: int, type_: Type, here: str) -> OtherAnswer:
    return OtherAnswer(status, type_.or_none.annotation, type_.or_none.reader, lines(type_.or_none.called, here))


_ANNOTATIONS = ("Unset", "files", "SequenceNotStr")


def _for_type_checkers(uses: Iterable[Use]) -> Iterable[Use]:
    """Yield those of *uses* that only annotations need."""
    for use in uses:
        if use.module.startswith((".models.", ".params.", "collections", "datetime")) or use.name in _ANNOTATIONS:
            yield use


def _doc(method: ClientMethod, request: str, arguments: tuple[Argument, ...]) -> Docstring:
    operation = method.operation
    description = str(operation.get("description") or operation.get("summary") or "").strip()
    if "\n" not in description and description[-1:].isalnum():
        description += "."
    deprecation = f".. deprecated:: {_reason(operation) or 'the specification marks this operation as deprecated.'}"
    documented = tuple((argument.name, argument.doc) for argument in arguments if argument.doc)
    other = f"``{method.twin}`` answers at once." if method.is_stream else f"``{method.twin}`` answers with a stream."
    return doc(
        description,
        other if method.twin else "",
        request,
        deprecation if operation.get("deprecated") else "",
        arguments=documented,
    )


def _deprecated(operation: Mapping[str, Any], name: str) -> str:
    if not operation.get("deprecated"):
        return ""
    reason = _reason(operation)
    return literal(f"{name} is deprecated: {reason}" if reason else f"{name} is deprecated")


def _reason(operation: Mapping[str, Any]) -> str:
    return " ".join(str(operation.get(extensions.DEPRECATION_REASON, "")).split())


def _body(arguments: tuple[Argument, ...]) -> str:
    """Return the expression for the body."""
    parts = [argument for argument in arguments if argument.location == "body"]
    if not parts:
        return ""
    if parts[0].wire == literal(""):
        return parts[0].name
    listed = "{" + ", ".join(f"{part.wire}: {part.sent}" for part in parts) + "}"
    return listed if all(part.required for part in parts) else f"without_unset({listed})"
