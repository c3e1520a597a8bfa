"""A project of three pages, built: small enough to run commands in it many times."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.read import snapshots
from tests import project

PAGES = ("things-list", "things-get", "things-make")
_KNOWN = ("80-lost-body-required", "85-moved-tags", "87-lost-bodies", "88-lost-responses", "89-narrowed-schemas")
_FACTS = ("05-info", "10-authentication")
_SETTINGS = """\
[client]
distribution = "little"
package = "little"
class = "Little"
api_key_env = "LITTLE_KEY"
version = "1.2.0"
[build]
platform = "own"
"""
_HEAD = """\
# {title}

{method} https://api.example.com{path}

Reference: https://docs.example.com/docs/api-reference/things/{name}

## OpenAPI Specification

```yaml
openapi: 3.1.0
info: {{title: api, version: 1.0.0}}
servers:
  - url: https://api.example.com
paths:
  {path}:
    {verb}:
      operationId: {name}
      summary: {title}
      tags: [things]
      parameters:
        - {{name: xi-api-key, in: header, required: true, schema: {{type: string}}}}
"""
_THING = """\
components:
  schemas:
    Thing:
      type: object
      properties:
        id: {type: string}
        state:
          type: string
          enum:
            - open
            - closed
        size:
          type: integer
          default: 3
        owner:
          type:
            - string
            - 'null'
      required:
        - id
```
"""
_BODIES = {
    "list": """\
        - {name: page_size, in: query, required: false, schema: {type: integer}}
        - {name: after, in: query, required: false, schema: {type: string}}
      responses:
        '200':
          description: Done
          content:
            application/json:
              schema:
                type: array
                items: {$ref: '#/components/schemas/Thing'}
""",
    "get": """\
        - {name: thing_id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: Done
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
""",
    "make": """\
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses:
        '200':
          description: Done
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
""",
}
_PATHS = {"list": ("GET", "/v1/things"), "get": ("GET", "/v1/things/{thing_id}"), "make": ("POST", "/v1/things")}


def page(name: str) -> str:
    """Return the page `list`, `get` or `make` as upstream serves it."""
    method, path = _PATHS[name]
    head = _HEAD.format(title=f"{name.capitalize()} things", method=method, path=path, verb=method.lower(), name=name)
    return head + _BODIES[name] + _THING


def texts() -> dict[str, str]:
    """Return all pages by the names of their files."""
    return {f"things-{name}.md": page(name) for name in _PATHS}


def write(folder: Path, pages: dict[str, str]) -> Path:
    """Write *pages* into *folder*, and nothing else there; return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def make(folder: Path) -> Path:
    """Make the project in *folder*, build it, and return that."""
    for kind, names in (("fragment", _KNOWN), ("spec", _FACTS)):
        for name in names:
            target = folder / f"overlays/{kind}/{name}.overlay.yaml"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project.ROOT / f"overlays/{kind}/{name}.overlay.yaml", target)
    (folder / "generator.toml").write_text(_SETTINGS, encoding="utf-8")
    given = write(folder / "given", texts())
    snapshots.add(sorted(given.iterdir()), "2026-06", folder / "spec")
    shutil.rmtree(given)
    project.build(folder)
    return folder
