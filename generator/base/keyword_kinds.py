"""Which JSON types of values each keyword of a schema is about."""

from __future__ import annotations

from types import MappingProxyType

from generator.base.nodes import Json

_NUMBER = ("integer", "number")
_ONLY = MappingProxyType(
    {
        **dict.fromkeys(
            ("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"), ("string",)
        ),
        **dict.fromkeys(
            ("minItems", "maxItems", "uniqueItems", "contains", "prefixItems", "unevaluatedItems"), ("array",)
        ),
        **dict.fromkeys(("minProperties", "maxProperties", "patternProperties", "propertyNames"), ("object",)),
        **dict.fromkeys(("dependentRequired", "dependentSchemas", "unevaluatedProperties"), ("object",)),
        **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), _NUMBER),
    }
)
"""The JSON types that a keyword restricts, if not all."""


def is_about(word: str, value: Json, kind: str) -> bool:
    """Whether the keyword *word* restricts values of the JSON type *kind*."""
    if word == "format":
        is_numeric = isinstance(value, str) and value.startswith(("int", "uint", "float", "double", "decimal"))
        return kind in (_NUMBER if is_numeric else ("string",))
    return kind in _ONLY.get(word, (kind,))
