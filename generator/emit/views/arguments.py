"""The arguments of an operation: its parameters and, where the body is an object, the properties of the body."""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from generator.base.nodes import Map
from generator.emit.views.document_text import Text, described, literal
from generator.emit.views.imports import UNSET, UNSET_TYPE, Use
from generator.emit.views.python_types import Type
from generator.emit.views.type_table import Types, values
from generator.shape import schema_queries as queries
from generator.shape.client_methods import ClientMethod, call_of
from generator.shape.shaped_document import Shaped


@frozen
class Argument:
    """One argument of a method."""

    name: str
    wire: str
    """The name in the request, as a Python literal."""
    location: str
    """`path`, `query`, `header`, `cookie` or `body`."""
    required: bool
    annotation: str
    default: str
    doc: Text
    uses: frozenset[Use]
    style: str = ""
    """How a parameter becomes text, as arguments of `Styled`; empty for the plain way."""
    check: str = ""
    """The function of the runtime that keeps it from asking for the answer of another method; empty for none."""
    checked_by: str = ""
    """The arguments of that function after the value."""

    @property
    def sent(self) -> str:
        """The value as it is handed to the runtime."""
        value = f"_{self.check}({literal(self.name)}, {self.name}, {self.checked_by})" if self.check else self.name
        return f"_Styled({value}, {self.style})" if self.style else value

    @property
    def declared(self) -> str:
        """The argument as it is written in a signature."""
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


def arguments_of(shaped: Shaped, types: Types, method: ClientMethod) -> tuple[Argument, ...]:
    """Return the arguments of a method: path parameters in their order, then required ones, then optional ones."""
    path, operation = method.path, method.operation
    parameters = sorted(queries.parameters(shaped.doc, path, operation), key=lambda parameter: _place(path, parameter))
    unsorted = [_parameter(shaped, types, operation, parameter) for parameter in parameters]
    unsorted += _body(shaped, types, operation)
    unsorted = [_of_one_form(argument, method) for argument in unsorted]
    return tuple(sorted(unsorted, key=lambda argument: (argument.location != "path", argument.default != "")))


def _of_one_form(argument: Argument, method: ClientMethod) -> Argument:
    """Return *argument*; if it selects the form of the answer, it allows only that of *method*, and has a default."""
    selector = method.selector
    if selector is None or (argument.location, argument.wire) != (selector.location, literal(selector.wire)):
        return argument
    allowed = (selector.streamed,) if method.is_stream else selector.whole
    if len(allowed) == 1:
        annotation = f"Literal[{literal(allowed[0])}]"
        uses = frozenset({Use("typing", "Literal")})
        default = literal(allowed[0]) if argument.required else argument.default
        if not argument.required:
            annotation, uses = f"{annotation} | Unset", uses | {UNSET, UNSET_TYPE}
        argument = evolve(argument, annotation=annotation, uses=uses, default=default)
    if selector.streamed is None or not method.twin:
        return argument
    call = literal(call_of(method.operation))
    checked_by = f"{literal(selector.streamed)}, {call}, {literal(method.twin)}"
    return evolve(argument, check="only" if method.is_stream else "never", checked_by=checked_by)


def _place(path: str, parameter: Any) -> int:
    return path.find(f"{{{parameter['name']}}}") if parameter["in"] == "path" else len(path)


def _parameter(shaped: Shaped, types: Types, operation: Any, parameter: Any) -> Argument:
    location, wire = parameter["in"], parameter["name"]
    schema = _schema_of(parameter)
    required = bool(parameter.get("required")) or location == "path"
    doc = described({**schema, **{key: parameter[key] for key in ("description", "deprecated") if key in parameter}})
    name = shaped.names.arguments[operation["operationId"], location, wire]
    argument = _argument(name, wire, location, types.of(schema), schema=schema, required=required, doc=doc)
    return evolve(argument, style=style_of(shaped, parameter))


def _schema_of(parameter: Any) -> Any:
    """Return the schema of a parameter, which may stand in its only media type."""
    content: dict[str, Any] = parameter.get("content", {})
    stated: list[Any] = [media["schema"] for media in content.values() if "schema" in media]
    return parameter.get("schema") or (stated[0] if stated else Map())


def style_of(shaped: Shaped, parameter: Any) -> str:
    """Return the arguments of `Styled`, empty for a parameter that is sent as one text, or a query as several."""
    if any("json" in media for media in parameter.get("content", ())):
        return '"json"'
    location = parameter["in"]
    plain_style = "form" if location in ("query", "cookie") else "simple"
    style = parameter.get("style", plain_style)
    explode = parameter.get("explode", style in ("form", "deepObject"))
    reserved = bool(parameter.get("allowReserved"))
    own = queries.resolve(shaped.doc, _schema_of(parameter))
    kinds = set(queries.kinds(shaped.doc, own))
    simple = {"object"} if location == "query" and explode else {"object", "array"}
    if style == plain_style and not reserved and not kinds & simple:
        return ""
    stated = [literal(style), *(["explode=True"] if explode else []), *(["reserved=True"] if reserved else [])]
    return ", ".join(stated)


def _body(shaped: Shaped, types: Types, operation: Any) -> list[Argument]:
    schema = queries.body(shaped.doc, operation)
    if schema is None:
        return []
    names = shaped.names.arguments
    key = operation["operationId"]
    whole = names.get((key, "body", ""))
    if whole is not None:
        required = bool(queries.resolve(shaped.doc, operation["requestBody"]).get("required"))
        doc = described(schema)
        return [_argument(whole, "", "body", types.of(schema), schema=schema, required=required, doc=doc)]
    own = queries.resolve(shaped.doc, schema)
    properties, required_names = queries.sent_members(
        shaped.doc, queries.variants(own)[0] if len(queries.variants(own)) == 1 else own
    )
    return [
        _argument(
            names[key, "body", wire],
            wire,
            "body",
            types.of(inner),
            schema=inner,
            required=wire in required_names,
            doc=described(inner),
        )
        for wire, inner in properties.items()
    ]


def _argument(name: str, wire: str, location: str, type_: Type, *, schema: Any, required: bool, doc: Text) -> Argument:
    annotation, uses = type_.passed, type_.written | type_.passing
    if type_.nullable and annotation != "Any":
        annotation += " | None"
    stated = values(schema)
    default = "" if required else "UNSET"
    if required and len(stated) == 1 and location == "body":
        default = literal(stated[0])
    if not required:
        uses |= {UNSET}
        annotation, uses = (annotation, uses) if annotation == "Any" else (f"{annotation} | Unset", uses | {UNSET_TYPE})
    return Argument(name, literal(wire), location, required, annotation, default, doc, uses)
