"""Title, servers, security and whether a request body is required: what pages of single operations leave out.

`generator.toml` has the last word, then overlays. What neither of them states is read from the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from attrs import frozen

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.key_headers import is_key_header
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import components, operations, ref_name

UNTITLED = "API"
"""The title of a document before one is known."""
_PREFIX = re.compile(r"of the form `(?P<prefix>\S+) <[^<>`]+>`")
_UNKNOWN_PREFIXES = frozenset({"undefined", "null"})
"""What the docs platform prints where it does not know the prefix of a key."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_NEXT = "State it in generator.toml, or with an overlay."


def complete_metadata(merged: Map, api: Api) -> Map:
    """Return *merged* with title, servers, security and `requestBody.required` wherever it lacks them.

    Raises `ShapeError` where no source states a server, or the header of the API key.
    """
    doc: Map = copy(merged)
    _complete_servers(doc, api)
    _complete_title(doc, api)
    _complete_security(doc, api)
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        if isinstance(body, Map) and "required" not in body and "$ref" not in body:
            body.put("required", _is_needed(doc, body), operation.at("requestBody"))
    return doc


def api_key_header(doc: Map) -> ApiKeyHeader:
    """Return how a client sends its API key, as the security schemes of the completed *doc* state.

    Raises `ShapeError` where none of them is a key in a header.
    """
    schemes: Map = doc["components"].get("securitySchemes", Map())
    for scheme in schemes.values():
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            return ApiKeyHeader(scheme["name"], scheme.get(extensions.HEADER, {}).get("prefix", ""))
        if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer":
            return ApiKeyHeader("Authorization", "Bearer ")
    raise ShapeError(
        "no security scheme of the document is a key in a header",
        where=schemes.mark,
        pointer="#/components/securitySchemes",
        next=f"{_NEXT} [api] has key_header and key_prefix.",
    )


def regions(doc: Map) -> dict[str, str]:
    """Return the base URL of each region of the completed *doc*, the default first."""
    return {server[extensions.REGION]: server["url"] for server in doc["servers"]}


def _complete_title(doc: Map, api: Api) -> None:
    info: Map = doc["info"]
    if api.title:
        info.put("title", api.title, api.where)
    elif info.get("title") == UNTITLED:
        info.put("title", f"{_owner(doc['servers'][0]['url'])} API", doc["servers"].at(0))


def _owner(url: str) -> str:
    """Return the registered name in the domain of *url*, capitalized: `https://api.acme.co.uk` -> `Acme`."""
    labels = (urlsplit(url).hostname or "").split(".")
    owner = labels[:-1] or labels
    if len(owner) > 1 and owner[-1] in _SECOND_LEVEL:
        owner = owner[:-1]
    return owner[-1].capitalize()


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
    """Yield each of *servers* with a name for its region: its description where that is unique, else its host."""
    descriptions = [_slug(str(server.get("description", ""))) for server in servers]
    hosts = [urlsplit(str(server["url"])).netloc for server in servers]
    for server, description, host in zip(servers, descriptions, hosts, strict=True):
        is_unique = description and descriptions.count(description) == 1
        fallback = "default" if len(servers) == 1 else host if hosts.count(host) == 1 else server["url"]
        yield server, description if is_unique else fallback


