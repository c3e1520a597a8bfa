"""The kinds of facts that dialects lose, and what the merge does about each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Set
from enum import Enum
from functools import cache
from types import MappingProxyType

from attrs import frozen

from generator.base.errors import PageError
from generator.base.extensions import LOSES
from generator.base.key_headers import is_key_header
from generator.base.location import Mark, printable
from generator.base.nodes import Map, Seq


class Remedy(Enum):
    """What the merge does where the winner's dialect cannot state a fact."""

    KEYWORD = "recovers the keyword from the next page that can state it"
    NULL = (
        "recovers null from the next page that can state it; else an optional property of a response accepts null"
        " where the dialect prints none at all"
    )
    REQUIRED = "recovers the name in `required`, and the tag that is left out, from the first page that can state them"
    PART = "recovers the part from the next page that can state it"
    MEANT = "takes what another page states that can tell, also its absence, for what is meant"
    NAME = "takes the spelling of another page for a schema of the same shape"
    OTHERS = "does nothing: pages of other dialects state it for the whole API"
    KNOWN = "does nothing: no dialect states it; where it is known, an overlay on the document adds it"


@frozen
class LossKind:
    """One kind of fact that a dialect leaves out, or prints otherwise than it is meant."""

    sentence: str
    keywords: frozenset[str]
    """The keywords of schemas and operations that state the fact."""
    remedy: Remedy


def _kind(keywords: str, remedy: Remedy, sentence: str) -> LossKind:
    return LossKind(sentence, frozenset(keywords.split()), remedy)


_LIMITS = (
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength"
    " pattern minItems maxItems uniqueItems minProperties maxProperties"
)

_PRINTED = frozenset(
    "$ref type format enum const properties required items additionalProperties oneOf anyOf allOf discriminator"
    " description default deprecated in schema content parameters requestBody responses servers".split()
)
"""The keywords for which the lines of a list have a place, or that are printed as something else."""

_OTHERS = (
    "readOnly writeOnly propertyNames patternProperties dependentRequired dependentSchemas contains minContains"
    " maxContains unevaluatedProperties unevaluatedItems contentEncoding contentMediaType contentSchema externalDocs"
)

KINDS: Mapping[str, LossKind] = MappingProxyType(
    {
        "defaults": _kind("default", Remedy.KEYWORD, "An absent default says nothing."),
        "limits": _kind(_LIMITS, Remedy.KEYWORD, "An absent limit on a number, a length or a pattern says nothing."),
        "discriminator": _kind("discriminator", Remedy.KEYWORD, "A union without a discriminator may have a tag."),
        "union-keywords": _kind("oneOf anyOf", Remedy.MEANT, "An anyOf is printed as a oneOf."),
        "nullability": _kind("type oneOf anyOf", Remedy.NULL, "A type without null may accept null."),
        "item-nulls": _kind(
            "type oneOf anyOf", Remedy.NULL, "Only properties and parameters are printed with null, not what they hold."
        ),
        "required-nullable": _kind(
            "required", Remedy.REQUIRED, "A property that accepts null is left out of `required`."
        ),
        "tag-required": _kind(
            "required properties",
            Remedy.REQUIRED,
            "The tag of an inlined variant is always in `required`; a component of its own has lost its tag.",
        ),
        "names": _kind("$ref", Remedy.NAME, "Component names are spelled otherwise, acronyms above all."),
        "inline-types": _kind(
            "$ref", Remedy.NAME, "Schemas are printed where they are used, and most of their names are lost."
        ),
        "formats": _kind("format", Remedy.KEYWORD, "An absent format says nothing."),
        "number-formats": _kind("format", Remedy.MEANT, "A number without a format is printed as a double."),
        "other-keywords": _kind(
            _OTHERS, Remedy.KEYWORD, "Only keywords that a line has a place for are printed, and no extensions."
        ),
        "metadata": _kind(
            "operationId summary tags security",
            Remedy.KEYWORD,
            "Neither id, summary, tags, security nor deprecation of an operation are printed.",
        ),
        "texts": _kind("description summary", Remedy.KEYWORD, "An absent description says nothing."),
        "key-header": _kind("parameters", Remedy.PART, "The header with the key of the API may not be printed."),
        "cookies": _kind("parameters", Remedy.PART, "Parameters that are sent as cookies are not printed."),
        "item-parameters": _kind(
            "schema", Remedy.PART, "A parameter that is an array is printed with the type of its items."
        ),
        "error-responses": _kind("responses", Remedy.PART, "An error response may not be printed at all."),
        "media-types": _kind("content", Remedy.PART, "The media types of responses are not printed."),
        "error-bodies": _kind(
            "content", Remedy.OTHERS, "An error response that is printed without a body may have one."
        ),
        "servers": _kind("servers", Remedy.OTHERS, "The only server that is stated is that of the endpoint line."),
        "body-required": _kind("requestBody", Remedy.PART, "Whether a request body is required is not printed."),
        "binary-bodies": _kind("content", Remedy.KNOWN, "A 200 body that is not JSON is left out, or printed as JSON."),
        "void-responses": _kind(
            "responses",
            Remedy.PART,
            "A 204 beside a 200 is left out; a 200 without a body is printed as an empty object.",
        ),
        "integer-enums": _kind("type enum", Remedy.KNOWN, "An enum of numbers is printed as an enum of strings."),
        "free-maps": _kind(
            "additionalProperties properties",
            Remedy.KNOWN,
            "A map with free keys is printed as an object without properties.",
        ),
    }
)
"""The kinds of loss, by the names that overlays use in `x-loses`."""

