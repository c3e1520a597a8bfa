"""One schema as Python: how it is annotated, and which expression reads it from JSON."""

from __future__ import annotations

from attrs import evolve, frozen

from generator.emit.views.document_text import literal
from generator.emit.views.imports import ANY, MAPPING, SEQUENCE, Use, decoder


@frozen(kw_only=True)
class Type:
    """One schema as Python."""

    annotation: str
    """Without None and Unset."""
    reader: str
    """A callable that reads one value."""
    argument: str = ""
    """Annotation where a caller passes it, if that accepts more."""
    many: str = "Sequence"
    """What a caller may pass several in; `list` alone where one of them is a sequence itself: a text, a file."""
    check: str = ""
    """Condition on `v` under which it is already what it should be; for an enum, under which `find` applies."""
    find: str = ""
    """Function that finds the member of an enum, or gives back its second argument."""
    nullable: bool = False
    written: frozenset[Use] = frozenset()
    """What the annotation names."""
    called: frozenset[Use] = frozenset()
    """What the reader names."""
    passing: frozenset[Use] = frozenset()
    """What the caller's annotation names beyond `written`."""
    forward: bool = False
    """Whether the annotation names a class that is imported at the end of a module."""

    @property
    def read(self) -> str:
        """The expression that reads `v`."""
        return self.reader.removeprefix("lambda v: ") if self.reader.startswith("lambda v: ") else f"{self.reader}(v)"

    @property
    def passed(self) -> str:
        """Annotation where a caller passes it."""
        return self.argument or self.annotation

    @property
    def or_none(self) -> Type:
        """The same where it may be null, as an item of something else."""
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
        # Text is sent as it stands.
        argument=f"{annotation} | str",
        many="list",
        written=frozenset({Use("datetime", annotation)}),
        called=frozenset({Use(".runtime.dates", reader)}),
    )


SCALARS = {
    "string": _scalar("str", "text"),
    "integer": _scalar("int", "integer"),
    "number": _scalar("float", "number", "float", "int"),
    "boolean": _scalar("bool", "boolean"),
}
FILE = "files.File"
FORMATS = {
    "date-time": _date("datetime", "moment"),
    "date": _date("date", "day"),
    # Only a form can carry it; JSON has nothing but the text.
    "binary": evolve(SCALARS["string"], argument=FILE, many="list", passing=frozenset({Use(".runtime", "files")})),
}
ANYTHING = Type(
    annotation="Any",
    reader="anything",
    nullable=True,
    written=frozenset({ANY}),
    called=frozenset({decoder("anything")}),
)
ARRAY = Type(annotation="list[Any]", reader="array", written=frozenset({ANY}), called=frozenset({decoder("array")}))
OBJECT = Type(
    annotation="dict[str, Any]",
    reader="mapping",
    argument="Mapping[str, Any]",
    passing=frozenset({MAPPING}),
    written=frozenset({ANY}),
    called=frozenset({decoder("mapping")}),
)


def constant(value: str | int | bool) -> Type:
    """Return the type of one value."""
    scalar = SCALARS["string" if isinstance(value, str) else "boolean" if isinstance(value, bool) else "integer"]
    # A value that the server adds later must still fit, so the constant is only the first of those expected.
    annotation = f"Literal[{literal(value)}] | {scalar.annotation}"
    return evolve(scalar, annotation=annotation, written=frozenset({Use("typing", "Literal")}))


def list_of(item: Type) -> Type:
    """Return the type of an array of *item*."""
    if item.reader == "anything":
        return ARRAY
    item = item.or_none
    many = item.many if item.argument else "list"
    return Type(
        annotation=f"list[{item.annotation}]",
        reader=f"lambda v: each(v, {item.reader})",
        argument=f"{many}[{item.passed}]",
        written=item.written,
        called=item.called | {decoder("each")},
        passing=item.passing | frozenset({SEQUENCE} if many == "Sequence" else ()),
        forward=item.forward,
    )


def map_of(item: Type) -> Type:
    """Return the type of an object that maps any name to *item*."""
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
