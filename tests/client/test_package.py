"""What the package asks of those who install it, and what it promises: few dependencies, one seam, twins, words."""

from __future__ import annotations

import ast
import email
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models

from tests.client.document import components
from tests.client.document import models as documented
from tests.client.test_raw import resources
from tests.contract.calls import OPERATIONS, method
from tests.server import Reply, Server

GENERATED = Path(__file__).parents[2] / "generated"
PACKAGE = GENERATED / "elevenlabs_agents"
FILES = sorted(PACKAGE.rglob("*.py"))
MAY_BE_IMPORTED = {"attrs", "dateutil", "httpx"}


def imports(node: ast.AST, *, typing_too: bool) -> Iterator[str]:
    """Top-level modules that *node* imports from elsewhere; those for type checkers alone only if *typing_too*."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING" and not typing_too:
            for part in child.orelse:
                yield from imports(part, typing_too=typing_too)
        elif isinstance(child, ast.Import):
            yield from (name.name.split(".")[0] for name in child.names)
        elif isinstance(child, ast.ImportFrom) and not child.level:
            yield (child.module or "").split(".")[0]
        else:
            yield from imports(child, typing_too=typing_too)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path, *, typing_too: bool = False) -> set[str]:
    found = set(imports(parsed(path), typing_too=typing_too))
    return found - sys.stdlib_module_names


def test_the_package_needs_three_others() -> None:
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=,]", requirement)[0] for requirement in project["dependencies"]}
    assert needed == {"attrs", "httpx", "python-dateutil"}
    assert project["optional-dependencies"].keys() == {"httpx2"}
    assert {name for path in FILES for name in imported(path)} == MAY_BE_IMPORTED - {"httpx"}
    # What a type checker brings itself.
    assert {name for path in FILES for name in imported(path, typing_too=True)} == {
        "attrs",
        "dateutil",
        "typing_extensions",
    }


def test_one_module_knows_the_http_library() -> None:
    found = [path for path in FILES if re.search(r"(?m)^\s*(import|from) httpx|[\"']httpx", path.read_text("utf-8"))]
    assert [path.relative_to(PACKAGE).as_posix() for path in found if path.name != "client.py"] == [
        "runtime/http_library.py"
    ]
    assert not [path for path in FILES if "httpx" in imported(path, typing_too=True)]


_ALONE = """
import importlib, sys
from pathlib import Path

own, url, *needed = sys.argv[1:]
allowed = {*sys.stdlib_module_names, own, *needed}

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in allowed and not name.startswith("_sysconfigdata"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Refuse())
package = importlib.import_module(own)
folder = Path(package.__file__).parent
names = [".".join(file.relative_to(folder.parent).with_suffix("").parts) for file in folder.rglob("*.py")]
for name in sorted(names):
    importlib.import_module(name.removesuffix(".__init__"))
with package.ElevenLabs(api_key="k", base_url=url) as client:
    print(len(names), client.conversational_ai.agents.link.get("a").agent_id)
