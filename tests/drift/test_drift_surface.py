"""The line on the Python surface: the client of the pages upstream beside the present one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build.assembly import Document
from generator.drift import committed_document, compare_upstream, python_surface
from generator.drift.committed_document import Committed
from generator.upstream import FetchedSources, read_folder
from tests import project
from tests.drift import little, served

pytestmark = pytest.mark.usefixtures("little_project")


def _both(**changed: str) -> tuple[Committed, Document]:
    found = committed_document.load_committed(project.own())
    pages = little.write(
        Path("../upstream"), {**little.texts(), **{f"things-{name}.md": changed[name] for name in changed}}
    )
    fetched = read_folder(pages, Path("spec"), served.TODAY.isoformat())
    return found, compare_upstream.build_upstream(found, FetchedSources(fetched))


def _without(text: str, *gone: str) -> str:
    for each in gone:
        assert each in text
        text = text.replace(each, "")
    return text


def test_nothing_that_changed() -> None:
    assert python_surface.describe_surface(*_both()) == "Python surface: names and signatures stay."


def test_what_is_gone_is_named_once_for_both_clients() -> None:
    owner = "        owner:\n          type:\n            - string\n            - 'null'\n"
    after = "        - {name: after, in: query, required: false, schema: {type: string}}\n"
    pages = {name: _without(little.page(name), owner) for name in ("list", "get", "make")}
    line = python_surface.describe_surface(*_both(**{**pages, "list": _without(pages["list"], after)}))
    assert line == (
        "Python surface: 3 breaking changes (`Thing.owner`: public object was removed; "
        "`Things.list(after)`: parameter was removed; `Things.make(owner)`: parameter was removed)."
    )


def test_nothing_is_written_to_the_project_and_nothing_imported() -> None:
    both = _both(get=little.page("get"))
    package = Path("generated/little/__init__.py")
    package.write_text(f"raise AssertionError\n{package.read_text(encoding='utf-8')}", encoding="utf-8")
    before = project.tree(Path.cwd())
    assert python_surface.describe_surface(*both).startswith("Python surface: ")
    assert project.tree(Path.cwd()) == before


def test_without_a_client_there_is_no_line() -> None:
    both = _both()
    shutil.rmtree("generated")
    assert python_surface.describe_surface(*both) == ""
