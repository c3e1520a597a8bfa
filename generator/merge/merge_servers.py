"""Where the API is: the servers that pages state, else the URLs of their endpoint lines without the paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from generator.base.nodes import Map, Seq, copy
from generator.base.schemas import operations
from generator.merge.page_twins import stated_path
from generator.read.dialects import Fragment

ServerKey = tuple[str, str]
"""Path and method."""


def api_servers(ordered: tuple[Fragment, ...]) -> Seq:
    """Return the servers of the strongest page that states any, else the base URLs of all, most common first."""
    for fragment in ordered:
        if fragment.doc.get("servers"):
            servers: Seq = copy(fragment.doc["servers"])
            for server in servers:
                # Paths start with a slash.
                server["url"] = server["url"].rstrip("/")
            return servers
    counts = Counter(url for fragment in ordered for url in _base_urls(fragment))
    return Seq([Map(url=url) for url, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))])


def operation_servers(ordered: tuple[Fragment, ...], api: Seq) -> Mapping[ServerKey, Seq]:
    """Return the servers of the operations that are at none of *api*, as the strongest page on each states them."""
    known = {server["url"].rstrip("/") for server in api[: 1 if not _any_states_servers(ordered) else None]}
    servers: dict[ServerKey, Seq] = {}
    for fragment in ordered:
        urls = _base_urls(fragment)
        for path, method, operation in operations(fragment.doc):
            own = Seq([Map({"url": url}, mark=operation.mark) for url in urls], mark=operation.mark)
            servers.setdefault((path, method), own)
    return {key: own for key, own in servers.items() if own and known.isdisjoint(server["url"] for server in own)}


def _any_states_servers(ordered: tuple[Fragment, ...]) -> bool:
    return any(fragment.doc.get("servers") for fragment in ordered)


def _base_urls(fragment: Fragment) -> tuple[str, ...]:
    """Return the base URLs that one page gives, without a slash at the end."""
    stated = tuple(server["url"].rstrip("/") for server in fragment.doc.get("servers", ()) if "url" in server)
    if stated or not fragment.endpoint:
        return stated
    url, path = urlsplit(fragment.endpoint), next((path for path, _, _ in operations(fragment.doc)), None)
    if not url.netloc or path is None:
        return ()
    host, where = f"{url.scheme}://{url.netloc}", unquote(url.path).rstrip("/")
    path = unquote(stated_path(path)).rstrip("/")
    return (host + where.removesuffix(path),) if where.endswith(path) else (host,)
