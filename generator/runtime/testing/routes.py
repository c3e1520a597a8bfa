"""Which operation of a document a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from ..extensions import GROUP_NAME, METHOD_NAME
from .schemas import Schemas, is_array, is_object

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Route(NamedTuple):
    """One operation, and which paths are its."""

    name: str
    """Where callers find it: ``agents.link.get``; else its method and path."""
    method: str
    template: str
    pattern: re.Pattern[str]
    """Of its path, not decoded. It is ours: only the names in it are those of the document."""
    names: tuple[str, ...]
    """The parameters in the path."""
    operation: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    constants: frozenset[tuple[str, str, str]]
    """What a request must have in its query and headers, with place and name: some tell operations apart by it."""

    def values(self, path: str) -> dict[str, str]:
        """The parameters in *path*, decoded."""
        found = self.pattern.fullmatch(path)
        return dict(zip(self.names, map(unquote, found.groups()), strict=True)) if found else {}


def base_path(document: Mapping[str, Any]) -> str:
    """The path with which the address of the API ends."""
    servers: list[dict[str, Any]] = document.get("servers") or [{}]
    url = str(servers[0].get("url", ""))
    return urlsplit(url if "{" not in url else "").path.rstrip("/")


def routes(schemas: Schemas) -> tuple[Route, ...]:
    """The operations of a document, those first whose paths have the least parameters."""
    return tuple(sorted(_routes(schemas), key=lambda route: (len(route.names), route.template, route.method)))


def _routes(schemas: Schemas) -> Iterator[Route]:
    for template, stated in schemas.document.get("paths", {}).items():
        item = schemas.resolve(stated)
        path, _, query = template.partition("#")[0].partition("?")
        texts = re.split(r"\{([^{}]*)\}", path)
        pattern = re.compile("([^/]+)".join(map(re.escape, texts[::2])))
        for method in _METHODS:
            operation = item.get(method)
            if not is_object(operation):
                continue
            listed = [schemas.resolve(one) for one in (*item.get("parameters", ()), *operation.get("parameters", ()))]
            merged = {(one.get("in"), one.get("name")): one for one in listed}
            group, last = operation.get(GROUP_NAME), operation.get(METHOD_NAME)
            name = f"{method.upper()} {template}"
            if is_array(group) and isinstance(last, str):
                name = ".".join([*group, last])
            fixed = (("query", *pair) for pair in parse_qsl(query, keep_blank_values=True) if "{" not in pair[1])
            constants = frozenset({*fixed, *_constants(schemas, merged.values())})
            parameters = tuple(merged.values())
            yield Route(name, method.upper(), template, pattern, tuple(texts[1::2]), operation, parameters, constants)


def _constants(schemas: Schemas, parameters: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """The required parameters of queries and headers that have one value alone."""
    for one in parameters:
        listed = schemas.resolve(one.get("schema", {})).get("enum", ())
        if one.get("in") in ("query", "header") and one.get("required") and len(listed) == 1:
            name = str(one["name"])
            yield one["in"], name.lower() if one["in"] == "header" else name, str(listed[0])
