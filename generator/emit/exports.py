"""What the package exports: the clients, the runtime's errors, UNSET and the modules of types."""

from __future__ import annotations

import ast
from pathlib import Path

from generator.emit.views.imports import Use, lines
from generator.emit.views.package_views import Target

_BASE = "ClientError"


def errors(runtime: Path) -> tuple[str, ...]:
    """Return the classes of `errors.py` in *runtime* that are or extend the base of all errors, sorted."""
    tree = ast.parse((runtime / "errors.py").read_text(encoding="utf-8"))
    found = {_BASE}
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and found & {base.id for base in node.bases if isinstance(base, ast.Name)}:
            found.add(node.name)
    return tuple(sorted(found))


def drawn(runtime: Path, target: Target) -> str:
    """Return the tree of errors that `errors.py` in *runtime* draws, its base by the name that the client gives it."""
    said = ast.get_docstring(ast.parse((runtime / "errors.py").read_text(encoding="utf-8"))) or ""
    _, tree, *_ = said.split("\n\n")
    base, rest = f"{target.client}Error", tree.removeprefix(_BASE)
    column = len(tree) - len(rest.lstrip(" "))
    return f"{base.ljust(column - 1)} {rest.lstrip(' ')}"


def exports(raised: tuple[str, ...], target: Target) -> tuple[tuple[str, str], ...]:
    """Return the names of the package and the modules that have them, empty for what is a module itself."""
    names = dict.fromkeys([*raised, f"{target.client}Error"], ".errors")
    names |= {f"{prefix}{target.client}": ".client" for prefix in ("", "Async")}
    names |= {"UNSET": ".runtime.unset", "models": "", "params": "", "types": ""}
    return tuple(sorted(names.items()))


def reexported(exports: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the imports of *exports*, under the names that type checkers take for public."""
    return lines((Use(module or ".", f"{name} as {name}") for name, module in exports), ".")
