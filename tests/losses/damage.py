"""Seeded damage to a document, one fact at a time."""

from __future__ import annotations

import random
from collections.abc import Callable, Container, Iterator
from typing import Any

from attrs import frozen

from tests.losses.check import Facts, Spec, facts_of, tally
from tests.losses.lines import Arr, Obj
from tests.losses.statements import SCHEMAS, escape

# Without these a document cannot be read at all.
_STRUCTURE = {"in", "name", "responses", "propertyName"}


@frozen
class Damage:
    """One change to the document."""

    what: str
    root: str
    do: Callable[[], Callable[[], None]]
    """Changes the document and returns what undoes it."""


def candidates(doc: Obj) -> list[Damage]:
    """Return every removal of a key or item and every change of a scalar in operations and schemas."""
    found: list[Damage] = []
    for path, item in doc["paths"].items():
        for method, operation in item.items():
            root = f"#/paths/{escape(path)}/{method}"
            found += [_removal(root, item, method), *_below(root, operation)]
    schemas = doc["components"]["schemas"]
    for name, schema in schemas.items():
        found += [_removal(SCHEMAS + escape(name), schemas, name), *_below(SCHEMAS + escape(name), schema)]
    return found


def _below(root: str, node: Any) -> Iterator[Damage]:
    keys: list[Any] = list(node) if isinstance(node, Obj) else list(range(len(node)))
    for key in keys:
        if key in _STRUCTURE:
            continue
        yield _removal(root, node, key)
        if isinstance(node[key], Obj | Arr):
            yield from _below(root, node[key])
        else:
            yield _change(root, node, key)


def _removal(root: str, holder: Any, key: Any) -> Damage:
    def do() -> Callable[[], None]:
        kept = (dict(holder), dict(holder.lines)) if isinstance(holder, Obj) else (list(holder), list(holder.lines))
        del holder[key]
        del holder.lines[key]

        def undo() -> None:
            for now, before in zip((holder, holder.lines), kept, strict=True):
                now.clear()
                (now.update if isinstance(before, dict) else now.extend)(before)

        return undo

    return Damage(f"without `{key}`", root, do)


def _change(root: str, holder: Any, key: Any) -> Damage:
    old = holder[key]
    new = not old if isinstance(old, bool) else f"{old}x"

    def do() -> Callable[[], None]:
        holder[key] = new

        def undo() -> None:
            holder[key] = old

        return undo

    return Damage(f"`{key}`: {old!r} -> {new!r}", root, do)


def trial(spec: Spec, doc: Obj, count: int, seed: int) -> tuple[list[str], list[str]]:
    """Damage *doc* in *count* places, one after the other; return what was reported and what was missed.

    Only facts that a page states count: what overlays or the shaping of the document wrote, no page can miss.
    """
    told: list[str] = []
    missed: list[str] = []
    order = candidates(doc)
    random.Random(seed).shuffle(order)
    for damage in order:
        if len(told) + len(missed) == count:
            break
        undo = damage.do()
        facts = _facts_after(spec, doc, damage.root)
        undo()
        if _touches_a_page(spec, damage.root, facts):
            _, unexplained = tally(spec.with_facts(facts), damage.root)
            (told if unexplained else missed).append(f"{damage.root}: {damage.what}")
    return told, missed


def _facts_after(spec: Spec, doc: Obj, root: str) -> Facts:
    """Return the facts of *doc*, of which only *root* has changed since *spec* was read."""
    kept = {key: value for key, value in spec.facts.items() if not f"{key[0]}/".startswith(f"{root}/")}
    part = Obj()
    part["paths"] = doc["paths"] if not root.startswith(SCHEMAS) else Obj()
    part["components"] = Obj()
    part["components"]["schemas"] = _only(doc["components"]["schemas"], root, spec.by_root)
    return kept | {
        key: value for key, value in facts_of(part, spec.by_root).items() if f"{key[0]}/".startswith(f"{root}/")
    }


def _only(schemas: Obj, root: str, known: Container[str]) -> Obj:
    """Return the component *root* and those that no page has, which stand for what is inline there."""
    one = Obj()
    for name in schemas:
        if SCHEMAS + escape(name) == root or SCHEMAS + escape(name) not in known:
            one[name] = schemas[name]
            one.lines[name] = schemas.lines[name]
    return one


def _touches_a_page(spec: Spec, root: str, facts: Facts) -> bool:
    return any(
        spec.facts.get((said.place, said.fact)) == said.value != facts.get((said.place, said.fact))
        for _, said in spec.by_root.get(root, ())
    )
