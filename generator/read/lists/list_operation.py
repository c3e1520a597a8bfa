"""The sections of a list page -> the operation as OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from generator.base.body_forms import EVENTS
from generator.base.extensions import KEY_HEADERS, STREAMING
from generator.base.location import Mark
from generator.base.nodes import Map, Seq
from generator.read.lists import type_queue
from generator.read.lists.authentication import key_parameters
from generator.read.lists.bullets import FileDownload, StreamOf
from generator.read.lists.framework_schemas import fill_known_schemas
from generator.read.lists.list_schemas import ListSchemas
from generator.read.lists.list_sections import Layout, ListPart
from generator.read.lists.list_servers import read_servers
from generator.read.lists.page_lines import UnreadableLine
from generator.read.pages import Page
from generator.read.unknowns import note_unknown, unknown

_PLACES = {"Path parameters": "path", "Query parameters": "query", "Headers": "header"}
_JSON = "application/json"
"""What a response is taken for: its media type is never printed."""
_BYTES = "application/octet-stream"
_FORM = "multipart/form-data"


def read_operation(page: Page, layout: Layout) -> Map:
    """Return the operation of *page*, whose sections are *layout*, as an OpenAPI document."""
    assert page.method is not None
    assert page.url is not None
    mark = page.mark
    types = layout.parts.get("Types", ())
    schemas = ListSchemas(frozenset(part.title["name"].strip() for part in types), components=Map(mark=mark))
    # The endpoint line, which stands above the lists, states method and path.
    operation = Map(mark=mark._replace(line=mark.line - 1))
    if layout.description:
        operation.put("description", layout.description, layout.description_mark)
    request = layout.parts.get("Request", ())
    parameters = _parameters(request, schemas)
    keys = tuple(key_parameters(layout.lists.get("Authentication", ())))
    for parameter, at in keys:
        parameters.append(parameter)
        parameters.marks.append(at)
    if parameters:
        operation.put("parameters", parameters, parameters.at(0))
    bodies = [part for part in request if part.title["place"] == "Body"]
    if len(bodies) > 1:
        raise UnreadableLine("a second body", bodies[1].mark)
    if bodies or layout.media:
        body = _request_body(bodies[0] if bodies else None, layout, schemas)
        operation.put("requestBody", body, bodies[0].mark if bodies else layout.media_mark)
    _put_responses(operation, layout, schemas)
    _read_types(types, schemas)
    type_queue.reveal_variants(layout, schemas.components)
    fill_known_schemas(schemas.components)
    servers = read_servers(layout.lists.get("Servers", ()))
    # What is cut in the middle of a line has been refused with its place by now.
    _check_not_cut_off(page, layout)
    doc = Map(mark=mark)
    doc.put("openapi", "3.1.0", mark)
    doc.put("info", Map({"title": page.title or "", "version": ""}, mark=mark), mark)
    if keys:
        doc.put(KEY_HEADERS, Seq([parameter["name"].lower() for parameter, _ in keys], mark=mark), mark)
    if servers:
        doc.put("servers", servers, layout.marks["Servers"])
    item, paths = Map(mark=operation.mark), Map(mark=mark)
    item.put(page.method.lower(), operation, operation.mark)
    paths.put(_path(page.url, servers), item, operation.mark)
    doc.put("paths", paths, mark)
    doc.put("components", Map({"schemas": schemas.components}, mark=mark), mark)
    schemas.names.lengthen(doc, schemas.sections)
    return doc


def _check_not_cut_off(page: Page, layout: Layout) -> None:
    """Raise where *page* ends before its answers, with nothing behind its lists that shows that it has none."""
    if page.is_whole or not layout.parts.keys().isdisjoint({"Response", "Errors", "Types"}):
        return
    *before, last = page.fragment.rstrip().split("\n")
    where = page.mark._replace(line=page.mark.line + len(before), column=len(last) + 1)
    next = "Get the page again. If it is whole, and answers nothing, end it with the line `## Examples`."
    raise UnreadableLine("the page ends here, before its answers: it is cut off", where, next)


def _path(url: str, servers: Seq) -> str:
    """Return the path of the operation at *url*: what follows the server, or the host where no server is printed."""
    bases = sorted((str(server["url"]).rstrip("/") for server in servers), key=len, reverse=True)
    base = next((base for base in bases if url.startswith(f"{base}/")), None)
    if base is None:
        base = f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" if "://" in url else ""
    return unquote(url.removeprefix(base))


def _parameters(request: Sequence[ListPart], schemas: ListSchemas) -> Seq:
    out = Seq()
    for part in request:
        place = _PLACES.get(part.title["place"])
        if place and not part.bullets:
            raise UnreadableLine("no parameter follows this heading", part.mark)
        if place and part.description:
            raise UnreadableLine("this line is no parameter, and stands above parameters", part.description_mark)
        for bullet in part.bullets if place else ():
            form, schema = schemas.parameter(bullet)
            if any((known["in"], known["name"]) == (place, form.name) for known in out):
                raise UnreadableLine(f"a second parameter `{form.name}` of the same place", bullet.mark)
            parameter = Map(mark=bullet.mark)
            for key, value in (("name", form.name), ("in", place), ("description", form.description)):
                if value:
                    parameter.put(key, value, bullet.mark)
            parameter.put("required", form.is_required, bullet.mark)
            if schema.pop("deprecated", False):
                parameter.put("deprecated", value=True, mark=bullet.mark)
            parameter.put("schema", schema, bullet.mark)
            out.append(parameter)
            out.marks.append(bullet.mark)
    return out


def _request_body(part: ListPart | None, layout: Layout, schemas: ListSchemas) -> Map:
    """Return the body; one without a section of its own is an object without properties."""
    media = (part.title["media"] if part else "") or layout.media or _JSON
    mark = part.mark if part else layout.media_mark
    if part is None:
        schema = Map({"type": "object", "properties": Map(mark=mark)}, mark=mark)
    elif part.preamble.startswith("binary data") and not part.bullets:
        schema = Map({"type": "string", "format": "binary"}, mark=mark)
    elif not part.bullets:
        raise UnreadableLine("no body follows this heading", mark)
    else:
        schemas.is_form = media == _FORM
        schema = _named_body(schemas.body(part.bullets, mark), part, schemas)
        schemas.is_form = False
    out = Map(mark=mark)
    if part and part.description:
        out.put("description", part.description, part.description_mark)
    out.put("content", _content(media, schema, mark), mark)
    return out


def _named_body(schema: Map, part: ListPart, schemas: ListSchemas) -> Map:
    """Return *schema*, or a reference to it if the preamble gives it a name."""
    article, _, name = part.preamble.partition(" ")
    is_name = article in {"a", "an"} and name and name != "object" and " " not in name and "$ref" not in schema
    return schemas.component(name, schema) if is_name and schema.get("type") == "object" else schema


def _content(media: str, schema: Map, mark: Mark) -> Map:
    kind, content = Map(mark=mark), Map(mark=mark)
    kind.put("schema", schema, mark)
    content.put(media, kind, mark)
    return content


def _put_responses(operation: Map, layout: Layout, schemas: ListSchemas) -> None:
    parts = [*layout.parts.get("Response", ()), *layout.parts.get("Errors", ())]
    responses = Map(mark=parts[0].mark if parts else operation.mark)
    for part in parts:
        status = part.title["status"]
        if status in responses:
            raise UnreadableLine(f"a second response with the status {status}", part.mark)
        responses.put(status, _response(part, schemas), part.mark)
        if part.bullets and isinstance(part.bullets[0].form, StreamOf):
            operation.put(STREAMING, Map(mark=part.bullets[0].mark), part.bullets[0].mark)
    operation.put("responses", responses, responses.mark)


def _response(part: ListPart, schemas: ListSchemas) -> Map:
    out = Map(mark=part.mark)
    has_text = bool(part.description)
    text, at = (part.description, part.description_mark) if has_text else (part.title["title"] or "", part.mark)
    out.put("description", text, at)
    if not part.bullets:
        if not has_text and part.title["status"].startswith("2"):
            # A success of which there is nothing to say has no heading either.
            raise UnreadableLine("neither a description nor a body follows this heading", part.mark)
        note_unknown(out, part.mark, "unprinted-bodies")
        return out
    bullet, *others = part.bullets
    first, mark = bullet.form, bullet.mark
    if isinstance(first, FileDownload | StreamOf) and (others or bullet.children):
        raise UnreadableLine("nothing can follow a body that is no JSON", mark)
    if isinstance(first, FileDownload):
        schema = Map({"type": "string", "format": "binary"}, mark=mark)
        out.put("content", _content(_BYTES, schema, mark), mark)
    elif isinstance(first, StreamOf):
        # Whether text means events or bytes is not printed.
        is_text = first.label == "string"
        schema = Map({"type": "string", "format": "binary"}, mark=mark) if is_text else unknown(mark, "cut-objects")
        out.put("content", _content(_BYTES if is_text else EVENTS, schema, mark), mark)
        note_unknown(out, mark, "unprinted-bodies")
    else:
        out.put("content", _content(_JSON, schemas.body(part.bullets, mark), mark), mark)
    return out


def _read_types(types: Sequence[ListPart], schemas: ListSchemas) -> None:
    read = set[str]()
    for part in types:
        name = part.title["name"].strip()
        if name in read:
            raise UnreadableLine(f"a second type `{name}`", part.mark)
        read.add(name)
        schema = schemas.body(part.bullets, part.mark) if part.bullets else unknown(part.mark, "empty-sections")
        if part.description:
            schema.put("description", part.description, part.description_mark)
        if "$ref" in schemas.component(name, schema):
            continue
        # A variant of the same name was printed otherwise: what stands in the section is meant.
        schemas.components.put(name, schema, part.mark)
