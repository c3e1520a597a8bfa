"""What was not followed, what was found again, and what is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.base.schemas import SCHEMAS
from generator.build.pipeline import Document
from generator.explain import rulebook, short_forms
from generator.explain.pointed_nodes import facts
from generator.explain.report.document_rows import Index
from generator.explain.report.report_rows import GoneRow, RecoveredRow, RuleRow, SupersededRow
from generator.explain.report.source_files import SourceFiles
from generator.merge.precedence import PROSE
from generator.merge.statements import Decision, Superseded

_STRING = re.compile(r'"([^"\\]*)"')
_REFERENCE = re.compile(r'\{"\$ref": "([^"\\]*)"\}')
_OPPOSITE = {"true": "false", "false": "true"}


def superseded(entries: Mapping[str, Decision], links: SourceFiles, index: Index) -> Iterator[RuleRow]:
    """Yield the rules that decided against a page, each with all that it decided."""
    rows: dict[str, list[SupersededRow]] = {}
    for at, entry in entries.items():
        for lost in entry.superseded:
            row = SupersededRow(
                thing=index.thing(at),
                fact=lost.fact,
                said=_plain(lost.value),
                place=links.place(lost.mark),
                ours=_ours(entry, lost),
                followed=links.place(entry.winner.mark),
            )
            rows.setdefault(lost.rule, []).append(row)
    for rule, text in rulebook.FACTS.items():
        if rule in rows:
            # What pages call a thing comes after what they say of it.
            yield RuleRow(rule, text, tuple(sorted(rows[rule], key=lambda row: row.fact in PROSE)))


def _plain(said: str) -> str:
    """Return what a page says as people write it: JSON, but a string without quotes, a component by its name."""
    found = _REFERENCE.fullmatch(said) or _STRING.fullmatch(said)
    return found[1].removeprefix(SCHEMAS) if found else said


def _ours(entry: Decision, lost: Superseded) -> str:
    """Return what the page that is followed states instead."""
    if lost.fact in {"required", "nullable"}:
        return _OPPOSITE.get(lost.value, "")
    stated = {name: short_forms.value(value) for name, value, _ in facts(entry.winner.node)}
    return stated.get(lost.fact, "")


def recovered(entries: Mapping[str, Decision], links: SourceFiles, index: Index) -> Iterator[RecoveredRow]:
    """Yield the facts that the dialect of the page that is followed had lost."""
    for at, entry in entries.items():
        for found in entry.recovered:
            yield RecoveredRow(
                index.thing(at), found.fact, links.place(found.mark), found.rule, links.place(entry.winner.mark)
            )


def gone(document: Document, links: SourceFiles, index: Index) -> Iterator[GoneRow]:
    """Yield the things that pages state and the document does not have."""
    entries = document.trail.record.decisions
    for at, rule in sorted(document.trail.gone.items()):
        yield GoneRow(index.thing(at), links.place(entries[at].winner.mark), rule)
