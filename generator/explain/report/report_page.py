"""Collects what the report shows of a built document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from generator.base.config import Config
from generator.base.html_page import Figure
from generator.base.location import Mark
from generator.base.numerals import count
from generator.base.schemas import operations
from generator.build.assembly import Document
from generator.explain import rulebook
from generator.explain.report import captures, correction_rows, document_rows, fact_rows, source_files, union_map
from generator.explain.report.report_rows import PageRow, Report, RuleRow
from generator.explain.report.source_files import SourceFiles
from generator.read.dialects.document_fragments import DIALECT as DOCUMENT


def collect(document: Document, config: Config) -> Report:
    """Return the values of the report on *document*."""
    links = source_files.load_sources(document)
    elements = document_rows.index_elements(document)
    decisions = document.trail.record.decisions
    overlays = tuple(correction_rows.overlay_cards(document, links))
    pages = tuple(_pages(document, links))
    view = Report(
        title=f"Where {config.package} comes from",
        subtitle=f"{document.shaped.doc['info']['title']}, version {config.version}",
        lead="",
        figures=(),
        captures=tuple(captures.capture_rows(pages)),
        pages=pages,
        dialects=tuple(_dialects(document)),
        operations=tuple(document_rows.operation_rows(document, links, elements)),
        schemas=tuple(document_rows.schema_rows(document, links, elements)),
        superseded=tuple(fact_rows.superseded_groups(decisions, links, elements)),
        recovered=tuple(fact_rows.recovered_rows(decisions, links, elements)),
        overlays=overlays,
        unions=tuple(union_map.union_cards(document, links, elements)),
        respelled=tuple(correction_rows.respelled_rows(document, links)),
        hoisted=tuple(correction_rows.hoisted_rows(document, links)),
        collisions=document.shaped.names.collisions,
        omitted=tuple(fact_rows.omitted_rows(document, links, elements)),
        rules=tuple(RuleRow(name, text) for name, text in rulebook.FACTS.items()),
        union_rules=tuple(RuleRow(name, text) for name, text in rulebook.UNIONS.items()),
        files=(),
    )
    # Last, because they show the lines that the rest links to.
    return evolve(view, lead=_lead(view), figures=tuple(_figures(view)), files=links.files())


def _pages(document: Document, links: SourceFiles) -> Iterable[PageRow]:
    followed, agreed, superseded = Counter[str](), Counter[str](), Counter[str]()
    for decision in document.trail.record.decisions.values():
        followed[decision.winner.mark.file] += 1
        agreed.update(mark.file for mark in decision.agreed)
        superseded.update(superseded.mark.file for superseded in decision.superseded)
    for fragment in sorted(document.fragments, key=lambda fragment: fragment.page):
        text = links.texts[fragment.page]
        title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), "")
        yield PageRow(
            title=title.strip() or "without a title",
            place=links.place(Mark(fragment.page, 1)),
            captured=fragment.captured,
            dialect=fragment.dialect,
            url=fragment.url or "",
            operations=tuple(f"{method.upper()} {path}" for path, method, _ in operations(fragment.doc)),
            followed=followed[fragment.page],
            agreed=agreed[fragment.page],
            superseded=superseded[fragment.page],
        )


def _dialects(document: Document) -> Iterable[tuple[str, str]]:
    counts = Counter((fragment.dialect, fragment.captured) for fragment in document.fragments)
    for dialect in sorted({dialect for dialect, _ in counts}):
        captures = sorted((captured, count) for (name, captured), count in counts.items() if name == dialect)
        yield dialect, ", ".join(f"{count} of {captured}" for captured, count in captures)


def _lead(view: Report) -> str:
    superseded = sum(group.count for group in view.superseded)
    if superseded:
        clash = f"The pages contradict each other in {count(superseded, 'fact')}, listed first"
    else:
        clash = "No source contradicts another"
    return f"{clash}. Every fact of the document leads to the line of a page or of an overlay that states it."


def _figures(view: Report) -> Iterable[Figure]:
    """Yield the steps of the pipeline."""
    dates = sorted({row.captured for row in view.pages})
    captured = " to ".join(dict.fromkeys((dates[0], dates[-1]))) if dates else ""
    pages = sum(row.dialect != DOCUMENT for row in view.pages)
    # Each operation of the vendor's document is a row, but nobody would call it a page.
    documents = len({row.captured for row in view.pages if row.dialect == DOCUMENT})
    yield Figure(pages or documents, "pages" if pages else "documents", captured, "#pages")
    touched = sum(action.count for card in view.overlays for action in card.actions)
    yield Figure(len(view.overlays), "corrections", f"in {count(touched, 'place')}", "#overlays")
    superseded = sum(group.count for group in view.superseded)
    yield Figure(superseded, "contradictions", f"{len(view.omitted)} left out", "#superseded")
    yield Figure(len(view.operations), "operations", f"{len(view.recovered)} facts recovered", "#operations")
    properties = sum(len(row.parts) for row in view.schemas)
    yield Figure(len(view.schemas), "schemas", f"{properties} properties", "#schemas")
    tagged = sum(card.decided == "tag" for card in view.unions)
    yield Figure(len(view.unions), "unions", f"{tagged} by a tag", "#unions")
