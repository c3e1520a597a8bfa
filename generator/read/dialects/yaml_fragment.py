"""OpenAPI fragments in YAML: one mapping with one path and one operation, in three dialects."""

from __future__ import annotations

from generator.base import yamlio
from generator.base.errors import PageError
from generator.base.nodes import Json, Map, Seq, below
from generator.base.schemas import SCHEMAS
from generator.read.dialects.single_operation import operation
from generator.read.pages import Page


def read(page: Page) -> Map:
    """Return the fragment of *page*; raises `PageError` where it is no OpenAPI 3 document."""
    doc = yamlio.load(page.fragment, page.mark.file, page.mark.line)
    if not isinstance(doc, Map) or "openapi" not in doc:
        next = "Look at the fence below `## OpenAPI Specification`."
        raise PageError("the fragment is no mapping with `openapi`", where=page.mark, next=next)
    # Without quotes, `3.1` is a number to YAML.
    version = doc["openapi"] if isinstance(doc["openapi"], str) else str(doc["openapi"])
    if not version.startswith("3."):
        next = "Give a page of OpenAPI 3.0 or 3.1."
        raise PageError(
            f"`openapi: {version}` is no version 3", where=doc.at("openapi"), pointer="#/openapi", next=next
        )
    return doc


def is_a(doc: Map) -> bool:
    """Tags are lists in a list, or the version names the endpoint."""
    info = doc.get("info")
    version = info.get("version") if isinstance(info, Map) else None
    path, method, _ = operation(doc)
    tags = doc["paths"][path][method].get("tags")
    nested = isinstance(tags, Seq) and any(isinstance(tag, Seq) for tag in tags)
    return nested or (isinstance(version, str) and version.startswith("endpoint_"))


def is_c(doc: Map) -> bool:
    """Component names carry a prefix, `type_:Name` or `type_package/path:Name`."""
    components = doc.get("components")
    schemas = components.get("schemas") if isinstance(components, Map) else None
    names = list(schemas) if isinstance(schemas, Map) else []
    return any(_prefixed(name) for name in names) or any(
        _prefixed(name) for node in below(doc) for name in _refers(node)
    )


def is_b(doc: Map) -> bool:
    """Plain OpenAPI: whatever the others are not."""
    return bool(doc)


def _refers(node: Json) -> list[str]:
    reference = node.get("$ref") if isinstance(node, Map) else None
    return [reference.rpartition(SCHEMAS)[2]] if isinstance(reference, str) else []


def _prefixed(name: str) -> bool:
    return name.startswith("type_") and ":" in name
