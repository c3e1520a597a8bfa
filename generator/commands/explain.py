"""`explain`: prints where an element of the document and its facts come from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.command import Command, Result, add_json_option, never_writes


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="NAME",
        help="a JSON Pointer, a component, Component.property, an operationId, a resource path (a.b.get), "
        "'METHOD path', or a Python class",
    )
    add_json_option(parser)


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for the pipeline.
    from generator import explain
    from generator.base import config, json_view
    from generator.build import pipeline
    from generator.build.project import Project
    from generator.read.base_paths import name_in_document
    from generator.read.intake import Intake

    project = Project(Path(), config.load(Path("generator.toml")))
    fragments = tuple(project.read(Intake()))
    document = pipeline.consolidate(fragments, project)
    element = explain.find_element(document, name_in_document(options.name, fragments))
    remarks = "\n".join(f"`{options.name}` is also {other}" for other in element.also)
    explanation = explain.explain(document, project.config.package, element.pointer)
    text = (
        json_view.dump({"version": 1, **json_view.view(explanation)}) if options.json else explain.render(explanation)
    )
    return Result(text, remarks)


EXPLAIN = Command(
    "explain",
    "say where a fact comes from: page, line, rule, overlay",
    "explain conversational_ai.conversations.get",
    _configure,
    _run,
    never_writes,
)
