"""Single edits of a document that change what it means, each with the one change that must be found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from attrs import frozen

from generator.base.location import pointer
from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.compare.change import Change, ChangeKind, Subject
from tests.drift.schemas import SCHEMAS, Place, schemas

ADDED, REMOVED, CHANGED = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED
BACK = {ADDED: REMOVED, REMOVED: ADDED, CHANGED: CHANGED}


@frozen
class Expected:
    """The only change."""

    subject: Subject
    action: ChangeKind
    pointer: str
    """Of what changed: in the edited document, in the base where it was removed."""

    def back(self) -> Expected:
        """Return what must be found the other way round."""
        return Expected(self.subject, BACK[self.action], self.pointer)


def told(change: Change) -> Expected:
    """Return what *change* says of a document that was edited."""
    side = change.base if change.action is REMOVED else change.revision
    return Expected(change.subject, change.action, side.pointer)


def told_back(change: Change) -> Expected:
    """Return what *change* says where the edited document is the base."""
    side = change.revision if change.action is ADDED else change.base
    return Expected(change.subject, change.action, side.pointer)


Edit = Callable[[Map, Random], Expected | None]
"""Edits a document in place; None where it has nothing to edit in this way."""


def pick(places: Iterable[Place], random: Random) -> Place | None:
    found = list(places)
    return random.choice(found) if found else None


def at(place: Place, *steps: str | int) -> str:
    return pointer((*place.path, *steps))


def _is_variant(place: Place) -> bool:
    return "oneOf" in place.path[-2:] or "anyOf" in place.path[-2:]


def _kinds(node: Json) -> list[str]:
    kinds = node.get("type", [])
    return [kind for kind in (kinds if is_list(kinds) else [kinds]) if kind != "null"]


def _plain(doc: Map, *kinds: str) -> list[Place]:
    """Return the schemas of one of the JSON types *kinds* that are variants of nothing."""
    return [
        place
        for place in schemas(doc)
        if len(_kinds(place.node)) == 1 and _kinds(place.node)[0] in kinds and not _is_variant(place)
    ]


# Properties


def remove_property(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in schemas(doc) if place.node.get("properties")), random)
    if place is None:
        return None
    name = random.choice([*place.node["properties"]])
    del place.node["properties"][name]
    if name in place.node.get("required", ()):
        place.node["required"].remove(name)
    return Expected(Subject.PROPERTY, REMOVED, at(place, "properties", name))


def add_property(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in schemas(doc) if place.node.get("properties")), random)
    if place is None:
        return None
    place.node["properties"]["brand_new"] = Map({"type": "string", "default": "x"})
    if random.random() < 0.5:
        place.node["required"] = Seq([*place.node.get("required", ()), "brand_new"])
    return Expected(Subject.PROPERTY, ADDED, at(place, "properties", "brand_new"))


def require(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in schemas(doc) if _optional(place.node)), random)
    if place is None:
        return None
    required = place.node["required"] = Seq([*place.node.get("required", ()), random.choice(_optional(place.node))])
    return Expected(Subject.REQUIRED, ADDED, at(place, "required", len(required) - 1))


def _optional(node: Map) -> list[str]:
    return [name for name in node.get("properties", ()) if name not in node.get("required", ())]


def no_longer_require(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in schemas(doc) if place.node.get("required")), random)
    if place is None:
        return None
    index = random.randrange(len(place.node["required"]))
    del place.node["required"][index]
    return Expected(Subject.REQUIRED, REMOVED, at(place, "required", index))


def close(doc: Map, random: Random) -> Expected | None:
    place = pick((p for p in _plain(doc, "object") if "additionalProperties" not in p.node), random)
    if place is None:
        return None
    place.node["additionalProperties"] = False
    return Expected(Subject.KEYWORD, ADDED, at(place, "additionalProperties"))


# Values


def change_type(doc: Map, random: Random) -> Expected | None:
    place = pick(
        (place for place in _plain(doc, "string") if set(place.node) <= {"type", "title", "description"}), random
    )
    if place is None:
        return None
    kinds = place.node["type"]
    place.node["type"] = Seq(["object" if kind == "string" else kind for kind in kinds]) if is_list(kinds) else "object"
    return Expected(Subject.TYPE, CHANGED, at(place, "type"))


def widen_type(doc: Map, random: Random) -> Expected | None:
    place = pick(_plain(doc, "string", "integer"), random)
    if place is None:
        return None
    kinds = place.node["type"]
    place.node["type"] = Seq([*(kinds if is_list(kinds) else [kinds]), "boolean"])
    return Expected(Subject.TYPE, CHANGED, at(place, "type"))


def allow_null(doc: Map, random: Random) -> Expected | None:
    # A variant of a union that takes null already may take it too.
    places = [p for p in _plain(doc, "string", "integer", "object") if len(p.path) > 3]
    place = pick((p for p in places if _can_be_null(p.node)), random)
    if place is None:
        return None
    place.node["type"] = Seq([place.node["type"], "null"])
    return Expected(Subject.NULLABILITY, ADDED, at(place, "type"))


def _can_be_null(node: Map) -> bool:
    return isinstance(node["type"], str) and "enum" not in node and "const" not in node


def forbid_null(doc: Map, random: Random) -> Expected | None:
    place = pick(
        (p for p in schemas(doc) if is_list(p.node.get("type")) and "null" in p.node["type"] and not _is_variant(p)),
        random,
    )
    if place is None:
        return None
    place.node["type"] = random.choice([_kinds(place.node)[0], Seq(_kinds(place.node))])
    if "enum" in place.node:
        place.node["enum"] = Seq(value for value in place.node["enum"] if value is not None)
    return Expected(Subject.NULLABILITY, REMOVED, at(place, "type"))


def change_format(doc: Map, random: Random) -> Expected | None:
    place = pick(_plain(doc, "string"), random)
    if place is None:
        return None
    action = CHANGED if "format" in place.node else ADDED
    place.node["format"] = "invented"
    return Expected(Subject.FORMAT, action, at(place, "format"))


def add_limit(doc: Map, random: Random) -> Expected | None:
    word, kind, value = random.choice(
        [
            ("maxLength", "string", 9),
            ("pattern", "string", "^a"),
            ("minimum", "integer", 3),
            ("uniqueItems", "array", True),
        ]
    )
    place = pick((place for place in _plain(doc, kind) if word not in place.node), random)
    if place is None:
        return None
    place.node[word] = value
    return Expected(Subject.LIMIT, ADDED, at(place, word))


def change_default(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in _plain(doc, "string") if len(place.path) > 3), random)
    if place is None:
        return None
    action = CHANGED if "default" in place.node else ADDED
    place.node["default"] = "invented"
    return Expected(Subject.DEFAULT, action, at(place, "default"))


def remove_default(doc: Map, random: Random) -> Expected | None:
    # A default of a component may be overridden where it is used, or say the same as the one that stands there.
    own = [place for place in schemas(doc) if "default" in place.node and "$ref" not in place.node]
    place = pick((place for place in own if len(place.path) > 3), random)
    if place is None:
        return None
    del place.node["default"]
    return Expected(Subject.DEFAULT, REMOVED, at(place, "default"))


def deprecate(doc: Map, random: Random) -> Expected | None:
    place = pick(
        (place for place in _plain(doc, "string", "boolean", "array") if "deprecated" not in place.node), random
    )
    if place is None:
        return None
    place.node["deprecated"] = True
    return Expected(Subject.DEPRECATION, ADDED, at(place, "deprecated"))


def read_only(doc: Map, random: Random) -> Expected | None:
    place = pick(_plain(doc, "string", "number"), random)
    if place is None:
        return None
    word = random.choice(["readOnly", "writeOnly", "x-invented", "contentEncoding"])
    place.node[word] = True
    return Expected(Subject.KEYWORD, ADDED, at(place, word))


# Lists of values


def _listed(doc: Map) -> list[Place]:
    return [place for place in schemas(doc) if len(place.node.get("enum", ())) > 2 and not _is_variant(place)]


def add_value(doc: Map, random: Random) -> Expected | None:
    place = pick(_listed(doc), random)
    if place is None:
        return None
    place.node["enum"].append("invented")
    return Expected(Subject.ENUM_VALUE, ADDED, at(place, "enum", len(place.node["enum"]) - 1))


def remove_value(doc: Map, random: Random) -> Expected | None:
    place = pick(_listed(doc), random)
    if place is None:
        return None
    index = random.choice([i for i, value in enumerate(place.node["enum"]) if value is not None])
    del place.node["enum"][index]
    return Expected(Subject.ENUM_VALUE, REMOVED, at(place, "enum", index))


def change_constant(doc: Map, random: Random) -> Expected | None:
    place = pick(
        (place for place in schemas(doc) if "const" in place.node or len(place.node.get("enum", ())) == 1), random
    )
    if place is None:
        return None
    if "const" in place.node:
        place.node["const"] = "invented"
        return Expected(Subject.ENUM_VALUE, CHANGED, at(place, "const"))
    place.node["enum"][0] = "invented"
    return Expected(Subject.ENUM_VALUE, CHANGED, at(place, "enum", 0))


def forget_values(doc: Map, random: Random) -> Expected | None:
    place = pick((place for place in _listed(doc) if "type" in place.node and None not in place.node["enum"]), random)
    if place is None:
        return None
    del place.node["enum"]
    return Expected(Subject.ENUM, REMOVED, at(place, "enum"))


# Unions


def _unions(doc: Map) -> list[tuple[Place, str]]:
    found = [
        (place, word) for place in schemas(doc) for word in ("oneOf", "anyOf") if len(place.node.get(word, ())) > 2
    ]
    return [(place, word) for place, word in found if "discriminator" in place.node]


def remove_variant(doc: Map, random: Random) -> Expected | None:
    if not (unions := _unions(doc)):
        return None
    place, word = random.choice(unions)
    index = random.randrange(len(place.node[word]))
    ref = place.node[word][index].get("$ref")
    tag = place.node["discriminator"]
    if ref is None or tag.get("x-default-mapping") == ref:
        return None
    del place.node[word][index]
    tag["mapping"] = Map({value: to for value, to in tag["mapping"].items() if to != ref})
    return Expected(Subject.VARIANT, REMOVED, at(place, word, index))


def add_variant(doc: Map, random: Random) -> Expected | None:
    if not (unions := _unions(doc)):
        return None
    place, word = random.choice(unions)
    tag = place.node["discriminator"]
    doc["components"]["schemas"]["Invented"] = Map(
        {"type": "object", "properties": Map({tag["propertyName"]: Map({"const": "invented"})})}
    )
    tag["mapping"]["invented"] = f"{SCHEMAS}Invented"
    place.node[word].append(Map({"$ref": f"{SCHEMAS}Invented"}))
    return Expected(Subject.VARIANT, ADDED, at(place, word, len(place.node[word]) - 1))


def allow_another_schema(doc: Map, random: Random) -> Expected | None:
    """Make a plain schema the first variant of a union."""
    places = [
        p
        for p in _plain(doc, "string", "integer", "object")
        if "oneOf" not in p.node and isinstance(p.node["type"], str)
    ]
    place = pick(places, random)
    if place is None:
        return None
    other = Map({"type": "array", "items": Map({"type": "string"})})
    place.holder[place.key] = Map({"oneOf": Seq([place.node, other])})
    return Expected(Subject.VARIANT, ADDED, at(place, "oneOf", 1))


def forget_tag(doc: Map, random: Random) -> Expected | None:
    if not (unions := _unions(doc)):
        return None
    place, _ = random.choice(unions)
    del place.node["discriminator"]
    return Expected(Subject.TAG, REMOVED, at(place, "discriminator", "propertyName"))


def rename_tag(doc: Map, random: Random) -> Expected | None:
    if not (unions := _unions(doc)):
        return None
    place, _ = random.choice(unions)
    place.node["discriminator"]["propertyName"] = "invented"
    return Expected(Subject.TAG, CHANGED, at(place, "discriminator", "propertyName"))


def change_default_variant(doc: Map, random: Random) -> Expected | None:
    unions = [place for place, _ in _unions(doc) if "x-default-mapping" in place.node["discriminator"]]
    if not (place := pick(unions, random)):
        return None
    tag = place.node["discriminator"]
    tag["x-default-mapping"] = next(to for to in tag["mapping"].values() if to != tag["x-default-mapping"])
    return Expected(Subject.TAG, CHANGED, at(place, "discriminator", "x-default-mapping"))


SCHEMA_EDITS: tuple[Edit, ...] = (
    *(remove_property, add_property, require, no_longer_require, close),
    *(change_type, widen_type, allow_null, forbid_null, change_format, add_limit, change_default, remove_default),
    *(deprecate, read_only, add_value, remove_value, change_constant, forget_values),
    *(remove_variant, add_variant, allow_another_schema, forget_tag, rename_tag, change_default_variant),
)

__all__ = ["SCHEMA_EDITS", "Edit", "Expected", "is_object", "told"]
