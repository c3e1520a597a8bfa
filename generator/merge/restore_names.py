"""Schemas that a dialect prints where they are used get back the names that other pages give them.

Such a page and another one of the same operation are walked side by side. Where the other refers to a component and the
page prints a schema, that schema becomes what the page says of the component. So do variants whose names the dialect
shortened. On the way what the dialect prints in place of a fact is put right (`misprints`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from generator.base.component_references import referred_schemas
from generator.base.nodes import Map, copy
from generator.base.schemas import components, operations
from generator.merge.contested_names import Print, find_contested
from generator.merge.precedence import strongest_first
from generator.merge.side_by_side import SideBySide
from generator.read.dialects import Fragment
from generator.read.unknowns import is_unknown

LOSS = "inline-types"


def restore_names(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those whose dialect prints schemas inline with the names that others know."""
    ordered = strongest_first(fragments)
    witnesses: dict[tuple[str, str], list[Fragment]] = {}
    # A page that names what it can is a witness, too, after those that name everything.
    for fragment in sorted(ordered, key=lambda one: (LOSS in one.loses, not one.dialect.startswith("L3"))):
        for path, method, _ in operations(fragment.doc):
            witnesses.setdefault((path, method), []).append(fragment)
    known: dict[str, Map] = {}
    for fragment in ordered:
        for name, schema in components(fragment.doc).items() if LOSS not in fragment.loses else ():
            if name not in known and not is_unknown(schema):
                known[name] = fragment.doc
    prints: dict[str, list[Print]] = {}
    found = [_restored(one, witnesses, known, prints, frozenset()) if LOSS in one.loses else one for one in ordered]
    contested = find_contested(ordered, prints)
    for index, fragment in enumerate(ordered):
        names = contested.get(fragment.name, frozenset())
        found[index] = _restored(fragment, witnesses, known, {}, names) if names else found[index]
    return tuple(found)


def _restored(
    fragment: Fragment,
    witnesses: Mapping[tuple[str, str], Sequence[Fragment]],
    holders: Mapping[str, Map],
    prints: dict[str, list[Print]],
    contested: frozenset[str],
) -> Fragment:
    """Return *fragment* with the names that others know; what gets one is added to *prints*.

    Of *contested* names it gets those alone under which the others know the same.
    """
    keys = [(path, method) for path, method, _ in operations(fragment.doc)]
    known = [(key, witness) for key in keys for witness in witnesses[key] if _tells_more(witness, fragment)]
    if not known and components(fragment.doc).keys().isdisjoint(holders):
        return fragment
    doc = copy(fragment.doc)
    printed = {name: copy(schema) for name, schema in components(doc).items()}
    walks: list[SideBySide] = []
    for (path, method), witness in known[:1]:
        walk = SideBySide(doc, witness.doc, fragment.loses, contested, holders, printed)
        walk.operation(doc["paths"][path][method], witness.doc["paths"][path][method])
        walk.rename()
        # What the page calls otherwise now is nothing that it says of the component of that name.
        _drop_unused(doc, walk.written)
        walks.append(walk)
    walks += _restore_components(doc, fragment.loses, holders, contested, printed)
    _drop_unused(doc, {name for walk in walks for name in walk.written})
    for name, schema in (pair for walk in walks for pair in walk.prints):
        prints.setdefault(name, []).append(Print(fragment, schema))
    return evolve(fragment, doc=doc)


def _restore_components(
    doc: Map, loses: frozenset[str], holders: Mapping[str, Map], contested: frozenset[str], printed: dict[str, Map]
) -> Iterable[SideBySide]:
    """Restore the names within the components of *doc* as pages of other operations know them."""
    walks: dict[int, SideBySide] = {}
    schemas, met = components(doc), dict[int, Map]()
    referred = {*referred_schemas(doc)}
    tops = [*referred_schemas(doc.get("paths")), *(name for name in schemas if name not in referred)]
    for names in (tops, schemas):
        for name in _downwards(names, schemas, met):
            if name in holders:
                witness = holders[name]
                walk = walks.setdefault(id(witness), SideBySide(doc, witness, loses, contested, holders, printed))
                walk.component(name, components(witness)[name])
        # A shortened name to which nothing refers any more is that of no component, though another page may have one.
        _drop_unused(doc, {name for walk in walks.values() for name in walk.written})
    for walk in walks.values():
        walk.rename()
    return walks.values()


def _downwards(names: Iterable[str], schemas: Map, met: dict[int, Map]) -> Iterator[str]:
    """Yield *names* and what they lead to, but for what was *met*; meanwhile *schemas* may change.

    Each comes after one that refers to it, which may know it by another name.
    """
    waiting = deque(names)
    while waiting:
        name = waiting.popleft()
        schema = schemas.get(name)
        if schema is not None and id(schema) not in met:
            met[id(schema)] = schema
            yield name
            waiting += referred_schemas(schema)


def _drop_unused(doc: Map, names: set[str]) -> None:
    """Drop the components *names* of *doc* to which nothing refers any more."""
    schemas = components(doc)
    while unused := (names & schemas.keys()) - {*referred_schemas(doc)}:
        for name in unused:
            del schemas[name]


def _tells_more(witness: Fragment, fragment: Fragment) -> bool:
    """Whether *witness* names schemas that *fragment* does not."""
    levels = [one.dialect.startswith("L3") for one in (witness, fragment)]
    return witness is not fragment and (LOSS not in witness.loses or levels == [True, False])
