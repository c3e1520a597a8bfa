"""Edits: what a snapshot of a page says otherwise than the one before, ready to be written into older statements.

Each edit changes one key of an object, and leaves alone what it does not find there.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from attrs import frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import UNIONS, join_null, ref_name, split_null
from generator.merge.comparable_forms import by_name, form, item_key, seq_at
from generator.merge.edit_log import EditLog, EndedStatement, Losses
from generator.merge.keyword_fit import fits, is_outgrown
from generator.merge.precedence import PROSE
from generator.read.unknowns import is_unknown


class Edit(Protocol):
    """One change of an object."""

    def apply(self, holder: Map, log: EditLog) -> None:
        """Change *holder* itself, whose parts are not changed but replaced, and note in *log* what it stated before."""
        ...


class SetWhere(Enum):
    """In which objects a fact is set."""

    ALWAYS = auto()
    ABSENT = auto()
    """Where it fills a gap: the page could not say so before, so it overrules nobody."""
    PRESENT = auto()


@frozen
class SetFact:
    """Gives a key a value; *fact* is what it is called in the record of the part at the pointer *at*."""

    key: str
    value: Json
    mark: Mark
    at: str
    fact: str
    when: SetWhere = SetWhere.ALWAYS
    part: str = ""
    """The pointer of the part that the value is, empty for a keyword."""
    loses: Losses = frozenset()
    """What the page cannot state that says it."""

    def apply(self, holder: Map, log: EditLog) -> None:
        """Set the value."""
        if self.when is not SetWhere.ALWAYS and (self.key in holder) is (self.when is SetWhere.ABSENT):
            return
        log.forget(self.at, self.fact)
        value, there = copy(self.value), holder.get(self.key)
        if self.part and isinstance(value, Map):
            value = log.put(self.part, value, there, self.loses)
        if self.key in holder and there != value:
            log.ended.append(EndedStatement(self.at, self.fact, holder[self.key], holder.at(self.key)))
        if self.key == "const" and not self.part and "enum" in holder:
            # Another page says the same as a list of one value.
            mark = holder.at("enum")
            log.ended.append(EndedStatement(self.at, "enum", holder.pop("enum"), mark))
        holder.put(self.key, value, self.mark)


@frozen
class DropFact:
    """Removes a key."""

    key: str
    at: str
    fact: str
    part: str = ""
    """The pointer of the part that the value is, empty for a keyword."""

    def apply(self, holder: Map, log: EditLog) -> None:
        """Remove it."""
        log.forget(self.at, self.fact)
        if self.key in holder:
            log.ended.append(EndedStatement(self.at, self.fact, holder[self.key], holder.at(self.key)))
            log.drop(self.part, holder[self.key])
            del holder[self.key]


@frozen
class EditSet:
    """Adds items to an array whose order says nothing, and removes some."""

    key: str
    gone: frozenset[str]
    """By `item_key`."""
    came: Sequence[tuple[Json, Mark]]
    mark: Mark
    at: str

    def apply(self, holder: Map, log: EditLog) -> None:
        """Add and remove what is not yet, or still there; an array without items goes away."""
        log.forget(self.at, self.key)
        if self.key == "enum" and "const" in holder:
            _list_constant(holder)
        there = seq_at(holder, self.key)
        items = {item_key(item): (item, there.at(index)) for index, item in enumerate(there)}
        for key in self.gone & items.keys():
            item, mark = items.pop(key)
            log.ended.append(EndedStatement(self.at, f"{self.key}/{ref_name(item) or item}", item, mark))
        for item, mark in self.came:
            items.setdefault(item_key(item), (copy(item), mark))
        kept = Seq((item for item, _ in items.values()), mark=there.mark)
        kept.marks = [mark for _, mark in items.values()]
        if kept:
            holder.put(self.key, kept, self.mark)
        else:
            holder.pop(self.key, None)


def _list_constant(holder: Map) -> None:
    """Let *holder* say as a list of one value what it says as a constant."""
    mark = holder.at("const")
    listed = Seq([holder.pop("const")], mark=mark)
    listed.marks = [mark]
    holder.put("enum", listed, mark)


@frozen
class EditInside:
    """Edits the object at a key; *otherwise* is done where there is none."""

    key: str
    edits: Sequence[Edit]
    mark: Mark
    otherwise: Sequence[Edit] = ()

    def apply(self, holder: Map, log: EditLog) -> None:
        """Edit a copy of the object, and put it into its place."""
        there = holder.get(self.key)
        if not isinstance(there, Map):
            apply_all(self.otherwise, holder, log)
            return
        inner = shallow(there, self.mark)
        apply_all(self.edits, inner, log)
        if inner != there:
            holder.put(self.key, inner, self.mark)


@frozen
class EditParameters:
    """Edits the parameters of an operation, which are identified by place and name."""

    edits: Sequence[Edit]
    mark: Mark

    def apply(self, holder: Map, log: EditLog) -> None:
        """Edit a copy of them."""
        there = by_name(holder)
        apply_all(self.edits, there, log)
        parameters = Seq(there.values(), mark=there.mark)
        parameters.marks = [there.at(name) for name in there]
        holder.put("parameters", parameters, self.mark)


@frozen
class SchemaEdit:
    """Edits a schema, in which null is one fact however it is written."""

    new: Map
    """The schema as the snapshot has it, for statements in which nothing corresponds to what it changes."""
    at: str
    edits: Sequence[Edit] = ()
    form: tuple[str | None, bool] | None = None
    """The form of both snapshots' schemas; None where theirs differ, so that the schema is replaced as a whole."""
    accepts_null: bool | None = None
    """Whether null is accepted, None where the snapshot says nothing new about it."""
    replaces: bool = True
    """Whether a schema of another form is replaced; else it stays as it is."""
    fills_gap: bool = False
    """Whether the page could not say before what the schema is: what is new overrules nobody."""
    loses: Losses = frozenset()
    """What the page cannot state."""

    def applied(self, target: Map, log: EditLog) -> Map:
        """Return *target* as it is after the edit."""
        if self.fills_gap:
            return self._whole(target, log) if is_unknown(target) else target
        core, null = split_null(target)
        if self.form is None or (self.edits and form(core) != self.form):
            if not self.replaces:
                return target
            if target != self.new:
                log.ended.append(EndedStatement(self.at, "type", target, target.mark))
            return self._whole(target, log)
        out = shallow(core, self.new.mark)
        apply_all(self.edits, out, log)
        wanted = null if self.accepts_null is None else self.accepts_null
        if wanted != null:
            log.ended.append(EndedStatement(self.at, "nullable", null, target.mark))
            out.marks |= {key: self.new.at(key) for key in ("type", *UNIONS) if key in out}
        return self._with_fitting_keywords(target, join_null(out) if wanted else out, log)

    def _with_fitting_keywords(self, before: Map, after: Map, log: EditLog) -> Map:
        """Return *after* without keywords that fitted *before* and that the edit makes impossible, such as a default.

        They come back with what makes them possible again: no page ever took them back.
        """
        held = log.unfitting.get(self.at, {})
        for key, ended in [*held.items()]:
            if key not in after and fits(key, ended.value, after):
                del held[key]
                after.put(key, ended.value, ended.mark)
        for key, value in [*after.items()]:
            if is_outgrown(key, value, before, after):
                ended = EndedStatement(self.at, key, value, after.at(key))
                DropFact(key, self.at, key).apply(after, log)
                log.unfitting.setdefault(self.at, {})[key] = ended
        return after

    def _whole(self, target: Map, log: EditLog) -> Map:
        new = copy(self.new)
        assert isinstance(new, Map)
        new = log.put(self.at, new, target, self.loses)
        log.drop(self.at, target)
        return new


