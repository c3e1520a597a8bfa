"""`init`: starts a project in this folder, from what a URL of the docs serves."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base.errors import GeneratorError
from generator.base.location import printable
from generator.base.numerals import count
from generator.base.program import COMMAND
from generator.commands.command import Command, Result, project_folder

if TYPE_CHECKING:
    from generator.upstream.discovery import ApiFacts, SurveyResult

_SETTINGS = Path("generator.toml")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "url",
        metavar="URL",
        help="the docs' front page, their index (llms.txt) or sitemap, one of their pages, or an OpenAPI document",
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that other commands do not wait for the pipeline and the HTTP library.
    from generator.base import documents
    from generator.upstream import discovery

    if _SETTINGS.exists():
        next = f"Go on here with `{COMMAND} fetch`, or start in another folder."
        raise GeneratorError(f"{_SETTINGS} is here already, and stays as it is", next=next)
    found = discovery.survey(options.url, options.progress)
    facts = discovery.find_facts(found)
    documents.write(_SETTINGS, discovery.settings_text(found, facts))
    open_questions = discovery.questions(found, facts)
    rows = (f"  {name:<11}{printable(text)}" for name, text in _rows(found, facts))
    return Result(
        "\n".join(
            [f"{_SETTINGS} was written, from {printable(options.url)}", "", *rows, "", _next(found, open_questions)]
        )
    )


def _rows(found: SurveyResult, facts: ApiFacts) -> Iterator[tuple[str, str]]:
    if found.index:
        yield "index", f"{found.index.url}: {count(len(found.index.links.pages), 'page')}"
        yield "API pages", f"{found.api_pages} match {', '.join(found.only)}" if found.only else "none found"
    document = found.document.url if found.document else "none found"
    is_other = found.document != found.own_document
    yield "document", f"{document}, which has none of the operations of these pages" if is_other else document
    yield "title", facts.title or "not found"
    yield "package", facts.package or "not found"
    key = f"{facts.key_header}: {facts.key_prefix}<key>" if facts.key_header else "not found"
    yield "key", f"{key}; what stands before the key was not found" if facts.lacks_prefix else key


def _next(found: SurveyResult, open_questions: tuple[str, ...]) -> str:
    can_fetch = found.index or found.document
    step = f"{COMMAND} fetch" if can_fetch else f"save pages, and {COMMAND} add FILE --captured DATE"
    asked = f"{_SETTINGS} asks about {', '.join(open_questions)}; " if open_questions else ""
    return f"{asked}next: {step}"


INIT = Command(
    "init",
    "start a project here, from what a URL of the docs serves",
    "init https://docs.example.com/",
    _configure,
    _run,
    changes=project_folder,
)
