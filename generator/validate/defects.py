"""Finds the defects that a change brings into a document of any OpenAPI 3: those it has now and did not have before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from attrs import field, frozen

from generator.base.location import steps
from generator.base.nodes import Json, Map, is_list, is_object, plain
from generator.base.openapi_parts import DATA, NAMED
from generator.shape.cycles import cycle_fault, find_cycles
from generator.shape.schema_queries import locate
from generator.validate.linear_validators import linear
from generator.validate.problems import PathStep, Problem
from generator.validate.standard import deepest, first_line, path_of

_VERSION = re.compile(r"3\.[012]\.\d+(?:-.*)?")
_NEXT = "Correct the change."


@frozen
class Defect:
    """One problem of a document, comparable between two versions of it."""

    problem: Problem = field(eq=False)
    identity: tuple[str, ...]
    """Equal in both versions, even where the problem stands at another index or quotes another value."""


@frozen
class Validity:
    """All defects of a document."""

    schema_defects: tuple[Defect, ...]
    """By the JSON Schema of its version of OpenAPI, and references that lead nowhere, or back to themselves."""
    semantic_defects: tuple[Defect, ...]
    """By what the standard demands beyond that JSON Schema."""
    is_complete: bool
    """Whether everything was checked: a defect of the schema, or a reference to another document, ends the rest."""


def has_known_version(doc: Map) -> bool:
    """Whether *doc* states a version of OpenAPI that we can check."""
    return isinstance(doc.get("openapi"), str) and bool(_VERSION.fullmatch(doc["openapi"]))


def check_document(doc: Map) -> Validity:
    """Return the defects of *doc*. Nothing is downloaded: if it refers to other documents, less is checked."""
    if not has_known_version(doc):
        problem = Problem("`openapi` is not a version `3.0.x`, `3.1.x` or `3.2.x`", ("openapi",), _NEXT)
        return Validity((Defect(problem, ("openapi",)),), (), is_complete=False)
    data = plain(doc)
    validator = _validator(data)
    schema_defects = (*_check_schema(validator), *_dangling_references(data, data, ()))
    semantic_defects, is_complete = ((), False) if schema_defects else _check_meaning(validator, data)
    return Validity((*schema_defects, *_cycles(doc)), semantic_defects, is_complete)


def find_new_defects(before: Validity, after: Validity) -> tuple[Defect, ...]:
    """Return the defects of *after* that *before* does not have, without those that *before* was not checked for."""
    added = _added_defects(before.schema_defects, after.schema_defects)
    if not before.is_complete:
        return added
    return (*added, *_added_defects(before.semantic_defects, after.semantic_defects))


def _added_defects(before: tuple[Defect, ...], after: tuple[Defect, ...]) -> tuple[Defect, ...]:
    counts = Counter(defect.identity for defect in before)
    out: list[Defect] = []
    for defect in after:
        counts[defect.identity] -= 1
        if counts[defect.identity] < 0:
            out.append(defect)
    return tuple(out)


def _validator(data: Json) -> Any:
    # Imported here, because it takes 0.2 s that other commands should not wait for.
    import openapi_spec_validator as library

    by_version: dict[str, Any] = {
        "3.0": library.OpenAPIV30SpecValidator,
        "3.1": library.OpenAPIV31SpecValidator,
        "3.2": library.OpenAPIV32SpecValidator,
    }
    library_class = by_version[data["openapi"][:3]]
    validators = linear(library_class.keyword_validators)
    # Without handlers the library reads neither files nor URLs.
    offline = type("Offline", (library_class,), {"resolver_handlers": {}, "keyword_validators": validators})
    return offline(data)


def _check_schema(validator: Any) -> Iterator[Defect]:
    for error in validator.schema_validator.iter_errors(validator.schema):
        nearest = deepest(error)
        yield _defect(nearest.message, tuple(nearest.absolute_path), nearest.instance)


def _check_meaning(validator: Any, data: Json) -> tuple[tuple[Defect, ...], bool]:
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
    from referencing.exceptions import Unresolvable

    defects: list[Defect] = []
    try:
        for error in validator.root_validator(validator.schema_path):
            defects.append(_defect(error.message, path_of(data, error), error.instance))
            if type(error) is OpenAPIValidationError:
                # This is not a valid schema, and the validator would fail on it if it went on.
                return tuple(defects), False
    except (Unresolvable, RecursionError):
        # The library has no end where a reference leads back to itself.
        return tuple(defects), False
    return tuple(defects), True


def _dangling_references(data: Json, node: Json, path: tuple[PathStep, ...], keyword: str = "") -> Iterator[Defect]:
    """Yield the references within the document that lead nowhere; *node* is the value of *keyword*."""
    if is_list(node):
        for index, item in enumerate(node):
            yield from _dangling_references(data, item, (*path, index))
    if not is_object(node):
        return
    is_keyed_by_name = keyword in NAMED
    ref = node.get("$ref")
    if not is_keyed_by_name and isinstance(ref, str) and ref.startswith("#/") and locate(data, unquote(ref)) is None:
        yield _defect(f"`{ref}` leads nowhere", (*path, "$ref"), None)
    for key, value in node.items():
        if is_keyed_by_name:
            yield from _dangling_references(data, value, (*path, key))
        elif key not in DATA and not key.startswith("x-"):
            yield from _dangling_references(data, value, (*path, key), key)


def _cycles(doc: Map) -> Iterator[Defect]:
    for cycle in find_cycles(doc):
        yield _defect(cycle_fault(doc, cycle).what, tuple(steps(cycle[0])), None)


def _defect(message: str, path: tuple[PathStep, ...], instance: Json) -> Defect:
    # Indexes and quoted values may differ between two versions of a document that have the same defect.
    where = tuple("*" if isinstance(step, int) else step for step in path)
    return Defect(Problem(first_line(message), path, _NEXT), (*where, message.replace(repr(instance), "it")))
