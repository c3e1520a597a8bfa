"""Pages -> a client that can be imported."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import httpx
import yaml
from attrs import frozen

from generator import cli
from tests import project

RUNTIME = project.ROOT / "generator/runtime"
_OWN_RUNTIME = re.compile(r"from \.+runtime\b")


@frozen
class Made:
    """What a build made of somebody's pages."""

    out: Path
    package: str
    client: str
    """Name of the client's class."""
    document: dict[str, Any]
    said: str

    @property
    def module(self) -> Any:
        """The package, imported from where it was built."""
        return importlib.import_module(self.package)

    @property
    def classes(self) -> dict[str, str]:
        """The class of each component."""
        found: dict[str, str] = json.loads((self.out / "spec/provenance.json").read_text(encoding="utf-8"))["classes"]
        return found

    @property
    def models(self) -> Any:
        """Its models."""
        return importlib.import_module(f"{self.package}.models")

    def connect(self, url: str, key: str = "KEY", prefix: str = "") -> Any:
        """Return a client of the server at *url*; the *prefix* `Async` is for its awaited twin."""
        return getattr(self.module, prefix + self.client)(api_key=key, base_url=url)

    def connect_through(self, http_client: httpx.Client, key: str = "KEY") -> Any:
        """Return a client of the servers that the document names."""
        return getattr(self.module, self.client)(api_key=key, http_client=http_client)


def build(pages: Path, out: Path, package: str, *options: str) -> Made:
    """Build *pages*, or the `document.yaml` in their place, by the command itself; return what can be imported now."""
    said, document_file = io.StringIO(), pages / "document.yaml"
    given = ["--document", str(document_file)] if document_file.is_file() else ["--pages", str(pages)]
    with contextlib.redirect_stdout(said):
        code = cli.main(["build", *given, "--package", package, "--out", str(out), *options])
    assert code == 0
    sys.path.insert(0, str((out / "generated").resolve()))
    importlib.invalidate_caches()
    document: dict[str, Any] = yaml.load((out / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    source = (out / "generated" / package / "client.py").read_text(encoding="utf-8")
    client = re.findall(r"^class (\w+)", source, re.MULTILINE)[0]
    return Made(out.resolve(), package, client, document, said.getvalue())


def share_runtime(made: Made, to: Path) -> None:
    """Copy the client into the folder *to*, with our runtime in the place of its own copy, which must be the same."""
    package = made.out / "generated" / made.package
    assert project.tree(package / "runtime") == project.tree(RUNTIME)
    for path in package.rglob("*.py"):
        inside = path.relative_to(package)
        if inside.parts[0] != "runtime":
            copy = to / made.package / inside
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(_OWN_RUNTIME.sub("from generator.runtime", path.read_text(encoding="utf-8")))
