"""A Python sample of a vendor's SDK -> the path of its call and the names of its keyword arguments."""

from __future__ import annotations

import ast
import re
import warnings
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

_NAME = re.compile(r"_?[A-Za-z][A-Za-z0-9_]*")
_ROOT = "client"
_SCHEME = re.compile(
    r"""authorization['"`]?\]?\s*(?::|,|=>?)\s*f?['"`]?"""
    r"""(?P<scheme>(?:bearer|token|basic|api-?key)(?=[ ]\S)|[a-z][a-z-]*(?=[ ][<${%]))""",
    re.IGNORECASE,
)
"""A header in a sample: one of the usual words before any value, or any word before a placeholder."""


@frozen
class SdkCall:
    """A call such as `client.agents.link.get(agent_id=...)`; the path does not include `client`."""

    path: tuple[str, ...]
    keywords: tuple[str, ...]

    def __str__(self) -> str:
        """The call as Python, from which `read` returns an equal call."""
        return f"{_ROOT}.{'.'.join(self.path)}({', '.join(f'{name}=...' for name in self.keywords)})"


def read(source: str) -> SdkCall | None:
    """Return the first call on `client` in *source*, None where there is none or *source* is no Python.

    The text comes from a page: it is parsed, never run. `client` must be an instance of an imported class, or not be
    assigned at all, as in our snapshots. So a sample that uses an HTTP library is no SDK call.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape sequence in a sample does not concern the user
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    nodes = list(ast.walk(tree))
    if not _is_sdk_client(nodes):
        return None
    calls = [node for node in nodes if isinstance(node, ast.Call) and _path(node.func)]
    if not calls:
        return None
    call = min(calls, key=lambda node: (node.lineno, node.col_offset))
    keywords = (keyword.arg for keyword in call.keywords if keyword.arg)
    return SdkCall(_path(call.func), tuple(name for name in keywords if _NAME.fullmatch(name)))


def _is_sdk_client(nodes: list[ast.AST]) -> bool:
    imports = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    imported = {alias.asname or alias.name for node in imports for alias in node.names}
    values = [node.value for node in nodes if isinstance(node, ast.Assign) and any(map(_is_root, node.targets))]
    return all(
        isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in imported
        for value in values
    )


def _is_root(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == _ROOT


def _path(node: ast.expr) -> tuple[str, ...]:
    steps: list[str] = []
    while isinstance(node, ast.Attribute):
        steps.append(node.attr)
        node = node.value
    known = _is_root(node) and all(_NAME.fullmatch(step) for step in steps)
    return tuple(reversed(steps)) if known else ()


def key_scheme(sources: Iterable[str]) -> str:
    """Return the word that most of *sources*, samples in any language, write before a key, empty if there is none.

    >>> key_scheme(['headers = {"Authorization": "Bearer <token>"}', "curl -H 'Authorization: Bearer $KEY'"])
    'Bearer'
    """
    counts = Counter(match["scheme"] for source in sources for match in _SCHEME.finditer(source))
    return min(counts, key=lambda scheme: (-counts[scheme], scheme)) if counts else ""
