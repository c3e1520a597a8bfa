"""The operations of this repository as list pages of each dialect, taken over beside its own pages: nothing changes."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.base import config, yamlio
from generator.base.nodes import plain
from generator.build import pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.drift import compare_upstream
from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.intake import Intake
from tests.effort import LONG, THOROUGH
from tests.lists.shapes import Shapes
from tests.lists.writer import ListWriter

ROOT = Path(__file__).parent.parent
CAPTURED = "2026-09"
DIALECTS = tuple(f"{level}-{flavour}" for level in ("L1", "L2", "L3") for flavour in ("OAS", "FDEF"))
SETS = [*((name,) for name in DIALECTS), *(DIALECTS[n:] + DIALECTS[:n] for n in range(len(DIALECTS)))]
"""Which dialect each operation in turn is written in."""


@pytest.fixture(autouse=True)
def _in_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@cache
def _known() -> tuple[Project, tuple[Fragment, ...], Document]:
    project = Project(Path(), config.load(Path("generator.toml")))
    fragments = tuple(project.read(Intake()))
    return project, fragments, pipeline.consolidate(fragments, project)


@cache
def _upstream() -> tuple[Any, dict[str, set[str]], dict[tuple[str, str], str]]:
    """Return the document without what an overlay writes into it, the tags of its components, and the URLs of pages."""
    doc: Any = plain(yamlio.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), "spec/openapi.yaml"))
    for item in doc["paths"].values():
        for operation in item.values():
            if "x-chunk-list" in operation:
                del operation["responses"]["200"]["content"]
    urls: dict[tuple[str, str], str] = {}
    for source in json.loads(Path("spec/sources.json").read_text(encoding="utf-8")):
        text = (Path("spec") / source["file"]).read_text(encoding="utf-8")
        endpoint = re.search(r"^([A-Z]+) https://[^/]+(/\S+)$", text, re.MULTILINE)
        assert endpoint
        urls.setdefault((endpoint[1].lower(), endpoint[2]), source["url"])
    return doc, Shapes(doc).tags(), urls


@cache
def _page(method: str, path: str, dialect: str) -> Fragment:
    doc, tags, urls = _upstream()
    level, _, flavour = dialect.partition("-")
    one = {**doc, "paths": {path: {method: doc["paths"][path][method]}}}
    writer = ListWriter(
        one, level, flavour == "FDEF", urls[method, path], doc["servers"][0]["url"].rstrip("/"), tags=tags
    )
    text = writer.page().replace("/docs/guide/api-", "/docs/eleven-agents/api-")
    [page] = pages.split(text, f"{CAPTURED}/{dialect}{path.replace('/', '-')}-{method}.md")
    return dialects.read(page, CAPTURED, sources.digest(text.encode()))


@pytest.mark.parametrize("written", SETS if LONG else (SETS[1], SETS[-1]) if THOROUGH else SETS[-1:], ids="+".join)
def test_list_pages_of_what_is_known_change_nothing(written: tuple[str, ...]) -> None:
    project, fragments, before = _known()
    _, _, urls = _upstream()
    some = sorted(urls)[:: 1 if THOROUGH else 3]
    added = [_page(*key, written[number % len(written)]) for number, key in enumerate(some)]
    after = pipeline.consolidate([*fragments, *added], project)
    changes = compare_upstream.find_news(before, after, after).changes
    assert [(change.subject.value, change.place, change.name) for change in changes] == []
