"""The rows of the report about facts: superseded, recovered from another page, and left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.base.numerals import count
from generator.base.schemas import SCHEMAS
from generator.build.assembly import Document
from generator.explain import rulebook
from generator.explain.pointed_nodes import facts
from generator.explain.report.document_rows import ElementIndex
from generator.explain.report.report_rows import OmittedRow, RecoveredRow, SupersededGroup, SupersededRow
from generator.explain.report.source_files import SourceFiles
from generator.explain.short_forms import format_value
from generator.merge.precedence import PROSE
from generator.merge.statements import Decision, Superseded

_STRING = re.compile(r'"([^"\\]*)"')
_REFERENCE = re.compile(r'\{"\$ref": "([^"\\]*)"\}')
FIRST = 12
"""The most statements of one rule that are shown before one asks for the others."""
_OPPOSITE = {"true": "false", "false": "true"}


def superseded_groups(
    entries: Mapping[str, Decision], links: SourceFiles, elements: ElementIndex
) -> Iterator[SupersededGroup]:
    """Yield the rules that decided against a page, each with the statements that it superseded."""
    rows: dict[str, list[SupersededRow]] = {}
    for at, decision in entries.items():
        for superseded in decision.superseded:
            row = SupersededRow(
                rule=superseded.rule,
                element=elements.element(at),
                fact=superseded.fact,
                stated=_plain(superseded.value),
                place=links.place(superseded.mark),
                followed_value=_followed_value(decision, superseded),
                followed=links.place(decision.winner.mark),
            )
            rows.setdefault(superseded.rule, []).append(row)
    groups = [_group(rule, text, rows[rule]) for rule, text in rulebook.FACTS.items() if rule in rows]
    # Differences in wording matter least.
    yield from sorted(groups, key=lambda group: not group.rows)


def _group(rule: str, text: str, listed: list[SupersededRow]) -> SupersededGroup:
    meant, worded = ([row for row in listed if (row.fact in PROSE) is prose] for prose in (False, True))
    names = {row.element.name for row in listed}
    reach = f"about {count(len(names), 'schema or operation', 'schemas and operations')}"
    return SupersededGroup(
        rule, text, reach, tuple(meant[:FIRST]), (*meant[FIRST:], *worded), is_worded=len(meant) <= FIRST
    )


def _plain(stated: str) -> str:
    """Return the JSON text *stated* in readable form: a string without quotes, a reference as the component's name."""
    match = _REFERENCE.fullmatch(stated) or _STRING.fullmatch(stated)
    return match[1].removeprefix(SCHEMAS) if match else stated


def _followed_value(decision: Decision, superseded: Superseded) -> str:
    """Return the value that the page that is followed states instead, empty where it states none."""
    if superseded.fact in {"required", "nullable"}:
        return _OPPOSITE.get(superseded.value, "")
    stated = {name: format_value(value) for name, value, _ in facts(decision.winner.node)}
    return stated.get(superseded.fact, "")


def recovered_rows(
    entries: Mapping[str, Decision], links: SourceFiles, elements: ElementIndex
) -> Iterator[RecoveredRow]:
    """Yield the facts that the dialect of the page that is followed cannot state."""
    for at, decision in entries.items():
        followed = links.place(decision.winner.mark)
        for fact in decision.recovered:
            yield RecoveredRow(elements.element(at), fact.fact, links.place(fact.mark), fact.rule, followed)


def omitted_rows(document: Document, links: SourceFiles, elements: ElementIndex) -> Iterator[OmittedRow]:
    """Yield the elements that pages state and the document does not have."""
    entries = document.trail.record.decisions
    for at, rule in sorted(document.trail.gone.items()):
        yield OmittedRow(elements.element(at), links.place(entries[at].winner.mark), rule)
