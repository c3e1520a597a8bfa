"""The request value by which callers choose between a whole answer and a stream: `stream: true`, `mode: streaming`.

1. What `x-fern-streaming` names as `stream-condition` decides.
2. Else a boolean property or query parameter that is called so: `stream`, `streaming`, `is_stream`, `stream_response`.
3. Else the only one whose listed texts are, among others, `stream`, `streaming`, `sse` or `events`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base import extensions
from generator.base.nodes import Json, is_object
from generator.base.stream_switches import is_switch_name, streamed_texts
from generator.shape.schema_queries import Doc, Schema, kinds, resolve

_CONDITION = "$request."

ValuePlace = tuple[str, str]
"""Location (`body` or `query`) and name of a value of the request."""


@frozen
class StreamSelector:
    """The value of the request that selects the form of the answer."""

    location: str
    """`body` or `query`."""
    wire: str
    streamed: Json
    """With this value the answer is a stream; None if the document does not allow it."""
    whole: tuple[Json, ...]
    """With these it is not."""
    is_streamed_by_default: bool
    """Whether the server streams if the value is left out."""


def selector_of(doc: Doc, operation: Schema, values: dict[ValuePlace, Json]) -> StreamSelector | None:
    """Return the value of *values*, place -> schema, by which *operation* chooses; None where there is none."""
    stated = operation.get(extensions.STREAMING)
    condition = stated.get("stream-condition") if is_object(stated) else None
    named = condition.removeprefix(_CONDITION) if isinstance(condition, str) else None
    if named:
        return next((_selector(doc, place, values[place]) for place in values if place[1] == named), None)
    switches = [place for place in values if _is_switch(doc, place[1], values[place])]
    if switches:
        place = min(switches, key=lambda place: (not is_switch_name(place[1], exactly=True), place))
        return _selector(doc, place, values[place])
    choices = [place for place in sorted(values) if streamed_texts(resolve(doc, values[place]))]
    return _selector(doc, choices[0], values[choices[0]]) if len(choices) == 1 else None


def _is_switch(doc: Doc, name: str, schema: Json) -> bool:
    return is_switch_name(name) and kinds(doc, schema) == ("boolean",)


def _selector(doc: Doc, place: ValuePlace, schema: Json) -> StreamSelector:
    own = resolve(doc, schema)
    listed = [value for value in _stated(own) if value is not None]
    if kinds(doc, own) == ("boolean",):
        texts: list[Json] = [value for value in (listed or [True, False]) if value is True]
        whole = tuple(value for value in (listed or [True, False]) if value is False)
    else:
        texts = [*streamed_texts(own)]
        whole = tuple(value for value in listed if value not in texts)
    streamed = texts[0] if texts else None
    default = schema.get("default", own.get("default"))
    return StreamSelector(*place, streamed, whole, is_streamed_by_default=streamed is not None and default == streamed)


def _stated(schema: Schema) -> Iterator[Json]:
    yield from [schema["const"]] if "const" in schema else schema.get("enum", ())
