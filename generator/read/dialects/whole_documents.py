"""The fragments of one document put together, so that what they share is corrected once, and taken apart again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import define, evolve, field

from generator.base.component_references import referred_schemas
from generator.base.nodes import Json, Map
from generator.base.schemas import components, operations
from generator.read.dialects.fragment import Fragment, documented_operations


def join(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Yield *fragments*, those of one document that follow each other as one."""
    for (name, is_part), group in groupby(fragments, key=_document):
        held = tuple(group)
        yield from [_joined(name, held)] if is_part else held


def split(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Yield *fragments*, each document as one fragment for each operation; they share its nodes."""
    for fragment in fragments:
        if not fragment.parts:
            yield fragment
            continue
        division = _Division(fragment.doc)
        by_name = {name: part for part in fragment.parts for name in documented_operations(part)}
        for path, method, _ in operations(fragment.doc):
            part = by_name[f"{method.upper()} {path}"]
            yield evolve(part, doc=division.part(path, method), loses=fragment.loses)


def _document(fragment: Fragment) -> tuple[str, bool]:
    return (fragment.page, True) if fragment.part else (fragment.name, False)


def _joined(name: str, parts: tuple[Fragment, ...]) -> Fragment:
    first = parts[0].doc
    doc = Map(mark=first.mark)
    for key, value in first.items():
        doc.put(key, value, first.at(key))
    for key in ("paths", "components"):
        held = [part.doc[key] for part in parts if key in part.doc]
        doc.put(key, _united(held, depth=2), first.at(key))
    bare = tuple(evolve(part, doc=_outline(part.doc)) for part in parts)
    return evolve(parts[0], doc=doc, part="", parts=bare, sdk=None, page=name)


def _outline(doc: Map) -> Map:
    """Return the paths and methods of *doc* alone."""
    return Map(paths=Map({path: Map({method: Map()}) for path, method, _ in operations(doc)}))


def _united(maps: list[Map], depth: int) -> Map:
    """Return what *maps* hold together; of what two of them hold alike, the first."""
    out = Map(mark=maps[0].mark if maps else Map().mark)
    for held in maps:
        for key, value in held.items():
            if key not in out:
                out.put(
                    key, _united([value], depth - 1) if depth > 1 and isinstance(value, Map) else value, held.at(key)
                )
            elif depth > 1 and isinstance(value, Map):
                own: Map = out[key]
                for name in value:
                    if name not in own:
                        own.put(name, value[name], value.at(name))
    return out


@define
class _Division:
    """Takes a document apart; what a component refers to is looked up once."""

    doc: Map
    _references: dict[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])

    def part(self, path: str, method: str) -> Map:
        """Return the document of one operation."""
        doc = self.doc
        item: Map = doc["paths"][path]
        own, paths, out = Map(mark=item.mark), Map(mark=doc["paths"].mark), Map(mark=item.at(method))
        own.put(method, item[method], item.at(method))
        paths.put(path, own, doc["paths"].at(path))
        shared: Map = doc.get("components", Map())
        kept = Map(mark=shared.mark)
        for section, held in shared.items():
            kept.put(section, self._reached(own) if section == "schemas" else held, shared.at(section))
        for key, value in {**doc, "paths": paths, "components": kept}.items():
            out.put(key, value, doc.at(key))
        return out

    def _reached(self, root: Map) -> Map:
        schemas = components(self.doc)
        reached: set[str] = set()
        todo = [*self._referred(root)]
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                if name not in self._references:
                    self._references[name] = frozenset(self._referred(schemas[name]))
                todo += self._references[name]
        out = Map(mark=schemas.mark)
        for name in sorted(reached):
            out.put(name, schemas[name], schemas.at(name))
        return out

    def _referred(self, node: Json) -> Iterator[str]:
        return (name for name in referred_schemas(node) if name in components(self.doc))
