"""What list pages print in place of a fact, put right beside a page of the same operation that can state it.

The media type that the reader assumes, the items that stand for an array, the description of a type that stands with a
property, the deprecation of a parameter that stands for that of its schema, too, numbers of an enum as text, the tag
of a variant that is a union itself, a label without parentheses, a stream without its form.
"""

from __future__ import annotations

import json
import re

from generator.base.extensions import STREAMING
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import UNIONS, split_null
from generator.read.unknowns import note_unknown, unknown_kinds

_NUMBER = re.compile(r"-?(0|[1-9]\d{0,15})(\.\d{1,15})?")
_FILE = {"type": "string", "format": "binary"}


def drop_borrowed_description(own: Map, other: Map, component: Json) -> None:
    """Drop the description of *own* where it is that of its type: pages show it where a property has none."""
    text = component.get("description") if isinstance(component, Map) else None
    if text and "description" not in other and _words(own.get("description", "")) == _words(text):
        own.pop("description", None)


def _words(text: str) -> str:
    return " ".join(text.split())


def wrap_items(parameter: Map, other: Map) -> None:
    """Let the schema of *parameter* be that of the items of an array, if *other* is an array."""
    own, theirs = split_null(parameter["schema"])[0], split_null(other)[0]
    mark: Mark = own.mark
    if own.get("type") != "array" and theirs.get("type") == "array":
        wrapped = Map(mark=mark)
        wrapped.put("type", "array", mark)
        wrapped.put("items", parameter["schema"], mark)
        parameter["schema"] = wrapped


def repeat_deprecation(parameter: Map, other: Map) -> None:
    """Let the schema of *parameter* say so, too, that it is deprecated, if *other* does: it is printed once."""
    if parameter.get("deprecated") and other.get("deprecated"):
        parameter["schema"].put("deprecated", value=True, mark=parameter.at("deprecated"))


def take_stream(operation: Map, other: Map) -> None:
    """Let *operation* stream as *other* says: that it does is all that is printed."""
    if operation.get(STREAMING) == {} and STREAMING in other:
        operation.put(STREAMING, copy(other[STREAMING]), operation.at(STREAMING))


def number_values(core: Map, known: Json) -> None:
    """Let the values and the default of the enum *core* be numbers, as those of *known* are: all is printed as text."""
    values, others = core.get("enum"), known.get("enum") if isinstance(known, Map) else None
    if core.get("type") != "string" or not isinstance(values, Seq) or not isinstance(others, Seq):
        return
    kinds: set[type] = {type(value) for value in others if value is not None}
    read: list[Json] = [*map(_number, values)]
    if kinds and kinds <= {int, float} and None not in read:
        numbers = Seq(read, mark=values.mark)
        numbers.marks = list(values.marks)
        core.put("enum", numbers, core.at("enum"))
        core.put("type", split_null(known)[0].get("type", "number"), core.at("type"))
        if (default := _number(core.get("default"))) is not None:
            core.put("default", default, core.at("default"))


def _number(text: Json) -> Json:
    """Return the number that is printed as *text*, None where it is none."""
    return json.loads(text) if isinstance(text, str) and _NUMBER.fullmatch(text) else None


def forget_tag(own: Map, other: Map) -> None:
    """Let *own* be unknown where only its tag is printed and *other* is a union: so is a variant printed."""
    properties = own.get("properties", {})
    is_bare = bool(properties) and all("tag-required" in unknown_kinds(value) for value in properties.values())
    if is_bare and any(word in other for word in UNIONS):
        for key in ("properties", "required"):
            own.pop(key, None)
        note_unknown(own, own.mark, *unknown_kinds(own), "cut-objects")


def regroup_label(own: Map, other: Map) -> None:
    """Let *own*, a list or a map of a union, be a union of which the first variant is one, if *other* is such a union.

    Labels have no parentheses: `list of A or B` is read as a list of both, and may as well be a list of A, or B.
    """
    kinds = [one.get("type") for word in UNIONS for one in other.get(word, ()) if isinstance(one, Map)]
    key = next((key for key in ("items", "additionalProperties") if isinstance(own.get(key), Map)), "")
    held = own.get(key, {})
    if own.get("type") not in kinds or "oneOf" not in held or "discriminator" in held:
        return
    first = Map(mark=own.mark)
    first.put("type", own.pop("type"), own.mark)
    first.put(key, held["oneOf"][0], own.mark)
    variants = Seq([first, *held["oneOf"][1:]], mark=own.mark)
    variants.marks = [held["oneOf"].at(index) for index in range(len(variants))]
    own.pop(key)
    own.put("oneOf", variants, own.mark)


def rename_media(response: Map, other: Json) -> None:
    """Call the one body of *response* by the media type that *other* states, and add what else that states.

    Of a file nothing is printed but that it is no JSON: what it is made of, *other* says.
    """
    own, theirs = response.get("content", {}), other.get("content", {})
    if len(own) != 1 or not theirs or own.keys() == theirs.keys():
        return
    [(name, media)] = own.items()
    is_file = media.get("schema") == _FILE
    content = Map(mark=own.mark)
    if len(theirs) == 1:
        [(meant, known)] = theirs.items()
        if is_file and isinstance(known, Map) and "json" not in meant:
            if "schema" in known:
                media.put("schema", known["schema"], media.at("schema"))
            else:
                media.pop("schema")
        content.put(meant, media, own.at(name))
    elif name in theirs or (is_file and not any("json" in meant for meant in theirs)):
        # One body is printed, whatever there is beside it.
        for meant, known in theirs.items():
            if meant == name or "json" not in meant:
                content.put(meant, media if meant == name else copy(known), own.at(name))
    else:
        return
    response["content"] = content
