"""What the edits of one statement did: what they ended, and which parts came whole from a page that said them first.

Of a part that came whole, only the page is believed that said it: what its dialect cannot state is as unknown there as
on the page itself, even in the statement of a page that can state everything. Where the statement had the part, or had
it before the page took it away, what the page cannot state of it stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import join_null, split_null
from generator.merge.comparable_forms import form, map_at, seq_at
from generator.read.losses import may_lose
from generator.read.unknowns import facts

Losses = frozenset[str]
"""The kinds of facts that a page cannot state."""


@frozen
class EndedStatement:
    """A statement that a later snapshot put an end to."""

    pointer: str
    fact: str
    value: Json
    mark: Mark
    rule: str = "later-capture"
    """The rule of precedence by which that snapshot counts."""


@define
class EditLog:
    """What the edits of one page's statements did."""

    loses: Losses
    """What the page itself cannot state."""
    loses_at: dict[str, Losses] = field(factory=dict[str, Losses])
    """The same of each part that came whole from another page, by its pointer."""
    ended: list[EndedStatement] = field(factory=list[EndedStatement])
    unfitting: dict[str, dict[str, EndedStatement]] = field(factory=dict[str, dict[str, EndedStatement]])
    """The keywords of a part that an edit made impossible, such as a default, by the pointer of the part."""
    _dropped: dict[str, Map] = field(factory=dict[str, Map])
    """What stood at a pointer before it was dropped."""

    def loses_of(self, part: str) -> Losses:
        """Return what cannot be stated of the *part* at a pointer."""
        return loses_of(part, self.loses_at, self.loses)

    def draft(self) -> EditLog:
        """Return a log for edits that are only tried."""
        unfitting = {part: dict(held) for part, held in self.unfitting.items()}
        return EditLog(self.loses, dict(self.loses_at), [], unfitting, dict(self._dropped))

    def copy(self, part: str, to: str) -> None:
        """Let what is noted of the pointer *part* be noted of the pointer *to* as well."""
        self.loses_at |= {to + at.removeprefix(part): self.loses_at[at] for at in _within(part, self.loses_at)}
        self._dropped |= {to + at.removeprefix(part): self._dropped[at] for at in _within(part, self._dropped)}

    def forget(self, part: str, fact: str) -> None:
        """Note that a page says something else of a *fact* of the *part* now."""
        self.unfitting.get(part, {}).pop(fact, None)

    def drop(self, part: str, value: Json) -> None:
        """Note that *value*, which stood at the pointer *part*, is gone."""
        if part and isinstance(value, Map):
            self._dropped[part] = value

    def put(self, part: str, value: Map, before: Json, loses: Losses) -> Map:
        """Return what stands at the pointer *part* when a page that *loses* some facts says *value* for the first time.

        *before* is what stood there, None where nothing did.
        """
        former = self._dropped.get(part)
        known = former if former is not None and (before is None or not _corresponds(value, before)) else before
        wanted = loses & self.loses_of(part) if isinstance(known, Map) else loses
        for inner in _within(part, self.loses_at):
            del self.loses_at[inner]
        for inner in _within(part, self.unfitting):
            del self.unfitting[inner]
        if wanted != self.loses_of(part):
            self.loses_at[part] = wanted
        return _completed(value, known, loses) if isinstance(known, Map) else value

    def put_again(self, part: str, value: Map, earlier: Iterable[EditLog]) -> Map:
        """Return the component at the pointer *part* that the page of this log says again, and dropped before.

        What it cannot state stays as it was in its *earlier* statements, of which the first that had it counts.
        """
        for log in earlier:
            if (former := log._dropped.get(part)) is not None:
                if (wanted := self.loses & log.loses_of(part)) != self.loses:
                    self.loses_at[part] = wanted
                return _completed(value, former, self.loses)
        return value


def loses_of(part: str, loses_at: Mapping[str, Losses], otherwise: Losses) -> Losses:
    """Return what *loses_at* has of the pointer *part* or of the part that holds it, else *otherwise*."""
    while loses_at and part:
        if part in loses_at:
            return loses_at[part]
        part = part.rpartition("/")[0]
    return otherwise


def _within(part: str, pointers: Iterable[str]) -> list[str]:
    return [at for at in pointers if at == part or at.startswith(f"{part}/")]


def _corresponds(value: Map, before: Json) -> bool:
    return isinstance(before, Map) and form(split_null(value)[0]) == form(split_null(before)[0])


def _completed(value: Map, known: Map, loses: Losses) -> Map:
    """Return *value* with the facts of *known* that a page cannot state which *loses* them."""
    (core, null), (old, was_null) = split_null(value), split_null(known)
    out = Map(core, mark=core.mark)
    out.marks = dict(core.marks)
    if form(core) == form(old):
        _keep(out, old, loses)
    keeps_null = was_null and "nullability" in loses
    return join_null(out) if null or keeps_null else out


def _keep(out: Map, old: Map, loses: Losses) -> None:
    for key, _ in facts(old):
        if key not in out and may_lose(loses, key, out) and out.get("type") == old.get("type"):
            out.put(key, old[key], old.at(key))
    for key in ("schema", "items", "additionalProperties"):
        if isinstance(out.get(key), Map) and isinstance(old.get(key), Map):
            out.put(key, _completed(out[key], old[key], loses), out.at(key))
    ours, theirs = map_at(out, "properties"), map_at(old, "properties")
    shared = [name for name in ours if isinstance(ours[name], Map) and isinstance(theirs.get(name), Map)]
    if shared:
        properties = Map(ours, mark=ours.mark)
        properties.marks = dict(ours.marks)
        for name in shared:
            properties[name] = _completed(ours[name], theirs[name], loses)
        out["properties"] = properties
    if "required-nullable" in loses:
        stated, needed = seq_at(out, "required"), seq_at(old, "required")
        lost = [index for index, name in enumerate(needed) if name in shared and name not in stated]
        names = Seq([*stated, *(needed[index] for index in lost)], mark=stated.mark)
        names.marks = [*(stated.at(index) for index in range(len(stated))), *(needed.at(index) for index in lost)]
        if lost:
            out.put("required", names, out.at("required"))
