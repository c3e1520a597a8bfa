"""What is wrong in operations of vendors' documents: parameters that no request can have, answers without a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.base.cookie_names import is_cookie_name
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import METHODS
from generator.base.url_parameters import TEMPLATE, stray_brace
from generator.read.repairs.repair import Repair, resolved
from generator.runtime.headers import fault

_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""How the value of a parameter in each place may be written, its default first."""
_PLACES = tuple(_STYLES)
_STATUS = re.compile(r"[1-5]\d\d|[1-5]XX|default")
_LOWER_STATUS = re.compile(r"[1-5][Xx][Xx]")
_OF_OLD_PARAMETERS = ("type", "format", "items", "enum", "default", "minimum", "maximum", "pattern")
"""Keywords that OpenAPI 2 had beside the name of a parameter."""

PlaceAndName = tuple[str, str]
"""Place and name."""


def check_parameter(parameter: Map) -> Iterator[Repair]:
    """Yield a repair for a parameter that cannot be sent, or whose value has no schema."""
    if "$ref" in parameter:
        return
    name, place = parameter.get("name"), parameter.get("in")
    if not isinstance(name, str) or not name or place not in _PLACES:
        yield Repair((), f"a parameter `{name}` in `{place}` cannot be sent: it is left out")
        return
    if (place == "header" and fault(name, "")) or (place == "cookie" and not is_cookie_name(name)):
        yield Repair((), f"a {place} cannot be called `{name}`: it is left out")
        return
    if place == "path" and parameter.get("required") is not True:
        yield Repair(
            ("required",), f"the path parameter `{name}` is not required: it is taken for required", value=True
        )
    if place != "query" and "allowReserved" in parameter:
        yield Repair(("allowReserved",), "")  # The standard knows it in queries alone.
    yield from _check_value(parameter, name, _STYLES[place])


def _check_value(parameter: Map, name: str, styles: tuple[str, ...]) -> Iterator[Repair]:
    """Yield a repair where *parameter* does not say once what its value is, or how it is written."""
    if parameter.get("style", styles[0]) not in styles:
        what = f"the parameter `{name}` cannot have the style `{parameter['style']}`: `{styles[0]}` is taken"
        yield Repair(("style",), what)
    if "content" in parameter and not parameter["content"]:
        yield Repair(("content",), f"the content of the parameter `{name}` is empty: it is left out")
    if "schema" not in parameter and not parameter.get("content"):
        schema = Map({key: parameter[key] for key in _OF_OLD_PARAMETERS if key in parameter}, mark=parameter.mark)
        meant = "its type stands beside it" if schema else "any value is accepted"
        yield Repair(("schema",), f"the parameter `{name}` has no schema: {meant}", schema)
    elif len(parameter.get("content", ())) > 1 or ("schema" in parameter and parameter.get("content")):
        first = next(iter(parameter["content"]))
        content = Map({first: parameter["content"][first]}, mark=parameter.at("content"))
        if "schema" in parameter:
            yield Repair(("content",), f"the parameter `{name}` has a schema and content: the schema is followed")
        else:
            yield Repair(("content",), f"the parameter `{name}` has several contents: {first} is followed", content)


def check_response(response: Map) -> Iterator[Repair]:
    """Yield a repair for an answer without the description that the standard demands; nobody needs to know of it."""
    if "$ref" not in response and "description" not in response:
        yield Repair(("description",), "", "")


def check_statuses(operation: Map) -> Iterator[Repair]:
    """Yield a repair for each range of statuses that *operation* writes with another letter, such as `5xx`."""
    stated: Json = operation.get("responses", Map())
    for status in (status for status in stated if _LOWER_STATUS.fullmatch(status) and status != status.upper()):
        meant = status.upper()
        yield Repair(("responses", status), f"`{status}` is no status: `{meant}` is meant")
        if meant not in stated:
            yield Repair(("responses", meant), "", stated[status])


