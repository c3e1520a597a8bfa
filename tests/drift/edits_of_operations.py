"""Single edits of operations, and of the API as a whole."""

from __future__ import annotations

from random import Random

from generator.base.location import pointer
from generator.base.nodes import Map, Seq, copy
from generator.compare.change import Subject
from tests.drift.edits import ADDED, CHANGED, REMOVED, Edit, Expected
from tests.drift.schemas import Path


def _operations(doc: Map) -> list[tuple[Path, Map]]:
    return [(("paths", path, method), node) for path, item in doc["paths"].items() for method, node in item.items()]


def _any(doc: Map, random: Random) -> tuple[Path, Map]:
    return random.choice(_operations(doc))


def _with(doc: Map, random: Random, word: str) -> tuple[Path, Map]:
    return random.choice([(path, node) for path, node in _operations(doc) if node.get(word)])


def remove_operation(doc: Map, random: Random) -> Expected:
    path, _ = _any(doc, random)
    _, name, method = path
    del doc["paths"][name][method]
    if not doc["paths"][name]:
        del doc["paths"][name]
    return Expected(Subject.OPERATION, REMOVED, pointer(path))


def add_operation(doc: Map, random: Random) -> Expected:
    _, node = _any(doc, random)
    doc["paths"]["/v1/invented"] = Map({"post": copy(node)})
    return Expected(Subject.OPERATION, ADDED, "#/paths/~1v1~1invented/post")


