"""How a schema is written as an annotation, and which expression reads it from JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from generator.shape import schema as read
from generator.shape.model import ClassName, Shaped, Union
from generator.views.imports import ANY, MAPPING, SEQUENCE, Use, decoder
from generator.views.text import literal


@frozen
class Type:
    """One schema as Python."""

    annotation: str
    """Without None and Unset."""
    reader: str
    """A callable that reads one value."""
    argument: str = ""
    """Annotation where a caller passes it, if that accepts more."""
    check: str = ""
    """Condition on `v` under which it is already what it should be."""
    find: str = ""
    """Expression for a string `v` that may be a member of an enum."""
    nullable: bool = False
    written: frozenset[Use] = frozenset()
    """What the annotation names."""
    called: frozenset[Use] = frozenset()
    """What reading names."""
    models: frozenset[str] = frozenset()
    """Components that the annotation names."""
    passing: frozenset[Use] = frozenset()
    """What the caller's annotation names beyond `written`."""

    @property
    def read(self) -> str:
        """The expression that reads `v`."""
        call = self.reader
        return call.removeprefix("lambda v: ") if call.startswith("lambda v: ") else f"{call}(v)"

    @property
    def passed(self) -> str:
        """Annotation where a caller passes it."""
        return self.argument or self.annotation


_SCALARS = {
    "string": Type("str", "text", check="v.__class__ is str", called=frozenset({decoder("text")})),
    "integer": Type("int", "integer", check="v.__class__ is int", called=frozenset({decoder("integer")})),
    "number": Type("float", "number", check="v.__class__ is float or v.__class__ is int", called=frozenset({decoder("number")})),
    "boolean": Type("bool", "boolean", check="v.__class__ is bool", called=frozenset({decoder("boolean")})),
}
_FORMATS = {
    "date-time": Type("dt.datetime", "moment", written=frozenset({Use("datetime as dt", "")}), called=frozenset({Use(".runtime.dates", "moment")})),
    "date": Type("dt.date", "day", written=frozenset({Use("datetime as dt", "")}), called=frozenset({Use(".runtime.dates", "day")})),
    # Only a form can carry it; JSON has nothing but the text.
    "binary": evolve(_SCALARS["string"], argument="files.File", passing=frozenset({Use(".runtime", "files")})),
}
ANYTHING = Type("Any", "anything", nullable=True, written=frozenset({ANY}), called=frozenset({decoder("anything")}))
_ARRAY = Type("list[Any]", "array", written=frozenset({ANY}), called=frozenset({decoder("array")}))
_MAPPING = Type("dict[str, Any]", "mapping", argument="Mapping[str, Any]", passing=frozenset({MAPPING}), written=frozenset({ANY}), called=frozenset({decoder("mapping")}))


