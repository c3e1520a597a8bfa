"""The schemas of the synthetic API: what the families share, and what each has of its own."""

from __future__ import annotations

import random
from typing import Any

from tests.printers import Component, Field

SHARED = 40
"""How many components `shared` returns; `of_family` returns 24."""

WORDS = """
account agent archive audience balance batch branch bucket call campaign channel column contact credit cursor
delay digest draft edge event export filter folder format group hook image index invoice item job label language
layer limit link locale lock mail member merge message model notice number offer order origin owner panel phase
phone plan policy prompt queue quota region reply report retry role route rule sample scope score script section
segment session share signal slot source stage step stream summary tenant term theme thread ticket token topic
trace turn unit usage version vault view voice volume wallet weight window worker zone
""".split()
_SHARED_NAMES = "Workspace LLM Turn ASR Tool MCP Workflow Prompt RAG Privacy Widget Safety Billing Caller Media".split()


def shared(seed: int) -> dict[str, Component]:
    """The components of every family: a tree of objects, a recursive JSON Schema, secrets, errors, enums."""
    rng = random.Random(f"{seed} shared")
    names = [f"{word}{kind}" for kind in ("Model", "ConfigModel") for word in _SHARED_NAMES][: SHARED - 12]
    enums = [f"{word}Mode" for word in _SHARED_NAMES[:4]]
    links: dict[str, list[Field]] = {name: [] for name in names}
    for number, name in enumerate(names[1:], 1):
        links[names[(number - 1) // 2]].append(_link(rng, name))
    for number, extra in enumerate((*enums, "JsonSchemaProperty", "SecretLocatorModel", "VariableLocatorModel")):
        links[names[number * 3]].append(_link(rng, extra))
    literal, array, object = (f"{kind}JsonSchemaModel" for kind in ("Literal", "Array", "Object"))
    below = {"$ref": "JsonSchemaProperty"}
    text = {"type": "string"}
    return _by_name(
        *(_object(rng, name, *links[name], scalars=9) for name in names),
        *(_enum(rng, name) for name in enums),
        Component("JsonSchemaProperty", variants=({"$ref": literal}, {"$ref": array}, {"$ref": object})),
        _object(rng, literal, _tag("type", "string", "integer", "number", "boolean"), scalars=3),
        _object(rng, array, _tag("type", "array"), Field("items", below, required=True), scalars=1),
        _object(rng, object, _tag("type", "object"), Field("properties", _map(below)), scalars=1),
        Component("SecretLocatorModel", (Field("secret_id", text, required=True),)),
        Component("VariableLocatorModel", (Field("variable_name", text, required=True),)),
        Component("ValidationError", (Field("msg", text, required=True), Field("type", text, required=True))),
        Component("HTTPValidationError", (Field("detail", _list({"$ref": "ValidationError"})),)),
    )


def of_family(family: str, seed: int) -> dict[str, Component]:
    """The components that one family has of its own."""
    rng = random.Random(f"{seed} {family}")
    own = family.capitalize()
    ref = {part: {"$ref": own + part} for part in ("Model", "SummaryModel", "RunModel", "NodeModel", "Result")}
    hook, sip, plan = (f"{own}{kind}TriggerModel" for kind in ("Webhook", "SIP", "Schedule"))
    good, bad = f"{own}PassResultModel", f"{own}FailResultModel"
    inline = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    ordering = Field("ordering", {"type": "string", "enum": ["ascending", "descending"]})
    model = (
        *(_link(rng, own + part) for part in ("Status", "Kind", "SettingsModel", "MetadataModel", "Trigger", "Source")),
        *(_link(rng, own + part) for part in ("Secret", "NodeModel")),
        Field("results", _list(ref["Result"]), required=True),
        Field("usage_by_model", _map({"$ref": f"{own}LLMUsageModel"})),
        Field("runs", _list(ref["RunModel"])),
        Field("anything", {"description": "Any type"}),
    )
    page = (Field("items", _list(ref["SummaryModel"]), required=True), Field("latest", ref["Model"], nullable=True))
    links: dict[str, tuple[Field, ...]] = {
        "Model": model,
        "PageModel": page,
        "SummaryModel": (_link(rng, f"{own}Status"),),
        "CreateRequestModel": tuple(_link(rng, own + part) for part in ("SettingsModel", "Trigger", "Role")),
        "UpdateRequestModel": tuple(_link(rng, own + part) for part in ("SettingsModel", "Trigger", "Secret")),
        "SettingsModel": (_link(rng, "WorkspaceModel"), Field("fallback", {"$ref": hook})),
        "LLMUsageModel": (),
        "MetadataModel": (ordering, Field("notes", _list(inline)), _link(rng, f"{own}Role")),
        "RunModel": (_link(rng, f"{own}VersionModel"), Field("parent", ref["Model"], nullable=True)),
        "VersionModel": (_link(rng, f"{own}Status"), _link(rng, f"{own}SettingsModel")),
        "NodeModel": (Field("children", _list(ref["NodeModel"])), Field("sibling", ref["NodeModel"], nullable=True)),
    }
    return _by_name(
        *(_object(rng, own + part, *fields, scalars=10) for part, fields in links.items()),
        *(_enum(rng, own + part) for part in ("Status", "Kind", "SortOrder", "Role")),
        Component(f"{own}Trigger", variants=({"$ref": hook}, {"$ref": sip}, {"$ref": plan}), tag="type"),
        _object(rng, hook, _tag("type", "webhook"), scalars=5, variant_of=f"{own}Trigger"),
        _object(rng, sip, _tag("type", "sip_trunk"), scalars=5, variant_of=f"{own}Trigger"),
        _object(rng, plan, _tag("type", "schedule"), scalars=5, variant_of=f"{own}Trigger"),
        Component(f"{own}Result", variants=({"$ref": good}, {"$ref": bad})),
        _object(rng, good, _tag("outcome", "pass"), scalars=5),
        _object(rng, bad, _tag("outcome", "fail"), scalars=5),
        Component(f"{own}Source", variants=({"type": "string"}, inline)),
        Component(f"{own}Secret", variants=({"$ref": "SecretLocatorModel"}, {"$ref": "VariableLocatorModel"})),
    )


def _by_name(*components: Component) -> dict[str, Component]:
    return {component.name: component for component in components}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _map(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def _tag(name: str, *values: str) -> Field:
    return Field(name, {"type": "string", "enum": list(values)}, required=True)


def _link(rng: random.Random, name: str) -> Field:
    """A property named after the component it refers to."""
    required = rng.random() < 0.5
    word = "".join(f"_{c.lower()}" if c.isupper() else c for c in name.removesuffix("Model")).strip("_")
    return Field(f"{word}_ref", {"$ref": name}, required, nullable=not required and rng.random() < 0.5)


def _enum(rng: random.Random, name: str) -> Component:
    return Component(name, values=tuple(rng.sample(WORDS, 5)))


def _object(rng: random.Random, name: str, *fields: Field, scalars: int, variant_of: str = "") -> Component:
    """An object with *fields* and as many *scalars* beside them."""
    taken = {field.name for field in fields}
    names = [f"{one}_{two}" for one, two in zip(rng.sample(WORDS, scalars), rng.choices(WORDS, k=scalars), strict=True)]
    more = [_scalar(rng, name) for name in names if name not in taken]
    return Component(name, (*fields, *more), variant_of=variant_of)


def _scalar(rng: random.Random, name: str) -> Field:
    kinds: tuple[dict[str, Any], ...] = (
        {"type": "string"},
        {"type": "string", "format": "date-time"},
        {"type": "string", "default": "none"},
        {"type": "integer"},
        {"type": "integer", "default": 0},
        {"type": "number"},
        {"type": "boolean", "default": False},
        _list({"type": "string"}),
        _map({"type": "string"}),
    )
    schema = dict(rng.choice(kinds))
    if rng.random() < 0.35:
        schema["description"] = f"The {' '.join(rng.choices(WORDS, k=rng.randint(3, 16)))} of it"
    required = "default" not in schema and rng.random() < 0.4
    nullable = "default" not in schema and rng.random() < 0.3
    changed = rng.random()
    since, until = ("2026-03" if changed < 0.04 else ""), ("2026-03" if changed > 0.98 else "9999")
    return Field(name, schema, required, nullable, since, until)
