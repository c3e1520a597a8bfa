"""The names that a client's package exports: its clients, the errors, UNSET and the modules of types."""

from __future__ import annotations

import ast
from pathlib import Path

from generator.emit.views.imports import Use, lines
from generator.emit.views.package_views import Target

_BASE = "ClientError"


def errors(runtime: Path) -> tuple[str, ...]:
    """Return the base of all errors and its subclasses in `errors.py` of *runtime*, sorted."""
    tree = ast.parse((runtime / "errors.py").read_text(encoding="utf-8"))
    classes = {_BASE}
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and classes & {base.id for base in node.bases if isinstance(base, ast.Name)}:
            classes.add(node.name)
    return tuple(sorted(classes))


def error_tree(runtime: Path, target: Target) -> str:
    """Return the tree in the docstring of `errors.py` of *runtime*, with the name that the client gives to its base."""
    docstring = ast.get_docstring(ast.parse((runtime / "errors.py").read_text(encoding="utf-8"))) or ""
    _, tree, *_ = docstring.split("\n\n")
    base, rest = f"{target.client}Error", tree.removeprefix(_BASE)
    column = len(tree) - len(rest.lstrip(" "))
    return f"{base.ljust(column - 1)} {rest.lstrip(' ')}"


def exports(raised: tuple[str, ...], target: Target) -> tuple[tuple[str, str], ...]:
    """Return the exported names, each with the module that defines it; "" for a name that is a module itself."""
    names = dict.fromkeys([*raised, f"{target.client}Error"], ".errors")
    names |= {f"{prefix}{target.client}": ".client" for prefix in ("", "Async")}
    names["http_client_defaults"] = ".client"
    names |= {"UNSET": ".runtime.unset", "models": "", "params": "", "resources": "", "types": ""}
    names |= {"webhooks": ""} if target.webhooks else {}
    return tuple(sorted(names.items()))


def reexported(exports: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return import lines for *exports*, in the form that type checkers treat as an export."""
    return lines((Use(module or ".", f"{name} as {name}") for name, module in exports), ".")
