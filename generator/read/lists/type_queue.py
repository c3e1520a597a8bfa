"""The order of the sections in `Types` -> the variants of plain unions, which are printed nowhere.

`Types` is a queue, first in first out, and has each name once: names met in the body, the parameters, the responses and
the errors, then those met in each section, in order. The named object variants of a plain union join the queue when the
turn of the union comes, and its own section is empty. So a run of sections that no visible name explains belongs to the
empty sections whose turn it is. Where several share one run and their names do not decide, nothing is revealed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from generator.base.location import Mark
from generator.base.nodes import Map, Seq
from generator.base.schemas import SCHEMAS
from generator.read.lists.bullets import Bullet, RootType, StreamOf, UntaggedVariant
from generator.read.lists.list_sections import Layout, ListPart
from generator.read.lists.property_line import Property
from generator.read.lists.type_labels import AnyOf, Label, ListOf, MapOf, Named, parse_label
from generator.read.unknowns import note_unknown


@frozen
class _Turn:
    """The turn of a section that is empty, or of a union at the root, which has none."""

    owner: str


@define
class _QueueWalk:
    """The queue while the sections are read in their order."""

    sections: dict[str, ListPart]
    queue: deque[str | _Turn] = field(factory=deque[str | _Turn])
    met: set[str] = field(factory=set[str])
    runs: list[tuple[list[str], list[str]]] = field(factory=list[tuple[list[str], list[str]]])
    """Owners, and the names that appeared when their turn had come."""
    is_broken: bool = False

    def meet(self, bullets: Sequence[Bullet], *, at_root: bool = False) -> None:
        """Queue the names in *bullets*."""
        for bullet in bullets:
            form = bullet.form
            if isinstance(form, Property | RootType):
                label = parse_label(form.label)
                is_whole = at_root and isinstance(form, RootType) and isinstance(label, Named)
                if isinstance(label, Named) and is_whole:
                    # A union, which is not queued itself; nor are its variants where they are printed.
                    self.queue += [_Turn(label.name)] if _hides_variants(bullet.children) else []
                else:
                    for name in self._names(label):
                        self._queue_up(name)
            self.meet(bullet.children)

    def _queue_up(self, name: str) -> None:
        if name not in self.met and name in self.sections:
            self.met.add(name)
            self.queue.append(name)

    def _names(self, label: Label) -> Iterator[str]:
        if isinstance(label, Named):
            yield label.name
        elif isinstance(label, ListOf):
            yield from self._names(label.items)
        elif isinstance(label, MapOf):
            yield from self._names(label.values)
        elif isinstance(label, AnyOf):
            # Of a union without a name only the objects are met, not the lists and the other unions.
            yield from (part.name for part in label.parts if isinstance(part, Named) and self._is_object(part.name))

    def _is_object(self, name: str) -> bool:
        bullets = self.sections[name].bullets if name in self.sections else ()
        return bool(bullets) and isinstance(bullets[0].form, Property)

    def run(self) -> None:
        """Read all sections in their order."""
        owners: list[str] = []
        hidden: list[str] = []
        for name, part in self.sections.items():
            while self.queue and isinstance(turn := self.queue[0], _Turn):
                owners.append(turn.owner)
                self.queue.popleft()
            if self.queue and self.queue[0] == name:
                self.queue.popleft()
                self._close(owners, hidden)
                owners, hidden = [], []
            elif owners and name not in self.queue:
                self.met.add(name)
                hidden.append(name)
            else:
                self.is_broken = True
                return
            self.meet(part.bullets)
            if _hides_variants(part.bullets):
                self.queue.append(_Turn(name))
        self._close(owners, hidden)

    def _close(self, owners: list[str], hidden: list[str]) -> None:
        if hidden:
            self.runs.append((owners, hidden))


def _hides_variants(bullets: Sequence[Bullet]) -> bool:
    """Whether *bullets* may be those of a plain union, which prints only the object variants that have no name."""
    return all(isinstance(bullet.form, UntaggedVariant) for bullet in bullets)


def reveal_variants(layout: Layout, components: Map) -> None:
    """Write the variants that the order of the sections reveals into the unions among *components*."""
    parts = {part.title["name"].strip(): part for part in layout.parts.get("Types", ())}
    walk = _QueueWalk(parts)
    for part in _parts_in_order(layout):
        walk.meet([b for b in part.bullets if not isinstance(b.form, StreamOf)], at_root=True)
    walk.run()
    if walk.is_broken:
        return
    for owners, names in walk.runs:
        for owner, own in _shares(owners, names).items():
            _write(components, owner, own, parts)


def _parts_in_order(layout: Layout) -> Iterator[ListPart]:
    """Yield the parts in the order in which they name types: the body first."""
    request = layout.parts.get("Request", ())
    for place in ("Body", "Path parameters", "Query parameters", "Headers"):
        yield from (part for part in request if part.title["place"] == place)
    yield from layout.parts.get("Response", ())
    yield from layout.parts.get("Errors", ())


def _shares(owners: Sequence[str], names: Sequence[str]) -> dict[str, list[str]]:
    """Return the names of each owner; nothing where that is not decided by their number or by how all names begin."""
    if len(owners) == 1:
        return {owners[0]: list(names)}
    shares: dict[str, list[str]] = {}
    for name in names:
        possible = [owner for owner in owners if name.startswith(owner) and name != owner]
        if len(possible) != 1:
            return {}
        shares.setdefault(possible[0], []).append(name)
    return shares


def _write(components: Map, owner: str, names: Sequence[str], parts: dict[str, ListPart]) -> None:
    schema: Map = components[owner]
    mark: Mark = parts[names[0]].mark
    variants = schema.get("oneOf", Seq(mark=mark))
    for name in names:
        variant = Map(mark=parts[name].mark)
        variant.put("$ref", SCHEMAS + name, parts[name].mark)
        variants.append(variant)
        variants.marks.append(parts[name].mark)
    schema.put("oneOf", variants, mark)
    # Variants that are no objects leave no trace, nor do those that were named before.
    note_unknown(schema, schema.mark, "hidden-variants")
