"""`audit`: compares our document with a vendor's own, one class of facts after the other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="URL|FILE", help="the vendor's own OpenAPI document, YAML or JSON")


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator.base import config, documents
    from generator.build import pipeline
    from generator.drift import audit, committed
    from generator.upstream import url_text

    project = pipeline.Project(Path(), config.load(Path("generator.toml")))
    name: str = options.document
    if "://" in name:
        text = url_text.download_text(name)
    else:
        name = (options.here / name).as_posix()
        text = documents.read_text(Path(name))
    result = audit.audit_facts(
        committed.DOCUMENT_NAME,
        committed.load_committed(project).document,
        documents.openapi_document(text, name),
        name,
    )
    return Result(audit.render(result), code=int(bool(result.differences)))


AUDIT = Command(
    "audit", "compare our document with the vendor's own, one class of facts after the other", _configure, _run
)