"""


def test_every_module_loads_where_nothing_else_is_installed(server: Server) -> None:
    """Beside the three, only what these import themselves is there."""
    server.answer(Reply.json({"agent_id": "b"}))
    theirs = ["attr", "httpcore", "h11", "anyio", "sniffio", "certifi", "idna", "six", "typing_extensions"]
    command = [sys.executable, "-c", _ALONE, "elevenlabs_agents", server.url, *MAY_BE_IMPORTED, *theirs]
    env = {**os.environ, "PYTHONPATH": str(GENERATED)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(len(FILES)), "b"]


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == [PACKAGE.name]
    assert "Typing :: Typed" in project["project"]["classifiers"]


def test_wheel_and_sdist_carry_what_a_package_index_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The licences, the guide, who made it, where the API is documented; and twice the same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    build = [sys.executable, "-m", "hatchling", "build", "-d", "../dist"]
    made: list[dict[str, bytes]] = []
    for place in ("one", "another"):
        folder = tmp_path / place / "generated"
        shutil.copytree(GENERATED, folder, ignore=shutil.ignore_patterns("__pycache__"))
        for path in folder.rglob("*"):
            os.utime(path, (len(made) * 1e6, len(made) * 1e6))
        done = subprocess.run(build, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        made.append({path.name: path.read_bytes() for path in (tmp_path / place / "dist").iterdir()})
    assert made[0] == made[1]
    [wheel], [sdist] = (tmp_path / "one/dist").glob("*.whl"), (tmp_path / "one/dist").glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(sdist) as archive:
        sources = {name.partition("/")[2] for name in archive.getnames()}
    [sbom] = [json.loads(text) for name, text in files.items() if "/sboms/" in name]
    parts = {part["name"]: part for part in sbom["components"]}
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [need for needs in project["optional-dependencies"].values() for need in needs]
    assert {*parts} == {re.split(r"[<>=]", need)[0] for need in [*project["dependencies"], *optional]}
    assert {one for one, part in parts.items() if part["scope"] == "optional"} == {"httpx2"}
    assert sbom["metadata"]["component"]["version"] == project["version"]
    for one, part in parts.items():
        assert f"{one} ({part['licenses'][0]['license']['id']})" in (GENERATED / "NOTICE").read_text("utf-8")
    [metadata] = [files[name].decode() for name in files if name.endswith(".dist-info/METADATA")]
    licences = {name.rpartition("/")[2]: text for name, text in files.items() if "/licenses/" in name}
    assert licences["LICENSE"] == (GENERATED.parent / "LICENSE").read_bytes()
    assert b"unofficial" in licences["NOTICE"]
    assert {"LICENSE", "NOTICE", "sbom.cdx.json", "README.md", "pyproject.toml", f"{PACKAGE.name}/py.typed"} <= sources
    stated = email.message_from_string(metadata)
    assert stated["Project-URL"] == "API documentation, https://elevenlabs.io/docs"
    assert (stated["Author"], stated["License-Expression"]) == ("The authors of docs-to-client", "MIT")
    assert stated.get_payload() == (GENERATED / "README.md").read_text("utf-8")
    assert {f"Programming Language :: Python :: 3.{minor}" for minor in (11, 12, 13, 14)} <= {
        *stated.get_all("Classifier", [])
    }


def public(resource: Any) -> dict[str, inspect.Signature]:
    """The methods of *resource*, the iterators over pages among them."""
    found = {name: getattr(resource, name) for name in dir(resource) if not name.startswith(("_", "with_"))}
    return {name: inspect.signature(value) for name, value in found.items() if inspect.isroutine(value)}


def test_the_awaited_client_has_the_same_operations_and_arguments() -> None:
    plain, awaited = (
        {type(one).__name__.removeprefix("Async"): one for one in resources(client)}
        for client in (ElevenLabs(api_key="k"), AsyncElevenLabs(api_key="k"))
    )
    assert plain.keys() == awaited.keys()
    assert len(plain) > 5
    for name, resource in plain.items():
        ours, theirs = public(resource), public(awaited[name])
        assert ours.keys() == theirs.keys()
        for each, signature in ours.items():
            assert signature.parameters == theirs[each].parameters
        assert resource.__doc__ in (awaited[name].__doc__ or "").replace(", awaited", "")
    assert sum(len(public(resource)) for resource in plain.values()) == 18
    assert inspect.signature(ElevenLabs).parameters.keys() == inspect.signature(AsyncElevenLabs).parameters.keys()


def words(text: str) -> str:
    """*text* without markup and line breaks."""
    return " ".join(re.sub(r"[\\\\`*]", "", text).split())


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_every_operation_has_the_words_of_its_page(kind: Any, subtests: pytest.Subtests) -> None:
    client = kind(api_key="k")
    for operation in OPERATIONS:
        with subtests.test(operation.call):
            text = words(method(client, operation.call).__doc__)
            assert words(operation.stated["description"]) in text
            assert f"{operation.method} {operation.path}" in text
            for parameter in operation.stated.get("parameters", []):
                if parameter.get("description"):
                    assert words(f"{parameter['name']}: {parameter['description']}") in text


def test_every_field_of_a_model_has_the_words_of_its_page(subtests: pytest.Subtests) -> None:
    tried = 0
    for name, component in documented().items():
        schema = components()[component]
        described = {key: own["description"] for key, own in schema["properties"].items() if own.get("description")}
        if not described and not schema.get("description"):
            continue
        tried += 1
        with subtests.test(name):
            fields = docstrings_of_fields(getattr(models, name))
            for key, text in described.items():
                assert words(text) in words(fields[key])
            if schema.get("description"):
                assert words(schema["description"]) in words(getattr(models, name).__doc__)
    assert tried > 20


def docstrings_of_fields(model: type[object]) -> dict[str, str]:
    """The string after each field in the code of *model*."""
    [body] = [node.body for node in ast.parse(inspect.getsource(model)).body if isinstance(node, ast.ClassDef)]
    return {
        ast.unparse(field.target): str(ast.literal_eval(after.value))
        for field, after in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr)
    }
