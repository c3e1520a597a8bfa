"""A whole API that nobody has: pages of three dialects and several captures, the same for the same seed.

It is invented once, exactly, and then printed page by page with the losses of each dialect. Fifteen pages are a family
of twelve operations and 24 schemas of its own; every family shares 40 more, which its larger pages repeat in full.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base.progress import Step
from generator.build.pipeline import BuildResult
from tests.inventions import WORDS, of_family, shared
from tests.printers import Component, Field, Printer, references, yaml

ROOT = Path(__file__).parent.parent
PAGES = 15
HOST = "https://api.example.com"


@frozen
class Operation:
    """One operation of every family."""

    name: str
    method: str
    path: str
    """Below that of the family."""
    answer: str
    body: str
    """Components without the name of the family, empty where there is none."""
    pages: tuple[tuple[str, str], ...]
    """Dialect and capture of each."""


_OPERATIONS = (
    Operation("get", "get", "/{id}", "Model", "", (("A", "2025-11"), ("B", "2026-06"))),
    Operation("list", "get", "", "PageModel", "", (("A", "2025-11"), ("C", "2026-06"))),
    Operation("defaults", "get", "/defaults", "Model", "", (("A", "2026-01"),)),
    Operation("create", "post", "", "Model", "CreateRequestModel", (("A", "2026-01"), ("B", "2026-03-15"))),
    Operation("update", "patch", "/{id}", "Model", "UpdateRequestModel", (("C", "2026-06"),)),
    Operation("delete", "delete", "/{id}", "", "", (("A", "2025-11"),)),
    Operation("list_runs", "get", "/{id}/runs", "RunModel", "", (("A", "2026-01"),)),
    Operation("run", "post", "/{id}/runs", "RunModel", "SettingsModel", (("B", "2026-06"),)),
    Operation("list_versions", "get", "/{id}/versions", "PageModel", "", (("A", "2026-01"),)),
    Operation("restore", "post", "/{id}/versions", "Model", "VersionModel", (("C", "2026-06"),)),
    Operation("audit", "get", "/{id}/audit", "PageModel", "", (("A", "2025-11"),)),
    Operation("replace_settings", "put", "/{id}/settings", "Model", "SettingsModel", (("B", "2026-03-15"),)),
)


@frozen
class Written:
    """What was written, to count against what is built."""

    pages: int
    size: int
    """Of all pages, in bytes."""
    operations: frozenset[tuple[str, str]]
    components: frozenset[str]


@frozen
class SyntheticBuild:
    """What was written, and what a build made of it."""

    folder: Path
    written: Written
    built: BuildResult
    steps: Sequence[Step]


def write(project: Path, pages: int, seed: int = 1) -> Written:
    """Write a project of *pages* pages into the folder *project*, ready for `build --root`."""
    everything = shared(seed)
    families = [_family_name(number) for number in range(-(-pages // PAGES))]
    for family in families:
        everything |= of_family(family, seed)
    listed = [page for family in families for page in _pages(family)][:pages]
    written: set[str] = set()
    sources: list[dict[str, str]] = []
    size = 0
    for family, operation, dialect, captured in listed:
        printer = Printer(dialect, captured, everything)
        text, names = _page(printer, family, operation)
        file = f"pages/{captured}/{family}s-{operation.name.replace('_', '-')}.md"
        path = project / "spec" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        url = f"https://example.com/docs/api-reference/{family}s/{operation.name}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        sources.append({"file": file, "url": url, "captured": captured, "dialect": dialect, "sha256": digest})
        written |= names
        size += len(text.encode())
    (project / "spec" / "sources.json").write_text(json.dumps(sources, indent=2), encoding="utf-8")
    _surroundings(project)
    operations = frozenset((_path(family, operation), operation.method) for family, operation, _, _ in listed)
    return Written(len(listed), size, operations, frozenset(written))


def _surroundings(project: Path) -> None:
    shutil.copytree(ROOT / "overlays" / "fragment", project / "overlays" / "fragment")
    (project / "overlays" / "spec").mkdir()
    for name in ("05-info", "10-authentication"):
        shutil.copy(ROOT / "overlays" / "spec" / f"{name}.overlay.yaml", project / "overlays" / "spec")
    names = {"distribution": "synthetic", "package": "synthetic", "class": "Synthetic", "api_key_env": "SYNTHETIC_KEY"}
    lines = [f'{key} = "{value}"' for key, value in (names | {"version": "0.1.0"}).items()]
    (project / "generator.toml").write_text(
        "\n".join(["[client]", *lines, "[build]", 'platform = "own"', ""]), encoding="utf-8"
    )


def _family_name(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else f"{WORDS[number % len(WORDS)]}{number}"


def _pages(family: str) -> Iterator[tuple[str, Operation, str, str]]:
    for operation in _OPERATIONS:
        for dialect, captured in operation.pages:
            yield family, operation, dialect, captured


def _path(family: str, operation: Operation) -> str:
    return f"/v1/{family}s" + operation.path.replace("{id}", f"{{{family}_id}}")


def _page(printer: Printer, family: str, operation: Operation) -> tuple[str, set[str]]:
    """Return a snapshot, and the names of what its schemas become."""
    name, method, answer, body = operation.name, operation.method, operation.answer, operation.body
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
    """Return *names* and those of what stands inline: variants of unions, items of arrays, enums."""
    whole = names | {variant for union in names for variant in references(list(everything[union].variants))}
    objects = {f"{name}Object" for name in whole for variant in everything[name].variants if "properties" in variant}
    listed = [(name, field) for name in whole for field in everything[name].fields]
    enums = {name + field.name.capitalize() for name, field in listed if len(field.schema.get("enum", ())) > 1}
    items = {f"{name}{field.name.capitalize()}Items" for name, field in listed if _has_inline_items(field)}
    return whole | objects | enums | items


def _has_inline_items(field: Field) -> bool:
    return "properties" in field.schema.get("items", {})
