"""The operations of two pages of one endpoint -> one operation with the media types of both.

What only one of the two has, a property of the request or an answer, is in the one operation; what both have is as the
page for the whole answer says. What the page for the stream is called and says in words stands in `x-stream-method`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.base import extensions
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import METHODS, components, ref_name
from generator.merge.edits import shallow
from generator.merge.page_twins import APART, stated_path
from generator.merge.precedence import PROSE
from generator.merge.statements import Record, Superseded, brief
from generator.read.dialects import Fragment

RULE = "page-twin"
"""Names the rule by which the words of the page for the whole answer are followed."""
_TEXTS = ("operationId", "summary", "description")


def unite_twins(doc: Map, record: Record, strongest_first: Iterable[Fragment]) -> None:
    """Put each operation of *doc* that is apart, and the decisions about it, into the operation of its endpoint."""
    fragments = tuple(strongest_first)
    for path, item in list(doc["paths"].items()):
        if path.endswith(APART):
            del doc["paths"][path]
            for method in METHODS:
                if method in item:
                    _unite(doc, stated_path(path), method, item, _sample(fragments, path, method))
    for place in [place for place in record.decisions if stated_path(place) != place]:
        _keep_decision(record, place)


def _sample(fragments: tuple[Fragment, ...], path: str, method: str) -> tuple[str, ...]:
    """Return the call of the strongest page of the operation that has a sample, empty if none has."""
    paths = (fragment.sdk.path for fragment in fragments if fragment.sdk and _states(fragment, path, method))
    return next((call for call in paths if len(call) > 1), ())


def _states(fragment: Fragment, path: str, method: str) -> bool:
    return method in fragment.doc["paths"].get(path, ())


def _unite(doc: Map, path: str, method: str, item: Map, call: tuple[str, ...]) -> None:
    mark, twin = item.at(method), item[method]
    whole = doc["paths"].setdefault(path, Map(mark=item.mark))
    if method not in whole:
        whole.put(method, twin, mark)
        return
    operation: Map = shallow(whole[method], whole[method].mark)
    whole[method] = operation
    for key, unite in (("parameters", _parameters), ("requestBody", partial(_body, doc)), ("responses", _responses)):
        if key in twin:
            united = unite(operation[key], twin[key]) if key in operation else twin[key]
            operation.put(key, united, operation.at(key) if key in operation else twin.at(key))
    second = Map(mark=mark)
    for key in _TEXTS:
        if key in twin and twin[key] != operation.get(key):
            second.put(key, twin[key], twin.at(key))
    if bool(twin.get("deprecated")) != bool(operation.get("deprecated")):
        second.put("deprecated", bool(twin.get("deprecated")), mark)
    if call:
        second.put(extensions.GROUP_NAME, Seq(call[:-1], mark=mark), mark)
        second.put(extensions.METHOD_NAME, call[-1], mark)
    operation.put(extensions.STREAM_METHOD, second, mark)


def _parameters(whole: Seq, twin: Seq) -> Seq:
    """Return the parameters of both; those that one of the two lacks are not required unless they are in the path."""
    out = Seq(mark=whole.mark)
    other = {_key(parameter) for parameter in twin}
    own = {_key(parameter) for parameter in whole}
    for listed, known in ((whole, other), (twin, own)):
        for index, parameter in enumerate(listed):
            if listed is whole or _key(parameter) not in own:
                out.append(parameter if _key(parameter) in known else _optional(parameter))
                out.marks.append(listed.at(index))
    return out


def _key(parameter: Map) -> tuple[str, str]:
    return str(parameter.get("in")), str(parameter.get("name"))


def _optional(parameter: Map) -> Map:
    if parameter.get("in") in ("path", "header") or not parameter.get("required"):
        return parameter
    out = shallow(parameter, parameter.mark)
    out["required"] = False
    return out


def _body(doc: Map, whole: Map, twin: Map) -> Map:
    out = shallow(whole, whole.mark)
    content = out["content"] = shallow(whole.get("content", Map()), whole.at("content"))
    for media, value in twin.get("content", Map()).items():
        if media not in content:
            content.put(media, value, twin["content"].at(media))
        elif "schema" in content[media] and "schema" in value:
            content[media] = shallow(content[media], content[media].mark)
            content[media]["schema"] = _schema(doc, content[media]["schema"], value["schema"])
    return out


def _schema(doc: Map, whole: Map, twin: Map) -> Map:
    """Return the schema of a request that may be either: an object with the properties of both, else two variants."""
    if whole == twin:
        return whole
    one, other = (components(doc).get(ref_name(schema) or "", schema) for schema in (whole, twin))
    if not all(isinstance(side, Map) and isinstance(side.get("properties"), Map) for side in (one, other)):
        return Map({"oneOf": Seq([whole, twin], mark=whole.mark)}, mark=whole.mark)
    out = shallow(one, one.mark)
    properties = out["properties"] = shallow(one["properties"], one["properties"].mark)
    for name, schema in other["properties"].items():
        if name not in properties:
            properties.put(name, schema, other["properties"].at(name))
    required = [name for name in one.get("required", ()) if name in other.get("required", ())]
    out.pop("required", None)
    if required:
        out.put("required", Seq(required, mark=one.at("required")), one.at("required"))
    return out


def _responses(whole: Map, twin: Map) -> Map:
    out = shallow(whole, whole.mark)
    for status, response in twin.items():
        if status not in out:
            out.put(status, response, twin.at(status))
        if status not in whole or status.startswith("x-"):
            continue
        known = out[status] = shallow(out[status], out[status].mark)
        content = shallow(known.get("content", Map(mark=response.mark)), known.at("content"))
        for media, value in response.get("content", Map()).items():
            if media not in content:
                content.put(media, value, response["content"].at(media))
        if content:
            known.put("content", content, known.at("content") if "content" in known else response.at("content"))
    return out


def _keep_decision(record: Record, place: str) -> None:
    """Put the decision at *place* where the part stands now, or beside the one about the same part."""
    decision = record.decisions.pop(place)
    kept = record.decisions.setdefault(stated_path(place), decision)
    if kept is not decision:
        known = {kept.winner.mark, *kept.agreed}
        kept.agreed += [mark for mark in (decision.winner.mark, *decision.agreed) if mark not in known]
        kept.superseded += [*_other_words(kept.winner.node, decision.winner.node), *decision.superseded]
        kept.recovered += decision.recovered


def _other_words(whole: Json, twin: Json) -> Iterator[Superseded]:
    """Yield what *twin* says in words and *whole*, which the document follows, does not."""
    for key in sorted(PROSE & twin.keys()) if isinstance(twin, Map) and isinstance(whole, Map) else ():
        if isinstance(twin[key], str) and twin[key] != whole.get(key):
            yield Superseded(key, brief(twin[key]), twin.at(key), RULE)
