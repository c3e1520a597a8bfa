"""Whether a document obeys the OpenAPI standard for sure, told in a tenth of the time that the library takes.

Where the answer is no, it may obey all the same: the library has the last word, and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from generator.base.nodes import Json, below, is_object
from generator.base.schemas import COMPONENTS, METHODS, locate
from generator.base.url_parameters import TEMPLATE
from generator.validate import metaschemas
from generator.validate.quick_checks import QuickChecks
from generator.validate.quick_keywords import Unsure, ValueCheck
from generator.validate.schema_checks import root_schemas, schema_tree

_META_KEYWORDS = frozenset({"$id", "$schema", "$dynamicAnchor", "$vocabulary", "format"})
"""Keywords that demand nothing in metaschemas; `format` is an annotation there, as it is to the library."""
_DATA_KEYWORDS = frozenset({"pattern", "discriminator", "xml", "externalDocs", "readOnly", "writeOnly"})
"""The same for data; no pattern of a page is run."""


def is_document(doc: Json) -> bool:
    """Whether *doc* is valid by the schema of OpenAPI 3.1."""
    return _checks_documents()(doc)


def is_schema(schema: Json) -> bool:
    """Whether *schema* is a JSON Schema of the version 2020-12."""
    return _checks_schemas()(schema)


def obeys(doc: Any) -> bool:
    """Whether *doc*, which is valid by the schema, obeys what the standard demands beyond it, as far as we look."""
    schemas = list(root_schemas(doc))
    items = {path: item for path, item in doc.get("paths", {}).items() if path.startswith("/")}
    return (
        all(_is_local(doc, node["$ref"]) for node in below(doc) if is_object(node) and "$ref" in node)
        and _are_unique(tag["name"] for tag in doc.get("tags", ()))
        and _have_unique_ids(items.values())
        and all(_has_its_parameters(path, item) for path, item in items.items())
        and all(is_schema(schema) for _, schema in schemas)
        and _have_fitting_defaults(doc, (node for path, schema in schemas for _, node in schema_tree(schema, path)))
    )


@cache
def _checks_documents() -> ValueCheck:
    return _check_by(metaschemas.openapi_schema())


@cache
def _checks_schemas() -> ValueCheck:
    return _check_by(metaschemas.dialect_schema())


def _check_by(metaschema: Json) -> ValueCheck:
    """Return what is true for values that are valid by *metaschema* for sure."""
    try:
        check = QuickChecks(metaschema, _META_KEYWORDS).check_of(metaschema)
    except (Unsure, KeyError):
        return lambda _: False

    def passes(value: Json) -> bool:
        try:
            return check(value)
        except (Unsure, RecursionError):
            return False

    return passes


def _is_local(doc: Any, ref: Json) -> bool:
    return isinstance(ref, str) and ref.startswith(COMPONENTS) and locate(doc, ref) is not None


def _are_unique(names: Iterator[Json]) -> bool:
    listed = [str(name) for name in names]
    return len(set(listed)) == len(listed)


def _have_unique_ids(items: Iterable[Any]) -> bool:
    operations = [item[method] for item in items for method in METHODS if method in item]
    return _are_unique(operation["operationId"] for operation in operations if "operationId" in operation)


def _has_its_parameters(path: str, item: Any) -> bool:
    """Whether the operations of the path item *item* have the parameters that *path* names, and none twice."""
    named = {*TEMPLATE.findall(path)} - {""}
    if "$ref" in item:
        return False
    shared = item.get("parameters", [])
    for operation in (item[method] for method in METHODS if method in item):
        own = operation.get("parameters", [])
        if not all("name" in parameter for parameter in (*own, *shared)):
            return False
        stated = {parameter["name"] for parameter in (*own, *shared) if parameter["in"] == "path"}
        if stated != named or not all(_are_distinct(listed) for listed in (own, shared)):
            return False
    return True


def _are_distinct(parameters: Any) -> bool:
    return len({(parameter["in"], parameter["name"]) for parameter in parameters}) == len(parameters)


def _have_fitting_defaults(doc: Json, schemas: Iterator[Any]) -> bool:
    checks = QuickChecks(doc, _DATA_KEYWORDS)
    return all(checks.passes(schema["default"], schema) for schema in schemas if "default" in schema)
