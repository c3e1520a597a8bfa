"""`audit`: our document against a vendor's own, fact class by fact class."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="URL|FILE", help="the vendor's own OpenAPI document, YAML or JSON")


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator import config, documents, pipeline
    from generator.drift import audit, ours
    from generator.drift.fetch import url_text
    from generator.drift.outcome import OURS

    project = pipeline.Project(Path(), config.load(Path("generator.toml")))
    name: str = options.document
    if "://" in name:
        text = url_text.text_at(name)
    else:
        name = (options.here / name).as_posix()
        text = documents.read_text(Path(name))
    found = audit.audit(OURS, ours.ours(project).document, documents.openapi_document(text, name), name)
    return Result(audit.render(found), code=int(bool(found.differences)))


AUDIT = Command(
    "audit", "hold our document against the vendor's own, one class of facts after the other", _configure, _run
)
