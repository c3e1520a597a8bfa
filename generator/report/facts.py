"""What was not followed, what was found again, and what is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator import rulebook
from generator.explain import words
from generator.explain.spots import facts
from generator.merge.said import Entry, Superseded
from generator.pipeline import Document
from generator.report.model import GoneRow, RecoveredRow, Rule, SupersededRow
from generator.report.sources import Sources
from generator.report.things import Index
from generator.rules import PROSE
from generator.schemas import SCHEMAS

_STRING = re.compile(r'"([^"\\]*)"')
_REFERENCE = re.compile(r'\{"\$ref": "([^"\\]*)"\}')
_OPPOSITE = {"true": "false", "false": "true"}


def superseded(entries: Mapping[str, Entry], links: Sources, index: Index) -> Iterator[Rule]:
    """Yield the rules that decided against a page, each with all that it decided."""
    rows: dict[str, list[SupersededRow]] = {}
    for at, entry in entries.items():
        for lost in entry.superseded:
            row = SupersededRow(
                thing=index.thing(at),
                fact=lost.fact,
                said=_plain(lost.said),
                place=links.place(lost.mark),
                ours=_ours(entry, lost),
                followed=links.place(entry.winner.mark),
            )
            rows.setdefault(lost.rule, []).append(row)
    for rule, text in rulebook.FACTS.items():
        if rule in rows:
            # What pages call a thing comes after what they say of it.
            yield Rule(rule, text, tuple(sorted(rows[rule], key=lambda row: row.fact in PROSE)))


def _plain(said: str) -> str:
    """Return what a page says as people write it: JSON, but a string without quotes, a component by its name."""
    found = _REFERENCE.fullmatch(said) or _STRING.fullmatch(said)
    return found[1].removeprefix(SCHEMAS) if found else said


def _ours(entry: Entry, lost: Superseded) -> str:
    """Return what the page that is followed states instead."""
    if lost.fact in {"required", "nullable"}:
        return _OPPOSITE.get(lost.said, "")
    stated = {name: words.value(value) for name, value, _ in facts(entry.winner.node)}
    return stated.get(lost.fact, "")


def recovered(entries: Mapping[str, Entry], links: Sources, index: Index) -> Iterator[RecoveredRow]:
    """Yield the facts that the dialect of the page that is followed had lost."""
    for at, entry in entries.items():
        for found in entry.recovered:
            yield RecoveredRow(
                index.thing(at), found.fact, links.place(found.mark), found.rule, links.place(entry.winner.mark)
            )


def gone(document: Document, links: Sources, index: Index) -> Iterator[GoneRow]:
    """Yield the things that pages state and the document does not have."""
    entries = document.trail.record.entries
    for at, rule in sorted(document.trail.gone.items()):
        yield GoneRow(index.thing(at), links.place(entries[at].winner.mark), rule)
