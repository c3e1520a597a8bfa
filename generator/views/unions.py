"""What the template of a union prints."""

from __future__ import annotations

from attrs import frozen

from generator.shape import schema as read
from generator.shape.model import Arm, ClassName, Shaped, Union
from generator.views.imports import ANY, Use, decoder, lines
from generator.views.text import Doc, Text, described, doc, literal
from generator.views.types import Type, Types

_HERE = ".models"
_CLASSES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "array": "list", "object": "dict"}


@frozen
class Kind:
    """Values of some JSON kinds, and how they are read."""

    check: str
    """Condition on `d`."""
    read: str
    """Expression that reads `d`."""


@frozen
class Shape:
    """An arm that is known by its properties."""

    required: str
    own: str
    reader: str


@frozen
class UnionView:
    """An alias of classes, the class of what is none of them, and a function that reads either."""

    component: str
    name: ClassName
    doc: Doc
    alias: str
    """Expression of the alias."""
    unknown: str | None
    """The class of what cannot be told apart, None where every arm is a scalar or an array."""
    tag: str | None
    """The tag property, as a Python literal."""
    tags: tuple[tuple[str, str], ...]
    """Tag value, as a Python literal, and reader."""
    default: str | None
    """Reader of the arm meant where the tag is absent or null."""
    shapes: tuple[Shape, ...]
    only: str | None
    """Reader of the one object arm."""
    kinds: tuple[Kind, ...]
    expected: str
    """The kinds, for an error message, as a Python literal."""
    nullable: bool
    imports: tuple[str, ...]
    siblings: tuple[str, ...]


def union_view(shaped: Shaped, types: Types, union: Union) -> UnionView:
    """Return what is printed for *union*."""
    schema = types.components[union.component]
    here = shaped.names.classes[union.component]
    arms = list(zip(union.arms, (types.of(arm) for arm in read.arms(schema)), strict=True))
    objects = [(arm, type_) for arm, type_ in arms if arm.kind == "object"]
    others = [(arm, type_) for arm, type_ in arms if arm.kind != "object"]
    unknown = shaped.names.unknowns[union.component].name if objects else None
    tags = tuple((literal(tag), types.component(arm).reader) for tag, arm in union.mapping.items()) if union.tag else ()
    default = types.component(union.default).reader if union.tag and union.default else None
    only = objects[0][1].reader if len(objects) == 1 and not tags else None
    shapes = tuple(_shape(arm, type_) for arm, type_ in objects) if objects and not only and not default else ()
    kinds, called = _kinds(others)
    arms = [(arm, _undated(arm, type_)) for arm, type_ in arms]
    alias = _alias([type_ for _, type_ in arms], unknown)
    uses = {use for _, type_ in arms for use in type_.written} | called
    uses |= {use for _, type_ in objects for use in type_.called}
    siblings = {use for use in uses if use.module.startswith(".models.")}
    return UnionView(
        component=union.component,
        name=here,
        doc=doc(described(schema), _told(union, objects != [])),
        alias=alias,
        unknown=unknown,
        tag=literal(union.tag) if union.tag and objects else None,
        tags=tags if objects else (),
        default=default,
        shapes=shapes,
        only=only,
        kinds=kinds,
        expected=literal(" or ".join(dict.fromkeys(_article(arm.kind) for arm in union.arms))),
        nullable=union.nullable,
        imports=lines(
            uses - siblings | _own_uses(alias, unknown is not None, bool(tags) and objects != [], bool(shapes)), _HERE
        ),
        siblings=lines(siblings, _HERE),
    )


def _undated(arm: Arm, type_: Type) -> Type:
    """Return the type of *arm* in a union: nothing tells a text from a date, so that neither is read as one."""
    plain = arm.kind == "string" and type_.check == ""
    return Type("str", "text", check="v.__class__ is str") if plain else type_


def _alias(types: list[Type], unknown: str | None) -> str:
    """Return the alias; classes are quoted, because they are imported at the end."""
    quoted = [literal(type_.annotation) if type_.models else type_.annotation for type_ in types]
    parts = list(dict.fromkeys([*quoted, *([literal(unknown)] if unknown else [])]))
    return f"Union[{', '.join(parts)}]" if any(part[0] in "'\"" for part in parts) else " | ".join(parts)


def _told(union: Union, objects: bool) -> Text:
    if union.tag and objects:
        return Text(f"Told apart by ``{union.tag}``.")
    return Text("Told apart by their properties." if sum(arm.kind == "object" for arm in union.arms) > 1 else "")


def _shape(arm: Arm, type_: Type) -> Shape:
    return Shape(_names(arm.required), _names(arm.own), type_.reader)


def _names(names: frozenset[str]) -> str:
    return f"frozenset({{{', '.join(literal(name) for name in sorted(names))}}})" if names else "frozenset()"


def _kinds(others: list[tuple[Arm, Type]]) -> tuple[tuple[Kind, ...], set[Use]]:
    """Return how values that are no objects are read, and what that needs."""
    plain: list[str] = []
    kinds: list[Kind] = []
    uses: set[Use] = set()
    strings = [type_ for arm, type_ in others if arm.kind == "string"]
    finders = [type_ for type_ in strings if type_.find]
    if finders:
        found = "d"
        for type_ in reversed(finders):
            found = type_.find.replace("(v, v)", f"(d, {found})")
            uses |= {Use(use.module, type_.find.partition("(")[0]) for use in type_.called}
        kinds.append(Kind("d.__class__ is str", found))
    for arm, type_ in others:
        if arm.kind == "array" and not any(kind.check.endswith("list") for kind in kinds):
            kinds.append(Kind("d.__class__ is list", type_.read.replace("each(v,", "each(d,").replace("(v)", "(d)")))
            uses |= type_.called
        elif arm.kind not in ("array", "object") and not (arm.kind == "string" and finders):
            plain.append(_CLASSES[arm.kind])
    plain = list(dict.fromkeys([*plain, *(["int"] if "float" in plain else [])]))
    if plain:
        test = f"is {plain[0]}" if len(plain) == 1 else f"in ({', '.join(plain)})"
        kinds.insert(0, Kind(f"d.__class__ {test}", "d"))
    return tuple(kinds), uses


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"


def _own_uses(alias: str, unknown: bool, tagged: bool, shaped: bool) -> set[Use]:
    uses = {ANY, Use("typing", "TypeAlias"), decoder("wrong_kind")}
    uses |= {Use("typing", "Union")} if alias.startswith("Union[") else set()
    uses |= {Use("attrs", "frozen"), Use(".runtime.model", "Unknown")} if unknown else set()
    uses |= {Use("collections.abc", "Callable")} if tagged else set()
    uses |= {decoder("by_shape"), Use("collections.abc", "Callable")} if shaped else set()
    return uses
