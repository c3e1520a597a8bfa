"""`runtime/` is copied into the client as it is: these are the terms."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import generator.runtime

FILES = sorted(Path(generator.runtime.__path__[0]).glob("*.py"))
MAY_BE_IMPORTED = sys.stdlib_module_names | {"attrs", "dateutil"}


def imported(file: Path) -> set[str]:
    """Top-level modules that *file* imports; ``.`` for those beside it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level or (node.module or "").split(".")[0])
    return found


def test_a_module_stands_on_the_clients_dependencies_alone() -> None:
    """The HTTP library is imported by its name, when a client is built: `tests/client/test_package.py`."""
    assert len(FILES) > 25
    assert {file.name: others for file in FILES if (others := imported(file) - {*MAY_BE_IMPORTED, "."})} == {}


def test_a_module_does_not_know_the_vendor() -> None:
    assert [file.name for file in FILES if "eleven" in file.read_text(encoding="utf-8").lower()] == []


@pytest.mark.parametrize(
    "name, absent",
    [
        ("errors", "attr httpx"),
        ("unset", "attr httpx"),
        ("operation", "httpx"),
        ("transport", "httpx asyncio"),  # a program that awaits nothing need not wait for what does
    ],
)
def test_what_an_import_does_not_bring(name: str, absent: str) -> None:
    code = (
        f"import sys, generator.runtime.{name}; sys.exit(', '.join({set(absent.split())} & sys.modules.keys()) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
