"""The values that the template of a union prints where several variants are arrays, and what both parts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from generator.emit.views.document_text import literal
from generator.emit.views.imports import Use, decoder
from generator.emit.views.python_types import SCALARS, Type
from generator.shape.shaped_document import Lists

_CLASSES: Mapping[str, str] = {kind: type_.check.replace("v.", "first.") for kind, type_ in SCALARS.items()} | {
    "object": "first.__class__ is dict",
    "array": "first.__class__ is list",
}

_KIND_CLASSES = {"array": "list", "boolean": "bool", "number": "int, float", "object": "dict", "string": "str"}


@frozen
class KindReader:
    """How values of some JSON kinds are decoded."""

    check: str
    """Condition under which `v`, or the first item of an array, is of these kinds."""
    read: str
    """Expression that decodes `v`."""


@frozen
class VariantShape:
    """A variant that is recognised by its properties."""

    required: str
    """Its required properties, as an expression."""
    own: str
    """The properties that only this variant has, as an expression."""
    reader: str
    kinds: tuple[tuple[str, str], ...] = ()
    """Property and the classes that its values have in this variant, both as expressions."""


@frozen
class ListsView:
    """How an array is decoded: by the kind of its first item, then by the tag or the properties of that item."""

    kinds: tuple[KindReader, ...]
    tag: str | None
    """The tag of items that are objects, as a Python literal."""
    tags: tuple[tuple[str, str], ...]
    """Value of the tag, as a Python literal, and the reader of the array."""
    shapes: tuple[VariantShape, ...]
    uses: frozenset[Use]


def lists_view(lists: Lists, arrays: Sequence[Type]) -> ListsView:
    """Return how the *arrays*, variants of one union, are decoded."""
    used = {*lists.kinds.values(), *lists.values.values(), *lists.required}
    uses = {use for index in used for use in arrays[index].called}
    return ListsView(
        kinds=tuple(KindReader(_CLASSES[kind], arrays[index].read) for kind, index in sorted(lists.kinds.items())),
        tag=literal(lists.tag) if lists.tag else None,
        tags=tuple((literal(value), arrays[index].reader) for value, index in lists.values.items()),
        shapes=tuple(
            VariantShape(frozen_names(required), "frozenset()", arrays[index].reader)
            for index, required in lists.required.items()
        ),
        uses=frozenset(uses | ({decoder("by_shape")} if lists.required else set())),
    )


def class_names(kinds: frozenset[str]) -> str:
    """Return the classes of values of *kinds* as a Python expression."""
    names = ", ".join(_KIND_CLASSES[kind] for kind in sorted(kinds))
    return f"({names})" if ", " in names else f"({names},)"


def frozen_names(names: frozenset[str]) -> str:
    """Return *names* as a Python expression."""
    return f"frozenset({{{', '.join(literal(name) for name in sorted(names))}}})" if names else "frozenset()"
