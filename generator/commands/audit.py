"""`audit`: compares our document with a vendor's own, one class of facts after the other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.base.errors import GeneratorError
from generator.commands import document_arguments
from generator.commands.command import Command, Result, add_json_option, never_writes


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "document",
        nargs="?",
        metavar="URL|FILE",
        help="the vendor's own OpenAPI document, YAML or JSON; - is standard input"
        " (default: [upstream] document in generator.toml)",
    )
    add_json_option(parser)


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator.base import config
    from generator.base.bundling import bundle
    from generator.build.project import Project
    from generator.drift import audit, committed_document

    project = Project(Path(), config.load(Path("generator.toml")))
    ours = committed_document.load_committed(project).document
    name = options.document or project.config.upstream.document
    if not name:
        next = "Give its URL or file, or its URL in generator.toml: [upstream] document."
        raise GeneratorError("the vendor's own document is not known", next=next)
    source = document_arguments.open_source(name, options.here)
    vendor = bundle.open_document(source)
    result = audit.audit_facts(committed_document.DOCUMENT_NAME, ours, vendor, source.name)
    render = audit.render_json if options.json else audit.render
    return Result(render(result), code=int(bool(result.differences)))


AUDIT = Command(
    "audit",
    "compare our document with the vendor's own, fact by fact",
    "audit https://api.elevenlabs.io/openapi.json",
    _configure,
    _run,
    never_writes,
)