def add_parameter(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    where = random.choice(["query", "header", "cookie"])
    parameters = node.setdefault("parameters", Seq())
    parameters.append(Map({"name": "invented", "in": where, "required": random.random() < 0.5, "schema": Map()}))
    return Expected(Subject.PARAMETER, ADDED, pointer((*path, "parameters", len(parameters) - 1)))


def _queries(doc: Map) -> list[tuple[Path, Map]]:
    return [
        ((*path, "parameters", index), parameter)
        for path, node in _operations(doc)
        for index, parameter in enumerate(node.get("parameters", ()))
        if parameter["in"] == "query"
    ]


def remove_parameter(doc: Map, random: Random) -> Expected:
    path, parameter = random.choice(_queries(doc))
    _, name, method, word, _ = path
    doc["paths"][name][method][word].remove(parameter)
    return Expected(Subject.PARAMETER, REMOVED, pointer(path))


def move_parameter(doc: Map, random: Random) -> Expected:
    path, parameter = random.choice(_queries(doc))
    parameter["in"] = "header"
    return Expected(Subject.PARAMETER, CHANGED, pointer(path))


def require_parameter(doc: Map, random: Random) -> Expected:
    path, parameter = random.choice([(path, one) for path, one in _queries(doc) if not one.get("required")])
    parameter["required"] = True
    return Expected(Subject.REQUIRED, ADDED, pointer((*path, "required")))


def rename_path_parameter(doc: Map, random: Random) -> Expected:
    old = random.choice([path for path in doc["paths"] if "{" in path])
    name = old.partition("{")[2].partition("}")[0]
    new = old.replace(f"{{{name}}}", "{invented}")
    doc["paths"] = Map({new if path == old else path: item for path, item in doc["paths"].items()})
    for node in doc["paths"][new].values():
        for parameter in node["parameters"]:
            if parameter["name"] == name:
                parameter["name"] = "invented"
    return Expected(Subject.PARAMETER, CHANGED, pointer(("paths", new)))


def write_otherwise(doc: Map, random: Random) -> Expected:
    path, parameter = random.choice(_queries(doc))
    words: list[tuple[str, str | bool]] = [("style", "pipeDelimited"), ("allowReserved", True)]
    if parameter["schema"].get("type") == "array":
        # Of anything else there is nothing to take apart.
        words.append(("explode", False))
    word, value = random.choice(words)
    parameter[word] = value
    return Expected(Subject.KEYWORD, ADDED, pointer((*path, word)))


def require_body(doc: Map, random: Random) -> Expected:
    path, node = _with(doc, random, "requestBody")
    action = REMOVED if node["requestBody"].get("required") else ADDED
    node["requestBody"]["required"] = action is ADDED
    return Expected(Subject.REQUIRED, action, pointer((*path, "requestBody", "required")))


def remove_body(doc: Map, random: Random) -> Expected:
    path, node = _with(doc, random, "requestBody")
    del node["requestBody"]
    return Expected(Subject.REQUEST_BODY, REMOVED, pointer((*path, "requestBody")))


def _content(doc: Map, random: Random) -> tuple[Path, Map]:
    path, node = _any(doc, random)
    if "requestBody" in node and random.random() < 0.5:
        return (*path, "requestBody", "content"), node["requestBody"]["content"]
    return (*path, "responses", "200", "content"), node["responses"]["200"].setdefault("content", Map())


def add_media_type(doc: Map, random: Random) -> Expected:
    path, content = _content(doc, random)
    content["application/invented"] = Map({"schema": Map({"type": "string"})})
    return Expected(Subject.MEDIA_TYPE, ADDED, pointer((*path, "application/invented")))


def replace_media_type(doc: Map, random: Random) -> Expected | None:
    path, content = _content(doc, random)
    if len(content) != 1:
        return None
    content["application/invented"] = content.pop(next(iter(content)))
    return Expected(Subject.MEDIA_TYPE, CHANGED, pointer((*path, "application/invented")))


def add_status(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    status = random.choice(["201", "4XX", "default"])
    node["responses"][status] = Map({"description": "Invented."})
    return Expected(Subject.STATUS, ADDED, pointer((*path, "responses", status)))


def remove_status(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    status = random.choice([*node["responses"]])
    del node["responses"][status]
    return Expected(Subject.STATUS, REMOVED, pointer((*path, "responses", status)))


def add_header(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    node["responses"]["200"]["headers"] = Map({"X-Invented": Map({"schema": Map({"type": "integer"})})})
    return Expected(Subject.HEADER, ADDED, pointer((*path, "responses", "200", "headers", "X-Invented")))


def deprecate_operation(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    was = node.get("deprecated", False)
    node["deprecated"] = not was
    return Expected(Subject.DEPRECATION, REMOVED if was else ADDED, pointer((*path, "deprecated")))


def change_sunset(doc: Map, random: Random) -> Expected:
    path, node = _with(doc, random, "x-sunset")
    node["x-sunset"] = "2031-01-01"
    return Expected(Subject.DEPRECATION, CHANGED, pointer((*path, "x-sunset")))


def move_method(doc: Map, random: Random) -> Expected:
    path, node = _any(doc, random)
    word = random.choice(["operationId", "x-fern-sdk-method-name"])
    node[word] = "invented"
    return Expected(Subject.KEYWORD, CHANGED, pointer((*path, word)))


def open_operation(doc: Map, random: Random) -> Expected:
    _, node = _any(doc, random)
    node["security"] = Seq([Map()])
    return Expected(Subject.SECURITY, REMOVED, "#/security/0")


def another_way_in(doc: Map, _random: Random) -> Expected:
    doc["components"]["securitySchemes"]["invented"] = Map({"type": "http", "scheme": "bearer"})
    doc["security"].append(Map({"invented": Seq()}))
    return Expected(Subject.SECURITY, ADDED, f"#/security/{len(doc['security']) - 1}")


def change_scheme(doc: Map, _random: Random) -> Expected:
    name = next(iter(doc["components"]["securitySchemes"]))
    doc["components"]["securitySchemes"][name]["name"] = "x-invented"
    return Expected(Subject.SECURITY, CHANGED, pointer(("components", "securitySchemes", name)))


def change_server(doc: Map, random: Random) -> Expected:
    index = random.randrange(len(doc["servers"]))
    doc["servers"][index]["url"] = "https://invented.example"
    return Expected(Subject.SERVER, CHANGED, pointer(("servers", index)))


def remove_server(doc: Map, random: Random) -> Expected:
    index = random.randrange(len(doc["servers"]))
    del doc["servers"][index]
    return Expected(Subject.SERVER, REMOVED, pointer(("servers", index)))


OPERATION_EDITS: tuple[Edit, ...] = (
    *(remove_operation, add_operation, deprecate_operation, change_sunset, move_method),
    *(add_parameter, remove_parameter, move_parameter, require_parameter, rename_path_parameter, write_otherwise),
    *(require_body, remove_body, add_media_type, replace_media_type, add_status, remove_status, add_header),
    *(open_operation, another_way_in, change_scheme, change_server, remove_server),
)
