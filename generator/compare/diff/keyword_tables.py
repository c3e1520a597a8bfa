"""Tables of keywords: what each is about, and which values have no effect."""

from __future__ import annotations

from types import MappingProxyType

from generator.base.extensions import DEPRECATION_REASON, SUNSET
from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Subject

PROSE = frozenset(
    {
        *("title", "summary", "description", "example", "examples", "externalDocs", "$comment"),
        *(DEPRECATION_REASON, "x-example", "x-examples", "x-enum-descriptions", "x-enumDescriptions"),
    }
)
"""Keywords with prose."""

LOOSEST = MappingProxyType(
    {
        **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"), max),
        **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), min),
    }
)
"""Bounds, with the function that picks the effective one of two."""

DEPRECATION = ("deprecated", SUNSET)
ANNOTATIONS = frozenset({"default", "readOnly", "writeOnly", *DEPRECATION})
"""Annotations; the outermost schema that states one wins."""

LITERALS = PROSE | {"default"}
"""Keywords with values in which a `$ref` is a property as any other, and no reference."""

SUBJECTS = MappingProxyType(
    {
        **dict.fromkeys((*LOOSEST, "multipleOf", "pattern", "uniqueItems"), Subject.LIMIT),
        **dict.fromkeys(DEPRECATION, Subject.DEPRECATION),
        "format": Subject.FORMAT,
        "default": Subject.DEFAULT,
    }
)
"""What a change of a plain keyword is about; any other is a `Subject.KEYWORD`."""

ABSENT = frozenset(
    {
        *((word, "0") for word in ("minLength", "minItems", "minProperties")),
        *((word, "False") for word in ("uniqueItems", "deprecated", "readOnly", "writeOnly", "required")),
        *((word, "{}") for word in ("patternProperties", "xml")),
        *(("pattern", text) for text in ("", ".*", "^.*$", "^.*", ".*$")),
        *((word, "[]") for word in ("tags", "prefixItems")),
        ("jsonSchemaDialect", "https://spec.openapis.org/oas/3.1/dialect/base"),
    }
)
"""Keywords with the values that have no effect."""

ONE_SCHEMA = frozenset(
    {
        *("not", "if", "then", "else", "contains", "propertyNames"),
        *("unevaluatedItems", "unevaluatedProperties", "contentSchema"),
    }
)
SCHEMA_LISTS = frozenset({"prefixItems"})
SCHEMA_MAPS = frozenset({"patternProperties", "dependentSchemas"})
HOLDERS = ONE_SCHEMA | SCHEMA_LISTS | SCHEMA_MAPS
"""Keywords that contain schemas, beside those that have a field of their own in `NormalForm`."""

SILENT = frozenset({"$defs", "definitions", "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary"})
"""Keywords for definitions and identifiers, which restrict no value."""


def is_annotation(word: str) -> bool:
    """Whether *word* is an annotation; extensions count as annotations."""
    return word in ANNOTATIONS or word.startswith("x-")


def is_idle(word: str) -> bool:
    """Whether the keyword *word* restricts no value, whatever it contains."""
    return is_annotation(word) or word in PROSE or word in SILENT or word == "xml"


def is_absent(word: str, value: Json) -> bool:
    """Whether *value* of the keyword *word* has no effect."""
    if word == "propertyNames" and is_object(value):
        # Names are strings anyway.
        return all((key == "type" and said == "string") or key in PROSE for key, said in value.items())
    if value is None:
        # A keyword without a value, as some tools write what they leave out; null may be a default.
        return word != "default" and word not in HOLDERS and not word.startswith("x-")
    return not (is_list(value) and value) and not (is_object(value) and value) and (word, str(value)) in ABSENT
