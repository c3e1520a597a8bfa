"""Says for each kind of loss which changes it may explain, and which side's page must be able to state the fact.

There is one function for each of the `KINDS` of `generator.read.losses`. It names the side that lacks the fact; or both
sides, where a dialect distorts the fact, so that even a statement may be wrong. `not_checkable_changes` asks
them, after the facts that are unknown at one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from types import MappingProxyType

from generator.base.extensions import DEFAULT_MAPPING, GROUP_NAME, METHOD_NAME, STREAMING
from generator.base.key_headers import is_key_header
from generator.base.location import pointer, steps
from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import UNIONS, split_null, stated_values
from generator.compare.change import ChangeKind, Side, Subject
from generator.drift.uncertainty import response_losses
from generator.drift.uncertainty.evidence import Evidence
from generator.drift.uncertainty.uncertain_case import (
    BOTH,
    NEITHER,
    MustState,
    UncertainCase,
    both_sides,
    side_without_fact,
)
from generator.read.losses import NO_FORMAT
from generator.read.null_places import has_name

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_MADE = frozenset({"operationId", "tags", GROUP_NAME, METHOD_NAME})
"""Keywords of operations that are never left out of our document."""
_OPERATION_DEPTH = 3
"""The steps of a pointer to an operation."""


def _required_nullable(case: UncertainCase) -> MustState:
    at = _property(case, Subject.REQUIRED)
    schema = case.present[0].node(at) if at else None
    return case.side_without if is_object(schema) and _accepts_null(schema) else NEITHER


def _accepts_null(schema: Json) -> bool:
    return bool(split_null(schema)[1])


def _item_nulls(case: UncertainCase) -> MustState:
    is_null = case.change.subject is Subject.NULLABILITY
    return case.side_without if is_null and not _is_named(case.present[1].pointer) else NEITHER


def _is_named(at: str) -> bool:
    """Whether null at the pointer *at* is that of a property or a parameter."""
    return has_name(re.sub(r"/(?:(?:oneOf|anyOf)/\d+|type|enum/\d+)$", "", at))


def _tag_required(case: UncertainCase) -> MustState:
    if case.change.subject is Subject.TAG and case.change.name == DEFAULT_MAPPING:
        # It follows from a tag that may be absent.
        return BOTH
    at = _property(case, Subject.REQUIRED)
    if at:
        return BOTH if any(_is_tag(evidence, at) for evidence, _ in case.sides) else NEITHER
    at = _property(case, Subject.PROPERTY)
    is_tag = at and any(_is_tag(evidence, at) for evidence, _ in case.sides)
    return case.side_without if is_tag and _may_lack_tag(case) else NEITHER


def _property(case: UncertainCase, subject: Subject) -> str:
    """Return the pointer of the property that a change of *subject* is about, empty for any other change."""
    if case.change.subject is not subject:
        return ""
    path = steps(case.present[1].pointer)
    if subject is Subject.PROPERTY:
        return pointer(path)
    return pointer([*path[: path.index("required")], "properties", case.change.name]) if "required" in path else ""


def _is_tag(evidence: Evidence, at: str) -> bool:
    """Whether the property at *at* is the tag of a union, of which its component is a variant."""
    match steps(at):
        case [*component, "properties", tag]:
            return tag in _tags(evidence, component)
        case _:
            return False


def _tags(evidence: Evidence, path: Sequence[str]) -> Set[str]:
    """Return the tags of the unions of which the schema at *path* is a variant."""
    match path:
        case ["components", "schemas", name]:
            return evidence.variant_tags.get(name, set())
        case _:
            return set()


def _may_lack_tag(case: UncertainCase) -> bool:
    """Whether the side without a property may leave it out as the tag: not where it has another tag there."""
    evidence, side = case.absent
    tags = _tags(evidence, steps(side.pointer))
    return not tags or case.change.name in tags


def _no_change(_: UncertainCase) -> MustState:
    """No change: the comparison ignores the names of components, and counts texts apart."""
    return NEITHER


def _body_required(case: UncertainCase) -> MustState:
    return BOTH if case.change.subject is Subject.REQUIRED and case.change.facts.get("part") == "body" else NEITHER


def _integer_enums(case: UncertainCase) -> MustState:
    """The values of an enum, or its default, that one side has as text and the other as numbers."""
    subject = case.change.subject
    if subject is Subject.DEFAULT:
        values = tuple(side.value for _, side in case.sides)
        is_same = len({*map(str, values)}) == 1
    else:
        values = tuple(value for evidence, side in case.sides for value in _listed_values(evidence, side) or (None,))
        is_same = subject in {Subject.TYPE, Subject.ENUM_VALUE}
    is_text = {isinstance(value, str) for value in values}
    return BOTH if is_same and len(is_text) > 1 and all(_NUMBER.fullmatch(str(one)) for one in values) else NEITHER


def _listed_values(evidence: Evidence, side: Side) -> tuple[Json, ...]:
    """Return the values, without null, that the schema lists that *side* is in."""
    path = steps(side.pointer)
    ends = [len(path), *(index for index, step in enumerate(path) if step in {"type", "enum", "const"} and index)]
    candidates = (stated_values(evidence.node(pointer(path[:end]))) for end in reversed(ends))
    values = next((candidate for candidate in candidates if candidate), ())
    return tuple(value for value in values if value is not None)


def _free_maps(case: UncertainCase) -> MustState:
    change = case.change
    if change.subject is not Subject.KEYWORD or change.name != "additionalProperties":
        return NEITHER
    # A dialect prints a map as an object without properties and without `additionalProperties`.
    without_properties = [not _has_properties(evidence, side) for evidence, side in case.sides]
    return case.side_without if any(without_properties) and change.facts.get("open_after") != "closed" else NEITHER


def _has_properties(evidence: Evidence, side: Side) -> bool:
    node = evidence.node(side.pointer.removesuffix("/additionalProperties"))
    return is_object(node) and bool(node.get("properties"))


def _servers(case: UncertainCase) -> MustState:
    """Servers, and what is said of one that both sides have: where one alone is known, only its address is."""
    is_said_otherwise = case.change.subject is Subject.SERVER and case.change.action is ChangeKind.CHANGED
    return BOTH if is_said_otherwise else side_without_fact(Subject.SERVER, case)


def _metadata(case: UncertainCase) -> MustState:
    """Security, the deprecation of an operation, its id and tags, and its call: where none is known, we make them."""
    change = case.change
    path = steps(case.present[1].pointer)
    is_of_operation = path[0] == "paths" and len(path) <= _OPERATION_DEPTH + 1
    if change.subject is Subject.DEPRECATION and is_of_operation:
        return case.side_without
    is_made = change.subject is Subject.KEYWORD and change.name in _MADE and is_of_operation
    return BOTH if is_made or change.subject is Subject.SECURITY else NEITHER


def _other_keywords(case: UncertainCase) -> MustState:
    """Keywords and headers without a place, the tag of a union of one or of a variant, a parameter's deprecation."""
    subject = case.change.subject
    if subject is Subject.TAG:
        return case.side_without if _is_alone(*case.present) else NEITHER
    if subject is Subject.PROPERTY:
        evidence, side = case.present
        return case.side_without if _is_tag(evidence, side.pointer) and _may_lack_tag(case) else NEITHER
    if subject is Subject.KEYWORD and case.change.name == STREAMING:
        # That an operation streams is printed, and nothing more.
        base, revision = (side.value in ({}, None) for _, side in case.sides)
        return base, revision
    if subject is not Subject.DEPRECATION:
        return case.side_without if subject in {Subject.KEYWORD, Subject.HEADER} else NEITHER
    *parameter, last = steps(case.sides[0][1].pointer.removesuffix("/deprecated"))
    holders = [evidence.node(pointer(parameter)) for evidence, _ in case.sides] if last == "schema" else []
    is_said = all(is_object(one) and "in" in one and one.get("deprecated") for one in holders)
    return case.side_without if holders and is_said else NEITHER


