"""Title, servers, security and whether a request body is required: what pages of single operations leave out.

`generator.toml` has the last word, then overlays. What neither of them states is read from the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, urlsplit

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.location import pointer
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import components, operations, ref_name
from generator.shape.api_key import complete_security

UNTITLED = "API"
"""The title of a document before one is known."""
_ADDRESS = re.compile(r"https?://[^/{}]+[^{}]*$")
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
_SHOWN = 5
"""How many operations a warning names."""
_NEXT_ANSWER = "Add the answer for success with an overlay."
_NEXT = "State it in generator.toml, or with an overlay."


def complete_metadata(
    merged: Map, api: Api, sample_schemes: Iterable[str] = (), source: str = "page"
) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *merged* with title, servers, security and `requestBody.required` wherever it lacks them, and doubts.

    *sample_schemes* are the words that the docs' own samples write before a key; *source* is what it was read from.
    """
    doc: Map = copy(merged)
    servers = _complete_servers(doc, api)
    _complete_title(doc, api)
    doubts = (*servers, *_doubt_about_answers(doc), *complete_security(doc, api, sample_schemes, source))
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        if isinstance(body, Map) and "required" not in body and "$ref" not in body:
            body.put("required", _is_needed(doc, body), operation.at("requestBody"))
    return doc, doubts


def _doubt_about_answers(doc: Map) -> Iterator[ShapeError]:
    """Yield the one warning about operations that document no answer for success, if there are any."""
    silent = [(path, method, operation) for path, method, operation in operations(doc) if not _succeeds(operation)]
    if silent:
        path, method, operation = silent[0]
        shown = ", ".join(f"{method.upper()} {path}" for path, method, _ in silent[:_SHOWN])
        rest = f" and {len(silent) - _SHOWN} more" if len(silent) > _SHOWN else ""
        what = f"no answer for success is documented, so that any is accepted: {shown}{rest}"
        yield ShapeError(what, where=operation.mark, pointer=pointer(["paths", path, method]), next=_NEXT_ANSWER)


def _succeeds(operation: Map) -> bool:
    return any(str(status).startswith("2") or status == "default" for status in operation.get("responses", {}))


def regions(doc: Map) -> dict[str, str]:
    """Return the base URL of each region of the completed *doc*, the default first; none where no address is stated."""
    return {server[extensions.REGION]: server["url"] for server in doc["servers"] if extensions.REGION in server}


def base_path(doc: Map) -> str:
    """Return the path with which every address of the API ends, as far as *doc* says without an address: `/api/v1`."""
    return next((_split(str(server["url"])).path.rstrip("/") for server in doc["servers"]), "")


def _complete_title(doc: Map, api: Api) -> None:
    info: Map = doc["info"]
    if api.title:
        info.put("title", api.title, api.where)
    elif info.get("title") == UNTITLED and regions(doc):
        info.put("title", f"{owner(next(iter(regions(doc).values())))} API", doc["servers"].at(0))


def owner(url: str) -> str:
    """Return the registered name in the domain of *url*, capitalized: `https://api.acme.co.uk` -> `Acme`."""
    labels = (_split(url).hostname or "").split(".")
    names = labels[:-1] or labels
    if len(names) > 1 and names[-1] in _SECOND_LEVEL:
        names = names[:-1]
    return names[-1].capitalize()


def _complete_servers(doc: Map, api: Api) -> tuple[ShapeError, ...]:
    if api.servers:
        stated = [Map({"url": url, extensions.REGION: region}, mark=api.where) for region, url in api.servers.items()]
        doc.put("servers", Seq(stated, mark=api.where), api.where)
    servers: Seq = doc["servers"]
    for server in servers:
        _substitute_variables(server)
    shared = {server["url"].rstrip("/") for server in servers}
    for _, _, operation in operations(doc):
        own: Seq = operation.get("servers", Seq())
        for server in own:
            _substitute_variables(server)
        # A server of the API is no server of its own; which of several is called, the caller says.
        if shared.issuperset(server["url"].rstrip("/") for server in own):
            operation.pop("servers", None)
    callable_servers = [server for server in servers if _is_address(server)]
    for server, name in _named_regions([server for server in callable_servers if extensions.REGION not in server]):
        server.put(extensions.REGION, name, server.mark)
    return (*_doubt_about_servers(servers, callable_servers), *_unencrypted(doc, callable_servers))


