"""`audit`: compares our document with a vendor's own, one class of facts after the other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import document_arguments
from generator.commands.command import Command, Result, never_writes


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "document", metavar="URL|FILE", help="the vendor's own OpenAPI document, YAML or JSON; - is standard input"
    )


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator.base import config
    from generator.build import pipeline
    from generator.compare import bundle
    from generator.drift import audit, committed_document

    project = pipeline.Project(Path(), config.load(Path("generator.toml")))
    source = document_arguments.open_source(options.document, options.here)
    vendor = bundle.open_document(source)
    ours = committed_document.load_committed(project).document
    result = audit.audit_facts(committed_document.DOCUMENT_NAME, ours, vendor, source.name)
    return Result(audit.render(result), code=int(bool(result.differences)))


AUDIT = Command(
    "audit",
    "compare our document with the vendor's own, one class of facts after the other",
    _configure,
    _run,
    never_writes,
)
