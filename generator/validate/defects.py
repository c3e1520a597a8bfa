"""Has a change broken a document? What is wrong with it afterwards and was not before, for any OpenAPI 3."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from attrs import field, frozen

from generator.base.nodes import Json, Map, is_list, is_object, plain
from generator.shape.schema_queries import locate
from generator.validate.problems import Problem, Step
from generator.validate.standard import deepest, first_line, place_of

_VERSION = re.compile(r"3\.[012]\.\d+(?:-.*)?")
_NEXT = "Correct the change."
_DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
"""Keywords whose values are data: a `$ref` in them refers to nothing."""
_NAMED = frozenset({"properties", "patternProperties", "schemas", "responses"})
"""Keywords of objects whose keys are names: `default` in them is none of the above."""


@frozen
class Defect:
    """One thing that is wrong; `same` is what it has in common with itself in another version of the document."""

    problem: Problem = field(eq=False)
    same: tuple[str, ...]


@frozen
class Validity:
    """What is wrong with a document by the JSON Schema of its version, and by what the standard says beyond it."""

    form: tuple[Defect, ...]
    meaning: tuple[Defect, ...]
    whole: bool
    """Whether all was asked: a wrong form, or a reference that leads elsewhere, ends the questions about meaning."""


def is_known(doc: Map) -> bool:
    """Whether *doc* says that it is written to a version of OpenAPI that we can check."""
    return isinstance(doc.get("openapi"), str) and bool(_VERSION.fullmatch(doc["openapi"]))


def validity(doc: Map) -> Validity:
    """Return what is wrong with *doc*. Nothing is fetched: where references lead elsewhere, less is checked."""
    if not is_known(doc):
        problem = Problem("`openapi` is not a version `3.0.x`, `3.1.x` or `3.2.x`", ("openapi",), _NEXT)
        return Validity((Defect(problem, ("openapi",)),), (), whole=False)
    data = plain(doc)
    validator = _validator(data)
    form = (*_form(validator), *_dangling(data, data, ()))
    meaning, whole = ((), False) if form else _meaning(validator, data)
    return Validity(form, meaning, whole)


def worse(before: Validity, after: Validity) -> tuple[Defect, ...]:
    """Return what is wrong in *after* and was not in *before*, leaving out what could not be asked before."""
    return _more(before.form, after.form) + (_more(before.meaning, after.meaning) if before.whole else ())


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
    # Without handlers it reads no files and no URLs.
    offline = type("Offline", (by_version[data["openapi"][:3]],), {"resolver_handlers": {}})
    return offline(data)


def _form(validator: Any) -> Iterator[Defect]:
    for error in validator.schema_validator.iter_errors(validator.schema):
        nearest = deepest(error)
        yield _defect(nearest.message, tuple(nearest.absolute_path), nearest.instance)


def _meaning(validator: Any, data: Json) -> tuple[tuple[Defect, ...], bool]:
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
    from referencing.exceptions import Unresolvable

    found: list[Defect] = []
    try:
        for error in validator.root_validator(validator.schema_path):
            found.append(_defect(error.message, place_of(data, error), error.instance))
            if type(error) is OpenAPIValidationError:
                # A schema that is none: reading on, the validator trips over it.
                return tuple(found), False
    except Unresolvable:
        return tuple(found), False
    return tuple(found), True


def _dangling(data: Json, node: Json, path: tuple[Step, ...], word: str = "") -> Iterator[Defect]:
    """Yield the references within the document that lead nowhere; *word* is the keyword that *node* is the value of."""
    if is_list(node):
        for index, item in enumerate(node):
            yield from _dangling(data, item, (*path, index))
    if not is_object(node):
        return
    named = word in _NAMED
    ref = node.get("$ref")
    if not named and isinstance(ref, str) and ref.startswith("#/") and locate(data, unquote(ref)) is None:
        yield _defect(f"`{ref}` leads nowhere", (*path, "$ref"), None)
    for key, value in node.items():
        if named:
            yield from _dangling(data, value, (*path, key))
        elif key not in _DATA and not key.startswith("x-"):
            yield from _dangling(data, value, (*path, key), key)


def _defect(message: str, path: tuple[Step, ...], instance: Json) -> Defect:
    # Neither the index of an item nor what stands there tells whether a defect is new: what it lacks does.
    where = tuple("*" if isinstance(step, int) else step for step in path)
    return Defect(Problem(first_line(message), path, _NEXT), (*where, message.replace(repr(instance), "it")))