def _is_address(server: Map) -> bool:
    return bool(_ADDRESS.match(server["url"])) and bool(_split(server["url"]).hostname)


def _split(url: str) -> SplitResult:
    """Return the parts of *url*, all empty where it is no URL: `https://[::1`, `https://a.test:port`."""
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else SplitResult("", "", "", "", "")
    except ValueError:
        return SplitResult("", "", "", "", "")


def _doubt_about_servers(servers: Seq, callable_servers: list[Map]) -> Iterator[ShapeError]:
    """Yield what to say about *servers* where nobody knows an address of the API."""
    if not callable_servers:
        lines = '[servers]\ndefault = "https://api.example.com"'
        what = "no address of the API is stated: callers must pass base_url"
        what += f"\nThe lines of generator.toml that state one:\n{lines}"
        yield ShapeError(what, where=servers.at(0) if servers else servers.mark)
    for index, server in enumerate(servers):
        if callable_servers and not _is_address(server):
            what = f"the server `{server['url']}` is not an address that a client can call: it is no region"
            yield ShapeError(what, where=servers.at(index), pointer=f"#/servers/{index}", next=_NEXT)


def _unencrypted(doc: Map, callable_servers: list[Map]) -> Iterator[ShapeError]:
    """Yield where requests, and keys in them, go without encryption although the API has servers with it."""
    if not any(str(server["url"]).startswith("https:") for server in callable_servers):
        return
    own = [server for _, _, operation in operations(doc) for server in operation.get("servers", ())]
    for server in [*callable_servers, *own]:
        if str(server["url"]).startswith("http:") and _split(server["url"]).hostname not in _OWN_MACHINE:
            what = f"the key is sent to {server['url']} without encryption: other servers of the API have https"
            yield ShapeError(what, where=server.mark, next=_NEXT)


def _substitute_variables(server: Map) -> None:
    """Put the default values of its variables into the URL of *server*."""
    for name, variable in server.get("variables", {}).items():
        server.put("url", server["url"].replace(f"{{{name}}}", str(variable.get("default", ""))), server.at("url"))
    server.pop("variables", None)


def _named_regions(servers: list[Map]) -> Iterator[tuple[Map, str]]:
    """Yield each of *servers* with a name for its region: what the docs call it, else its description, else its host.

    A name that another server has too is none.
    """
    texts = (server.get(extensions.SERVER_NAME, server.get("description", "")) for server in servers)
    descriptions = [_slug(str(text)) for text in texts]
    hosts = [_split(str(server["url"])).netloc for server in servers]
    for server, description, host in zip(servers, descriptions, hosts, strict=True):
        is_unique = description and descriptions.count(description) == 1
        fallback = "default" if len(servers) == 1 else host if hosts.count(host) == 1 else server["url"]
        yield server, description if is_unique else fallback


def _slug(text: str) -> str:
    """Return *text* as lower-case words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _is_needed(doc: Map, body: Map) -> bool:
    """Tell whether requests need *body*: they do unless it is an object without required properties."""
    schemas = [media.get("schema", {}) for media in body.get("content", {}).values()]
    return not schemas or any(_needs_value(doc, schema) for schema in schemas)


def _needs_value(doc: Map, schema: Json) -> bool:
    """Tell whether an empty object, which stands for no value, does not fit *schema*."""
    name = ref_name(schema)
    own = components(doc).get(name, {}) if name else schema
    return own.get("type") != "object" or bool(own.get("required"))