KEYWORDS_OF_LOSSES = frozenset(word for kind in KINDS.values() for word in kind.keywords)
"""The keywords that the table names; a dialect of lists loses all others that it has no place for as well."""
NO_FORMAT = "double"
"""The format that the docs platform prints for a number without one."""

KNOWN_KINDS = f"Known are {', '.join(KINDS)}."
"""The advice beside an unknown kind."""


def take_losses(doc: Map) -> frozenset[str]:
    """Remove `x-loses` from the root of *doc* and return the kinds it names; raises `PageError` for an unknown kind."""
    for what, where in loss_faults(doc):
        raise PageError(what, where=where, next=KNOWN_KINDS)
    doc.marks.pop(LOSES, None)
    return frozenset(doc.pop(LOSES, ()))


@cache
def lost_keywords(kinds: frozenset[str]) -> frozenset[str]:
    """Return the keywords of schemas that a dialect with these *kinds* of loss cannot state and the merge recovers."""
    lost = (KINDS[name] for name in kinds)
    return frozenset(word for kind in lost if kind.remedy is Remedy.KEYWORD for word in kind.keywords)


def may_lose(kinds: frozenset[str], key: str, beside: Container[str]) -> bool:
    """Whether a dialect with these *kinds* of loss may leave out *key* of a part that has the keys *beside*."""
    if key in lost_keywords(kinds):
        return True
    if "other-keywords" not in kinds:
        return False
    if key == "additionalProperties":
        # An object with properties is printed without a word on those that it does not list.
        return "properties" in beside
    # A union of one variant is printed as that variant.
    return "$ref" in beside if key == "discriminator" else key not in _PRINTED


def may_lose_parameter(kinds: Set[str], where: str, name: str) -> bool:
    """Whether a dialect with these *kinds* of loss may leave out the parameter *name* that is sent *where*."""
    is_key = "key-header" in kinds and where == "header" and is_key_header(name)
    return is_key or ("cookies" in kinds and where == "cookie")


def lost_of_operation(kinds: frozenset[str]) -> frozenset[str]:
    """Return the keywords that a dialect with these *kinds* of loss prints with other parts alone."""
    return frozenset({"deprecated"}) if "metadata" in kinds else frozenset()


def loss_faults(holder: Map) -> Iterator[tuple[str, Mark]]:
    """Yield each fault of `x-loses` in *holder*, and its place."""
    kinds = holder.get(LOSES, Seq())
    if not isinstance(kinds, Seq):
        yield f"`{LOSES}` must be an array of kinds of loss", holder.at(LOSES)
        return
    for index, name in enumerate(kinds):
        if not isinstance(name, str) or name not in KINDS:
            yield f"there is no kind of loss `{printable(str(name))}`", kinds.at(index)
