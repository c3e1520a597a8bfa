"""The values that the template of a union prints."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from generator.emit.views.document_text import Docstring, Text, described, doc, literal
from generator.emit.views.imports import ANY, Use, decoder, lines
from generator.emit.views.list_views import KindReader, ListsView, VariantShape, class_names, frozen_names, lists_view
from generator.emit.views.python_types import SCALARS, Type
from generator.emit.views.type_table import Types
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import ClassName, Shaped, Union, Variant
from generator.shape.tag_inference import tag_value, variant_members

_HERE = ".models"


@frozen
class Rest:
    """The variant of an object whose tag is in no other variant."""

    check: str
    """Condition under which the tag `t` is of the right kind."""
    required: str
    """Its required properties, as an expression."""
    read: str
    """Expression that decodes `v`."""


@frozen
class UnionView:
    """A type alias, the class of values that fit no variant, and a function that decodes values."""

    component: str
    name: ClassName
    doc: Docstring
    alias: str
    """The alias, as an expression."""
    unknown: str | None
    """The class of objects that fit no variant, None where every variant is a scalar or an array."""
    tag: str | None
    """The tag property, as a Python literal."""
    tagged: str
    """The type of the keys of `tags`."""
    exact: bool
    """Whether each key is the class of the value and the value: to Python, 1 and True are equal."""
    tags: tuple[tuple[str, str], ...]
    """Tag value, as a Python literal, and the reader of its variant."""
    default: str | None
    """Reader of the variant of an object whose tag is absent or null."""
    rest: Rest | None
    shapes: tuple[VariantShape, ...]
    by_kinds: bool
    """Whether the kinds of properties decide where their names do not."""
    only: str | None
    """Expression that decodes the only object variant of a union without a tag."""
    kinds: tuple[KindReader, ...]
    lists: ListsView | None
    """How arrays are decoded, if several variants are arrays."""
    expected: str
    """The kinds, for an error message, as a Python literal."""
    imports: tuple[str, ...]
    siblings: tuple[str, ...]
    """Imports of models for the end of the module, because models refer to each other in cycles."""


def union_view(shaped: Shaped, types: Types, union: Union) -> UnionView:
    """Return the view of *union*."""
    schema = types.components[union.component]
    variants = [(variant, _without_dates(variant, types.of(one))) for variant, one in types.variants(union)]
    objects = [(variant, type_) for variant, type_ in variants if variant.kind == "object"]
    named = shaped.names.unknowns.get(union.component)
    unknown = named.name if named else None
    tag = union.tag if objects else None
    default = None
    if tag and union.default and tag not in variant_members(shaped.doc, types.components[union.default])[1]:
        default = types.component(union.default).read
    only = objects[0][1].read if len(objects) == 1 and not tag else None
    shapes = () if only or default or not objects else _shapes(shaped, tag, unknown or "", objects)
    others = [(variant, type_) for variant, type_ in variants if variant.kind != "object"]
    kinds, called = _kinds(others if not union.lists else [(v, type_) for v, type_ in others if v.kind != "array"])
    arrays = [type_ for variant, type_ in variants if variant.kind == "array"]
    lists = lists_view(union.lists, arrays) if union.lists else None
    tags = [(_key(shaped, types, tag, text, target), target) for text, target in union.mapping.items() if tag]
    exact = any(value.__class__ is not str for value, _ in tags)
    alias = _alias([type_ for _, type_ in variants], unknown)
    uses = called | {use for _, type_ in variants for use in type_.written}
    uses |= {use for _, type_ in objects for use in type_.called}
    uses |= _own_uses(alias, unknown, tag or shapes or (lists and (lists.tags or lists.shapes)), shapes)
    uses |= lists.uses if lists else set()
    uses |= {decoder("Shape")} if any(shape.kinds for shape in shapes) else set()
    here = shaped.names.classes[union.component]
    own = {use for use in uses if use.module == f".models.{here.module}"}
    siblings = {use for use in uses if use.module.startswith(".models.")} - own
    return UnionView(
        component=union.component,
        name=here,
        doc=doc(described(schema), _how_recognised(tag, len(objects))),
        alias=alias,
        unknown=unknown,
        tag=literal(tag) if tag else None,
        tagged="tuple[type, Any]" if exact else "str",
        exact=exact,
        tags=tuple(
            (f"({type(value).__name__}, {literal(value)})" if exact else literal(value), types.component(target).reader)
            for value, target in tags
        ),
        default=default,
        rest=_rest(shaped, types, tag, union.rest) if tag and union.rest else None,
        shapes=shapes,
        by_kinds=any(shape.kinds for shape in shapes),
        only=only,
        kinds=kinds,
        lists=lists,
        expected=literal(" or ".join(dict.fromkeys(_article(variant.kind) for variant in union.variants))),
        imports=lines(uses - siblings - own, _HERE),
        siblings=lines(siblings, _HERE),
    )


def _key(shaped: Shaped, types: Types, tag: str | None, text: str, target: str) -> str | bool | int:
    return tag_value(shaped.doc, types.components[target], tag or "", text)


def _rest(shaped: Shaped, types: Types, tag: str, component: str) -> Rest:
    properties, required = variant_members(shaped.doc, types.components[component])
    allowed = queries.kinds(shaped.doc, properties[tag])
    check = "t.__class__ is list" if "array" in allowed else SCALARS[allowed[0]].check.replace("v.", "t.")
    return Rest(check, frozen_names(required & frozenset(properties)), types.component(component).read)


def _without_dates(variant: Variant, type_: Type) -> Type:
    """Return the type of *variant* in a union, where a date stays a string: other strings can look the same."""
    return type_ if variant.kind != "string" or type_.check else SCALARS["string"]


def _alias(types: list[Type], unknown: str | None) -> str:
    """Return the expression for the alias, with classes in quotes, because they are imported at the end."""
    parts = [literal(type_.annotation) if type_.forward else type_.annotation for type_ in types]
    parts += [literal(unknown)] if unknown else []
    parts = list(dict.fromkeys(parts))
    quoted = any(type_.forward for type_ in types) or unknown
    return f"Union[{', '.join(parts)}]" if quoted else " | ".join(parts)


def _how_recognised(tag: str | None, objects: int) -> Text:
    """Return the sentence in the docstring about how the variants are distinguished."""
    if tag:
        return Text(f"Told apart by ``{tag}``.")
    return Text("Told apart by their properties." if objects > 1 else "")


def _shapes(
    shaped: Shaped, tag: str | None, unknown: str, objects: Sequence[tuple[Variant, Type]]
) -> tuple[VariantShape, ...]:
    """Return how an object without a tag is recognised.

    A variant that requires the tag takes part in the comparison, but what fits it is read as unknown.
    """
    shapes: list[VariantShape] = []
    for variant, type_ in objects:
        needed, reader = variant.required, type_.reader
        if tag and variant.component:
            properties, required = variant_members(shaped.doc, queries.components(shaped.doc)[variant.component])
            nullable = queries.nullable(shaped.doc, properties.get(tag))
            needed |= required & {tag} if nullable else frozenset()
            reader = reader if nullable or tag not in required else unknown
        classes = tuple((literal(name), class_names(kinds)) for name, kinds in variant.kinds.items())
        shapes.append(VariantShape(frozen_names(needed), frozen_names(variant.own), reader, classes))
    return tuple(shapes) if any(shape.reader != unknown for shape in shapes) else ()


def _kinds(others: Sequence[tuple[Variant, Type]]) -> tuple[tuple[KindReader, ...], set[Use]]:
    """Return how values other than objects are decoded, and the names that this uses."""
    plain = [type_ for _, type_ in others if type_.check and not type_.find]
    enums = [type_ for _, type_ in others if type_.find]
    arrays = [type_ for variant, type_ in others if variant.kind == "array"]
    kinds: list[KindReader] = []
    uses: set[Use] = set()
    lookup = "v"
    for type_ in reversed(enums):
        lookup = f"{type_.find}(v, {lookup})"
        uses |= {Use(use.module, type_.find) for use in type_.called}
    if enums:
        kinds.append(KindReader(enums[0].check, lookup))
    checks = dict.fromkeys(check for type_ in plain for check in type_.check.split(" or "))
    checks = {check: None for check in checks if not enums or check != enums[0].check}
    if checks:
        kinds.append(KindReader(" or ".join(checks), "v"))
    stated = {variant.kind for variant, _ in others}
    if "integer" in stated and "number" not in stated:
        kinds.append(KindReader("v.__class__ is float", "integer(v)"))
        uses |= {decoder("integer")}
    for type_ in arrays[:1]:
        kinds.append(KindReader("v.__class__ is list", type_.read))
        uses |= type_.called
    return tuple(kinds), uses


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"


def _own_uses(alias: str, unknown: object, callables: object, shapes: object) -> set[Use]:
    """Return the names that the module uses beside those of its variants."""
    uses = {ANY, Use("typing", "TypeAlias"), decoder("wrong_kind")}
    quoted = {Use("typing", "Union"), Use("typing", "TYPE_CHECKING"), Use(".runtime.hints", "evaluable")}
    uses |= quoted if alias.startswith("Union[") else set()
    uses |= {Use("attrs", "frozen"), Use(".runtime.model", "Unknown")} if unknown else set()
    uses |= {Use("collections.abc", "Callable")} if callables else set()
    uses |= {decoder("by_shape")} if shapes else set()
    return uses
