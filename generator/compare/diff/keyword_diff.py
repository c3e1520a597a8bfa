"""Compares keywords one by one: prose, annotations, limits, and those that contain schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from generator.base.extensions import SUNSET
from generator.base.nodes import Json, plain
from generator.compare.change import Side, Subject
from generator.compare.diff import holder_diff, keyword_tables
from generator.compare.diff.canonical_json import canon, same
from generator.compare.diff.document_index import Site
from generator.compare.diff.limits import rivals
from generator.compare.diff.normal_form import NormalForm, StatedValue
from generator.compare.diff.normalization import has_no_effect, is_outdone, says_already
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting, Schemas

Stated = Mapping[str, StatedValue]


def stated(node: Mapping[str, Json], names: Iterable[str]) -> dict[str, StatedValue]:
    """Return the keywords of *names* that the object *node* has."""
    return {name: StatedValue(node[name], Site(node, name)) for name in names if name in node}


def compare_prose(meeting: Meeting, sides: Sides[Stated]) -> None:
    """Report texts that differ."""
    if sides[0] or sides[1]:
        _differences(meeting, sides, lambda _: Subject.DESCRIPTION)


def compare_prose_of(meeting: Meeting, nodes: Sides[Mapping[str, Json]]) -> None:
    """Report texts that differ between two objects that are no schemas."""
    compare_prose(meeting, map_sides(lambda node: stated(node, keyword_tables.PROSE), nodes))


def compare_plain(meeting: Meeting, sides: Sides[Stated], facts: Facts | None = None) -> None:
    """Report plain keywords that differ between two schemas, with *facts*."""
    _differences(meeting, sides, subject_of, facts)


def compare_plain_of(meeting: Meeting, sides: Sides[Stated]) -> None:
    """Report plain keywords that differ between two objects that are no schemas: none is about values there."""
    _differences(meeting, sides, lambda _: Subject.KEYWORD)


def subject_of(word: str) -> Subject:
    """Return the subject of a change of the keyword *word*."""
    return keyword_tables.SUBJECTS.get(word, Subject.KEYWORD)


def _differences(
    meeting: Meeting, sides: Sides[Stated], subject: Callable[[str], Subject], facts: Facts | None = None
) -> None:
    base, revision = sides
    for name in sorted(base.keys() | revision.keys()):
        one, other = base.get(name), revision.get(name)
        # What prose refers to is compared where it stands, and makes no other text.
        is_content = name not in keyword_tables.LITERALS and subject(name) is not Subject.DESCRIPTION
        if one and other and is_content:
            meeting.changed_content(
                subject(name), name, (one.site, other.site), (one.value, other.value), _several(one, other)
            )
        elif not (one and other and same(one.value, other.value)):
            sites = one and one.site, other and other.site
            meeting.either(subject(name), name, sites, _several(one, other) | (facts or {}))


def _compare_limits(meeting: Meeting, sides: Sides[Stated]) -> None:
    """Report changed limits; a limit that moved to another keyword is one change."""
    base, revision = sides
    for name in sorted(base.keys() | revision.keys()):
        one, other = base.get(name), revision.get(name)
        if one and other is None:
            after = next((word for word in rivals(name) if word in revision and word not in base), name)
            other = revision.get(after)
            facts: Facts = {"keyword_after": after} if other else {}
        elif other and one is None and any(word in base and word not in revision for word in rivals(name)):
            continue
        else:
            facts = {}
        if one and other and not facts and same(one.value, other.value):
            meeting.changed_content(Subject.LIMIT, name, (one.site, other.site), (one.value, other.value))
        else:
            facts |= _several(one, other)
            written = {fact.site.key for fact in (one, other) if fact and not fact.others}
            is_as_written = len(written) == 1
            word = str(written.pop()) if is_as_written and not facts else name
            raw = meeting.either(Subject.LIMIT, word, (one and one.site, other and other.site), facts)
            if not is_as_written:
                # Two keywords for one bound of integers are compared by the first integer that is valid.
                raw.base, raw.revision = _with_value(raw.base, one), _with_value(raw.revision, other)


def _without_same(sides: Sides[Stated]) -> Sides[Stated]:
    """Return *sides* without the limits that both write alike: of integers and of numbers, they leave other values."""
    written = map_sides(lambda side: {_as_written(fact) for fact in side.values() if not fact.others}, sides)
    alike = written[0] & written[1]

    def rest(side: Stated) -> Stated:
        return {name: fact for name, fact in side.items() if fact.others or _as_written(fact) not in alike}

    return map_sides(rest, sides)


def _as_written(fact: StatedValue) -> str:
    return canon([fact.site.key, fact.site.node])


def _with_value(side: Side, fact: StatedValue | None) -> Side:
    return evolve(side, value=plain(fact.value)) if fact and not fact.others else side


def _several(*facts: StatedValue | None) -> Facts:
    return {"several": True} if any(fact and fact.others for fact in facts) else {}


def compare_deprecation(meeting: Meeting, sides: Sides[Stated]) -> None:
    """Report an added or removed deprecation, or another date of removal."""
    flags = map_sides(lambda side: side.get("deprecated"), sides)
    sunsets = map_sides(lambda side: side.get(SUNSET), sides)
    before, after = map_sides(lambda fact: fact is not None and fact.value is True, flags)
    dates = map_sides(lambda fact: fact.value if fact else None, sunsets)
    facts: dict[str, Json] = {"sunset_before": dates[0], "sunset_after": dates[1]}
    if before != after:
        meeting.either(Subject.DEPRECATION, "deprecated", map_sides(_spot_if_true, flags), facts)
    elif not same(*dates):
        meeting.either(Subject.DEPRECATION, SUNSET, map_sides(lambda fact: fact and fact.site, sunsets), facts)


def _spot_if_true(fact: StatedValue | None) -> Site | None:
    return fact.site if fact and fact.value is True else None


def compare_annotations(meeting: Meeting, sides: Sides[Stated]) -> None:
    """Report differences in annotations of values: defaults, deprecation, `readOnly` and `writeOnly`."""
    if sides[0] or sides[1]:
        compare_deprecation(meeting, sides)
        compare_plain(meeting, map_sides(_annotations, sides), {"has_default": "default" in sides[1]})


def _annotations(side: Stated) -> Stated:
    return {
        name: fact
        for name, fact in side.items()
        if keyword_tables.is_annotation(name) and name not in keyword_tables.DEPRECATION
    }


def compare_rules(both: Schemas) -> None:
    """Report differences in keywords that restrict values."""
    base, revision = zip_sides(_effective, both.shapes, (both.shapes[1], both.shapes[0]))
    if base or revision:
        compare_plain(both.meeting, map_sides(lambda side: _rules(side, limits=False), (base, revision)))
        _compare_limits(
            both.meeting, _without_same(map_sides(lambda side: _rules(side, limits=True), (base, revision)))
        )
        for name in sorted(keyword_tables.HOLDERS & (base.keys() | revision.keys())):
            holder_diff.compare(both, name, (base.get(name), revision.get(name)))


def _effective(form: NormalForm, other: NormalForm) -> Stated:
    """Return the keywords of *form*; one without effect counts only beside one of the *other* side."""
    return {word: fact for word, fact in form.words.items() if _counts(form, other, word)}


def _counts(form: NormalForm, other: NormalForm, word: str) -> bool:
    implied = other.implied.get(word)
    if implied and same(implied.value, form.words[word].value):
        # The other side is closed, which is another change.
        return False
    if is_outdone(form, word):
        return word in other.words and is_outdone(other, word)
    return word in other.words or not (has_no_effect(form, word) or says_already(other, word, form.words[word]))


def _rules(side: Stated, *, limits: bool) -> Stated:
    return {
        name: fact
        for name, fact in side.items()
        if not keyword_tables.is_annotation(name)
        and name not in keyword_tables.HOLDERS
        and (subject_of(name) is Subject.LIMIT) is limits
    }
