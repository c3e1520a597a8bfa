"""A whole API that nobody has: pages of three dialects and several captures, the same for the same seed.

It is invented once, exactly, and then printed page by page with the losses of each dialect. Fifteen pages are a family
of twelve operations and 24 schemas of its own; every family shares 40 more, which its larger pages repeat in full.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from tests.printers import Component, Field, Printer, references, yaml

ROOT = Path(__file__).parent.parent
SHARED, OWN, PAGES = 40, 24, 15
HOST = "https://api.example.com"

_WORDS = """account agent archive audience balance batch branch bucket call campaign channel column contact credit cursor
delay digest draft edge event export filter folder format group hook image index invoice item job label language layer
limit link locale lock mail member merge message model notice number offer order origin owner panel phase phone plan
policy prompt queue quota region reply report retry role route rule sample scope score script section segment session
share signal slot source stage step stream summary tenant term theme thread ticket token topic trace turn unit usage
version vault view voice volume wallet weight window worker zone""".split()
_SHARED_NAMES = "Workspace LLM Turn ASR Tool MCP Workflow Prompt RAG Privacy Widget Safety Billing Caller Media".split()

_OPERATIONS = (
    # Name, method, path below the family, answer, body; then dialect and capture of its pages.
    ("get", "get", "/{id}", "Model", "", (("A", "2025-11"), ("B", "2026-06"))),
    ("list", "get", "", "PageModel", "", (("A", "2025-11"), ("C", "2026-06"))),
    ("defaults", "get", "/defaults", "Model", "", (("A", "2026-01"),)),
    ("create", "post", "", "Model", "CreateRequestModel", (("A", "2026-01"), ("B", "2026-03-15"))),
    ("update", "patch", "/{id}", "Model", "UpdateRequestModel", (("C", "2026-06"),)),
    ("delete", "delete", "/{id}", "", "", (("A", "2025-11"),)),
    ("list_runs", "get", "/{id}/runs", "RunModel", "", (("A", "2026-01"),)),
    ("run", "post", "/{id}/runs", "RunModel", "SettingsModel", (("B", "2026-06"),)),
    ("list_versions", "get", "/{id}/versions", "PageModel", "", (("A", "2026-01"),)),
    ("restore", "post", "/{id}/versions", "Model", "VersionModel", (("C", "2026-06"),)),
    ("audit", "get", "/{id}/audit", "PageModel", "", (("A", "2025-11"),)),
    ("replace_settings", "put", "/{id}/settings", "Model", "SettingsModel", (("B", "2026-03-15"),)),
)


@frozen
class Written:
    """What was written, to count against what is built."""

    pages: int
    size: int
    """Of all pages, in bytes."""
    operations: frozenset[tuple[str, str]]
    components: frozenset[str]


def write(project: Path, pages: int, seed: int = 1) -> Written:
    """Write a project of *pages* pages into the folder *project*, ready for `build --root`."""
    everything = _shared(seed)
    families = [_family_name(number) for number in range(-(-pages // PAGES))]
    for family in families:
        everything |= _family(family, seed)
    listed = [page for family in families for page in _pages(family)][:pages]
    written: set[str] = set()
    sources: list[dict[str, str]] = []
    size = 0
    for family, operation, dialect, captured in listed:
        printer = Printer(dialect, captured, everything)
        text, names = _page(printer, family, operation)
        file = f"pages/{captured}/{family}s-{operation[0].replace('_', '-')}.md"
        path = project / "spec" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        url = f"https://example.com/docs/api-reference/{family}s/{operation[0]}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        sources.append({"file": file, "url": url, "captured": captured, "dialect": dialect, "sha256": digest})
        written |= names
        size += len(text.encode())
    (project / "spec" / "sources.json").write_text(json.dumps(sources, indent=2), encoding="utf-8")
    _surroundings(project)
    operations = frozenset((_path(family, operation), operation[1]) for family, operation, _, _ in listed)
    return Written(len(listed), size, operations, frozenset(written))


def _surroundings(project: Path) -> None:
    shutil.copytree(ROOT / "overlays" / "fragment", project / "overlays" / "fragment")
    (project / "overlays" / "spec").mkdir()
    for name in ("05-info", "10-authentication"):
        shutil.copy(ROOT / "overlays" / "spec" / f"{name}.overlay.yaml", project / "overlays" / "spec")
    names = {"distribution": "synthetic", "package": "synthetic", "class": "Synthetic", "api_key_env": "SYNTHETIC_KEY"}
    lines = [f'{key} = "{value}"' for key, value in (names | {"version": "0.1.0"}).items()]
    (project / "generator.toml").write_text("\n".join(["[client]", *lines, ""]), encoding="utf-8")


def _family_name(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else f"{_WORDS[number % len(_WORDS)]}{number}"


def _pages(family: str) -> Iterator[tuple[str, Any, str, str]]:
    for operation in _OPERATIONS:
        for dialect, captured in operation[5]:
            yield family, operation, dialect, captured


def _path(family: str, operation: Any) -> str:
    return f"/v1/{family}s" + operation[2].replace("{id}", f"{{{family}_id}}")


def _shared(seed: int) -> dict[str, Component]:
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
        Component("JsonSchemaProperty", arms=({"$ref": literal}, {"$ref": array}, {"$ref": object})),
        _object(rng, literal, _tag("type", "string", "integer", "number", "boolean"), scalars=3),
        _object(rng, array, _tag("type", "array"), Field("items", below, required=True), scalars=1),
        _object(rng, object, _tag("type", "object"), Field("properties", _map(below)), scalars=1),
        Component("SecretLocatorModel", (Field("secret_id", text, required=True),)),
        Component("VariableLocatorModel", (Field("variable_name", text, required=True),)),
        Component("ValidationError", (Field("msg", text, required=True), Field("type", text, required=True))),
        Component("HTTPValidationError", (Field("detail", _list({"$ref": "ValidationError"})),)),
    )


def _family(family: str, seed: int) -> dict[str, Component]:
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
        "MetadataModel": (ordering, _link(rng, f"{own}Role")),
        "RunModel": (_link(rng, f"{own}VersionModel"), Field("parent", ref["Model"], nullable=True)),
        "VersionModel": (_link(rng, f"{own}Status"), _link(rng, f"{own}SettingsModel")),
        "NodeModel": (Field("children", _list(ref["NodeModel"])), Field("sibling", ref["NodeModel"], nullable=True)),
    }
    return _by_name(
        *(_object(rng, own + part, *fields, scalars=10) for part, fields in links.items()),
        *(_enum(rng, own + part) for part in ("Status", "Kind", "SortOrder", "Role")),
        Component(f"{own}Trigger", arms=({"$ref": hook}, {"$ref": sip}, {"$ref": plan}), tag="type"),
        _object(rng, hook, _tag("type", "webhook"), scalars=5, arm_of=f"{own}Trigger"),
        _object(rng, sip, _tag("type", "sip_trunk"), scalars=5, arm_of=f"{own}Trigger"),
        _object(rng, plan, _tag("type", "schedule"), scalars=5, arm_of=f"{own}Trigger"),
        Component(f"{own}Result", arms=({"$ref": good}, {"$ref": bad})),
        _object(rng, good, _tag("outcome", "pass"), scalars=5),
        _object(rng, bad, _tag("outcome", "fail"), scalars=5),
        Component(f"{own}Source", arms=({"type": "string"}, inline)),
        Component(f"{own}Secret", arms=({"$ref": "SecretLocatorModel"}, {"$ref": "VariableLocatorModel"})),
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
    return Component(name, values=tuple(rng.sample(_WORDS, 5)))


def _object(rng: random.Random, name: str, *fields: Field, scalars: int, arm_of: str = "") -> Component:
    """An object with *fields* and as many *scalars* beside them."""
    taken = {field.name for field in fields}
    names = [f"{one}_{two}" for one, two in zip(rng.sample(_WORDS, scalars), rng.choices(_WORDS, k=scalars), strict=True)]
    more = [_scalar(rng, name) for name in names if name not in taken]
    return Component(name, (*fields, *more), arm_of=arm_of)


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
        schema["description"] = f"The {' '.join(rng.choices(_WORDS, k=rng.randint(3, 16)))} of it"
    required = "default" not in schema and rng.random() < 0.4
    nullable = "default" not in schema and rng.random() < 0.3
    changed = rng.random()
    since, until = ("2026-03" if changed < 0.04 else ""), ("2026-03" if changed > 0.98 else "9999")
    return Field(name, schema, required, nullable, since, until)


def _page(printer: Printer, family: str, operation: Any) -> tuple[str, set[str]]:
    """Return a snapshot, and the names of what its schemas become."""
    name, method, _, answer, body, _ = operation
    own = family.capitalize()
    path = _path(family, operation)
    is_a = printer.dialect == "A"
    sort: list[Field] = [Field("sort", {"$ref": f"{own}SortOrder"})] if name == "list" else []
    parameters = [
        *([_parameter(f"{family}_id", "path", {"type": "string"})] if "{" in path else []),
        *(_parameter(field.name, "query", printer.field(field)) for field in sort),
        *([_parameter("page_size", "query", printer.schema({"type": "integer", "default": 30}))] if sort else []),
        _parameter("xi-api-key", "header", {"type": "string"}),
    ]
    schema = printer.schema({"$ref": own + answer}) if answer else {"description": "Any type"}
    invalid = {} if is_a else {"application/json": {"schema": printer.schema({"$ref": "HTTPValidationError"})}}
    tags: Any = ["subpackage_api", f"subpackage_api/{family}s"]
    stated: dict[str, Any] = {
        "operationId": name.partition("_")[0],
        "summary": f"{name.replace('_', ' ').capitalize()} {family}",
        "tags": [tags] if is_a else [".".join(tags)],
        "parameters": parameters,
        "responses": {
            "200": {"description": "Successful Response", "content": {"application/json": {"schema": schema}}},
            "422": {"description": "Validation Error", "content": invalid},
        },
    }
    if body:
        stated["requestBody"] = {"content": {"application/json": {"schema": printer.schema({"$ref": own + body})}}}
    asked = [own + part for part in (answer, body) if part] + references([field.schema for field in sort])
    names = _reached(printer, asked if is_a else [*asked, "HTTPValidationError"])
    version = f"endpoint_api/{family}s.{name}" if is_a else "1.0.0"
    document = {
        "openapi": "3.1.1" if is_a else "3.1.0",
        "info": {"title": stated["summary"] if is_a else "api", "version": version},
        "paths": {path: {method: stated}},
        **({} if is_a else {"servers": [{"url": HOST}]}),
        "components": {
            "schemas": {printer.name(one): printer.component(printer.everything[one]) for one in sorted(names)}
        },
    }
    arguments = f'{family}_id="x"' if "{" in path else ""
    parts = (
        f"# {stated['summary']}",
        f"{method.upper()} {HOST}{path}",
        f"Reference: https://example.com/docs/api-reference/{family}s/{name}",
        "## OpenAPI Specification",
        "\n".join(["```yaml", *yaml(document), "```"]),
        "## SDK call",
        f"```python\nclient.api.{family}s.{name}({arguments})\n```\n",
    )
    return "\n\n".join(parts), _become(names, printer.everything)


def _parameter(name: str, location: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": location, "required": location == "path", "schema": schema}


def _reached(printer: Printer, names: list[str]) -> set[str]:
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += printer.parts(printer.everything[name])
    return found


def _become(names: set[str], everything: dict[str, Component]) -> set[str]:
    """Return *names* and those of what stands inline: arms of unions, and enums of several values."""
    whole = names | {arm for union in names for arm in references(list(everything[union].arms))}
    objects = {f"{name}Object" for name in whole for arm in everything[name].arms if "properties" in arm}
    listed = [(name, field) for name in whole for field in everything[name].fields]
    enums = {name + field.name.capitalize() for name, field in listed if len(field.schema.get("enum", ())) > 1}
    return whole | objects | enums
