"""Title, servers, security and whether a request body is required: what pages of single operations leave out.

`generator.toml` has the last word, then overlays. What neither of them states is read from the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import components, operations, ref_name
from generator.shape.api_key import complete_security

UNTITLED = "API"
"""The title of a document before one is known."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_NEXT = "State it in generator.toml, or with an overlay."


def complete_metadata(merged: Map, api: Api, sample_schemes: Iterable[str] = ()) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *merged* with title, servers, security and `requestBody.required` wherever it lacks them, and doubts.

    *sample_schemes* are the words that the docs' own samples write before a key. Raises `ShapeError` where no source
    states a server.
    """
    doc: Map = copy(merged)
    _complete_servers(doc, api)
    _complete_title(doc, api)
    doubts = complete_security(doc, api, sample_schemes)
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        if isinstance(body, Map) and "required" not in body and "$ref" not in body:
            body.put("required", _is_needed(doc, body), operation.at("requestBody"))
    return doc, doubts


def regions(doc: Map) -> dict[str, str]:
    """Return the base URL of each region of the completed *doc*, the default first."""
    return {server[extensions.REGION]: server["url"] for server in doc["servers"]}


def _complete_title(doc: Map, api: Api) -> None:
    info: Map = doc["info"]
    if api.title:
        info.put("title", api.title, api.where)
    elif info.get("title") == UNTITLED:
        info.put("title", f"{owner(doc['servers'][0]['url'])} API", doc["servers"].at(0))


def owner(url: str) -> str:
    """Return the registered name in the domain of *url*, capitalized: `https://api.acme.co.uk` -> `Acme`."""
    labels = (urlsplit(url).hostname or "").split(".")
    names = labels[:-1] or labels
    if len(names) > 1 and names[-1] in _SECOND_LEVEL:
        names = names[:-1]
    return names[-1].capitalize()


def _complete_servers(doc: Map, api: Api) -> None:
    if api.servers:
        stated = [Map({"url": url, extensions.REGION: region}, mark=api.where) for region, url in api.servers.items()]
        doc.put("servers", Seq(stated, mark=api.where), api.where)
        for _, _, operation in operations(doc):
            operation.pop("servers", None)
    servers: Seq = doc["servers"]
    if not servers:
        raise ShapeError("no page states the address of the API", next=f"{_NEXT} [servers] has one line a region.")
    for index, server in enumerate(servers):
        _substitute_variables(server)
        if not re.match(r"https?://[^/{}]+", server["url"]):
            what = f"the server `{server['url']}` is not an address that a client can call"
            raise ShapeError(what, where=servers.at(index), pointer=f"#/servers/{index}", next=_NEXT)
    for server, name in _named_regions([server for server in servers if extensions.REGION not in server]):
        server.put(extensions.REGION, name, server.mark)


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
    hosts = [urlsplit(str(server["url"])).netloc for server in servers]
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