def _slug(text: str) -> str:
    """Return *text* as lower-case words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


@frozen
class ApiKeyHeader:
    """The header that carries the API key."""

    header: str
    prefix: str
    """What stands before the key, such as `Bearer `; often empty."""
    mark: Mark = NOWHERE
    description: str = ""


def _complete_security(doc: Map, api: Api) -> None:
    if api.key_header:
        key = ApiKeyHeader(api.key_header, api.key_prefix, api.where)
    elif doc["components"].get("securitySchemes"):
        return
    else:
        key = _infer_key_header(doc)
        for _, _, operation in operations(doc):
            if not _key_parameters(operation, key) and "security" not in operation:
                operation.put("security", Seq(mark=key.mark), key.mark)
    _write_security(doc, key)


def _infer_key_header(doc: Map) -> ApiKeyHeader:
    """Return the header that more than half of the operations take and whose name is that of a key.

    Raises `ShapeError` where no header is both.
    """
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Map, Mark]] = {}
    total = 0
    for _, _, operation in operations(doc):
        total += 1
        for name, parameter, mark in _headers(operation):
            if is_key_header(name):
                counts[name.lower()] += 1
                first.setdefault(name.lower(), (parameter, mark))
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if 2 * count > total:
            parameter, mark = first[name]
            description = str(parameter.get("description", ""))
            match = _PREFIX.search(description)
            prefix = match["prefix"] if match and match["prefix"] not in _UNKNOWN_PREFIXES else ""
            return ApiKeyHeader(parameter["name"], f"{prefix} " if prefix else "", mark, description)
    candidates = ", ".join(f"`{name}` on {count} of {total}" for name, count in sorted(counts.items()))
    raise ShapeError(
        f"no header for a key stands on most of the operations{f'; seen: {candidates}' if counts else ''}",
        next=f"{_NEXT} [api] has key_header and key_prefix.",
    )


def _headers(operation: Map) -> Iterator[tuple[str, Map, Mark]]:
    """Yield name, parameter and place of the headers that *operation* takes."""
    parameters: Seq = operation.get("parameters", Seq())
    for index, parameter in enumerate(parameters):
        if parameter.get("in") == "header":
            yield str(parameter.get("name")), parameter, parameters.at(index)


def _write_security(doc: Map, key: ApiKeyHeader) -> None:
    """State *key* as a security scheme, and remove the header from the parameters of every operation."""
    for _, _, operation in operations(doc):
        key_parameters = _key_parameters(operation, key)
        if key_parameters:
            _remove_parameters(operation, key_parameters)
            if not any(parameter.get("required") for parameter in key_parameters):
                operation.put("security", Seq([Map(apiKey=Seq()), Map()], mark=key.mark), key.mark)
    scheme = Map(mark=key.mark)
    facts: dict[str, Json] = {"type": "apiKey", "in": "header", "name": key.header}
    if key.prefix == "Bearer " and key.header.lower() == "authorization":
        facts = {"type": "http", "scheme": "bearer"}
    elif key.prefix:
        facts[extensions.HEADER] = Map(name=key.header, prefix=key.prefix)
    for name, value in {**facts, **({"description": key.description} if key.description else {})}.items():
        scheme.put(name, value, key.mark)
    doc["components"].put("securitySchemes", Map(apiKey=scheme, mark=key.mark), key.mark)
    doc.put("security", Seq([Map(apiKey=Seq())], mark=key.mark), key.mark)


def _key_parameters(operation: Map, key: ApiKeyHeader) -> list[Map]:
    """Return the parameters of *operation* that carry the key."""
    return [parameter for name, parameter, _ in _headers(operation) if name.lower() == key.header.lower()]


def _remove_parameters(operation: Map, removed: list[Map]) -> None:
    old: Seq = operation["parameters"]
    kept = [index for index, parameter in enumerate(old) if not any(parameter is other for other in removed)]
    if not kept:
        del operation["parameters"]
        return
    new = Seq([old[index] for index in kept], mark=old.mark)
    new.marks = [old.at(index) for index in kept]
    operation["parameters"] = new


def _is_needed(doc: Map, body: Map) -> bool:
    """Tell whether requests need *body*: they do unless it is an object without required properties."""
    schemas = [media.get("schema", {}) for media in body.get("content", {}).values()]
    return not schemas or any(_needs_value(doc, schema) for schema in schemas)


def _needs_value(doc: Map, schema: Json) -> bool:
    """Tell whether an empty object, which stands for no value, does not fit *schema*."""
    name = ref_name(schema)
    own = components(doc).get(name, {}) if name else schema
    return own.get("type") != "object" or bool(own.get("required"))
