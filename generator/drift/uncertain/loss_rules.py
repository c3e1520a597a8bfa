"""Which changes are about a fact that dialects lose, and which side would have had to state it.

One function for each of the `KINDS` of `generator.read.losses`: the side that lacks the fact is asked, or both where a
dialect bends it, so that even what stands there may not be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from attrs import frozen

from generator.base.location import pointer, steps
from generator.base.nodes import Json, is_object
from generator.base.schemas import UNIONS, ref_name, split_null, stated_values
from generator.compare.change import Change, ChangeKind, Side, Subject
from generator.drift.uncertain.evidence import Evidence

_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json\b")
_SUCCESS, _FAILURE = re.compile(r"2\d\d"), re.compile(r"[45]\d\d")

Must = tuple[bool, bool]
"""Whether base and revision would have had to state the fact."""
_NEITHER, _BOTH = (False, False), (True, True)


@frozen
class Case:
    """A change, and what is known of the pages of both sides."""

    change: Change
    base: Evidence
    revision: Evidence

    @property
    def lacking(self) -> Must:
        """Which side lacks what the change is about; neither where both have it."""
        return self.change.action is ChangeKind.ADDED, self.change.action is ChangeKind.REMOVED

    @property
    def sides(self) -> tuple[tuple[Evidence, Side], tuple[Evidence, Side]]:
        """Both sides, the base first."""
        return (self.base, self.change.base), (self.revision, self.change.revision)

    @property
    def there(self) -> tuple[Evidence, Side]:
        """The side that has it, the revision where both do."""
        return self.sides[0 if self.change.action is ChangeKind.REMOVED else 1]


def _lacking(subject: Subject, case: Case) -> Must:
    """A fact that is printed or not: one that stands there is meant."""
    return case.lacking if case.change.subject is subject else _NEITHER


def _either(subject: Subject, case: Case) -> Must:
    """A fact that may be there although no page states it: a tag is inferred, a null is assumed."""
    return _BOTH if case.change.subject is subject else _NEITHER


def _required_nullable(case: Case) -> Must:
    at = _property(case, Subject.REQUIRED)
    schema = case.there[0].node(at) if at else None
    return case.lacking if is_object(schema) and _accepts_null(schema) else _NEITHER


def _accepts_null(schema: Json) -> bool:
    return bool(split_null(schema)[1])


def _tag_required(case: Case) -> Must:
    at = _property(case, Subject.REQUIRED)
    if at:
        return _BOTH if _is_tag(case, at) else _NEITHER
    at = _property(case, Subject.PROPERTY)
    return case.lacking if at and _is_tag(case, at) else _NEITHER


def _property(case: Case, subject: Subject) -> str:
    """Return the pointer of the property that a change of *subject* is about, empty for any other change."""
    if case.change.subject is not subject:
        return ""
    path = steps(case.there[1].pointer)
    if subject is Subject.PROPERTY:
        return pointer(path)
    return pointer([*path[: path.index("required")], "properties", case.change.name]) if "required" in path else ""


def _is_tag(case: Case, at: str) -> bool:
    """Whether the property at *at* tells the variants of a union apart of which its object is one."""
    *owner, _, name = steps(at)
    return any(name in _tags(evidence, pointer(owner)) for evidence, _ in case.sides)


def _tags(evidence: Evidence, owner: str) -> Iterator[str]:
    """Yield the tags of the unions that the component *owner* is a variant of."""
    for schema in evidence.doc.get("components", {}).get("schemas", {}).values():
        variants = [variant for word in UNIONS for variant in schema.get(word, ())]
        if any(pointer(["components", "schemas", ref_name(variant) or ""]) == owner for variant in variants):
            yield schema.get("discriminator", {}).get("propertyName", "")


def _names(_: Case) -> Must:
    # To the comparison the name of a component means nothing.
    return _NEITHER


def _body_required(case: Case) -> Must:
    return _BOTH if case.change.subject is Subject.REQUIRED and case.change.facts.get("part") == "body" else _NEITHER


def _binary_bodies(case: Case) -> Must:
    if case.change.subject is not Subject.MEDIA_TYPE or not _status(case, _SUCCESS):
        return _NEITHER
    names = [name for evidence, side in case.sides for name in _content(evidence, side)]
    if all(_JSON.match(name) for name in names):
        return _NEITHER
    # JSON beside something else on the other side may be that something else, bent.
    return _BOTH if _JSON.match(case.change.name) or case.change.action is ChangeKind.CHANGED else case.lacking


def _error_bodies(case: Case) -> Must:
    return case.lacking if case.change.subject is Subject.MEDIA_TYPE and _status(case, _FAILURE) else _NEITHER


def _void_responses(case: Case) -> Must:
    if case.change.subject is Subject.STATUS:
        return case.lacking if case.change.name == "204" else _NEITHER
    if case.change.subject is not Subject.MEDIA_TYPE or not _status(case, _SUCCESS):
        return _NEITHER
    evidence, side = case.there
    schema = side.value.get("schema") if is_object(side.value) else None
    ref = schema.get("$ref") if is_object(schema) else None
    found = evidence.node(ref) if isinstance(ref, str) else schema
    return _BOTH if is_object(found) and found.get("type") == "object" and not found.get("properties") else _NEITHER


def _status(case: Case, wanted: re.Pattern[str]) -> bool:
    """Whether the change is in a response of a status that is *wanted*."""
    return any(wanted.fullmatch(_response(side)[-1]) for _, side in case.sides)


def _response(side: Side) -> list[str]:
    """Return the steps to the response that *side* is in, one empty step where it is in none."""
    path = steps(side.pointer)
    return path[: path.index("responses") + 2] if path[0] == "paths" and "responses" in path else [""]


def _content(evidence: Evidence, side: Side) -> Iterator[str]:
    """Yield the media types of the response in which *side* is."""
    response = evidence.node(pointer(_response(side)))
    yield from response.get("content", ()) if is_object(response) else ()


def _integer_enums(case: Case) -> Must:
    subject = case.change.subject
    if subject not in {Subject.TYPE, Subject.ENUM_VALUE} or not all(_lists_digits(*side) for side in case.sides):
        return _NEITHER
    kinds = {kind for evidence, side in case.sides for kind in _kinds(evidence, side)}
    return _BOTH if kinds == {str, int} else _NEITHER


def _lists_digits(evidence: Evidence, side: Side) -> bool:
    """Whether all values that the schema of *side* lists are digits, as numbers or as text."""
    values = _values(evidence, side)
    return bool(values) and all(str(value).isdigit() for value in values)


def _kinds(evidence: Evidence, side: Side) -> set[type]:
    return {type(value) for value in _values(evidence, side)}


def _values(evidence: Evidence, side: Side) -> tuple[Json, ...]:
    """Return the values that the schema lists in which *side* is, null aside."""
    path = steps(side.pointer)
    ends = [len(path), *(index for index, step in enumerate(path) if step in {"type", "enum", "const"} and index)]
    found = (stated_values(evidence.node(pointer(path[:end]))) for end in reversed(ends))
    return tuple(value for value in next((each for each in found if each), ()) if value is not None)


def _free_maps(case: Case) -> Must:
    change = case.change
    if change.subject is not Subject.KEYWORD or change.name != "additionalProperties":
        return _NEITHER
    # The side that says nothing of other properties has no properties either: it is printed as a map would be.
    bare = [not _has_properties(evidence, side) for evidence, side in case.sides]
    return case.lacking if any(bare) and change.facts.get("open_after") != "closed" else _NEITHER


def _has_properties(evidence: Evidence, side: Side) -> bool:
    node = evidence.node(side.pointer.removesuffix("/additionalProperties"))
    return is_object(node) and bool(node.get("properties"))


ABOUT: Mapping[str, Callable[[Case], Must]] = MappingProxyType(
    {
        "defaults": partial(_lacking, Subject.DEFAULT),
        "limits": partial(_lacking, Subject.LIMIT),
        "discriminator": partial(_either, Subject.TAG),
        "nullability": partial(_either, Subject.NULLABILITY),
        "required-nullable": _required_nullable,
        "tag-required": _tag_required,
        "names": _names,
        "error-bodies": _error_bodies,
        "servers": partial(_lacking, Subject.SERVER),
        "body-required": _body_required,
        "binary-bodies": _binary_bodies,
        "void-responses": _void_responses,
        "integer-enums": _integer_enums,
        "free-maps": _free_maps,
    }
)
"""For each kind of loss: who would have had to state what a change is about."""
