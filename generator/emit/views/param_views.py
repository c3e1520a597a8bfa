"""The values that the template of `params` prints: TypedDicts and unions of them, which callers may pass as models."""

from __future__ import annotations

from collections.abc import Iterable
from keyword import iskeyword
from typing import Any

from attrs import evolve, frozen

from generator.emit.views.document_text import Docstring, Text, described, doc, literal
from generator.emit.views.imports import Use, lines
from generator.emit.views.late_names import late_names, modules_of
from generator.emit.views.python_types import FILE, Type
from generator.emit.views.shadowing import names_in, spelled
from generator.emit.views.tag_fields import TagField
from generator.emit.views.type_table import PARAMS, Types
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import ClassName, Shaped, Variant

_HERE = PARAMS.removesuffix(".")


@frozen
class DictKey:
    """One key of a TypedDict."""

    wire: str
    required: bool
    annotation: str
    """Without `Required`."""
    doc: Text
    uses: frozenset[Use]

    @property
    def named(self) -> frozenset[str]:
        """The names in the annotation, without the text in a `Literal`."""
        return names_in(self.annotation)


_EVALUABLE = {Use("typing", "TYPE_CHECKING"), Use(".runtime.hints", "evaluable")}


@frozen
class ParamView:
    """The plain form of a model or of a union."""

    name: ClassName
    doc: Docstring
    keys: tuple[DictKey, ...]
    """The keys of a TypedDict, required ones first."""
    alias: str
    """The union as an expression, empty for a TypedDict."""
    imports: tuple[str, ...]

    @property
    def total(self) -> bool:
        """Whether every key is required."""
        return all(key.required for key in self.keys)

    @property
    def spelled(self) -> bool:
        """Whether a class can declare the keys: all are identifiers, and none shadows a name in an annotation."""
        named = frozenset[str]().union(*(key.named for key in self.keys))
        return all(
            key.wire.isidentifier() and not iskeyword(key.wire) and key.wire not in named and key.wire[:2] != "__"
            for key in self.keys
        )

    def declared(self, key: DictKey) -> str:
        """Return the type of *key* as the TypedDict declares it."""
        return f"Required[{key.annotation}]" if key.required and not self.total else key.annotation


def param_views(shaped: Shaped, types: Types) -> tuple[ParamView, ...]:
    """Return a view for every plain form."""
    return tuple(
        _union(shaped, types, component) if component in types.unions else _dict(shaped, types, component)
        for component in shaped.names.params
    )


def _dict(shaped: Shaped, types: Types, component: str) -> ParamView:
    schema = types.components[component]
    properties, required = queries.sent_members(shaped.doc, schema)
    tags = types.tags.get(component, {})
    keys = [
        _tag(wire, inner, types.of(inner), wire in required, tags[wire])
        if wire in tags
        else _key(wire, inner, types.of(inner), wire in required)
        for wire, inner in properties.items()
        # Type checkers refuse an empty key, so only the model has this property.
        if wire
    ]
    keys.sort(key=lambda key: not key.required)
    uses = {use for key in keys for use in key.uses} | {Use("typing", "TypedDict")}
    if len({key.required for key in keys}) > 1:
        uses |= {Use("typing", "Required")}
    summary = f"`{shaped.names.classes[component].name}` as a plain dict."
    return _view(shaped, component, doc(summary, described(schema)), tuple(keys), "", uses)


def _key(wire: str, schema: Any, type_: Type, required: bool) -> DictKey:
    annotation, uses = type_.passed, type_.written | type_.passing
    if FILE in annotation:
        annotation, uses = type_.annotation, type_.written
    if type_.nullable and annotation != "Any":
        annotation += " | None"
    return DictKey(wire, required, annotation, described(schema), uses)


def _tag(wire: str, schema: Any, type_: Type, required: bool, tag: TagField) -> DictKey:
    """Return the key for a tag, which allows only the values by which unions know the model."""
    annotation = f"Literal[{', '.join(literal(value) for value in tag.values)}]"
    # The constructor of a model fills the tag in; in a dict only the caller can, so it is required there.
    return DictKey(
        wire,
        required or tag.needed,
        f"{annotation} | None" if type_.nullable else annotation,
        described(schema),
        frozenset({Use("typing", "Literal")}),
    )


def _union(shaped: Shaped, types: Types, component: str) -> ParamView:
    schema = types.components[component]
    variants = types.variants(types.unions[component])
    parts = dict(_part(shaped, variant, types.of(stated)) for variant, stated in variants)
    uses = frozenset({Use("typing", "TypeAlias"), Use("typing", "Union")}).union(*parts.values())
    summary = f"`{shaped.names.classes[component].name}` in plain values."
    return _view(shaped, component, doc(summary, described(schema)), (), f"Union[{', '.join(parts)}]", uses)


def _part(shaped: Shaped, variant: Variant, type_: Type) -> tuple[str, frozenset[Use]]:
    """Return the expression for *variant* in the alias, and the names that it uses.

    It is quoted where it names what is loaded when it is needed.
    """
    param = shaped.names.params.get(variant.component or "")
    if param:
        return literal(f"_params.{param.name}"), frozenset({Use(PARAMS + param.module, param.name)})
    uses = type_.written | type_.passing
    return (literal(spelled(type_.passed, late_names(uses))) if uses else type_.passed), uses


def _view(
    shaped: Shaped, component: str, docstring: Docstring, keys: tuple[DictKey, ...], alias: str, uses: Iterable[Use]
) -> ParamView:
    name = shaped.names.params[component]
    own = Use(PARAMS + name.module, name.name)
    late = late_names(uses := set(uses) - {own})
    return ParamView(
        name,
        docstring,
        tuple(evolve(key, annotation=spelled(key.annotation, late)) for key in keys),
        alias,
        lines(modules_of(uses) | (_EVALUABLE if alias else set[Use]()), _HERE),
    )