def check_operation(operation: Map) -> Iterator[Repair]:
    """Yield a repair for answers without a status, and for lists of names that list something else."""
    answers: Json = operation.get("responses", {})
    wrong = [status for status in answers if not _STATUS.fullmatch(status) and not status.startswith("x-")]
    if len(wrong) < sum(not status.startswith("x-") for status in answers):
        yield from (Repair(("responses", one), f"`{one}` is no status: this answer is left out") for one in wrong)
    else:
        listed = ", ".join(f"`{one}`" for one in wrong)
        what = f"{listed} is no status: any answer is accepted" if wrong else "no answer is listed: any is accepted"
        unknown = Map(description="", mark=operation.mark)
        yield Repair(("responses",), what, Map(default=unknown, mark=operation.mark))
    if "tags" in operation and not all(isinstance(tag, str) for tag in operation["tags"]):
        yield Repair(("tags",), "`tags` lists something else than names: it is left out")


def check_templates(paths: Map) -> Iterator[Repair]:
    """Yield the repairs of each path of *paths* that does not start with a slash, or that no request can have."""
    for path in paths:
        if path.startswith("x-"):
            continue
        if {".", ".."} & {*re.split("[?#]", path)[0].split("/")}:
            yield Repair((path,), f"requests cannot keep the dots of `{path}`: it is left out")
        elif brace := stray_brace(path):
            yield Repair((path,), f"a `{brace}` in `{path}` belongs to no parameter: it is left out")
        elif "" in TEMPLATE.findall(path):
            yield Repair((path,), f"a parameter of `{path}` has no name: it is left out")
        elif path.startswith("/"):
            continue
        elif f"/{path}" in paths:
            yield Repair((path,), f"`{path}` is there as `/{path}` as well: it is left out")
        else:
            yield Repair((path,), f"`{path}` does not start with a slash: `/{path}` is meant")
            yield Repair((f"/{path}",), "", paths[path])


def check_path(doc: Map, path: str, item: Map) -> Iterator[Repair]:
    """Yield a repair for each list of parameters of *path* that repeats one, or has others than the path itself."""
    named = list(dict.fromkeys(TEMPLATE.findall(path)))
    shared = _parameter_keys(doc, item)
    yield from _check_list(item, (), shared, named)
    for method in METHODS:
        operation = item.get(method)
        if isinstance(operation, Map):
            own = _parameter_keys(doc, operation)
            lacking = [name for name in named if ("path", name) not in {*own, *shared}]
            yield from _check_list(operation, (method,), own, named, lacking)


def _check_list(
    holder: Map, at: tuple[str, ...], keys: list[PlaceAndName], named: list[str], lacking: Iterable[str] = ()
) -> Iterator[Repair]:
    """Yield a repair if the parameters of *holder*, called *keys*, are not distinct, or not those of the path."""
    listed: list[Json] = holder.get("parameters", [])
    stray = [name for place, name in keys if place == "path" and name not in named]
    kept = [
        index
        for index, key in enumerate(keys)
        if keys.index(key) == index and not (key[0] == "path" and key[1] in stray)
    ]
    faults = [f"the path has no {{{name}}}: that parameter is left out" for name in stray]
    if len(kept) + len(stray) < len(keys):
        faults.append("a parameter is listed twice: the first is followed")
    faults += [f"no parameter says what {{{name}}} of the path is: a text" for name in lacking]
    if faults:
        parameters = [*(listed[index] for index in kept), *(_assumed(name, holder) for name in lacking)]
        yield Repair((*at, "parameters"), "; ".join(faults), Seq(parameters, mark=holder.at("parameters")))


def _assumed(name: str, operation: Map) -> Map:
    schema = Map(type="string", mark=operation.mark)
    return Map({"name": name, "in": "path", "required": True, "schema": schema}, mark=operation.mark)


def _parameter_keys(doc: Map, holder: Map) -> list[PlaceAndName]:
    """Return place and name of each parameter that *holder* lists."""
    keys: list[PlaceAndName] = []
    for stated in holder.get("parameters", ()):
        parameter = resolved(doc, stated)
        keys.append((str(parameter.get("in")), str(parameter.get("name"))))
    return keys
