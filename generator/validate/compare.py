"""Has a change broken a document? What is wrong with it after the change that was not wrong before, for any OpenAPI 3."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from generator.nodes import Json, Map, is_list, is_object, plain
from generator.shape.schema import locate
from generator.validate.problem import Problem, Step
from generator.validate.standard import deepest, first_line, place_of

_VERSION = re.compile(r"3\.[012]\.\d+(?:-.*)?")
_NEXT = "Correct the change."
_DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
"""Keywords whose values are data: a `$ref` in them refers to nothing."""


@frozen
class Defect:
    """One thing that is wrong; `same` is what it has in common with itself in another version of the document."""

    problem: Problem = field(eq=False)
    same: tuple[str, ...]


@frozen
class Validity:
    """What is wrong with a document by the JSON Schema of its version, and by what the standard says beyond it."""

    form: tuple[Defect, ...]
    meaning: tuple[Defect, ...] | None
    """None where it could not be asked: the form is wrong, or references lead out of the document."""


def is_known(doc: Map) -> bool:
    """Whether *doc* says that it is written to a version of OpenAPI that we can check."""
    return isinstance(doc.get("openapi"), str) and bool(_VERSION.fullmatch(doc["openapi"]))


def validity(doc: Map) -> Validity:
    """Return what is wrong with *doc*. Nothing is fetched: where references lead elsewhere, less is checked."""
    if not is_known(doc):
        problem = Problem("`openapi` is not a version `3.0.x`, `3.1.x` or `3.2.x`", ("openapi",), _NEXT)
        return Validity((Defect(problem, ("openapi",)),), None)
    data = plain(doc)
    validator = _validator(data)
    form = (*_form(validator), *_dangling(data, data, ()))
    return Validity(form, None if form else _meaning(validator, data))


def worse(before: Validity, after: Validity) -> tuple[Defect, ...]:
    """Return what is wrong in *after* and was not in *before*; what could not be asked before is not held against it."""
    found = _more(before.form, after.form)
    if before.meaning is not None and after.meaning is not None:
        found += _more(before.meaning, after.meaning)
    return found


def _more(before: tuple[Defect, ...], after: tuple[Defect, ...]) -> tuple[Defect, ...]:
    counts = Counter(defect.same for defect in before)
    out: list[Defect] = []
    for defect in after:
        counts[defect.same] -= 1
        if counts[defect.same] < 0:
            out.append(defect)
    return tuple(out)


def _validator(data: Json) -> Any:
    # Imported here: 0.2 s that no other command pays.
    import openapi_spec_validator as library

    by_version: dict[str, Any] = {
        "3.0": library.OpenAPIV30SpecValidator,
        "3.1": library.OpenAPIV31SpecValidator,
        "3.2": library.OpenAPIV32SpecValidator,
    }
    validator = by_version[data["openapi"][:3]]

    class Offline(validator):  # type: ignore[misc, valid-type]  # A class of the library that is chosen here.
        """Reads no files and no URLs."""

        resolver_handlers: dict[str, Any] = {}

    return Offline(data)


def _form(validator: Any) -> Iterator[Defect]:
    for error in validator.schema_validator.iter_errors(validator.schema):
        nearest = deepest(error)
        yield _defect(nearest.message, tuple(nearest.absolute_path), nearest.instance)


def _meaning(validator: Any, data: Json) -> tuple[Defect, ...] | None:
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
    from referencing.exceptions import Unresolvable

    found: list[Defect] = []
    try:
        for error in validator.root_validator(validator.schema_path):
            found.append(_defect(error.message, place_of(data, error), error.instance))
            if type(error) is OpenAPIValidationError:
                # A schema that is none: reading on, the validator trips over it.
                break
    except Unresolvable:
        return None
    return tuple(found)


def _dangling(data: Json, node: Json, path: tuple[Step, ...]) -> Iterator[Defect]:
    """Yield the references within the document that lead nowhere."""
    if is_list(node):
        for index, item in enumerate(node):
            yield from _dangling(data, item, (*path, index))
    if not is_object(node):
        return
    named = path[-1:] in {("properties",), ("schemas",), ("patternProperties",)}
    ref = node.get("$ref")
    if not named and isinstance(ref, str) and ref.startswith("#/") and locate(data, ref) is None:
        yield _defect(f"`{ref}` leads nowhere", (*path, "$ref"), None)
    for key, value in node.items():
        if named or not (key in _DATA or key.startswith("x-")):
            yield from _dangling(data, value, (*path, key))


def _defect(message: str, path: tuple[Step, ...], instance: Json) -> Defect:
    # Neither the index of an item nor what stands there tells whether a defect is new: what it lacks does.
    where = tuple("*" if isinstance(step, int) else step for step in path)
    return Defect(Problem(first_line(message), path, _NEXT), (*where, message.replace(repr(instance), "it")))
