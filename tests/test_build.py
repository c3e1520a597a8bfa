"""One build of the 16 pages: what it makes is what is committed, and what it says."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.build.pipeline import BuildResult
from tests import goldens, project
from tests.losses import lines

Build = tuple[Path, BuildResult]


@pytest.fixture(name="document")
def _document(first_build: Build) -> lines.Obj:
    """The document that was built, read without the generator."""
    return lines.read((first_build[0] / "spec/openapi.yaml").read_text(encoding="utf-8"))


def test_what_is_committed_is_what_a_build_makes(first_build: Build) -> None:
    made, committed = project.outputs(first_build[0]), project.outputs(project.ROOT)
    assert sorted(made) == sorted(committed), "run `make client` and commit the result"
    other = [name for name in made if made[name] != committed[name]]
    assert other == [], "run `make client` and commit the result"


def test_a_build_writes_nothing_else(first_build: Build) -> None:
    folder, built = first_build
    written = project.tree(folder).keys() - project.tree(folder, *project.INPUTS).keys()
    assert written == project.outputs(folder).keys() == {path.as_posix() for path in built.changed}


def test_the_figures_of_the_input(first_build: Build, document: lines.Obj) -> None:
    fragments = first_build[1].document.fragments
    assert len(fragments) == 16
    assert len({(path, method) for path, item in document["paths"].items() for method in item}) == 15
    assert len(document["paths"]) == 14
    schemas = document["components"]["schemas"]
    unions = {name for name, schema in schemas.items() if len(_variants(schema)) > 1}
    assert len(unions) == 36
    assert {union.component for union in first_build[1].document.shaped.unions} == unions


def _variants(schema: lines.Obj) -> list[Any]:
    return [variant for variant in (*schema.get("oneOf", ()), *schema.get("anyOf", ())) if variant != {"type": "null"}]


def test_no_reference_dangles(document: lines.Obj) -> None:
    referred = set(_references(document))
    assert len(referred) > 200
    assert [ref for ref in sorted(referred) if not _leads_somewhere(document, ref)] == []


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, lines.Obj):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        if "propertyName" in node:
            yield from node.get("mapping", {}).values()
    for child in node.values() if isinstance(node, lines.Obj) else node if isinstance(node, lines.Arr) else ():
        yield from _references(child)


def _leads_somewhere(document: lines.Obj, ref: str) -> bool:
    node: Any = document
    for step in ref.removeprefix("#/").split("/"):
        node = node.get(step.replace("~1", "/").replace("~0", "~"), {})
    return bool(node)


def test_the_client_carries_the_hash_of_its_document_and_the_names_of_the_settings(first_build: Build) -> None:
    folder, _ = first_build
    digest = hashlib.sha256((folder / "spec/openapi.yaml").read_bytes()).hexdigest()
    settings = tomllib.loads((folder / "generator.toml").read_text(encoding="utf-8"))["client"]
    package = (folder / "generated" / settings["package"] / "__init__.py").read_text(encoding="utf-8")
    assert f'DOCUMENT_SHA256 = "{digest}"' in package
    client = tomllib.loads((folder / "generated/pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (client["name"], client["version"]) == (settings["distribution"], settings["version"])


def test_a_second_build_changes_nothing_and_says_what_there_is(
    first_build: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.copy_built(first_build[0], tmp_path / "project")
    before = _inodes(folder)
    assert cli.main(["build", "--root", str(folder)]) == 0
    after = _inodes(folder)
    assert {path: after.get(path) for path in before} == before
    built = capsys.readouterr()
    assert built.err == ""
    summary = re.sub(r"(?<=  time       )[0-9.]+ s", "<time>", built.out)
    goldens.check("summary.txt", summary)

    # The third finds that nothing is to be done, and says the same of it but for one line.
    before = _inodes(folder)
    assert cli.main(["build", "--root", str(folder)]) == 0
    assert _inodes(folder) == before
    found = re.sub(r"(?<=  time       )[0-9.]+ s", "<time>", capsys.readouterr().out)
    changed = "nothing since the last build, of what goes in or comes out; --force builds all the same"
    assert found == summary.replace("nothing: everything was up to date", changed)


def _inodes(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file and folder was changed, and which one it is."""
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*")}
