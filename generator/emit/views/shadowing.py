"""Annotations in the body of a class that has an attribute called like one of the names in them."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping

from generator.emit.views.imports import Use


def names_in(annotation: str) -> frozenset[str]:
    """Return what *annotation* names, the words inside a `Literal` left out."""
    try:
        return frozenset(node.id for node in _names(ast.parse(annotation, mode="eval")))
    except (SyntaxError, MemoryError) as error:
        # Python reads at most 200 brackets in each other, as of arrays of arrays.
        raise RecursionError(str(error)) from None


def unshadowed(declaration: str, shadowed: frozenset[str]) -> str:
    """Return *declaration*, an annotation or an argument with one, with other names for what is *shadowed*."""
    return spelled(declaration, {name: _other_name(name) for name in shadowed})


def spelled(declaration: str, names: Mapping[str, str]) -> str:
    """Return *declaration*, an annotation or an argument with one, with what *names* has for a name in its place."""
    if not names:
        return declaration
    [statement] = ast.parse(declaration).body
    annotation = statement.annotation if isinstance(statement, ast.AnnAssign) else statement
    source = declaration.encode()
    # From the right, so that the places of the others stay as they are.
    for node in sorted(_names(annotation), key=lambda node: -node.col_offset):
        if node.id in names:
            source = source[: node.col_offset] + names[node.id].encode() + source[node.end_col_offset :]
    return source.decode()


def imported(use: Use, shadowed: frozenset[str]) -> Use:
    """Return *use* under the name that `unshadowed` writes."""
    return Use(use.module, f"{use.name} as {_other_name(use.name)}") if use.name in shadowed else use


def needs_builtins(shadowed: frozenset[str]) -> bool:
    """Tell whether `unshadowed` writes names of `builtins`."""
    return any(hasattr(builtins, name) for name in shadowed)


def _other_name(name: str) -> str:
    return f"builtins.{name}" if hasattr(builtins, name) else f"_{name}_"


def _names(node: ast.AST) -> list[ast.Name]:
    return [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]
