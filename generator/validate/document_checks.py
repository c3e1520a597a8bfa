"""Rules about the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base import extensions
from generator.base.nodes import Json, Map, NodePath, walk
from generator.base.openapi_parts import EXTENSIBLE, containers
from generator.shape.schema_queries import locate
from generator.validate.problems import CheckInput, DocumentRule, Problem

_PLATFORM_NAME = re.compile(r"^subpackage_|^type_[^:]*:")


def _check_references(subject: CheckInput) -> Iterator[Problem]:
    for path, node in _parts(subject.doc):
        ref = node.get("$ref")
        if not isinstance(ref, str):
            continue
        if not ref.startswith("#"):
            yield Problem(f"`{ref}` leads out of the document", (*path, "$ref"), "Bring the schema into the document.")
        elif locate(subject.doc, ref) is None:
            yield Problem(
                f"`{ref}` leads nowhere", (*path, "$ref"), "Add the component with an overlay, or remove the reference."
            )


def _parts(doc: Json) -> Iterator[tuple[NodePath, Map]]:
    """Yield each object of *doc* whose keys are keywords, but those in extensions, which nobody reads as a part."""
    todo: list[tuple[NodePath, Json, bool]] = [((), doc, False)]
    while todo:
        path, node, has_names = todo.pop()
        if isinstance(node, Map) and not has_names:
            yield path, node
        may_extend = not has_names or path[-1] in EXTENSIBLE
        todo += [
            ((*path, key), value, names_below)
            for key, value, names_below in reversed([*containers(node, has_names=has_names)])
            if not (may_extend and str(key).startswith("x-"))
        ]


def _check_platform_names(subject: CheckInput) -> Iterator[Problem]:
    advice = "A fragment overlay for this dialect should have removed it: see overlays/fragment."
    for path, node in walk(subject.doc):
        if path and path[-1] == extensions.LOSES:
            yield Problem("`x-loses` is about a page, not about the API", path, advice)
        is_name = isinstance(node, str) and path and (path[-1] in ("$ref", "operationId") or "tags" in path[-2:])
        last = str(node).rsplit("/", 1)[-1] if is_name and path[-1] == "$ref" else node
        if is_name and _PLATFORM_NAME.search(str(last)):
            yield Problem(f"`{node}` is a name of the docs platform", path, advice)
        if len(path) == 3 and path[0] == "components" and _PLATFORM_NAME.search(str(path[2])):
            yield Problem(f"`{path[2]}` is a name of the docs platform", path, advice)


RULES = (
    DocumentRule("dangling-ref", "Every `$ref` leads to something in the document.", _check_references),
    DocumentRule("leftover", "The document has no names and marks of the docs platform.", _check_platform_names),
)
