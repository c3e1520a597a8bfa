"""Where the API is: the servers of a document, written as requests begin with them, and their regions.

A server that no client can call is no region; the client asks the same question of every address that it is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import SplitResult, urljoin, urlsplit

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.nodes import Map, Seq
from generator.base.schemas import operations
from generator.runtime.base_urls import plain_base_url, plain_path
from generator.shape.server_faults import is_path, server_fault
from generator.shape.server_variables import add_other_values, doubts_about_defaults, put_defaults

_OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
_NEXT = "State it in generator.toml, or with an overlay."


def complete_servers(doc: Map, api: Api, served_at: Mapping[str, str] = MappingProxyType({})) -> tuple[ShapeError, ...]:
    """Give *doc* the servers that *api* states, else make the best of its own; return what is doubtful about them.

    *served_at* has the URLs of vendors' documents, by their files.
    """
    if api.servers:
        stated = [Map({"url": url, extensions.REGION: region}, mark=api.where) for region, url in api.servers.items()]
        doc.put("servers", Seq(stated, mark=api.where), api.where)
    servers: Seq = doc["servers"]
    all_servers = [*servers, *(one for _, _, each in operations(doc) for one in each.get("servers", ()))]
    strange = {doubt.where: doubt for server in all_servers for doubt in doubts_about_defaults(server)}
    many = add_other_values(servers)
    for server in servers:
        _normalize(server)
    shared = {server["url"] for server in servers}
    unreachable: dict[str, ShapeError] = {}
    for _, _, operation in operations(doc):
        own: Seq = operation.get("servers", Seq())
        for server in own:
            _normalize(server)
            if not _is_reachable(server):
                what = f"the server `{server['url']}` of an operation {server_fault(server['url']).what}"
                what = _with_end(what, "it is called where the API is")
                doubt = ShapeError(what, where=server.at("url"), next=_NEXT)
                unreachable.setdefault(server["url"], doubt)
        reachable = [server for server in own if _is_reachable(server)]
        # A server of the API is no server of its own; which of several is called, the caller says.
        if shared.issuperset(server["url"] for server in reachable):
            operation.pop("servers", None)
        elif len(reachable) < len(own):
            operation.put("servers", Seq(reachable, mark=own.mark), operation.at("servers"))
    callable_servers = [server for server in servers if _is_address(server)]
    for server, name in _named_regions([server for server in callable_servers if extensions.REGION not in server]):
        server.put(extensions.REGION, name, server.mark)
    doubts = (*_doubt_about_servers(servers, callable_servers, served_at), *unreachable.values())
    return (*doubts, *strange.values(), *many, *_unencrypted(doc, callable_servers))


def _is_address(server: Map) -> bool:
    return bool(plain_base_url(server["url"]))


def _is_reachable(server: Map) -> bool:
    """Tell whether a client can call *server* of an operation, which may be a path where the API is."""
    url: str = server["url"]
    is_meant = is_path(url) or url.startswith("//") or _is_address(server)
    return is_meant and bool(plain_base_url(urljoin("https://localhost", url)))


def parts_of(url: str) -> SplitResult:
    """Return the parts of *url*, all empty where it is no URL: `https://[::1`, `https://a.test:port`."""
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else SplitResult("", "", "", "", "")
    except ValueError:
        return SplitResult("", "", "", "", "")


def _doubt_about_servers(
    servers: Seq, callable_servers: list[Map], served_at: Mapping[str, str]
) -> Iterator[ShapeError]:
    """Yield what to say about *servers* where nobody knows an address of the API, and of each that is none."""
    faults = {
        index: server_fault(server["url"], served_at.get(servers.at(index).file, ""))
        for index, server in enumerate(servers)
        if not _is_address(server)
    }
    if not callable_servers:
        # Where nothing is stated, a path alone is, by the standard.
        likely = [*faults.values(), *(server_fault("/", url) for url in served_at.values())]
        meant = next((fault.meant for fault in likely if fault.meant), "")
        lines = f'[servers]\ndefault = "{meant or "https://api.example.com"}"'
        what = "no address of the API is stated: callers must pass base_url"
        what += f"\nThe lines of generator.toml that state one{', if that is it' if meant else ''}:\n{lines}"
        yield ShapeError(what, where=servers.at(0) if servers else servers.mark)
    for index, fault in faults.items():
        url = servers[index]["url"]
        if callable_servers or fault.meant or url != "/":
            # That alone is what the standard takes for stated where nothing is.
            what = f"the server `{url}` {fault.what}"
            what = _with_end(what, "it is no region") if callable_servers else what
            yield ShapeError(what, where=servers.at(index), pointer=f"#/servers/{index}", next=_NEXT)


def _with_end(what: str, end: str) -> str:
    """Return *what* is wrong with what follows from it."""
    clause = what.rpartition("`")[2]
    return f"{what}{';' if ':' in clause else ':'} {end}"


def _unencrypted(doc: Map, callable_servers: list[Map]) -> Iterator[ShapeError]:
    """Yield where requests, and keys in them, go without encryption although the API has servers with it."""
    if not any(str(server["url"]).startswith("https:") for server in callable_servers):
        return
    own = [server for _, _, operation in operations(doc) for server in operation.get("servers", ())]
    for server in [*callable_servers, *own]:
        if str(server["url"]).startswith("http:") and parts_of(server["url"]).hostname not in _OWN_MACHINE:
            what = f"the key is sent to {server['url']} without encryption: other servers of the API have https"
            yield ShapeError(what, where=server.mark, next=_NEXT)


def _normalize(server: Map) -> None:
    """Put the values of its variables into the URL of *server*, and write it as requests begin with it."""
    put_defaults(server)
    url: str = server["url"]
    if url.startswith("/") and _is_reachable(server):
        server.put("url", plain_path(url), server.at("url"))
    elif plain := plain_base_url(url):
        server.put("url", plain, server.at("url"))


def _named_regions(servers: list[Map]) -> Iterator[tuple[Map, str]]:
    """Yield each of *servers* with a name for its region: what the docs call it, else its description, else its host.

    A name that another server has too is none.
    """
    texts = (server.get(extensions.SERVER_NAME, server.get("description", "")) for server in servers)
    descriptions = [_slug(str(text)) for text in texts]
    hosts = [parts_of(str(server["url"])).netloc for server in servers]
    for server, description, host in zip(servers, descriptions, hosts, strict=True):
        is_unique = description and descriptions.count(description) == 1
        fallback = "default" if len(servers) == 1 else host if hosts.count(host) == 1 else server["url"]
        yield server, description if is_unique else fallback


def _slug(text: str) -> str:
    """Return *text* as lower-case words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
