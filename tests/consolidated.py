"""The document of this repository, with all that is known of where it comes from; made once."""

from __future__ import annotations

import contextlib
from functools import cache
from pathlib import Path

from generator.base import config
from generator.base.config import Config
from generator.build import pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.read import dialects

ROOT = Path(__file__).parent.parent


@cache
def elevenlabs() -> Document:
    """Return the document, files named from the root of the repository."""
    with contextlib.chdir(ROOT):
        project = Project(Path(), names())
        return pipeline.consolidate(dialects.load_all(project.spec), project)


@cache
def names() -> Config:
    return config.load(ROOT / "generator.toml")
