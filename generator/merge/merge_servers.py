"""Where the API is: the servers that pages state, else the URLs of their endpoint lines without the paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from attrs import evolve

from generator.base.nodes import Map, Seq, copy
from generator.base.schemas import operations
from generator.merge.page_twins import stated_path
from generator.merge.precedence import standing_since
from generator.read.dialects import Fragment

ServerKey = tuple[str, str]
"""Path and method."""


def api_servers(ordered: tuple[Fragment, ...]) -> Seq:
    """Return the servers that most pages of one date state, else the most common base URL of all pages.

    Only those lists count whose first server most operations have, by their pages or by the endpoint lines of pages
    that state none: an operation that moves takes no other along. The date is that of the strongest page that states
    such a list; of several lists that are as common, that of the strongest page counts.
    """
    firsts = dict[ServerKey, str]()
    for fragment in ordered:
        for path, method, _ in operations(fragment.doc):
            for url in _base_urls(fragment)[:1]:
                firsts.setdefault((path, method), url)
    urls = Counter(firsts.values())
    stating = [fragment for fragment in ordered if fragment.doc.get("servers") and _base_urls(fragment)]
    if stating:
        first = max((_base_urls(fragment)[0] for fragment in stating), key=lambda url: urls[url])
        stating = [fragment for fragment in stating if _base_urls(fragment)[0] == first]
        peers = [one for one in stating if standing_since(one) == standing_since(stating[0])]
        votes = Counter(_base_urls(fragment) for fragment in peers)
        strongest = max(peers, key=lambda fragment: votes[_base_urls(fragment)])
        return _listed(strongest)
    counts = Counter(url for fragment in ordered for url in _base_urls(fragment))
    return Seq([Map(url=url) for url in sorted(counts, key=lambda url: (-counts[url], url))[:1]])


def operation_servers(ordered: tuple[Fragment, ...], api: Seq) -> Mapping[ServerKey, Seq]:
    """Return the servers of the operations that are not at the first of *api*.

    They are those that the strongest page on each states. Of an endpoint line it is enough that it names any of *api*.
    """
    known = {server["url"].rstrip("/") for server in api}
    first = {server["url"].rstrip("/") for server in api[:1]}
    servers: dict[ServerKey, Seq] = {}
    elsewhere: set[ServerKey] = set()
    for fragment in ordered:
        for path, method, operation in operations(fragment.doc):
            if "servers" not in operation and (path, method) not in servers:
                stated = _listed(fragment)
                urls = Seq([Map({"url": url}, mark=operation.mark) for url in _base_urls(fragment)])
                own = servers[path, method] = stated or urls
                if (first if stated else known).isdisjoint(server["url"] for server in own):
                    elsewhere.add((path, method))
    return {key: servers[key] for key in servers if servers[key] and key in elsewhere}


def located(ordered: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """Return *ordered*, of which those whose servers are paths alone state none where another says where the API is.

    A vendor's document often states `/v1`, which is wherever the document is; pages have the whole address.
    """
    if not any("://" in url for fragment in ordered for url in _base_urls(fragment)):
        return ordered
    return tuple(_without_servers(fragment) if _is_nowhere(fragment) else fragment for fragment in ordered)


def _is_nowhere(fragment: Fragment) -> bool:
    servers = fragment.doc.get("servers", ())
    return bool(servers) and not any("//" in server["url"] or "{" in server["url"] for server in servers)


def _without_servers(fragment: Fragment) -> Fragment:
    doc = Map({key: value for key, value in fragment.doc.items() if key != "servers"}, mark=fragment.doc.mark)
    doc.marks = dict(fragment.doc.marks)
    return evolve(fragment, doc=doc)


def _listed(fragment: Fragment) -> Seq:
    """Return the servers that *fragment* states, without a slash at the end: paths start with one."""
    servers: Seq = copy(fragment.doc.get("servers", Seq()))
    for server in servers:
        server["url"] = server["url"].rstrip("/")
    return servers


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
