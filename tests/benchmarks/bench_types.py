"""How long `mypy --strict` takes over clients, each in a fresh process without a cache. The aim is under 60 s each.

The clients are this repository's own, and invented ones whose objects refer to the union of all of them in three places
each: type checkers take minutes where each place has a union of its own. Run with OpenAPI documents to add theirs:
`python -m tests.benchmarks.bench_types [document ...]`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from generator import shape
from generator.base import yamlio
from generator.base.nodes import Map, copy
from generator.correct.inline_parts import inline_parts
from generator.correct.modern_schemas import modernise
from generator.emit import Target, emit
from generator.shape.key_schemes import ApiKey

ROOT = Path(__file__).parent.parent.parent
VARIANTS = (6, 8, 16)
PACKAGE = "timed_client"


def recursive(variants: int) -> Map:
    """Return a document with a union of *variants* objects, each of which holds the union again in three places."""
    names = [f"Op{number}" for number in range(variants)]
    union = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    schemas: dict[str, Any] = {
        name: {
            "type": "object",
            "required": ["type", "left", "right"],
            "properties": {
                "type": {"type": "string", "const": name},
                "left": union,
                "right": union,
                "more": {"type": "array", "items": union},
            },
        }
        for name in names
    }
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"tree": union}}}}}
    operation = {"operationId": "check", "tags": ["trees"], "requestBody": body, "responses": {"200": body}}
    made: Map = copy({"paths": {"/trees": {"post": operation}}, "components": {"schemas": schemas}})
    return made


def row(label: str, doc: Map) -> None:
    """Print how long the client of *doc* takes."""
    shaped = shape.shape(modernise(inline_parts(doc)), {}, "Client")
    target = Target(
        package=PACKAGE,
        distribution="timed-client",
        client="Client",
        key_variable="KEY",
        key=ApiKey("X-Key", ""),
        regions={"default": "https://api.example.com"},
        version="0",
        sha256="0" * 64,
    )
    with tempfile.TemporaryDirectory() as folder:
        client = emit(shaped, target, Path(folder) / "generated", checks_style=False)
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", f"{folder}/cache"]
        started = time.perf_counter()
        done = subprocess.run([*command, PACKAGE], cwd=client.folder, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
    schemas = len(shaped.names.classes)
    print(f"{label:<40}{schemas:>9}{len(shaped.copies):>8}{seconds:>9.1f}  {done.stdout.strip().splitlines()[-1]}")


def main(documents: list[str]) -> None:
    """Print a row for each client."""
    print("mypy --strict, one run each without a cache")
    print(f"{'client of':<40}{'schemas':>9}{'copies':>8}{'seconds':>9}")
    for variants in VARIANTS:
        row(f"a union of {variants} that holds itself", recursive(variants))
    for name in ["spec/openapi.yaml", *documents]:
        doc = yamlio.load((ROOT / name).read_text(encoding="utf-8"), name)
        assert isinstance(doc, Map)
        row(name, doc)


if __name__ == "__main__":
    main(sys.argv[1:])
