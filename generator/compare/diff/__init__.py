"""Two OpenAPI documents -> what is different in meaning, without a judgement.

`Change.name` and the keys of `Change.facts`, by subject; `_before` is of the base, `_after` of the revision.
Every change has (empty at an operation itself, and for the API as a whole):

    part            what stands at `place`: "parameter", "header" (of a response), "body" (the whole body), "property",
                    "items" (of an array, or the values of a map), "variant" (of a union), "component" (that no
                    operation uses), "item 1" (of `prefixItems`), "pattern" (the properties that a pattern is for),
                    "dependent" (an object with a property), or the keyword of a schema, such as "contains" or "then"
    at              name of the parameter, header, property or pattern that the place goes through last, "" for a whole
                    body
    in              of a parameter and all below it: "query", "header", "path", "cookie"
    always          whether it is a property that both documents require, in one of the objects that it is a property of
    optional        whether it is a property that the base does not require, wherever it is used
    succeeds        whether it stands in a response with a 2xx status, among others
    typed           whether it is sent with its JSON type, among others: not as text alone in a URL, header or form
    webhook         whether the server makes every call that it is part of: those of webhooks and callbacks

A thing that came or went, a property, parameter or header, and whatever `required` is about:

    required        whether it must be given (in the side that has it; of a change of `required`: after)
    has_default     whether it has a default, and `default`: which
    read_only       and `write_only`, `nullable`, `deprecated`, and `sunset`: the date or None
    types           its JSON types, null aside, sorted; None where any is

OPERATION     name "GET /v1/x", "POST webhook done", "callback done {$request.body#/url} POST"; deprecated, sunset
PARAMETER     name; the facts of a thing; ignored: whether it is a header that means nothing by OpenAPI.
              CHANGED: a path parameter is called otherwise (name_before, name_after), or
              it is sent elsewhere (in_before, in_after)
REQUEST_BODY  name "request body"; required
MEDIA_TYPE    name "application/json". ADDED, REMOVED: range, such as `*/*`, of the other side that it is in, or None.
              ADDED: is_first, whether the base has no body there
              CHANGED: another one took its place (name_after), which narrows or widens it where one is a range
STATUS        name "200", "4XX", "default"; range: what stands for it in the other side, a range or "default", or None.
              REMOVED: narrows, whether it is a range of which the revision lists statuses
HEADER        name; the facts of a thing; ignored, as of a PARAMETER. Always of a response; a header of a request is a
              PARAMETER
PROPERTY      name; the facts of a thing; of one added, required_before: `required` named it though it was not listed;
              of one removed, required_after: it still names it. unlisted: what the other side says of properties of
              this name ("open", "schema", "closed"); is_accepted: whether the revision takes all values that the base
              takes there; is_expected: the reverse
TYPE          name "type"; types_before, types_after, format_before, format_after. ADDED: any type was valid before;
              REMOVED: any is now. Nothing below is reported where no type is left in common; then "null" is
              among the types, and there are is_accepted, is_expected: whether all values of the base are valid by the
              revision, and the reverse, as far as that is certain. With `union` ("oneOf"): a
              union became something else, or the reverse
FORMAT        name "format"
NULLABILITY   name "null". ADDED: null is valid now
REQUIRED      name of the property or parameter, "request body"; the facts of a thing. ADDED: must be given now
ENUM          name "enum"; values. ADDED: any value was valid before
ENUM_VALUE    name: the value as JSON; const: one value is left; of one added const_before: there was only one before.
              CHANGED: the only value is another one
DEFAULT       name "default"; has_default: whether the revision has one
VARIANT       name: what callers may call it (tag value, else type); union "oneOf"/"anyOf", tag (the property, or ""),
              tag_values, types; variants_before: the types of all variants of the base, [] where it was no union;
              covered: whether the other side accepts all that it accepts. ADDED where a plain schema becomes a union
              that it is a variant of, for each other variant. overlaps: whether a value of
              it may fit another variant of a `oneOf` as well; is_free: whether the other side is any object, without
              variants or properties. With union "allOf": a schema that says nothing new; what else an `allOf` gains or
              loses is reported as what it says: properties, limits
TAG           what "property" (name is the property; tag_before, tag_after, of one added or removed also implied: the
              variants say the same by themselves), "value" (name is the value; variant_before, variant_after) or
              "default" (name "x-default-mapping"). A mapping that says what the variants state themselves is no
              difference
DEPRECATION   name "deprecated"; sunset_before, sunset_after. With name "x-sunset": another date of removal, or one
              that came or went while it stays deprecated
SECURITY      name: the schemes, "apiKey header xi-api-key", joined by " + ", "none" where anyone may call;
              open_before, open_after (whether anyone may call), of one added declared: whether the base defines its
              schemes, and states nowhere what needs which; of one removed or changed is_met: whether what it needs is
              enough for another one now. CHANGED: title_after, scopes_added, scopes_removed; or details: keywords of
              its definition that no caller is refused over
SERVER        name: its URL. CHANGED: url_after, the same where a variable or an extension differs; then values_removed,
              values_added ("region: eu"), where the default differs default_before, default_after and is_default_gone
              (whether the old one is none of its URLs), is_wider (all URLs stay, and nothing else differs)
LIMIT         name: the keyword. ADDED: no limit before. CHANGED: several, where one side states more than one value;
              keyword_after, where another keyword states it now. Values are those of the normal form:
              `exclusiveMinimum: 0` of an integer is a minimum of 1
DESCRIPTION   name: the keyword; only in `Comparison.prose`
KEYWORD       name: the keyword. `additionalProperties` has open_before, open_after: "open", "closed" or "schema";
              of `patternProperties` on one side alone, what the other side allows there. "oneOf" or "anyOf" has,
              CHANGED, union: both words; ADDED or REMOVED, covered: whether all values that are valid without it
              are valid with it. "not", CHANGED, has is_narrower, is_wider: whether certainly no fewer values are
              excluded than before, or no more. Plain ones that are CHANGED have several, as a LIMIT has. "$ref": a
              reference leads nowhere or no schema stands where one belongs (unreadable_before, unreadable_after,
              is_circle: whether it leads back to itself).
              "oneOf", CHANGED, may have overlap instead: whether "more" values may fit several variants than before,
              "fewer", or "other" ones, or "unknown". "prefixItems", CHANGED, has moves: the items of one side stand in
              the other in other places. Others: `readOnly`, `writeOnly` (has_default: whether the revision has one),
              `style`, `explode`, `tags`, `operationId`, `links`, `encoding`, `content` (of a parameter), `x-...`, and
              every keyword of JSON Schema that has no subject of its own. `operationId` and `tags`, CHANGED, have
              names_method: whether no extension names the method. The extensions that do, CHANGED, have keeps_call
              where the call of the base is another name of it now. `x-...` that refers to a schema which changed has
              is_only_here: whether nothing else shows that. "components.schemas.X": a schema that no operation uses
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.errors import DocumentError
from generator.base.garbage_collection import nothing_collected
from generator.base.nodes import Map
from generator.compare.change import Change, Subject
from generator.compare.diff import api_diff, change_collection, schema_diff, unused_diff
from generator.compare.diff.document_index import DocumentIndex
from generator.compare.diff.fact_counts import FactCounts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.walk import Walk


@frozen
class Comparison:
    """All that is different between two documents."""

    changes: tuple[Change, ...]
    """Differences in meaning, by place."""
    prose: tuple[Change, ...]
    """Differences in what only people read, by place."""
    compared: Mapping[Subject, int]
    """How many facts of each kind the base states where the two were compared."""
    operations: tuple[str, ...]
    """The names of all operations, callbacks aside, sorted."""


def compare(base: Map, revision: Map, *, skips_unchanged: bool = True) -> Comparison:
    """Compare two OpenAPI documents, 3.0 or 3.1 each.

    Schemas that are the same in both are skipped, unless all are to be compared, which takes longer and finds the same.

    Raises `DocumentError` where one refers to what it does not have, or is not built as OpenAPI has it.
    """
    for root in (base, revision):
        _check(root)
    with nothing_collected():
        readers = SchemaReader(DocumentIndex(base)), SchemaReader(DocumentIndex(revision))
        walk = Walk(*readers, schema_diff.compare, skips_unchanged=skips_unchanged)
        api_diff.compare(walk)
        walk.run()
        unused_diff.compare(walk)
        walk.run()
        change_collection.decide_keywords(walk)
        changes, prose = change_collection.collect_changes(walk)
    operations = tuple(sorted({root.operation for root in walk.roots} - {""}))
    return Comparison(changes, prose, FactCounts(walk), operations)


def _check(root: Map) -> None:
    """Raise `DocumentError` unless *root* is a document of a version that is compared."""
    version = root.get("openapi")
    if not str(version).startswith("3."):
        what = (
            f"OpenAPI {version} is not compared"
            if isinstance(version, str)
            else "no OpenAPI document: it has no `openapi`"
        )
        raise DocumentError(what, where=root.at("openapi"), pointer="#", next=_VERSIONS)
    is_cut = "paths" in root and root["paths"] is None
    if is_cut or all(root.get(word) is None for word in _CONTENTS):
        what = "`paths` has nothing in it" if is_cut else "it has no `paths`, no `webhooks` and no `components`"
        pointer = "#/paths" if is_cut else "#"
        raise DocumentError(what, where=root.at("paths"), pointer=pointer, next=_WHOLE)


_VERSIONS = "Give a document of version 3.0, 3.1 or 3.2; convert others first."
_CONTENTS = ("paths", "webhooks", "x-webhooks", "components")
_WHOLE = "Give the whole document, which may have been cut off; an API without operations has `paths: {}`."
