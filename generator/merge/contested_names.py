"""Names that pages of lists print nothing of, and that cannot be right at all places where others know them.

Where an operation referred to a component, and a page prints another schema in its place, either the component is
another one now, or the operation refers to another component. If pages still print the component as it was elsewhere,
the second is true: the schema stays where it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import UNIONS, ref_name, split_null, stated_values
from generator.merge.comparable_forms import wordless
from generator.read.dialects import Fragment
from generator.read.lists.repeated_prints import united


@frozen
class Print:
    """A schema that a page prints without a name."""

    fragment: Fragment
    schema: Map


def find_contested(fragments: Iterable[Fragment], prints: Mapping[str, Sequence[Print]]) -> dict[str, frozenset[str]]:
    """Return the names of which the latest snapshots print several schemas, by the names of their fragments."""
    latest: dict[str, Fragment] = {}
    for fragment in fragments:
        key = fragment.url or fragment.endpoint or fragment.name
        if key not in latest or latest[key].captured < fragment.captured:
            latest[key] = fragment
    current = {fragment.name for fragment in latest.values()}
    found: dict[str, set[str]] = {}
    for name, all_prints in prints.items():
        now = [one for one in all_prints if one.fragment.name in current]
        if any(_disagree(now[0], one) for one in now[1:]):
            for one in now:
                found.setdefault(one.fragment.name, set()).add(name)
    return {name: frozenset(names) for name, names in found.items()}


def _disagree(one: Print, other: Print) -> bool:
    left, right = wordless(one.schema), wordless(other.schema)
    if ("nullability" in one.fragment.loses) != ("nullability" in other.fragment.loses):
        left, right = _without_null(left), _without_null(right)
    left, right = _equally_named(left, right)
    return left != right and united(left, right) is None


def _equally_named(one: Json, other: Json) -> tuple[Json, Json]:
    """Return both sides without the schemas that have got back a name on one of them alone."""
    if isinstance(one, Map) and isinstance(other, Map):
        if [ref_name(split_null(side)[0]) for side in (one, other)].count(None) == 1:
            return Map(), Map()
        pairs = {key: _equally_named(one[key], other[key]) for key in one if key in other}
        left, right = (
            Map({**side, **{k: pair[n] for k, pair in pairs.items()}}) for n, side in enumerate((one, other))
        )
        return left, right
    if isinstance(one, Seq) and isinstance(other, Seq) and len(one) == len(other):
        listed = [_equally_named(*pair) for pair in zip(one, other, strict=True)]
        return Seq([pair[0] for pair in listed]), Seq([pair[1] for pair in listed])
    return one, other


def _without_null(node: Json) -> Json:
    """Return *node* without null, and without what depends on it: a dialect without null requires less."""
    if isinstance(node, Seq):
        return Seq([_without_null(item) for item in node])
    if not isinstance(node, Map):
        return node
    out = Map()
    for key, value in split_null(node)[0].items():
        if key == "properties" and isinstance(value, Map):
            out[key] = Map({name: _without_null(part) for name, part in value.items()})
        elif key not in {"required", "default"}:
            out[key] = _without_null(value)
    return out


def is_same_print(printed: Map, known: Map) -> bool:
    """Whether *printed* may be the schema *known*, of which a page leaves out what its dialect cannot state."""
    values, others = (stated_values(side) for side in (printed, known))
    if values is not None or others is not None:
        return {*(values or ())} == {*(others or ())} - {None}
    if any(word in known for word in UNIONS):
        return any(word in printed for word in UNIONS)
    properties = [set(side.get("properties", ())) for side in (printed, known)]
    return printed.get("type") == known.get("type") and properties[0] == properties[1]
