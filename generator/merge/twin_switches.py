"""What in a request asks for a stream, on two pages of one endpoint: `stream: true` here, `stream: false` there.

A component of the request may be printed on both pages. So that the pages do not contradict each other, each of them
gets the values of both.
"""

from __future__ import annotations

from attrs import frozen

from generator.base.nodes import Map, Seq
from generator.base.schemas import components, ref_name, stated_values
from generator.base.stream_switches import is_switch
from generator.merge.edits import shallow
from generator.read.answer_form import request_bodies, request_values


@frozen
class Switch:
    """A value of the request that asks for a stream, or for none, as all pages together state it."""

    schema: Map
    is_required: bool
    """Whether all pages require it."""


def switches_of(stated: list[tuple[Map, Map]]) -> dict[str, Switch]:
    """Return the switches of *stated*, pairs of document and operation of one endpoint, by name."""
    schemas: dict[str, list[Map]] = {}
    for doc, operation in stated:
        for name, schema in request_values(doc, operation):
            if isinstance(schema, Map):
                schemas.setdefault(name, []).append(schema)
    required = [{name for schema in request_bodies(*page) for name in schema.get("required", ())} for page in stated]
    return {
        name: Switch(_allowing(listed), all(name in names for names in required))
        for name, listed in schemas.items()
        if any(is_switch(name, schema) for schema in listed)
    }


def with_switches(doc: Map, place: tuple[str, str], switches: dict[str, Switch]) -> Map:
    """Return *doc* with *switches* in the request of the operation at *place*, its path and method."""
    path, method = place
    out = shallow(doc, doc.mark)
    paths = out["paths"] = shallow(doc["paths"], doc["paths"].mark)
    item = paths[path] = shallow(paths[path], paths[path].mark)
    operation: Map = shallow(item[method], item[method].mark)
    item[method] = operation
    if "parameters" in operation:
        stated: Seq = operation["parameters"]
        operation["parameters"] = Seq([_parameter(one, switches) for one in stated], mark=stated.mark)
        operation["parameters"].marks = stated.marks
    body = operation.get("requestBody")
    if isinstance(body, Map) and "content" in body:
        operation["requestBody"] = shallow(body, body.mark)
        operation["requestBody"]["content"] = _content(out, body["content"], switches)
    return out


def _content(doc: Map, content: Map, switches: dict[str, Switch]) -> Map:
    """Return *content* with *switches*; where it refers to components, these are changed in *doc*."""
    out = shallow(content, content.mark)
    for name, media in content.items():
        schema = media.get("schema")
        component = ref_name(schema)
        if component and component in components(doc):
            doc["components"] = shallow(doc["components"], doc["components"].mark)
            schemas = doc["components"]["schemas"] = shallow(components(doc), components(doc).mark)
            schemas[component] = _with_properties(schemas[component], switches, is_shared=True)
        elif isinstance(schema, Map):
            out[name] = shallow(media, media.mark)
            out[name]["schema"] = _with_properties(schema, switches, is_shared=False)
    return out


def _parameter(parameter: Map, switches: dict[str, Switch]) -> Map:
    name = parameter.get("name")
    if parameter.get("in") != "query" or name not in switches:
        return parameter
    out = shallow(parameter, parameter.mark)
    out["schema"] = switches[name].schema
    return out


def _with_properties(schema: Map, switches: dict[str, Switch], *, is_shared: bool) -> Map:
    """Return the object *schema* with *switches*; one that it lacks is added if other pages may show it, too."""
    properties = schema.get("properties")
    if not isinstance(properties, Map):
        return schema
    out = shallow(schema, schema.mark)
    held = out["properties"] = shallow(properties, properties.mark)
    for name, switch in switches.items():
        if name in held or is_shared:
            held.put(name, switch.schema, properties.at(name))
    optional = [name for name, switch in switches.items() if is_shared and not switch.is_required]
    if "required" in out and optional:
        kept = Seq([name for name in out["required"] if name not in optional], mark=out["required"].mark)
        out.put("required", kept, schema.at("required"))
        if not kept:
            del out["required"]
    return out


def _allowing(stated: list[Map]) -> Map:
    """Return the first of the *stated* schemas, allowing the values of all."""
    first = stated[0]
    listed = [stated_values(schema) for schema in stated]
    values = sorted({value for values in listed for value in values or ()}, key=str)
    out = shallow(first, first.mark)
    for key in ("const", "enum"):
        out.pop(key, None)
    if any(schema.get("default") != first.get("default") for schema in stated):
        out.pop("default", None)
    if values and "type" not in out:
        out.put("type", "boolean" if isinstance(values[0], bool) else "string", first.mark)
    if values not in ([], [False, True]) and None not in listed:
        out.put("enum", Seq(values, mark=first.mark), first.mark)
    return out
