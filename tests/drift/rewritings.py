"""Ways to write the same document otherwise: each changes a document in place, and nothing that it means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object, walk
from tests.drift.schemas import SCHEMAS, Place, objects, schemas, target

Rewriting = Callable[[Map, Random], None]
NULL = Map({"type": "null"})
PROSE = ("title", "description")


def some(places: list[Place], random: Random) -> list[Place]:
    """Return a few of *places*, those that stand deepest first, so that one rewriting leaves the others in place."""
    picked = random.sample(places, min(len(places), random.randint(1, 40)))
    return sorted(picked, key=lambda place: -len(place.path))


def reorder_keys(doc: Map, random: Random) -> None:
    for node in [*objects(doc)]:
        items = [*node.items()]
        random.shuffle(items)
        node.clear()
        node.update(items)


def reorder_lists(doc: Map, random: Random) -> None:
    for path, node in [*walk(doc)]:
        word = path[-1] if path else ""
        if is_list(node) and word in {"enum", "required", "oneOf", "anyOf", "allOf", "parameters", "tags", "type"}:
            random.shuffle(node)
    for word in ("servers", "security"):
        random.shuffle(doc.get(word, Seq()))


def rename_components(doc: Map, random: Random) -> None:
    components = doc["components"]["schemas"]
    names = [*components]
    random.shuffle(names)
    new = {name: f"S{index}" if random.random() < 0.5 else f"{name}X" for index, name in enumerate(names)}
    doc["components"]["schemas"] = Map({new[name]: components[name] for name in names})
    for node in objects(doc):
        for key, value in node.items():
            if isinstance(value, str) and value.startswith(SCHEMAS):
                node[key] = SCHEMAS + new[value.removeprefix(SCHEMAS)]


def rename_schemes(doc: Map, random: Random) -> None:
    schemes = doc["components"]["securitySchemes"]
    doc["components"]["securitySchemes"] = Map({f"{name}{random.randint(0, 9)}": one for name, one in schemes.items()})
    new = dict(zip(schemes, doc["components"]["securitySchemes"], strict=True))
    for holder in [doc, *(operation for item in doc["paths"].values() for operation in item.values())]:
        if is_object(holder) and "security" in holder:
            holder["security"] = Seq(Map({new[k]: v for k, v in way.items()}) for way in holder["security"])


def inline(doc: Map, random: Random) -> None:
    """Put what a reference leads to in its place, keywords beside the reference stay."""
    recursive = _recursive(doc)
    places = [place for place in schemas(doc) if (name := target(doc, place.node)) and name not in recursive]
    for place in some(places, random):
        name = target(doc, place.node)
        assert name
        whole: Map = copy(doc["components"]["schemas"][name])
        whole.update({key: value for key, value in place.node.items() if key != "$ref"})
        place.holder[place.key] = whole


def _recursive(doc: Map) -> set[str]:
    """Return the components that reach themselves."""
    components = doc["components"]["schemas"]
    uses = {name: {n for node in objects(one) if (n := target(doc, node))} for name, one in components.items()}
    changed = True
    while changed:
        changed = False
        for below in uses.values():
            more = {further for name in below for further in uses.get(name, ())} - below
            below |= more
            changed = changed or bool(more)
    return {name for name, below in uses.items() if name in below}


def drop_unused(doc: Map, _random: Random) -> None:
    """Take out the components that nothing refers to any more."""
    components = doc["components"]["schemas"]
    while unused := components.keys() - set(_mentioned(doc)):
        for name in unused:
            del components[name]


def _mentioned(doc: Map) -> Iterator[str]:
    for node in objects(doc):
        for value in node.values():
            if isinstance(value, str) and value.startswith(SCHEMAS):
                yield value.removeprefix(SCHEMAS)


def hoist(doc: Map, random: Random) -> None:
    """Give schemas that stand inline a name of their own."""
    places = [place for place in schemas(doc) if len(place.path) > 3 and set(place.node) != {"$ref"}]
    for index, place in enumerate(some(places, random)):
        name = f"Hoisted{index}{random.randint(0, 9999)}"
        node = place.node
        beside = {key: node.pop(key) for key in PROSE if key in node and random.random() < 0.5}
        doc["components"]["schemas"][name] = node
        place.holder[place.key] = Map({"$ref": SCHEMAS + name} | beside)


def respell_null(doc: Map, random: Random) -> None:
    for place in some([place for place in schemas(doc) if _core(place.node)], random):
        core = _core(place.node)
        assert core
        beside = {key: core.pop(key) for key in (*PROSE, "default") if key in core and random.random() < 0.7}
        spellings = [_as_one_of, _as_any_of, _as_nullable]
        if isinstance(core.get("type"), str) and "$ref" not in core:
            spellings.append(_as_list)
        place.holder[place.key] = Map(random.choice(spellings)(core) | beside)


def _core(node: Map) -> Map | None:
    """Return *node* without its null, None where it has none."""
    kinds = node.get("type")
    core: Map = copy(node)
    if is_list(kinds) and "null" in kinds:
        rest = [kind for kind in kinds if kind != "null"]
        core["type"] = rest[0] if len(rest) == 1 else Seq(rest)
        return _without_null_value(core)
    for word in ("oneOf", "anyOf"):
        if NULL in node.get(word, ()):
            rest = [variant for variant in core.pop(word) if variant != NULL]
            if len(rest) > 1:
                core[word] = Seq(rest)
                return core
            return Map(rest[0] | core)
    return None


def _without_null_value(core: Map) -> Map:
    if None in core.get("enum", ()):
        core["enum"] = Seq(value for value in core["enum"] if value is not None)
    return core


def _as_list(core: Map) -> dict[str, Json]:
    out: dict[str, Json] = {**core, "type": Seq([core["type"], "null"])}
    if "enum" in core:
        out["enum"] = Seq([*core["enum"], None])
    if "const" in core:
        out["enum"] = Seq([out.pop("const"), None])
    return out


def _as_one_of(core: Map) -> dict[str, Json]:
    return _as_union("oneOf", core)


def _as_any_of(core: Map) -> dict[str, Json]:
    return _as_union("anyOf", core)


def _as_union(word: str, core: Map) -> dict[str, Json]:
    if word in core and set(core) <= {word, "discriminator", "default", *PROSE}:
        return {**core, word: Seq([*core[word], copy(NULL)])}
    return {word: Seq([core, copy(NULL)])}


def _as_nullable(core: Map) -> dict[str, Json]:
    return {"allOf": Seq([core]), "nullable": True} if "$ref" in core else {**core, "nullable": True}


def respell_const(doc: Map, _random: Random) -> None:
    for place in schemas(doc):
        node = place.node
        if "const" in node:
            node["enum"] = Seq([node.pop("const")])
        elif len(node.get("enum", ())) == 1:
            node["const"] = node.pop("enum")[0]


def wrap(doc: Map, random: Random) -> None:
    for place in some([place for place in schemas(doc) if not _is_null(place)], random):
        node = place.node
        beside = {key: node.pop(key) for key in PROSE if key in node and random.random() < 0.5}
        place.holder[place.key] = Map({random.choice(["allOf", "anyOf", "oneOf"]): Seq([node])} | beside)


def _is_null(place: Place) -> bool:
    return place.node == NULL


def state_defaults(doc: Map, random: Random) -> None:
    """Write what holds anyway."""
    for place in some([place for place in schemas(doc) if place.node.get("type") == "object"], random):
        place.node.setdefault("additionalProperties", random.choice([True, Map()]))
        place.node.setdefault("properties", Map())
        place.node.setdefault("deprecated", False)
    for item in doc["paths"].values():
        for operation in item.values():
            operation.setdefault("deprecated", False)
            for parameter in [one for one in operation.get("parameters", ()) if "$ref" not in one]:
                parameter.setdefault("required", False)
                parameter.setdefault("explode", parameter["in"] in {"query", "cookie"})


def hoist_objects(doc: Map, random: Random) -> None:
    """Give parameters, bodies and responses a name of their own."""
    for item in doc["paths"].values():
        for operation in item.values():
            places: list[tuple[Json, str | int]] = [
                (operation["parameters"], i) for i in range(len(operation.get("parameters", ())))
            ]
            places += [(operation["responses"], status) for status in operation["responses"]]
            places += [(operation, "requestBody")] if "requestBody" in operation else []
            for holder, key in places:
                if "$ref" not in holder[key] and random.random() < 0.5:
                    kind = "requestBodies" if key == "requestBody" else "responses"
                    holder[key] = _named(doc, kind if isinstance(key, str) else "parameters", holder[key])


def _named(doc: Map, kind: str, node: Json) -> Map:
    """Give *node* a name, and return the reference to it."""
    named = doc["components"].setdefault(kind, Map())
    name = f"H{len(named)}"
    named[name] = node
    return Map({"$ref": f"#/components/{kind}/{name}"})


def hoist_security(doc: Map, _random: Random) -> None:
    """Say at each operation what is said of all."""
    ways = doc.pop("security", Seq())
    for item in doc["paths"].values():
        for operation in item.values():
            operation.setdefault("security", copy(ways))


REWRITINGS: tuple[Rewriting, ...] = (
    reorder_keys,
    reorder_lists,
    rename_components,
    rename_schemes,
    inline,
    drop_unused,
    hoist,
    respell_null,
    respell_const,
    wrap,
    state_defaults,
    hoist_objects,
    hoist_security,
)