def _is_alone(evidence: Evidence, side: Side) -> bool:
    """Whether the union that *side* is in has one variant only, as which it is printed."""
    union = evidence.node(re.sub("/discriminator(?:/.*)?$", "", side.pointer))
    return is_object(union) and sum(len(union.get(word, ())) for word in UNIONS) <= 1


def _key_header(case: UncertainCase) -> MustState:
    change = case.change
    is_key = change.facts.get("in") == "header" and is_key_header(change.name)
    return case.side_without if change.subject is Subject.PARAMETER and is_key else NEITHER


def _cookies(case: UncertainCase) -> MustState:
    is_cookie = case.change.subject is Subject.PARAMETER and case.change.facts.get("in") == "cookie"
    return case.side_without if is_cookie else NEITHER


def _union_keywords(case: UncertainCase) -> MustState:
    return BOTH if case.change.subject is Subject.KEYWORD and case.change.name in UNIONS else NEITHER


def _item_parameters(case: UncertainCase) -> MustState:
    is_parameter = any("parameters" in steps(side.pointer) for _, side in case.sides)
    return BOTH if case.change.subject is Subject.TYPE and is_parameter else NEITHER


def _number_formats(case: UncertainCase) -> MustState:
    """A double that one side alone has, or integers beside one: that side must be able to tell it from any number."""
    evidence, side = case.present
    node = evidence.node(side.pointer)
    if case.change.subject is Subject.VARIANT:
        union = evidence.node(pointer(steps(side.pointer)[:-1]))
        doubles = [one for one in union if one.get("format") == NO_FORMAT] if is_list(union) else []
        is_double = bool(doubles) and is_object(node) and node.get("type") == "integer"
    else:
        is_double = case.change.subject is Subject.FORMAT and node == NO_FORMAT
    base, revision = case.side_without
    return (revision, base) if is_double and case.side_without != NEITHER else NEITHER


LOSS_RULES: Mapping[str, Callable[[UncertainCase], MustState]] = MappingProxyType(
    {
        "defaults": partial(side_without_fact, Subject.DEFAULT),
        "limits": partial(side_without_fact, Subject.LIMIT),
        "discriminator": partial(both_sides, Subject.TAG),
        "union-keywords": _union_keywords,
        "nullability": partial(both_sides, Subject.NULLABILITY),
        "item-nulls": _item_nulls,
        "required-nullable": _required_nullable,
        "tag-required": _tag_required,
        "names": _no_change,
        "inline-types": _no_change,
        "formats": partial(side_without_fact, Subject.FORMAT),
        "number-formats": _number_formats,
        "other-keywords": _other_keywords,
        "metadata": _metadata,
        "texts": _no_change,
        "key-header": _key_header,
        "cookies": _cookies,
        "item-parameters": _item_parameters,
        "error-responses": response_losses.error_responses,
        "media-types": response_losses.media_types,
        "error-bodies": response_losses.error_bodies,
        "servers": _servers,
        "body-required": _body_required,
        "binary-bodies": response_losses.binary_bodies,
        "void-responses": response_losses.void_responses,
        "integer-enums": _integer_enums,
        "free-maps": _free_maps,
    }
)
"""The rule of each kind of loss."""
