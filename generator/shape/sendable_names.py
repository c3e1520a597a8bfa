"""Which names of parameters and media types a request can have, by the standard of HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.cookie_names import is_cookie_name
from generator.base.errors import ShapeError
from generator.base.location import pointer
from generator.base.nodes import Json, Map, copy, is_object
from generator.base.schemas import answers, operations
from generator.runtime.headers import fault

_NEXT = "Correct it with an overlay."


def is_header(name: str, value: str = "") -> bool:
    """Whether a request can have a header of this *name* and *value*."""
    return fault(name, value) is None


def name_fault(parameter: Mapping[str, Json]) -> str | None:
    """Return why no request can have a parameter of the name of *parameter*, None if one can."""
    name, place = str(parameter.get("name")), parameter.get("in")
    if (place == "header" and not is_header(name)) or (place == "cookie" and not is_cookie_name(name)):
        return f"has a name that no {place} can have"
    return None


def unnamable_media(operation: Map) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each media type of *operation* that no header can name, after the path to the `content` that has it."""
    holders: list[tuple[tuple[str, ...], Json]] = [(("requestBody",), operation.get("requestBody"))]
    holders += [(("responses", status), answer) for status, answer in answers(operation).items()]
    for at, holder in holders:
        content: Json = holder.get("content") if is_object(holder) else None
        for media in content if is_object(content) else ():
            if not is_header("content-type", media):
                yield (*at, "content"), media


def leave_out_unnamable(doc: Map) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *doc* without the media types that no header can name, and what was left out."""
    found = [(path, method, *one) for path, method, each in operations(doc) for one in unnamable_media(each)]
    if not found:
        return doc, ()
    new: Map = copy(doc)
    faults: list[ShapeError] = []
    for path, method, at, media in found:
        operation: Map = new["paths"][path][method]
        holder: Map = operation
        for step in at[:-1]:
            holder = holder[step]
        what = f"no header can name `{media}` of {method.upper()} {path}: it is left out"
        where = pointer(["paths", path, method, *at, media])
        faults.append(ShapeError(what, where=holder["content"].at(media), pointer=where, next=_NEXT))
        del holder["content"][media]
        if not holder["content"]:
            del holder["content"]
            if at[0] == "requestBody":
                del operation["requestBody"]
    return new, tuple(faults)
