"""`build`: builds the document and the client from pages, or from a vendor's own document."""

from __future__ import annotations

import json
import time
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base import program
from generator.base.errors import GeneratorError
from generator.build import last_build
from generator.build.last_build import LastBuild
from generator.commands.command import Command, Result, add_json_option
from generator.commands.document_arguments import is_url

if TYPE_CHECKING:
    from generator.build.project import Project

_SETTINGS = "generator.toml"


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--pages", type=Path, metavar="DIR", help="Markdown of any vendor, instead of the snapshots in spec/pages"
    )
    parser.add_argument(
        "--document", type=_file, metavar="FILE", help="OpenAPI document of any vendor, beside the pages or alone"
    )
    parser.add_argument(
        "--all", action="store_true", help="all operations of the document, not only those that pages document"
    )
    parser.add_argument("--overlays", type=Path, metavar="DIR", help="overlays, instead of those in overlays/spec")
    parser.add_argument("--package", metavar="NAME", help="name of the client's package")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write DIR/spec and DIR/generated (default: here)")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help=f"settings (default: {_SETTINGS} beside the pages, if there is one)"
    )
    parser.add_argument(
        "--keep-going", action="store_true", help="leave out faulty pages, list them in the summary, and exit with 1"
    )
    parser.add_argument("--strict", action="store_true", help="take warnings for errors")
    parser.add_argument("--force", action="store_true", help="build even if nothing has changed since the last build")
    add_json_option(parser)


def _file(text: str) -> Path:
    if is_url(text):
        next = f"Download it first; or start a project of it, in an empty folder: `{program.COMMAND} init {text}`."
        raise GeneratorError(f"--document takes a file, and {text} is on a server", next=next)
    return Path(text)


def _run(options: Namespace) -> Result:
    started = time.perf_counter()
    # What was built from files elsewhere, or to elsewhere, is not noted here.
    given = (options.pages, options.document, options.overlays, options.out, options.config, options.package)
    is_plain = not options.all and all(option is None for option in given)
    sources = last_build.source_digest((options.strict, options.keep_going)) if is_plain else ""
    if not options.force and (last := last_build.load(sources)):
        render = last.render_json if options.json else last.render
        return Result(render(time.perf_counter() - started))
    return _build(options, sources, started)


def _build(options: Namespace, sources: str, started: float) -> Result:
    # Imported here, so that other commands do not wait for the generator library.
    from generator.build import pipeline, summary, summary_json

    project = _project(options)
    built = pipeline.build(project, options.progress)
    seconds = time.perf_counter() - started
    as_json = summary_json.render(project, built, seconds)
    is_whole = not built.intake.left_out
    if is_whole and sources:
        # All is written; what only makes the next build faster must not fail this one, as on a disk that is full now.
        with suppress(OSError):
            last_build.save(sources, LastBuild(summary.overview(project, built), json.loads(as_json)))
    return Result(as_json if options.json else summary.render(project, built, seconds), code=0 if is_whole else 1)


def _project(options: Namespace) -> Project:
    from generator.base import config
    from generator.build import project
    from generator.read import intake

    given = (options.pages, options.document, options.overlays, options.out, options.config)
    pages, document, facts, out, settings = (path and options.here / path for path in given)
    is_foreign = pages is not None or document is not None
    if pages is not None:
        # Before anything that may be missing only because the folder is another one.
        intake.check_folder(pages)
    if not is_foreign and settings is None and options.package is None:
        loaded = config.load(Path(_SETTINGS))
    else:
        beside = (pages or (document.parent if document else Path())) / _SETTINGS
        loaded = config.load_vendor(settings or (beside if beside.is_file() else None), options.package)
    if is_foreign and out is None:
        what = "--out is missing: with --pages or --document, nothing is written into this folder itself"
        raise GeneratorError(what, next="Give --out DIR.")
    if options.all and document is None:
        raise GeneratorError("--all is about a document, and none is given", next="Give --document FILE.")
    return project.Project(
        Path(),
        loaded,
        pages=pages,
        document=document,
        has_all=options.all,
        facts=facts,
        out=out,
        keep_going=options.keep_going,
        strict=options.strict,
    )


def _changes(options: Namespace) -> Path | None:
    return options.here / options.out if options.out else Path()


BUILD = Command(
    "build",
    "build document and client from pages, or a vendor's own document",
    "build --document openapi.yaml --package acme --out acme-client",
    _configure,
    _run,
    changes=_changes,
)
