"""What surrounds the operations: title, servers, how a caller says who it is, and whether a body may be missing.

Where overlays say it, that stands. `generator.toml` is the last word. What neither says is read from the pages.
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
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import components, operations, ref_name

UNTITLED = "API"
"""The title of a document to which nobody gave one."""
_SAYS_WHO = re.compile(r"authorization|(?:.*[-_])?(?:api|auth|access)[-_]?(?:key|token)", re.IGNORECASE)
_FORM = re.compile(r"of the form `(?P<word>\S+) <[^<>`]+>`")
_UNKNOWN = frozenset({"undefined", "null"})
"""What the exporter prints where it does not know the word before a key."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_NEXT = "State it in generator.toml, or with an overlay."


def complete_metadata(merged: Map, api: Api) -> Map:
    """Return *merged* with title, servers, security and `requestBody.required` wherever they were left out."""
    doc: Map = copy(merged)
    _servers(doc, api)
    _title(doc, api)
    _security(doc, api)
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        if isinstance(body, Map) and "required" not in body and "$ref" not in body:
            body.put("required", _is_needed(doc, body), operation.at("requestBody"))
    return doc


def key(doc: Map) -> ApiKeyHeader:
    """Return how a client sends its key, as the security schemes of the completed *doc* say."""
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


def _title(doc: Map, api: Api) -> None:
    info: Map = doc["info"]
    if api.title:
        info.put("title", api.title, api.where)
    elif info.get("title") == UNTITLED:
        info.put("title", f"{_owner(doc['servers'][0]['url'])} API", doc["servers"].at(0))


def _owner(url: str) -> str:
    """Return the name in the domain of *url* with a capital: `https://api.acme.co.uk` -> `Acme`."""
    labels = (urlsplit(url).hostname or "").split(".")
    owner = labels[:-1] or labels
    if len(owner) > 1 and owner[-1] in _SECOND_LEVEL:
        owner = owner[:-1]
    return owner[-1].capitalize()


def _servers(doc: Map, api: Api) -> None:
    if api.servers:
        stated = [Map({"url": url, extensions.REGION: region}, mark=api.where) for region, url in api.servers.items()]
        doc.put("servers", Seq(stated, mark=api.where), api.where)
        for _, _, operation in operations(doc):
            operation.pop("servers", None)
    servers: Seq = doc["servers"]
    if not servers:
        raise ShapeError("no page says at which address the API is", next=f"{_NEXT} [servers] has one line a region.")
    for index, server in enumerate(servers):
        _fill(server)
        if not re.match(r"https?://[^/{}]+", server["url"]):
            what = f"the server `{server['url']}` is no address that a client can call"
            raise ShapeError(what, where=servers.at(index), pointer=f"#/servers/{index}", next=_NEXT)
    named = _regions([server for server in servers if extensions.REGION not in server])
    for server, name in named:
        server.put(extensions.REGION, name, server.mark)


def _fill(server: Map) -> None:
    """Put the defaults of its variables into the URL of *server*."""
    for name, variable in server.get("variables", {}).items():
        server.put("url", server["url"].replace(f"{{{name}}}", str(variable.get("default", ""))), server.at("url"))
    server.pop("variables", None)


def _regions(servers: list[Map]) -> Iterator[tuple[Map, str]]:
    """Yield each of *servers* with its name: its description where that is one of its own, else its host."""
    described = [_words(str(server.get("description", ""))) for server in servers]
    hosts = [urlsplit(str(server["url"])).netloc for server in servers]
    for server, words, host in zip(servers, described, hosts, strict=True):
        unique = words and described.count(words) == 1
        alone = "default" if len(servers) == 1 else host if hosts.count(host) == 1 else server["url"]
        yield server, words if unique else alone


def _words(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


@frozen
class ApiKeyHeader:
    """A header that carries the key."""

    header: str
    prefix: str
    mark: Mark = NOWHERE
    description: str = ""


def _security(doc: Map, api: Api) -> None:
    if api.key_header:
        key = ApiKeyHeader(api.key_header, api.key_prefix, api.where)
    elif doc["components"].get("securitySchemes"):
        return
    else:
        key = _found(doc)
        for _, _, operation in operations(doc):
            if not _asking(operation, key) and "security" not in operation:
                operation.put("security", Seq(mark=key.mark), key.mark)
    _write(doc, key)


def _found(doc: Map) -> ApiKeyHeader:
    """Return the header that more than half of the operations take and that is called like one for keys."""
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Map, Mark]] = {}
    total = 0
    for _, _, operation in operations(doc):
        total += 1
        for name, parameter, mark in _headers(operation):
            if _SAYS_WHO.fullmatch(name):
                counts[name.lower()] += 1
                first.setdefault(name.lower(), (parameter, mark))
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if 2 * count > total:
            parameter, mark = first[name]
            said = str(parameter.get("description", ""))
            form = _FORM.search(said)
            word = form["word"] if form and form["word"] not in _UNKNOWN else ""
            return ApiKeyHeader(parameter["name"], f"{word} " if word else "", mark, said)
    seen = f"; seen: {', '.join(f'`{name}` on {count} of {total}' for name, count in sorted(counts.items()))}"
    raise ShapeError(
        f"no header for a key stands on most of the operations{seen if counts else ''}",
        next=f"{_NEXT} [api] has key_header and key_prefix.",
    )


def _headers(operation: Map) -> Iterator[tuple[str, Map, Mark]]:
    parameters: Seq = operation.get("parameters", Seq())
    for index, parameter in enumerate(parameters):
        if parameter.get("in") == "header":
            yield str(parameter.get("name")), parameter, parameters.at(index)


def _write(doc: Map, key: ApiKeyHeader) -> None:
    """State *key* as a security scheme, and take the header out of the arguments of every operation."""
    for _, _, operation in operations(doc):
        asking = _asking(operation, key)
        if asking:
            _without(operation, asking)
            if not any(parameter.get("required") for parameter in asking):
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


def _asking(operation: Map, key: ApiKeyHeader) -> list[Map]:
    """Return the parameters of *operation* that are the key."""
    return [parameter for name, parameter, _ in _headers(operation) if name.lower() == key.header.lower()]


def _without(operation: Map, gone: list[Map]) -> None:
    old: Seq = operation["parameters"]
    kept = [index for index, parameter in enumerate(old) if not any(parameter is one for one in gone)]
    if not kept:
        del operation["parameters"]
        return
    new = Seq([old[index] for index in kept], mark=old.mark)
    new.marks = [old.at(index) for index in kept]
    operation["parameters"] = new


def _is_needed(doc: Map, body: Map) -> bool:
    """Return whether a request without *body* makes sense: only where it is an object that needs no property."""
    schemas = [media.get("schema", {}) for media in body.get("content", {}).values()]
    return not schemas or any(_asks(doc, schema) for schema in schemas)


def _asks(doc: Map, schema: Json) -> bool:
    name = ref_name(schema)
    own = components(doc).get(name, {}) if name else schema
    return own.get("type") != "object" or bool(own.get("required"))
