"""Whether a value is valid by a schema, told by functions that are made of the schema once.

The library of JSON Schema reads a metaschema again at every node of every value, and takes long to be imported: that
was most of the validation. Where these functions do not say yes, the library has the last word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.base.location import steps
from generator.base.nodes import Json, is_object
from generator.base.schemas import UNIONS
from generator.validate import quick_keywords as keywords
from generator.validate.quick_keywords import Unsure, ValueCheck

_KnownNames = Callable[[dict[str, Json]], set[str]]
"""The properties of an object that a schema knows; the object is valid by it."""

_SILENT = frozenset(
    {"$defs", "$comment", "title", "description", "default", "deprecated", "example", "examples", "then", "else"}
)
"""Keywords that demand nothing by themselves."""


class QuickChecks:
    """The functions that check values against the schemas of one document, *root*.

    *silent* are more keywords that demand nothing, beside extensions.
    """

    def __init__(self, root: Json, silent: frozenset[str]) -> None:
        self._root = root
        self._silent = _SILENT | silent
        self._made: dict[str, ValueCheck] = {}
        self._known: dict[str, _KnownNames] = {}
        self._answers: dict[tuple[str, int], bool] | None = None
        """What was found of the parts of one value, by the pointer of the schema: many ways may lead there."""

    def passes(self, value: Json, schema: Json) -> bool:
        """Whether *value* is valid by *schema* for sure; it may be, and this say no."""
        self._answers = {}
        try:
            return self.check_of(schema)(value)
        except (Unsure, KeyError, RecursionError):
            return False

    def check_of(self, schema: Json) -> ValueCheck:
        """Return what checks a value against *schema*. Raises `Unsure` for a keyword that is not known here."""
        if isinstance(schema, bool):
            return lambda _: schema
        # Where no pattern is run, those for names are not, either.
        if not is_object(schema) or ("patternProperties" in schema and "pattern" in self._silent):
            raise Unsure
        stated = [name for name in schema if name not in self._silent and not name.startswith("x-")]
        return keywords.every([self._keyword(name, schema[name], schema) for name in stated])

    def _keyword(self, name: str, stated: Any, schema: Mapping[str, Any]) -> ValueCheck:
        """Return the check for one keyword of *schema*."""
        if name in keywords.PLAIN:
            return keywords.PLAIN[name](stated)
        if name in keywords.OF_ONE:
            return keywords.OF_ONE[name](self.check_of(stated))
        if name in keywords.OF_SEVERAL:
            return keywords.OF_SEVERAL[name]([self.check_of(part) for part in stated])
        if name in keywords.OF_NAMED:
            return keywords.OF_NAMED[name]({key: self.check_of(part) for key, part in stated.items()})
        match name:
            case "$ref":
                return self._reference(stated)
            case "if":
                holds, then, other = map(self.check_of, (stated, schema.get("then", True), schema.get("else", True)))
                return lambda value: then(value) if holds(value) else other(value)
            case "additionalProperties":
                return keywords.others(_listed(schema), self.check_of(stated))
            case "unevaluatedProperties":
                rest = {key: value for key, value in schema.items() if key != name}
                return keywords.others(self._names(rest), self.check_of(stated))
            case _:
                raise Unsure

    def _reference(self, pointer: str) -> ValueCheck:
        """Return what checks a value against the part of the document at *pointer*, which may contain itself."""
        if pointer not in self._made:
            self._made[pointer] = lambda value: self._made[pointer](value)
            try:
                self._made[pointer] = self._once(pointer, self.check_of(self._part(pointer)))
            except Unsure:
                self._made[pointer] = _unsure
        return self._made[pointer]

    def _once(self, pointer: str, check: ValueCheck) -> ValueCheck:
        """Return *check*, that of the schema at *pointer*, which then checks each part of one value once."""

        def holds(value: Json) -> bool:
            if self._answers is None:
                return check(value)
            key = pointer, id(value)
            if key not in self._answers:
                self._answers[key] = check(value)
            return self._answers[key]

        return holds

    def _part(self, pointer: str) -> Any:
        part = self._root
        for step in steps(pointer):
            part = part[step]
        return part

    def _names(self, schema: Any) -> _KnownNames:
        """Return what tells the properties of a valid object that *schema*, or a part for the same object, knows."""
        if isinstance(schema, bool):
            return lambda _: set()
        if schema.keys() & {"additionalProperties", "unevaluatedProperties"}:
            return set
        found = [_listed(schema), *map(self._names, schema.get("allOf", ()))]
        if "$ref" in schema:
            found.append(self._known_by(schema["$ref"]))
        parts = [(self.check_of(part), part) for name in UNIONS for part in schema.get(name, ())]
        named = schema.get("dependentSchemas", {})
        parts += [(keywords.PLAIN["required"]([key]), part) for key, part in named.items()]
        if "if" in schema:
            holds = self.check_of(schema["if"])
            parts += [(holds, part) for part in (schema["if"], schema.get("then", True))]
            parts.append((keywords.OF_ONE["not"](holds), schema.get("else", True)))
        found += [_where(check, self._names(part)) for check, part in parts]
        return lambda value: set[str]().union(*(names(value) for names in found))

    def _known_by(self, pointer: str) -> _KnownNames:
        """Return the same for the schema at *pointer*, made once."""
        if pointer not in self._known:
            self._known[pointer] = self._names(self._part(pointer))
        return self._known[pointer]


def _unsure(_: Json) -> bool:
    raise Unsure


def _listed(schema: Mapping[str, Any]) -> _KnownNames:
    return keywords.listed(schema.get("properties", ()), schema.get("patternProperties", ()))


def _where(check: ValueCheck, names: _KnownNames) -> _KnownNames:
    """Return *names* for the objects for which *check* holds."""
    return lambda value: names(value) if check(value) else set()
