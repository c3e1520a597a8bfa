"""The tool as people install it: a wheel, a fresh environment, an empty folder, and nothing of this repository."""

from __future__ import annotations

import email
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.base.program import NAME, VERSION
from tests import docs_site, project
from tests.actions import lend_bytecode
from tests.server import Server

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module", name="wheel")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", str(project.ROOT), "--no-build-isolation", "--wheel-dir", str(folder))
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module", name="command")
def _command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment of its own; what it needs is found where the tests find it."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    _pip("--python", str(folder / "bin" / "python"), "install", "--no-index", "--no-compile", str(wheel))
    lend_bytecode(packages)
    return folder / "bin" / NAME


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments, "--no-deps"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_wheel_has_all_that_the_program_reads_and_nothing_of_the_vendor(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [metadata] = [archive.read(name).decode() for name in names if name.endswith(".dist-info/METADATA")]
    files = {name for name in names if ".dist-info/" not in name}
    there = {path for path in (project.ROOT / "generator").rglob("*") if path.is_file()}
    ours = {path for path in there if path.parent.name != "__pycache__"}
    overlays = {f"generator/overlays/{path.name}" for path in (project.ROOT / "overlays/fragment").iterdir()}
    assert files == {path.relative_to(project.ROOT).as_posix() for path in ours} | overlays
    assert "generator/py.typed" in files
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}
    stated = email.message_from_string(metadata)
    assert (stated["Name"], stated["Version"], stated["Requires-Python"]) == (NAME, VERSION, ">=3.11")
    assert all(any(sign in need for sign in "=<>") for need in stated.get_all("Requires-Dist", []))


def test_three_commands_make_a_client_in_an_empty_folder(command: Path, server: Server, tmp_path: Path) -> None:
    docs_site.serve(server)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"NO_PROXY": "*"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [command, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), arguments
        return done.stdout

    assert run("--version") == f"{NAME} {VERSION}\n"
    assert f"next: {NAME} fetch" in run("init", f"{server.url}/docs/")
    assert f"3 pages added; next: {NAME} build" in run("fetch")
    assert "warnings   0\n" in run("build")
    drift = run("drift")
    assert "No drift: 3 operations, 3 pages" in drift
    assert "matches nothing" not in drift
    assert "bell.models.Thing" in run("explain", "Thing")
    assert ".build/report.html" in run("report")
    written = {name.partition("/")[0] for name in project.tree(tmp_path)}
    assert written == {"generator.toml", "spec", "generated", ".build"}
    texts = project.tree(tmp_path, "spec", "generated").values()
    assert not any(str(project.ROOT).encode() in text or str(command.parent).encode() in text for text in texts)
    use = "import bell; print(bell.Bell(api_key='k').things.list)"
    generated = {**environment, "PYTHONPATH": "generated"}
    subprocess.run([sys.executable, "-c", use], cwd=tmp_path, env=generated, check=True, capture_output=True)
