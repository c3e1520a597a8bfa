"""Checks a document against the OpenAPI standard, with openapi-spec-validator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from generator.base.nodes import Json, is_list, is_object, plain, walk
from generator.base.url_parameters import TEMPLATE
from generator.validate import metaschemas, quick_standard
from generator.validate.linear_validators import linear
from generator.validate.problems import CheckInput, DocumentRule, PathStep, Problem
from generator.validate.schema_checks import root_schemas

_NEXT = "Correct the page with an overlay."


def _check_schema(subject: CheckInput) -> Iterator[Problem]:
    if not quick_standard.is_document(subject.doc):
        yield from schema_problems(subject.doc)


def schema_problems(doc: Json) -> Iterator[Problem]:
    """Yield what the library says against *doc* by the schema of OpenAPI 3.1."""
    # Imported here, because it takes 0.2 s that only documents with faults should wait for.
    from openapi_spec_validator import OpenAPIV31SpecValidator

    validator: Any = OpenAPIV31SpecValidator.schema_validator
    for error in validator.__class__(metaschemas.without_dynamic_references(validator.schema)).iter_errors(plain(doc)):
        nearest = deepest(error)
        path = _steps(nearest.absolute_path)
        if path[-4:-3] == ("links",) and path[-2] == "parameters":
            # The standard allows any value here, and its JSON Schema only strings.
            continue
        if any(key == "callbacks" and str(name).startswith("x-") for key, name in zip(path, path[2:], strict=False)):
            # The standard allows any extension of a callback, and its JSON Schema only what a path may have.
            continue
        yield Problem(first_line(nearest.message), path, _NEXT)


def _check_meaning(subject: CheckInput) -> Iterator[Problem]:
    if not quick_standard.obeys(subject.doc):
        yield from meaning_problems(subject.doc)


def meaning_problems(doc: Json) -> Iterator[Problem]:
    """Yield what the library says against *doc*, which is valid by the schema, beyond that."""
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

    doc = _without_patterns(doc)
    validator = _meaning_validator()(doc)
    for error in validator.root_validator(validator.schema_path):
        path = path_of(doc, error)
        against = (*path[:-1], str(error.validator)) if path[-1:] == ("default",) else ()
        yield Problem(first_line(error.message), path, _NEXT, against)
        if isinstance(error, OpenAPIValidationError):
            # This is not a valid schema, and the validator would fail on it if it went on.
            return


@cache
def _meaning_validator() -> Any:
    """Return the library's validator, in a form that takes a time linear in the size of the document."""
    from openapi_spec_validator import OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.keywords import OperationValidator

    validators = linear(OpenAPIV31SpecValidator.keyword_validators)
    linear_schemas: Any = validators["schema"]

    class QuickSchemas(linear_schemas):  # type: ignore[misc] # The library is imported only where it is needed.
        def _get_schema_checker(self, schema: Any, schema_value: Any) -> Any:
            return _check_against_dialect

    class Operations(OperationValidator):
        def _get_path_params_from_url(self, url: str) -> Iterator[str]:
            # The library reads a path as a format string of Python, which `{a` and `a}` are not, and `{a!r}` otherwise.
            return filter(None, TEMPLATE.findall(url))

    changed = {**validators, "schema": QuickSchemas, "operation": Operations}
    return type("MeaningValidator", (OpenAPIV31SpecValidator,), {"keyword_validators": changed})


def _check_against_dialect(schema: Json) -> None:
    """Raise the error of the library if *schema* is no JSON Schema of the version 2020-12."""
    if quick_standard.is_schema(schema):
        return
    exceptions: Any = import_module("jsonschema.exceptions")
    error = exceptions.best_match(dialect().iter_errors(schema))
    if error is not None:
        raise exceptions.SchemaError.create_from(error)


@cache
def dialect() -> Any:
    """Return the validator of schemas."""
    # Imported by name, because this package has no types.
    validator: Any = import_module("jsonschema").Draft202012Validator
    return validator(metaschemas.dialect_schema())


def _without_patterns(doc: Json) -> Json:
    """Return *doc* without regular expressions: they are ECMA-262, not Python, and may take forever.

    The schemas of `patternProperties` stay, under expressions that match nothing; then any other property may be there.
    """
    if is_list(doc):
        return [_without_patterns(value) for value in doc]
    if not is_object(doc):
        return doc
    entries = {key: value for key, value in doc.items() if key != "pattern" or is_object(value)}
    by_pattern = entries.get("patternProperties")
    if is_object(by_pattern) and all(map(is_object, by_pattern.values())):
        entries["patternProperties"] = {f"(?!){index}": schema for index, schema in enumerate(by_pattern.values())}
        for key in ("additionalProperties", "unevaluatedProperties"):
            entries.pop(key, None)
    return {key: _without_patterns(value) for key, value in entries.items()}


def path_of(doc: Json, error: Any) -> tuple[PathStep, ...]:
    """Return the path of *error* in *doc*; the validator only gives the path within the schema that it checked."""
    for path, node in walk(doc):
        if node is error.schema:
            return (*path, "default")
    inner = _steps(error.absolute_path)
    for path, schema in root_schemas(doc):
        if inner and _has_value(schema, inner, error.instance):
            return (*path, *inner)
    return inner


def _has_value(node: Json, path: tuple[PathStep, ...], value: Json) -> bool:
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return False
    return bool(node == value)


def deepest(error: Any) -> Any:
    """Return the cause of *error* that is deepest in the document: that a `oneOf` failed says nothing by itself."""
    causes = [deepest(cause) for cause in error.context or ()]
    return max([error, *causes], key=lambda candidate: len(candidate.absolute_path))


def _steps(path: Iterable[PathStep]) -> tuple[PathStep, ...]:
    return tuple(path)


def first_line(message: str) -> str:
    """Return the first line of *message*, shortened to 200 characters."""
    line = message.splitlines()[0]
    return line if len(line) < 200 else f"{line[:197]}..."


SCHEMA_RULE = DocumentRule("openapi-schema", "The document is valid by the JSON Schema of OpenAPI 3.1.", _check_schema)
# Last and alone in its stage: it fails on problems that other rules report better.
MEANING_RULE = DocumentRule(
    "openapi-meaning", "The document obeys what OpenAPI 3.1 demands beyond its JSON Schema.", _check_meaning
)
