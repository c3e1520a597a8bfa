"""The path with which the servers of an operation end, such as `/v1`: many pages print it before the operation's path.

Whether it is the server's or the path's says nothing: the method and the whole path tell operations apart.
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from generator.base.nodes import Json, Map, is_list, is_object

_FRAGMENT = "#"
"""What no path of a URL has, so that what stands behind it is ours."""


def servers_holder(doc: Map, path: str, method: str) -> Map | None:
    """Return the object of *doc* whose servers those of the operation are, None where nothing states any."""
    item: Map = doc["paths"][path]
    return next((holder for holder in (item[method], item, doc) if holder.get("servers")), None)


def base_path(doc: Map, path: str, method: str, endpoint: str | None = None) -> str:
    """Return the path with which all servers of the operation end, empty where there is none.

    Where *doc* states no server, it is what stands before *path* in the URL *endpoint*.
    """
    holder = servers_holder(doc, path, method)
    return common_path(holder["servers"]) if holder else _before(path, endpoint or "")


def whole_name(doc: Map, path: str, method: str, endpoint: str | None = None) -> str:
    """Return the name of the operation with its whole path, ``GET /v1/calls``, however *doc* divides that."""
    return f"{method.upper()} {base_path(doc, path, method, endpoint)}{path}"


def common_path(servers: Json) -> str:
    """Return the path with which all *servers* end, empty where there is none."""
    paths = server_paths(servers)
    return next(iter(paths)) if len(paths) == 1 else ""


def server_paths(servers: Json) -> frozenset[str]:
    """Return the paths with which *servers* end, none where those of some cannot be known."""
    urls = {str(server.get("url", "")) for server in servers if is_object(server)} if is_list(servers) else set[str]()
    try:
        paths = frozenset(urlsplit(url).path.rstrip("/") for url in urls)
    except ValueError:
        return frozenset()
    # Variables may be anything, and what is no path, such as `api.example.com`, is not told apart from a path.
    return frozenset() if any("{" in path or path[:1] not in {"", "/"} for path in paths) else paths


def _before(path: str, endpoint: str) -> str:
    try:
        where = unquote(urlsplit(endpoint).path).rstrip("/")
    except ValueError:
        return ""
    path = unquote(path.partition(_FRAGMENT)[0]).rstrip("/")
    base = where.removesuffix(path) if path else ""
    return base if base != where and "{" not in base else ""
