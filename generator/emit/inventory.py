"""The parts of a client, as parsed, as planned and as written, so that they can be compared."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from generator.emit.views.package_views import Views

_METHOD = re.compile(r"^    (?:@|def )", re.MULTILINE)
_REQUEST = re.compile(r"^    return (Operation\(\n.*?\n    \))\n", re.MULTILINE | re.DOTALL)
"""What `build` of an endpoint returns, where it takes several lines."""


@frozen
class Inventory:
    """Schemas by module, with their properties or values; endpoints by folder and module, with their parameters."""

    schemas: Mapping[str, frozenset[str]]
    endpoints: Mapping[str, frozenset[str]]

    def differences(self, other: Inventory) -> tuple[str, ...]:
        """Return a line for each schema or endpoint that is in only one of the two, or differs."""
        left = {**self.schemas, **self.endpoints}
        right = {**other.schemas, **other.endpoints}
        keys = sorted(key for key in left.keys() | right.keys() if left.get(key) != right.get(key))
        return tuple(f"{key}: {_shown(left.get(key))} / {_shown(right.get(key))}" for key in keys)


def _shown(names: frozenset[str] | None) -> str:
    return "absent" if names is None else ", ".join(sorted(names)) or "empty"


def planned(views: Views) -> Inventory:
    """Return the contents of *views*, as the library would count them."""
    schemas = {view.name.module: frozenset(view.fields) for view in views.models.values()}
    schemas |= {view.name.module: frozenset[str]() for view in views.unions.values()}
    schemas |= {
        view.name.module: frozenset(ast.literal_eval(m.value) for m in view.members) for view in views.enums.values()
    }
    endpoints = {
        f"{view.tag}/{view.module}": frozenset(a.name for a in view.arguments if a.location != "body")
        for view in views.operations.values()
    }
    return Inventory(schemas, endpoints)


def written(package: Path) -> Inventory:
    """Return the contents of the files of *package*."""
    schemas = {path.stem: _schema(path) for path in package.glob("models/*.py") if path.stem != "__init__"}
    endpoints = {
        f"{path.parent.name}/{path.stem}": _parameters(path)
        for path in package.glob("api/*/*.py")
        if path.stem != "__init__"
    }
    return Inventory(schemas, endpoints)


def _schema(path: Path) -> frozenset[str]:
    """Return the fields of a model or the values of an enum; a union has neither."""
    members: set[str] = set()
    for node in _classes(path.read_text(encoding="utf-8")):
        members |= {str(ast.literal_eval(part.value)) for part in node.body if isinstance(part, ast.Assign)}
        fields = [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
        members |= {target.id for target in fields if isinstance(target, ast.Name)}
    return frozenset(members)


def _classes(text: str) -> list[ast.ClassDef]:
    """Return the classes of a module, of which methods are left out that stand at the end: most of it are those."""
    if "\nclass " not in f"\n{text}":
        return []
    start, *_ = _METHOD.split(text, maxsplit=1)
    try:
        nodes = ast.parse(start).body
    except SyntaxError:  # it ends in a docstring that looks like a method
        nodes = ast.parse(text).body
    return [node for node in nodes if isinstance(node, ast.ClassDef)]


def _parameters(path: Path) -> frozenset[str]:
    """Return the arguments that the request puts into its path, query and headers."""
    text = path.read_text(encoding="utf-8")
    stated = _REQUEST.search(text)
    nodes = ast.walk(ast.parse(stated[1] if stated else text))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    call = next(node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "Operation")
    parts = [keyword.value for keyword in call.keywords if keyword.arg in ("path", "query", "headers")]
    names = {node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)}
    # What the module imports has an underscore; no argument starts with one.
    return frozenset(name for name in names if not name.startswith("_"))
