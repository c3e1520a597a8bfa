"""The standard: what openapi-spec-validator says about a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.base.location import pointer
from generator.base.nodes import Json, below, is_object, plain, walk
from generator.validate.problems import CheckInput, HouseRule, Problem, Step
from generator.validate.schema_checks import root_schemas

_NEXT = "Correct the page with an overlay."


def _schema(subject: CheckInput) -> Iterator[Problem]:
    # Imported here: 0.2 s that no other command pays.
    from openapi_spec_validator import OpenAPIV31SpecValidator

    validator: Any = OpenAPIV31SpecValidator.schema_validator
    for error in validator.__class__(_static(validator.schema)).iter_errors(plain(subject.doc)):
        nearest = deepest(error)
        yield Problem(first_line(nearest.message), _steps(nearest.absolute_path), _NEXT)


def _static(metaschema: Json) -> Json:
    """Return *metaschema* with plain references for dynamic ones, for each of which the library reads it all again.

    They mean the same here: no other schema is in the scope that could give the anchor another meaning.
    """
    anchors = {
        f"#{node['$dynamicAnchor']}": pointer(path)
        for path, node in walk(metaschema)
        if is_object(node) and "$dynamicAnchor" in node
    }
    static = plain(metaschema)
    for node in below(static):
        if is_object(node) and "$dynamicRef" in node:
            node["$ref"] = anchors[node.pop("$dynamicRef")]
    return static


def _meaning(subject: CheckInput) -> Iterator[Problem]:
    from openapi_spec_validator import OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

    doc = plain(subject.doc)
    validator = OpenAPIV31SpecValidator(doc)
    for error in validator.root_validator(validator.schema_path):
        yield Problem(first_line(error.message), place_of(doc, error), _NEXT)
        if isinstance(error, OpenAPIValidationError):
            # A schema that is none: reading on, the validator trips over it.
            return


def place_of(doc: Json, error: Any) -> tuple[Step, ...]:
    """Return where *error* of the validator stands in *doc*: the validator says only where it stands in its schema."""
    for path, node in walk(doc):
        if node is error.schema:
            return (*path, "default")
    below = _steps(error.absolute_path)
    for path, schema in root_schemas(doc):
        if below and _has(schema, below, error.instance):
            return (*path, *below)
    return below


def _has(node: Json, path: tuple[Step, ...], value: Json) -> bool:
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return False
    return bool(node == value)


def deepest(error: Any) -> Any:
    """Return the error below *error* that lies deepest in the document: a failed `oneOf` says nothing by itself."""
    below = [deepest(one) for one in error.context or ()]
    return max([error, *below], key=lambda one: len(one.absolute_path))


def _steps(path: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(path)


def first_line(message: str) -> str:
    """Return the first line of *message*, cut where it is long."""
    line = message.splitlines()[0]
    return line if len(line) < 200 else f"{line[:197]}..."


SCHEMA = HouseRule("openapi-schema", "The document is valid by the JSON Schema of OpenAPI 3.1.", _schema)
# It stumbles over what other rules report better, so it comes last, alone.
MEANING = HouseRule("openapi-meaning", "The document keeps what OpenAPI 3.1 says beyond its JSON Schema.", _meaning)
