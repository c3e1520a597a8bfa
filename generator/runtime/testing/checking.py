"""What of a value a schema does not allow. Patterns are not run (see `texts`), and some keywords are not read.

Where one of these might tell that a value does not fit, it is in doubt whether it does: then no `not` forbids it, and
it is not one variant too many of a `oneOf`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from .schemas import Merged, Schemas, is_array, is_object, kind_of, kinds

_DEEPEST = 200
_DOUBTS = {
    "string": ("pattern", "format", "contentEncoding"),
    "object": ("patternProperties", "unevaluatedProperties"),
    "array": ("unevaluatedItems",),
}
"""Keywords that are not read, by the kind of value of which they may say something."""


class Misfit(NamedTuple):
    """A part of a value that the schema does not allow."""

    path: tuple[str | int, ...]
    said: str
    kind: str


def fits(schemas: Schemas, schema: Any, value: Any, one_way: str = "") -> bool:
    """Whether *schema* allows *value*."""
    return next(misfits(schemas, schema, value, one_way), None) is None


def misfits(schemas: Schemas, schema: Any, value: Any, one_way: str = "") -> Iterator[Misfit]:
    """All that *schema* does not allow of *value*.

    With *one_way* ``readOnly`` or ``writeOnly``, properties that are so marked need not be there.
    """
    return _misfits(_Question(schemas, one_way, {}, Counter()), schema, value, ())


class _Question(NamedTuple):
    """What is the same for all parts of one value."""

    schemas: Schemas
    one_way: str
    known: dict[tuple[int, int], tuple[bool, bool, Any]]
    """Whether a schema allows a part, and whether that is certain, by the identities of both: many variants may lead to
    it. The schema is kept."""
    seen: Counter[str]
    """Keywords that were seen and not read."""

    def fits(self, schema: Any, value: Any) -> bool:
        """Whether *schema* allows *value*, a part, as far as can be told."""
        return self._answer(schema, value)[0]

    def certainly_fits(self, schema: Any, value: Any) -> bool:
        """Whether *schema* allows *value*, a part, for certain."""
        return self._answer(schema, value)[:2] == (True, True)

    def _answer(self, schema: Any, value: Any) -> tuple[bool, bool, Any]:
        key = id(schema), id(value)
        if key not in self.known:
            # A schema that asks for itself is in doubt as long as it is not answered.
            self.known[key] = True, False, schema
            before = self.seen.total()
            is_fitting = next(_misfits(self, schema, value, ()), None) is None
            self.known[key] = is_fitting, self.seen.total() == before, schema
        elif not self.known[key][1]:
            self.seen["a part"] += 1
        return self.known[key]


def _misfits(question: _Question, schema: Any, value: Any, path: tuple[str | int, ...]) -> Iterator[Misfit]:
    if schema is False:
        yield Misfit(path, "nothing is allowed here", "extra_forbidden")
    if not is_object(schema) or len(path) > _DEEPEST:
        return
    merged = question.schemas.merged(schema)
    own = merged.keywords
    if value is None and own.get("nullable") is True:
        return
    allowed = kinds({"type": own.get("type"), "nullable": own.get("nullable")})
    if allowed and not _is_of(value, allowed):
        yield Misfit(path, f"expected {' or '.join(allowed)}, found {kind_of(value)}", f"{allowed[0]}_type")
        return
    question.seen.update(keyword for keyword in _DOUBTS.get(kind_of(value), ()) if keyword in own)
    stated = [own["const"]] if "const" in own else own.get("enum")
    if is_array(stated) and not any(_same(each, value) for each in stated):
        yield Misfit(path, f"not one of {stated}", "enum")
    yield from _in_condition(question, own, value, path)
    yield from _in_unions(question, merged, value, path)
    if is_object(value):
        yield from _in_object(question, own, value, path)
    elif is_array(value):
        yield from _in_array(question, own, value, path)
    else:
        yield from _bounds(own, value, path)


def _in_unions(question: _Question, merged: Merged, value: Any, path: tuple[str | int, ...]) -> Iterator[Misfit]:
    for union in merged.unions:
        fitting = [variant for variant in union.variants if question.fits(variant, value)]
        if fitting and union.keyword == "oneOf":
            fitting = [variant for variant in fitting if question.certainly_fits(variant, value)] or fitting[:1]
        if not fitting or (union.keyword == "oneOf" and len(fitting) > 1):
            yield Misfit(path, f"of {len(fitting)} variants instead of one", "union")
    excluded = merged.keywords.get("not")
    if excluded is not None and question.certainly_fits(excluded, value):
        yield Misfit(path, "what must not be", "not")


def _in_condition(
    question: _Question, own: Mapping[str, Any], value: Any, path: tuple[str | int, ...]
) -> Iterator[Misfit]:
    needed: dict[str, Any] = own.get("dependentSchemas", {}) if is_object(value) else {}
    held: dict[str, Any] = {f"dependentSchemas of {name}": schema for name, schema in needed.items() if name in value}
    if "if" in own and question.certainly_fits(own["if"], value):
        held["then"] = own.get("then", True)
    elif "if" in own and not question.fits(own["if"], value):
        held["else"] = own.get("else", True)
    for keyword, schema in held.items():
        if not question.fits(schema, value):
            yield Misfit(path, f"not as `{keyword}` says", "condition")


def _in_object(
    question: _Question, own: Mapping[str, Any], value: dict[str, Any], path: tuple[str | int, ...]
) -> Iterator[Misfit]:
    properties: dict[str, Any] = own.get("properties", {})
    for name in own.get("required", ()):
        one_way, of_property = question.one_way, question.schemas.merged(properties.get(name)).keywords
        is_marked = one_way and of_property.get(one_way) is True
        if name not in value and not is_marked:
            yield Misfit((*path, name), "Field required", "missing")
    for name, others in own.get("dependentRequired", {}).items():
        for other in others if name in value else ():
            if other not in value:
                yield Misfit((*path, other), f"required with {name}", "missing")
    more = True if "patternProperties" in own else own.get("additionalProperties", True)
    for name, inner in value.items():
        if "propertyNames" in own:
            yield from _misfits(question, own["propertyNames"], name, (*path, name))
        schema = properties.get(name, more)
        if schema is not True:
            yield from _misfits(question, schema, inner, (*path, name))
    yield from _count(own, len(value), "Properties", path)


def _in_array(
    question: _Question, own: Mapping[str, Any], value: list[Any], path: tuple[str | int, ...]
) -> Iterator[Misfit]:
    first = own.get("prefixItems", ())
    for place, item in enumerate(value):
        schema = first[place] if place < len(first) else own.get("items", True)
        yield from _misfits(question, schema, item, (*path, place))
    yield from _count(own, len(value), "Items", path)
    if "contains" in own:
        count = sum(question.fits(own["contains"], item) for item in value)
        if count < own.get("minContains", 1):
            yield Misfit(path, f"{count} items as `contains` says", "contains")
    if own.get("uniqueItems") is True and any(_same(a, b) for n, a in enumerate(value) for b in value[:n]):
        yield Misfit(path, "an item stands here twice", "unique_items")


def _count(own: Mapping[str, Any], count: int, what: str, path: tuple[str | int, ...]) -> Iterator[Misfit]:
    if not own.get(f"min{what}", 0) <= count <= own.get(f"max{what}", count):
        yield Misfit(path, f"{count} {what.lower()} are too few or too many", f"number_of_{what.lower()}")


def _bounds(own: Mapping[str, Any], value: Any, path: tuple[str | int, ...]) -> Iterator[Misfit]:
    if isinstance(value, str):
        yield from _count(own, len(value), "Length", path)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return
    least, most = own.get("minimum", value), own.get("maximum", value)
    above, below = own.get("exclusiveMinimum", False), own.get("exclusiveMaximum", False)
    is_out = least > value or most < value
    is_out = is_out or (value == least if above is True else above is not False and value <= above)
    is_out = is_out or (value == most if below is True else below is not False and value >= below)
    if is_out:
        yield Misfit(path, "a number out of bounds", "bounds")
    step = own.get("multipleOf")
    if step and _is_between(value, step):
        yield Misfit(path, f"not a multiple of {step}", "multiple_of")


def _is_between(value: int | float, step: int | float) -> bool:
    """Whether *value* is no multiple of *step*: by their decimals, as a long integer is no float."""
    if isinstance(value, float) and not math.isfinite(value):
        return True
    steps = Fraction(str(value)) / Fraction(str(step))
    return abs(steps - round(steps)) > 1e-9


def _is_of(value: Any, allowed: list[str]) -> bool:
    kind = kind_of(value)
    if kind == "number" and "integer" in allowed and float(value).is_integer():
        return True
    return kind in allowed or (kind == "integer" and "number" in allowed)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same JSON: a boolean is no number."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
