"""The client of the build before: the names that users can import from it, and which components these are for."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from generator.base import yamlio
from generator.base.errors import GeneratorError
from generator.base.nodes import Map

if TYPE_CHECKING:
    from generator.build.project import Project

_MODULES = ("models", "params")


@frozen
class EarlierClient:
    """What stands in the folders of a project from the build before."""

    names: frozenset[str]
    """The names that its `models` and `params` export, former names not among them."""
    classes: Mapping[str, str]
    """Component -> its class."""
    file: Path
    """The document that it was built from."""

    def document(self) -> Map:
        """Return that document; without anything where it cannot be read, as the build replaces it anyhow."""
        try:
            loaded = yamlio.load(self.file.read_text(encoding="utf-8"), self.file.as_posix())
        except (GeneratorError, OSError, ValueError):
            loaded = None
        return loaded if isinstance(loaded, Map) else Map()


def load(project: Project) -> EarlierClient | None:
    """Return the client that *project* has from the build before, None where there is none, or parts of one."""
    try:
        recorded = json.loads((project.documents / "provenance.json").read_text(encoding="utf-8"))["classes"]
        names = exported(project.generated / project.config.package)
    except (OSError, ValueError, KeyError, TypeError, SyntaxError):
        return None
    classes = {name: cls for name, cls in recorded.items() if isinstance(cls, str)}
    return EarlierClient(names, classes, project.documents / "openapi.yaml")


def exported(package: Path, *, former: bool = False) -> frozenset[str]:
    """Return the names that `models` and `params` of the client in *package* export, with *former* also those.

    Nothing is imported: the modules list them for type checkers.
    """
    texts = [(package / module / "__init__.py").read_text(encoding="utf-8") for module in _MODULES]
    return frozenset(name for text in texts for name in _listed(ast.parse(text), former=former))


def _listed(tree: ast.Module, *, former: bool) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield from (alias.name for alias in node.names)
        # The former names are aliases of those of now.
        elif former and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.col_offset:
            yield node.target.id
