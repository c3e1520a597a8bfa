"""The values that the templates of models and enums print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from generator.emit.views.document_text import Docstring, Text, described, doc, literal
from generator.emit.views.imports import ANY, UNSET, UNSET_TYPE, Use, decoder, lines
from generator.emit.views.python_types import Type
from generator.emit.views.type_table import Types, values
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import ClassName, Shaped

_HERE = ".models"
_MODEL = Use(".runtime.model", "Model")
_CONSTRUCTED = Use(".runtime.hints", "constructed")
_FALLIBLE = {
    Use(".runtime.unset_fields", "UNFIT"),
    Use(".runtime.unset_fields", "misfit"),
}


@frozen
class Field:
    """One property of a model."""

    name: str
    """Name of the attribute."""
    wire: str
    """Name of the property, as a Python literal."""
    required: bool
    annotation: str
    default: str
    """Expression for the default, empty if the caller must pass a value."""
    pop: str
    """Arguments of the `pop` that removes the value from the JSON object."""
    read: str
    """Expression that turns `v` into the value of the attribute."""
    fallible: bool
    """Whether the value can be missing, or can be one that does not fit."""
    misfit: str
    """Arguments of the call that notes such a value."""
    doc: Text


@frozen
class ModelView:
    """A model: a class with a field for each property."""

    component: str
    name: ClassName
    doc: Docstring
    fields: Mapping[str, Field]
    """Fields by attribute, in the order of the document."""
    imports: tuple[str, ...]
    siblings: tuple[str, ...]
    """Imports of other models for the end of the module, because models refer to each other in cycles."""
    fallible: bool
    """Whether decoding a field can fail."""


@frozen
class Member:
    """One value of an enum."""

    name: str
    value: str


@frozen
class EnumView:
    """A string enum."""

    component: str
    name: ClassName
    doc: Docstring
    members: tuple[Member, ...]


def model_view(shaped: Shaped, types: Types, component: str) -> ModelView:
    """Return the view of the object *component*."""
    schema = types.components[component]
    is_received = component in shaped.response
    properties, _ = queries.members(shaped.doc, schema)
    # What the server alone writes, nobody has to give.
    _, required = (queries.received_members if is_received else queries.sent_members)(shaped.doc, schema)
    tags = types.tags.get(component, {})
    fields: dict[str, Field] = {}
    field_types: list[Type] = []
    for wire, inner in properties.items():
        name = shaped.names.members[component, wire]
        type_ = types.of(inner)
        field_types.append(type_)
        tag_values = tags[wire].values if wire in tags else ()
        # If all unions with this class agree on its tag, the constructor fills it in.
        tag = tag_values[0] if len(tag_values) == 1 else None
        fields[name] = _field(name, wire, type_, inner, required=wire in required, lenient=is_received, tag=tag)
    here = shaped.names.classes[component]
    uses = {use for type_ in field_types for use in type_.written | _called(type_)} | _inline_uses(fields.values())
    own = Use(f".models.{here.module}", here.name)
    siblings = {use for use in uses if use.module.startswith(".models.")} - {own}
    return ModelView(
        component,
        here,
        doc(described(schema)),
        fields,
        lines(
            uses - siblings - {own} | {_MODEL, ANY, _CONSTRUCTED, Use("attrs", "define"), decoder("wrong_kind")}, _HERE
        ),
        lines(siblings, _HERE),
        any(field.fallible for field in fields.values()),
    )


def _field(
    name: str, wire: str, type_: Type, schema: Any, *, required: bool, lenient: bool, tag: str | bool | int | None
) -> Field:
    # Servers send null for optional properties although the document forbids it; what it forbids, `merge_null` decides.
    null = type_.nullable or (not required and lenient)
    absent = ["v is UNSET"] * (not required) + ["v is None"] * null
    annotation = type_.annotation
    if annotation != "Any":
        annotation += " | None" * null + " | Unset" * (not required)
    stated = values(schema)
    single = tag if tag is not None else stated[0] if required and len(stated) == 1 else None
    default = "UNSET" if not required else ""
    if single is not None:
        default = literal(single)
    reads = reading(type_, absent)
    pop = literal(wire) if required else f"{literal(wire)}, UNSET"
    fallible = required or reads != "v"
    noted = f"o, {literal(name)}, v, error" + (f", {literal(wire)}" if wire != name else "")
    return Field(name, literal(wire), required, annotation, default, pop, reads, fallible, noted, described(schema))


def reading(type_: Type, absent: list[str]) -> str:
    """Return the expression that decodes `v`; under any of the conditions *absent* it is `v` itself."""
    if type_.annotation == "Any":
        return "v"
    if type_.find:
        rest = f"v if {' or '.join(absent)} else text(v)" if absent else "text(v)"
        return f"{type_.find}(v, v) if {type_.check} else {rest}"
    kept = [type_.check] * bool(type_.check) + absent
    return f"v if {' or '.join(kept)} else {type_.read}" if kept else type_.read


def _called(type_: Type) -> frozenset[Use]:
    """Return the names that decoding a field uses: for an enum that is its `find` function, not its decoder."""
    if not type_.find:
        return type_.called if type_.annotation != "Any" else frozenset()
    return frozenset({decoder("text")}) | {Use(use.module, type_.find) for use in type_.called}


def _inline_uses(fields: Iterable[Field]) -> set[Use]:
    """Return the names that the fields use beside those of their types."""
    uses: set[Use] = set()
    for field in fields:
        uses |= {UNSET} if not field.required else set()
        uses |= {UNSET_TYPE} if not field.required and field.annotation != "Any" else set()
        uses |= _FALLIBLE if field.fallible else set()
    return uses


def enum_view(shaped: Shaped, component: str) -> EnumView:
    """Return the view of the enum *component*."""
    schema = queries.components(shaped.doc)[component]
    members = tuple(Member(shaped.names.enums[component, value], literal(value)) for value in values(schema))
    return EnumView(component, shaped.names.classes[component], doc(described(schema)), members)
