"""Schemas as Python types: the annotation, and the expression that decodes a value from JSON."""

from __future__ import annotations

from attrs import evolve, frozen

from generator.emit.views.document_text import literal
from generator.emit.views.imports import ANY, MAPPING, SEQUENCE, SEQUENCE_NOT_STR, Use, decoder


@frozen(kw_only=True)
class Type:
    """A schema as a Python type."""

    annotation: str
    """The annotation without None and Unset."""
    reader: str
    """A callable that decodes one value."""
    argument: str = ""
    """The annotation of an argument, if arguments may be more than `annotation` says."""
    many: Use = SEQUENCE
    """The type of an array of such arguments; another where one of them may be a text, which is a sequence itself."""
    check: str = ""
    """Condition under which `v` needs no decoding; for an enum, the condition under which `find` applies."""
    find: str = ""
    """Function that returns the member of an enum for its first argument, or else its second argument."""
    nullable: bool = False
    written: frozenset[Use] = frozenset()
    """The names in `annotation`."""
    called: frozenset[Use] = frozenset()
    """The names in `reader`."""
    passing: frozenset[Use] = frozenset()
    """The names in `argument` that are not in `annotation`."""
    forward: bool = False
    """Whether `annotation` names a class that is imported at the end of a module."""

    @property
    def read(self) -> str:
        """The expression that decodes `v`."""
        return self.reader.removeprefix("lambda v: ") if self.reader.startswith("lambda v: ") else f"{self.reader}(v)"

    @property
    def passed(self) -> str:
        """The annotation of an argument."""
        return self.argument or self.annotation

    @property
    def or_none(self) -> Type:
        """The type of an item or a value in a map, which includes None if the schema is nullable."""
        if not self.nullable or self.annotation == "Any":
            return self
        return evolve(
            self,
            annotation=f"{self.annotation} | None",
            argument=f"{self.passed} | None" if self.argument else "",
            reader=f"maybe({self.reader})",
            called=self.called | {decoder("maybe")},
        )


def _scalar(annotation: str, reader: str, *classes: str) -> Type:
    check = " or ".join(f"v.__class__ is {name}" for name in classes or [annotation])
    return Type(annotation=annotation, reader=reader, check=check, called=frozenset({decoder(reader)}))


def _date(annotation: str, reader: str) -> Type:
    return Type(
        annotation=annotation,
        reader=reader,
        # A caller's text is sent unchanged.
        argument=f"{annotation} | str",
        many=SEQUENCE_NOT_STR,
        written=frozenset({Use("datetime", annotation)}),
        called=frozenset({Use(".runtime.dates", reader)}),
    )


SCALARS = {
    "string": evolve(_scalar("str", "text"), many=SEQUENCE_NOT_STR),
    "integer": _scalar("int", "integer"),
    "number": _scalar("float", "number", "float", "int"),
    "boolean": _scalar("bool", "boolean"),
}
_ARRAYS = {"text": "texts", "integer": "integers", "number": "numbers", "boolean": "booleans"}
"""Decoders of arrays by those of their items, which look at all items at once."""
FILE = "files.File"
FORMATS = {
    "date-time": _date("datetime", "moment"),
    "date": _date("date", "day"),
    # Only a form can contain a file; in JSON it is a string.
    "binary": evolve(SCALARS["string"], argument=FILE, many=SEQUENCE, passing=frozenset({Use(".runtime", "files")})),
}
ANYTHING = Type(
    annotation="Any",
    reader="anything",
    nullable=True,
    written=frozenset({ANY}),
    called=frozenset({decoder("anything")}),
)
ARRAY = Type(
    annotation="list[Any]",
    reader="array",
    argument="SequenceNotStr[Any]",
    passing=frozenset({SEQUENCE_NOT_STR}),
    written=frozenset({ANY}),
    called=frozenset({decoder("array")}),
)
OBJECT = Type(
    annotation="dict[str, Any]",
    reader="mapping",
    argument="Mapping[str, Any]",
    passing=frozenset({MAPPING}),
    written=frozenset({ANY}),
    called=frozenset({decoder("mapping")}),
)


def constant(value: str | int | bool) -> Type:
    """Return the type of a schema that allows only *value*."""
    scalar = SCALARS["string" if isinstance(value, str) else "boolean" if isinstance(value, bool) else "integer"]
    # The server may add other values later, so the annotation allows them.
    annotation = f"Literal[{literal(value)}] | {scalar.annotation}"
    argument = f"Literal[{literal(value)}]"
    return evolve(scalar, annotation=annotation, argument=argument, written=frozenset({Use("typing", "Literal")}))


def list_of(item: Type) -> Type:
    """Return the type of an array of *item*."""
    if item.reader == "anything":
        return ARRAY
    item = item.or_none
    at_once = _ARRAYS.get(item.reader)
    return Type(
        annotation=f"list[{item.annotation}]",
        reader=at_once or f"lambda v: each(v, {item.reader})",
        argument=f"{item.many.name}[{item.passed}]",
        written=item.written,
        called=frozenset({decoder(at_once)}) if at_once else item.called | {decoder("each")},
        passing=item.passing | {item.many},
        forward=item.forward,
    )


def map_of(item: Type) -> Type:
    """Return the type of an object with any names whose values are *item*."""
    if item.reader == "anything":
        return OBJECT
    item = item.or_none
    return Type(
        annotation=f"dict[str, {item.annotation}]",
        reader=f"lambda v: each_value(v, {item.reader})",
        argument=f"Mapping[str, {item.passed}]",
        written=item.written,
        called=item.called | {decoder("each_value")},
        passing=item.passing | {MAPPING},
        forward=item.forward,
    )
