"""What pages state and no stage reads: a keyword that nobody thought of must not vanish without a word.

Each keyword is read, or known to be of no use to a client, or counted here. Extensions (`x-...`) are not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.base.nodes import Json, Map, is_list, is_object
from generator.base.schemas import METHODS
from generator.read.dialects import Fragment
from generator.shape.media_kinds import preferred_media

Parts = Mapping[str, str]
"""Keyword -> what its value is: `PART`, `PART*` for a list or map of them, or empty for a value."""


def _keys(words: str, **parts: str) -> Parts:
    return {**dict.fromkeys(words.split(), ""), **parts}


_PARAMETER = _keys(
    "name in description required deprecated style explode allowReserved example examples $ref allowEmptyValue",
    schema="schema",
    content="media*",
)
_KNOWN: Mapping[str, Parts] = {
    "document": _keys("openapi info servers tags security externalDocs", paths="path*", components="components"),
    "components": _keys(
        "securitySchemes examples",
        schemas="schema*",
        parameters="parameter*",
        responses="response*",
        requestBodies="body*",
        headers="header*",
    ),
    "path": _keys("summary description $ref", parameters="parameter*", **dict.fromkeys(METHODS, "operation")),
    "operation": _keys(
        "tags summary description operationId deprecated security servers externalDocs",
        parameters="parameter*",
        requestBody="body",
        responses="response*",
    ),
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "body": _keys("description required $ref", content="media*"),
    "response": _keys("description $ref", content="media*", headers="header*"),
    "media": _keys("example examples", schema="schema", encoding="encoding*"),
    "encoding": _keys("contentType style explode allowReserved", headers="header*"),
    "schema": _keys(
        "type format title description default deprecated example examples enum const required nullable readOnly"
        " writeOnly minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems"
        " maxItems uniqueItems minProperties maxProperties discriminator externalDocs xml $ref $comment contentEncoding"
        " contentMediaType dependentRequired",
        **dict.fromkeys(("items", "additionalProperties", "not"), "schema"),
        **dict.fromkeys(("oneOf", "anyOf", "allOf", "properties", "patternProperties", "prefixItems"), "schema*"),
    ),
}


def unread(fragments: Iterable[Fragment]) -> Counter[str]:
    """Return how often *fragments* state what no stage reads: keywords, and bodies beside the one that is sent."""
    return Counter(what for fragment in fragments for what in _unread(fragment.doc, "document"))


def _unread(node: Json, part: str) -> Iterator[str]:
    if not isinstance(node, Map):
        return
    known = _KNOWN[part]
    for key, value in node.items():
        if key not in known and not key.startswith("x-"):
            yield f"`{key}`"
        inner = known.get(key, "")
        if inner.endswith("*") and (is_object(value) or is_list(value)):
            for one in value.values() if is_object(value) else value:
                yield from _unread(one, inner[:-1])
        elif inner:
            yield from _unread(value, inner)
    content = node.get("content") if part == "body" else None
    if is_object(content) and len(content) > 1:
        sent = preferred_media(content)
        yield from (f"request body `{media}` beside `{sent}`" for media in content if media != sent)
