"""Hostile documents through the real command: built or refused with a place, in bounded time and memory."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.base import budget
from tests import project
from tests.trust.areas import Part, Row

SECONDS, MEMORY = 300, 2_000_000_000
"""Of processor time and address space; what is read within the bounds needs less."""
Schemas = Mapping[str, Any]


def parts() -> dict[str, Part]:
    """Return each kind of documents."""
    return {label: partial(_row, label) for label in _KINDS}


def _row(label: str) -> Iterator[Row]:
    """Build a client from each document."""
    documents, expected = _KINDS[label]
    failures, details = list[str](), list[str]()
    for name, make in documents.items():
        start = time.monotonic()
        with TemporaryDirectory() as folder:
            fault, code = _tried(make(), Path(folder))
        details.append(f"{name}: exit code {code}, {time.monotonic() - start:.1f} s")
        if fault or code != expected:
            failures.append(f"{name}: {fault or f'exit code {code}'}")
    yield Row(label, len(documents), len(documents), tuple(failures), details=tuple(details))


def _tried(document: str, folder: Path) -> tuple[str, int]:
    """Return what is wrong with the build of *document*, empty if nothing is, and its exit code."""
    (folder / "d.json").write_text(document, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--document", "d.json", "--package", "p", "--out", "out"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(project.ROOT)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_limit,
    )
    if done.returncode == 0:
        return "", 0
    if done.returncode != 2 or "a fault of this program" in done.stderr:
        return done.stderr.strip()[-200:] or f"exit code {done.returncode}", done.returncode
    if not re.match(r"d\.json:\d+", done.stderr) or "Nothing was written." not in done.stderr:
        return f"no place: {done.stderr[:200]}", 2
    return ("something was written" if (folder / "out").exists() else ""), 2


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _document(schema: Any, schemas: Schemas | None = None, **operation: Any) -> str:
    answer = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/x": {"get": {"operationId": "get_x", "responses": answer, **operation}}},
        "components": {"schemas": schemas or {}},
    }
    return json.dumps(whole, indent=1)


def _ref(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Any) -> Any:
    return {"type": "object", "properties": properties}


def _enum(count: int) -> str:
    return _document(_object(a={"type": "string", "enum": [f"v{number}" for number in range(count)]}))


def _properties(count: int) -> str:
    return _document(_object(**{f"p{number}": {"type": "string"} for number in range(count)}))


def _tagged(number: int) -> Any:
    return {**_object(kind={"const": f"v{number}"}), "required": ["kind"]}


def _variants(count: int) -> str:
    return _document({"oneOf": [_tagged(number) for number in range(count)]})


def _parameters(count: int) -> str:
    listed = [{"name": f"q{number}", "in": "query", "schema": {"type": "string"}} for number in range(count)]
    return _document({}, parameters=listed)


def _described(length: int) -> str:
    return _document(_object(a={"type": "string", "description": "word " * (length // 5)}))


def _chain(length: int, step: Callable[[Any], Any]) -> str:
    schemas = {f"A{number}": step(_ref(f"A{number + 1}")) for number in range(length)}
    return _document(_ref("A0"), {**schemas, f"A{length}": _object(x={"type": "string"})})


def _twice(after: Any) -> Any:
    return {"allOf": [after, after]}


def _both(after: Any) -> Any:
    return _object(a=after, b=_array(after))


def _either(after: Any) -> Any:
    return {"oneOf": [_object(a=after), _array(after), {"type": "string"}]}


def _nested(depth: int, step: Callable[[Any], Any]) -> str:
    """Schemas in each other, as text: what writes JSON goes no deeper than Python."""
    before, after = json.dumps(step("next")).split('"next"')
    return _document("next").replace('"next"', before * depth + "{}" + after * depth)


def _array(after: Any) -> Any:
    return {"type": "array", "items": after}


def _object_in(after: Any) -> Any:
    return _object(a=after)


def _multiplied() -> str:
    return _document(
        {"allOf": [{"oneOf": [_object(**{f"{side}{number}": {}}) for side in "ab"]} for number in range(30)]}
    )


def _pattern() -> str:
    evil, many = "^(a+)+$", "a" * 60 + "!"
    text = {"type": "string", "pattern": evil, "default": many, "example": many}
    return _document({**_object(a=text), "patternProperties": {evil: text}, "default": {many: many}})


_COUNTS = budget.COUNTS
_WITHIN: Mapping[str, Callable[[], str]] = {
    "enum values": lambda: _enum(_COUNTS["enum"]),
    "properties": lambda: _properties(_COUNTS["properties"]),
    "variants": lambda: _variants(_COUNTS["oneOf"]),
    "parameters": lambda: _parameters(_COUNTS["parameters"]),
    "a text": lambda: _described(budget.TEXT),
    "a chain of `allOf` that names the next twice": lambda: _chain(budget.CHAIN - 1, _twice),
    "twelve levels of models that name the next twice": lambda: _chain(12, _both),
    "twenty levels of models that name the next twice": lambda: _chain(20, _both),
    "twelve levels of unions that name the next twice": lambda: _chain(12, _either),
    "twenty levels of unions that name the next twice": lambda: _chain(20, _either),
    "twenty levels of `allOf` that name the next twice": lambda: _chain(20, _twice),
    "100 arrays in each other": lambda: _nested(100, _array),
    "50 objects in each other": lambda: _nested(50, _object_in),
    "thirty unions in an `allOf`": _multiplied,
    "patterns that explode": _pattern,
}
_BEYOND: Mapping[str, Callable[[], str]] = {
    "enum values": lambda: _enum(1_000_000),
    "properties": lambda: _properties(10_000),
    "variants": lambda: _variants(5_000),
    "parameters": lambda: _parameters(5_000),
    "a text": lambda: _described(40_000_000),
    "a file": lambda: _described(60_000_000),
    "a chain of `allOf` that names the next twice": lambda: _chain(1000, _twice),
    "a chain of references": lambda: _chain(1000, lambda after: after),
    "arrays of arrays": lambda: _chain(1000, _array),
    **{f"{depth:,} arrays in each other": partial(_nested, depth, _array) for depth in (200, 1_000, 10_000)},
    **{f"{depth:,} objects in each other": partial(_nested, depth, _object_in) for depth in (100, 1_000, 10_000)},
    "10,000 `allOf` in each other": lambda: _nested(10_000, lambda after: {"allOf": [after]}),
    "models in models": lambda: _chain(1000, _object_in),
    "brackets": lambda: "[" * 1_000_000,
    "a schema that is itself": lambda: _document(_ref("A"), {"A": _ref("B"), "B": _ref("A")}),
}
_KINDS = {"within the bounds": (_WITHIN, 0), "beyond the bounds": (_BEYOND, 2)}
"""With the exit code that is expected."""