@frozen
class EditSchema:
    """Edits the schema at a key; *otherwise* is done where there is none."""

    key: str
    edit: SchemaEdit
    mark: Mark
    otherwise: Sequence[Edit] = ()

    def apply(self, holder: Map, log: EditLog) -> None:
        """Put the schema as it is after the edit into its place."""
        there = holder.get(self.key)
        if isinstance(there, Map):
            after = self.edit.applied(there, log)
            # A page whose edit changes nothing here is not the one that says what stands here.
            if after != there:
                holder.put(self.key, after, self.mark)
        else:
            apply_all(self.otherwise, holder, log)


def is_prose(edit: Edit) -> bool:
    """Whether *edit* changes nothing but texts and names of components; a property may be called like a keyword."""
    match edit:
        case SetFact() | DropFact():
            # A reference is edited only where a component is renamed.
            return edit.fact == edit.key and edit.key in {*PROSE, "$ref"}
        case EditInside() | EditParameters():
            return all(map(is_prose, edit.edits))
        case EditSchema():
            return (
                edit.edit.form is not None
                and not edit.edit.fills_gap
                and edit.edit.accepts_null is None
                and all(map(is_prose, edit.edit.edits))
            )
        case _:
            return False


def apply_all(edits: Sequence[Edit], holder: Map, log: EditLog) -> None:
    """Apply *edits* to *holder*, one after the other."""
    for edit in edits:
        edit.apply(holder, log)


def shallow(node: Map, mark: Mark) -> Map:
    """Return a copy of the object *node* that stands at *mark*; what it holds is not copied."""
    out = Map(node, mark=mark)
    out.marks = dict(node.marks)
    return out
