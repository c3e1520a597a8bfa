"""Two snapshots of one page -> the components that the second calls otherwise.

A component that stands where another one stood, and says the same or nearly so, is that one under a new name: a name
means nothing to callers. It is recognised by its place, because a renamed component may be edited as well.
"""

from __future__ import annotations

from collections import Counter

from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import components, ref_name, stated_values
from generator.merge.component_names import have_same_shape


def find_renamed(old: Map, new: Map) -> dict[str, str]:
    """Return the new name of each component of *old* that *new* calls otherwise."""
    walk = _Renaming(components(old), components(new))
    if walk.gone and walk.came:
        walk.compare(old.get("paths"), new.get("paths"))
    sources, targets = (Counter(pair[side] for pair in walk.found) for side in (0, 1))
    # What goes by two names now, or two that go by one, are other components.
    return {before: after for before, after in walk.found if sources[before] == targets[after] == 1}


class _Renaming:
    """A walk through two documents at once, from their operations on."""

    def __init__(self, old: Map, new: Map) -> None:
        self._old, self._new = old, new
        self.gone = old.keys() - new.keys()
        self.came = new.keys() - old.keys()
        self.found: dict[tuple[str, str], None] = {}
        self._seen: set[tuple[str, str]] = set()

    def compare(self, old: Json, new: Json) -> None:
        """Compare what stands at one place, and what it refers to."""
        before, after = ref_name(old), ref_name(new)
        if before and after:
            self._refer(before, after)
        elif isinstance(old, Map) and isinstance(new, Map):
            for key in old:
                if key in new:
                    self.compare(old[key], new[key])
        elif isinstance(old, Seq) and isinstance(new, Seq) and len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                self.compare(one, other)

    def _refer(self, before: str, after: str) -> None:
        if (before, after) in self._seen or before not in self._old or after not in self._new:
            return
        self._seen.add((before, after))
        old, new = self._old[before], self._new[after]
        if before != after:
            if before not in self.gone or after not in self.came or not _may_be_one(old, new):
                return
            self.found[before, after] = None
        self.compare(old, new)


def _may_be_one(old: Map, new: Map) -> bool:
    """Whether two schemas can be one: of the same shape, and not told apart by the value of a tag."""
    theirs = new.get("properties", {})
    values = [(stated_values(one), stated_values(theirs.get(name))) for name, one in old.get("properties", {}).items()]
    return have_same_shape(old, new) and all(one == other for one, other in values if one and other and len(one) == 1)
