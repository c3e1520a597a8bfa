"""Which operation of a document a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from ..base_urls import plain_base_url
from ..extensions import GROUP_NAME, METHOD_NAME
from .schemas import Schemas, is_array, is_object

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def uniform(path: str) -> str:
    """*path* as it is compared: escaped in one way, however it was."""
    parts = (unquote(part, errors="surrogateescape") for part in path.split("/"))
    return "/".join(quote(part, safe="", errors="surrogateescape") for part in parts)


class Route(NamedTuple):
    """One operation, and which paths are its."""

    name: str
    """Where callers find it: ``agents.link.get``; else its method and path."""
    method: str
    template: str
    pattern: re.Pattern[str]
    """Of its whole path, made `uniform`. It is ours: only the names in it are those of the document."""
    literal: str
    """What stands in its whole path beside parameters."""
    names: tuple[str, ...]
    """The parameters in the path."""
    operation: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    constants: frozenset[tuple[str, str, str]]
    """What a request must have in its query and headers, with place and name: some tell operations apart by it."""

    def values(self, path: str) -> dict[str, str]:
        """The parameters in *path*, decoded."""
        found = self.pattern.fullmatch(uniform(path))
        return dict(zip(self.names, map(unquote, found.groups()), strict=True)) if found else {}


def base_path(document: Mapping[str, Any]) -> str:
    """The path with which the address of the API ends."""
    servers: list[dict[str, Any]] = document.get("servers") or []
    urls = [str(server.get("url", "")) for server in servers]
    urls += [f"http://localhost{url}" for url in urls if url.startswith("/")]
    return urlsplit(next((plain for url in urls if (plain := plain_base_url(url))), "")).path


def routes(schemas: Schemas) -> tuple[Route, ...]:
    """The operations of a document, those first whose paths have the most text beside the least parameters."""
    return tuple(sorted(_routes(schemas), key=_rank))


def _rank(route: Route) -> tuple[int, int, str, str]:
    return -len(route.literal), len(route.names), route.template, route.method


def _own_base(servers: Any, base: str) -> str:
    """The path of the first of an operation's own *servers*, if that is where the API is; else *base*."""
    url = str(servers[0].get("url", "")) if servers else ""
    whole = plain_base_url(urljoin(f"http://localhost{base}", url)) if url and "://" not in url else ""
    return urlsplit(whole).path if whole else base


def _routes(schemas: Schemas) -> Iterator[Route]:
    api_base = base_path(schemas.document)
    for template, stated in schemas.document.get("paths", {}).items():
        item = schemas.resolve(stated)
        path, _, query = template.partition("#")[0].partition("?")
        texts = re.split(r"\{([^{}]*)\}", path)
        for method in _METHODS:
            operation = item.get(method)
            if not is_object(operation):
                continue
            start, *rest = texts[::2]
            base = _own_base(operation.get("servers") or item.get("servers"), api_base)
            literals = [uniform(text) for text in (base + start, *rest)]
            pattern = re.compile("([^/]+)".join(map(re.escape, literals)))
            listed = [schemas.resolve(one) for one in (*item.get("parameters", ()), *operation.get("parameters", ()))]
            merged = {(one.get("in"), one.get("name")): one for one in listed}
            group, last = operation.get(GROUP_NAME), operation.get(METHOD_NAME)
            name = f"{method.upper()} {template}"
            if is_array(group) and isinstance(last, str):
                name = ".".join([*group, last])
            fixed = (("query", *pair) for pair in parse_qsl(query, keep_blank_values=True) if "{" not in pair[1])
            yield Route(
                name,
                method.upper(),
                template,
                pattern,
                "".join(literals),
                tuple(texts[1::2]),
                operation,
                tuple(merged.values()),
                frozenset({*fixed, *_constants(schemas, merged.values())}),
            )


def _constants(schemas: Schemas, parameters: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """The required parameters of queries and headers that have one value alone."""
    for one in parameters:
        listed = schemas.resolve(one.get("schema", {})).get("enum", ())
        if one.get("in") in ("query", "header") and one.get("required") and len(listed) == 1:
            name = str(one["name"])
            yield one["in"], name.lower() if one["in"] == "header" else name, str(listed[0])
