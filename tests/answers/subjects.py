"""The clients that are tried: this repository's own, that of the kitchen sink, and those built of any document."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import yaml

from generator import cli
from generator.runtime.testing.schemas import Schemas
from tests import kitchen_sink
from tests.answers.proof import Subject
from tests.answers.reading import Reading

_ROOT = Path(__file__).parents[2]


def own() -> Subject:
    """The client of this repository."""
    return _subject(_ROOT / "spec", "elevenlabs_agents", "spec/openapi.yaml")


def sink() -> Subject:
    """The client of the kitchen sink."""
    shaped = kitchen_sink.shaped()
    kitchen_sink.client()
    names = shaped.names
    classes = {component: given.name for component, given in names.classes.items()}
    classes |= {component: names.classes[kept].name for component, kept in shaped.copies.items()}
    unknowns = {component: given.name for component, given in names.unknowns.items()}
    models = importlib.import_module("kitchen_sink_client.models")
    refusal = importlib.import_module("kitchen_sink_client.errors").DecodeError
    return Subject("kitchen sink", Reading(Schemas(shaped.doc), classes, unknowns), models, refusal)


def built(document: Path, out: Path, package: str) -> Subject:
    """The client of all operations of *document*, which is built in *out*."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = cli.main(["build", "--document", str(document), "--all", "--package", package, "--out", str(out)])
    if code:
        raise SystemExit(said.getvalue())
    sys.path.insert(0, str((out / "generated").resolve()))
    importlib.invalidate_caches()
    return _subject(out / "spec", package, document.name)


def _subject(spec: Path, package: str, name: str) -> Subject:
    with (spec / "openapi.yaml").open(encoding="utf-8") as file:
        document: dict[str, Any] = yaml.load(file, yaml.CSafeLoader)
    classes = json.loads((spec / "provenance.json").read_text(encoding="utf-8"))["classes"]
    models = importlib.import_module(f"{package}.models")
    refusal = importlib.import_module(f"{package}.errors").DecodeError
    return Subject(name, Reading(Schemas(document), classes), models, refusal)
