"""Title, servers, security and whether a request body is required: what pages of single operations leave out.

`generator.toml` has the last word, then overlays. What neither of them states is read from the pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.base import extensions
from generator.base.config import Api
from generator.base.errors import ShapeError
from generator.base.location import pointer
from generator.base.nodes import Json, Map, copy
from generator.base.schemas import answers, components, operations, ref_name
from generator.shape.api_key import complete_security
from generator.shape.key_evidence import NO_EVIDENCE, KeyEvidence
from generator.shape.server_addresses import complete_servers, parts_of

UNTITLED = "API"
"""The title of a document before one is known."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_SHOWN = 5
"""How many operations a warning names."""
_NEXT_ANSWER = "Add the answer for success with an overlay."


def complete_metadata(
    merged: Map, api: Api, evidence: KeyEvidence = NO_EVIDENCE, served_at: Mapping[str, str] = MappingProxyType({})
) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *merged* with title, servers, security and `requestBody.required` wherever it lacks them, and doubts.

    *evidence* is what is known about the key beside the document; *served_at* has the URLs of vendors' documents, by
    their files.
    """
    doc: Map = copy(merged)
    servers = complete_servers(doc, api, served_at)
    _complete_title(doc, api)
    doubts = (*servers, *_doubt_about_answers(doc), *complete_security(doc, api, evidence))
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
    return any(str(status).startswith("2") or status == "default" for status in answers(operation))


def regions(doc: Map) -> dict[str, str]:
    """Return the base URL of each region of the completed *doc*, the default first; none where no address is stated."""
    return {server[extensions.REGION]: server["url"] for server in doc["servers"] if extensions.REGION in server}


def base_path(doc: Map) -> str:
    """Return the path with which every address of the API ends, as far as *doc* says without an address: `/api/v1`."""
    paths = (parts_of(str(server["url"])).path.rstrip("/") for server in doc["servers"])
    return next((path if path.startswith("/") else "" for path in paths), "")


def _complete_title(doc: Map, api: Api) -> None:
    info: Map = doc["info"]
    if api.title:
        info.put("title", api.title, api.where)
    elif info.get("title") == UNTITLED and regions(doc):
        info.put("title", f"{owner(next(iter(regions(doc).values())))} API", doc["servers"].at(0))


def owner(url: str) -> str:
    """Return the registered name in the domain of *url*, capitalized: `https://api.acme.co.uk` -> `Acme`."""
    labels = (parts_of(url).hostname or "").split(".")
    names = labels[:-1] or labels
    if len(names) > 1 and names[-1] in _SECOND_LEVEL:
        names = names[:-1]
    return names[-1].capitalize()


def _is_needed(doc: Map, body: Map) -> bool:
    """Tell whether requests need *body*: they do unless it is an object without required properties."""
    schemas = [media.get("schema", {}) for media in body.get("content", {}).values()]
    return not schemas or any(_needs_value(doc, schema) for schema in schemas)


def _needs_value(doc: Map, schema: Json) -> bool:
    """Tell whether an empty object, which stands for no value, does not fit *schema*."""
    name = ref_name(schema)
    own = components(doc).get(name, {}) if name else schema
    return own.get("type") != "object" or bool(own.get("required"))
