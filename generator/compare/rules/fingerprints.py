"""Fingerprints: what a change is called in waivers, for as long as it is the same change.

They are made of what callers see: subject, action, name and place, and the values where the same thing may change into
many others. Names of components, indexes, lines and the order of anything are no part of them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Change, Side, Subject

_VALUED = frozenset(
    {Subject.TYPE, Subject.FORMAT, Subject.DEFAULT, Subject.LIMIT, Subject.ENUM_VALUE, Subject.SERVER, Subject.KEYWORD}
)
"""Subjects that can change again at the same place: who accepted 10 instead of 20 has not accepted 5."""

_FACTS = (
    *("types_before", "types_after", "open_before", "open_after", "url_after", "title_after", "name_after", "in_after"),
    *("what", "tag_after", "variant_after", "scopes_added", "scopes_removed"),
)
"""Facts that distinguish two changes, and do not depend on the names of components."""

_DIGITS = 12


def fingerprints(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the fingerprint of each of *changes*; no two are alike.

    Changes that look the same to callers, such as two variants that differ only in their contents, are
    numbered in the order in which they come.
    """
    seen: Counter[str] = Counter()
    for change in changes:
        parts = _parts(change)
        seen[parts] += 1
        text = parts if seen[parts] == 1 else f"{parts}\n{seen[parts]}"
        yield hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _parts(change: Change) -> str:
    values: list[Json] = []
    if change.subject in _VALUED:
        values += [_value(change.base), _value(change.revision)]
    values += [change.facts.get(key) for key in _FACTS]
    stated = [change.subject.value, change.action.value, change.name, change.place, values]
    return json.dumps(stated, ensure_ascii=False, sort_keys=True)


def _value(side: Side) -> Json:
    """Return the value of *side* where it is plain: one that holds schemas may name components."""
    value = side.value
    if is_list(value) and not any(is_object(item) or is_list(item) for item in value):
        return sorted(value, key=str)
    return None if is_object(value) or is_list(value) else value