class Types:
    """The types of one shaped document."""

    def __init__(self, shaped: Shaped) -> None:
        self.doc = shaped.doc
        self.components: Mapping[str, Any] = read.components(shaped.doc)
        self.classes = shaped.names.classes
        self.unions: Mapping[str, Union] = {union.component: union for union in shaped.unions}
        self._aliases: list[str] = []

    def kind(self, component: str) -> str:
        """Return what *component* becomes: `union`, `enum`, `model`, or `alias` for what has no class of its own."""
        schema = self.components[component]
        if component in self.unions:
            return "union"
        if len(values(schema)) > 1 and read.kinds(self.doc, schema) == ("string",):
            return "enum"
        if read.kinds(self.doc, schema) != ("object",) or read.name_of(schema) or read.arms_key(schema):
            return "alias"
        properties, _ = read.members(self.doc, schema)
        return "model" if properties or not schema.get("additionalProperties") else "alias"

    def of(self, schema: Any) -> Type:
        """Return the type of *schema*."""
        if not isinstance(schema, dict):
            return ANYTHING
        if component := read.name_of(schema):
            return self.component(component)
        found = self._inline(schema)
        return evolve(found, nullable=True) if read.nullable(self.doc, schema) else found

    def component(self, component: str) -> Type:
        """Return the type of a reference to *component*."""
        kind = self.kind(component)
        if kind == "alias":
            if component in self._aliases:
                return ANYTHING
            self._aliases.append(component)
            try:
                return self.of(self.components[component])
            finally:
                self._aliases.pop()
        found = self._class(kind, self.classes[component], component)
        return evolve(found, nullable=True) if read.nullable(self.doc, self.components[component]) else found

    def _class(self, kind: str, name: ClassName, component: str) -> Type:
        module = f".models.{name.module}"
        own = frozenset({Use(module, name.name)})
        models = frozenset({component})
        if kind == "enum":
            return Type(
                f"{name.name} | str",
                f"decode_{name.module}",
                check="v.__class__ is str",
                find=f"find_{name.module}(v, v)",
                written=own,
                called=frozenset({Use(module, f"decode_{name.module}")}),
                models=models,
            )
        if kind == "union":
            loose = any(arm.kind == "object" for arm in self.unions[component].arms)
            return Type(
                name.name,
                f"decode_{name.module}",
                argument=f"{name.name} | Mapping[str, Any]" if loose else "",
                written=own,
                called=frozenset({Use(module, f"decode_{name.module}")}),
                models=models,
                passing=frozenset({ANY, MAPPING}) if loose else frozenset(),
            )
        return Type(
            name.name,
            f"{name.name}.decode",
            argument=f"{name.name} | Mapping[str, Any]",
            written=own,
            called=own,
            models=models,
            passing=frozenset({ANY, MAPPING}),
        )

    def _inline(self, schema: Mapping[str, Any]) -> Type:
        """Return the type of a schema that is no reference, null left aside."""
        rest = read.arms(schema)
        if len(rest) == 1:
            return self.of(rest[0])
        if len(schema.get("allOf", ())) == 1 and not schema.get("properties"):
            return self.of(schema["allOf"][0])
        constants = values(schema)
        if len(constants) == 1 and isinstance(constants[0], (str, int, bool)):
            return _constant(constants[0])
        kinds = read.kinds(self.doc, schema)
        if len(kinds) != 1:
            return ANYTHING
        if kinds == ("array",):
            return self._list(schema)
        if kinds == ("object",):
            return self._map(schema)
        if kinds == ("string",) and schema.get("format") in _FORMATS and not constants:
            return _FORMATS[schema["format"]]
        return _SCALARS[kinds[0]]

    def _list(self, schema: Mapping[str, Any]) -> Type:
        item = self.of(schema.get("items"))
        if item.reader == "anything":
            return _ARRAY
        annotation, reader, called = _nullable(item)
        # A text is a sequence of texts, so that only a list can tell one from several.
        outer = "Sequence" if item.argument not in ("", "files.File") else "list"
        null = " | None" if item.nullable else ""
        return Type(
            f"list[{annotation}]",
            f"lambda v: each(v, {reader})",
            argument=f"{outer}[{item.passed}{null}]",
            written=item.written,
            called=called | {decoder("each")},
            models=item.models,
            passing=item.passing | ({SEQUENCE} if outer == "Sequence" else set()),
        )

    def _map(self, schema: Mapping[str, Any]) -> Type:
        item = self.of(schema.get("additionalProperties"))
        if item.reader == "anything":
            return _MAPPING
        annotation, reader, called = _nullable(item)
        null = " | None" if item.nullable else ""
        return Type(
            f"dict[str, {annotation}]",
            f"lambda v: each_value(v, {reader})",
            argument=f"Mapping[str, {item.passed}{null}]",
            written=item.written,
            called=called | {decoder("each_value")},
            models=item.models,
            passing=item.passing | {MAPPING},
        )


def values(schema: Any) -> list[Any]:
    """Return the values that *schema* allows, null left out, empty where it does not say."""
    if not isinstance(schema, dict):
        return []
    stated = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return [value for value in stated if value is not None]


def _nullable(item: Type) -> tuple[str, str, frozenset[Use]]:
    """Return annotation, reader and uses of an item that may be null."""
    if not item.nullable or item.annotation == "Any":
        return item.annotation, item.reader, item.called
    return f"{item.annotation} | None", f"maybe({item.reader})", item.called | {decoder("maybe")}


def _constant(value: str | int | bool) -> Type:
    kind = "string" if isinstance(value, str) else "boolean" if isinstance(value, bool) else "integer"
    scalar = _SCALARS[kind]
    # A value that the server adds later must still fit, so the constant is only the first of those expected.
    return evolve(scalar, annotation=f"Literal[{literal(value)}] | {scalar.annotation}", written=frozenset({Use("typing", "Literal")}))
