"""Time the comparison of two whole APIs as they grow: seconds, and whether time grows with size alone.

Each document is compared with itself written otherwise, and with itself after an edit of every tenth schema. The
seconds are of processor time and depend on the machine; the time for a schema, relative to that of the smallest
document, does not. The aim for 400 operations and 1,500 schemas: under 10 s, and linear.
"""

from __future__ import annotations

import statistics
import time
from random import Random

from generator.base import yamlio
from generator.base.nodes import Map, Seq, copy
from generator.compare import rules
from generator.compare.change import Change
from generator.compare.diff import compare
from tests.drift.rewritings import rename_components, reorder_keys, reorder_lists, respell_null

SIZES = ((100, 375), (200, 750), (400, 1500), (800, 3000))
RUNS = 3


def api(operations: int, schemas: int) -> Map:
    """Return a document of that many operations and schemas, the same in every run."""
    random = Random(operations)
    components = Map({f"S{index}": _schema(index, schemas, random) for index in range(schemas)})
    paths = Map(
        {f"/v1/things{index}/{{id}}": Map({"post": _operation(schemas, random)}) for index in range(operations)}
    )
    return Map({"openapi": "3.1.0", "paths": paths, "components": Map({"schemas": components})})


def _ref(name: int) -> Map:
    return Map({"$ref": f"#/components/schemas/S{name}"})


def _schema(index: int, schemas: int, random: Random) -> Map:
    """Return an object with twelve properties, or every eighth time a union of some that come before."""
    if index % 8 == 7:
        variants = range(index - 4, index)
        mapping = Map({f"kind{variant}": _ref(variant)["$ref"] for variant in variants})
        tag = Map({"propertyName": "kind", "mapping": mapping})
        return Map({"oneOf": Seq(_ref(variant) for variant in variants), "discriminator": tag})
    properties = Map({"kind": Map({"type": "string", "const": f"kind{index}"})})
    for number in range(11):
        properties[f"p{number}"] = _property(number, random.randrange(schemas))
    return Map({"type": "object", "properties": properties, "required": Seq(["kind", "p0", "p5"])})


def _property(number: int, other: int) -> Map:
    if number in {3, 6, 9}:
        return [_ref(other), Map({"type": "array", "items": _ref(other)}), Map({"additionalProperties": _ref(other)})][
            number // 3 - 1
        ]
    kinds = ["string", "integer", "boolean", Seq(["string", "null"])]
    return Map({"type": kinds[number % 4], "description": f"Property {number}.", "default": None})


def _operation(schemas: int, random: Random) -> Map:
    body, answer = (
        Map({"content": Map({"application/json": Map({"schema": _ref(random.randrange(schemas))})})}) for _ in range(2)
    )
    query = [Map({"name": f"q{n}", "in": "query", "schema": Map({"type": "string"})}) for n in range(4)]
    path = Map({"name": "id", "in": "path", "required": True, "schema": Map({"type": "string"})})
    responses = Map({"200": answer, "422": Map({"description": "Invalid."})})
    return Map({"parameters": Seq([path, *query]), "requestBody": body, "responses": responses})


def rewritten(doc: Map) -> Map:
    """Return *doc* written otherwise."""
    other, random = copy(doc), Random(1)
    assert isinstance(other, Map)
    other["components"].setdefault("securitySchemes", Map())
    for rewrite in (reorder_keys, reorder_lists, rename_components, respell_null):
        rewrite(other, random)
    return other


def edited(doc: Map) -> Map:
    """Return *doc* with another type in every tenth schema."""
    other = copy(doc)
    assert isinstance(other, Map)
    for schema in [*other["components"]["schemas"].values()][::10]:
        if "properties" in schema:
            schema["properties"]["p1"]["type"] = "array"
    return other


RULES = {"request-type-changed", "response-type-changed", "unused-schema-changed"}
"""What `edited` may be found by: the last where no operation uses the schema."""


def edits(base: Map) -> list[str]:
    """Return the places of what `edited` changes."""
    schemas = [*base["components"]["schemas"].items()][::10]
    return [f"#/components/schemas/{name}/properties/p1/type" for name, schema in schemas if "properties" in schema]


def seconds(base: Map, revision: Map, expected: list[str]) -> tuple[float, int]:
    """Return the median time of a comparison, and how many changes it finds, which must be at the places *expected*."""
    times: list[float] = []
    changes: tuple[Change, ...] = ()
    for _ in range(RUNS):
        started = time.process_time()
        changes = compare(base, revision).changes
        times.append(time.process_time() - started)
    findings = rules.judge(changes)
    assert sorted(finding.change.base.pointer for finding in findings) == sorted(expected)
    assert {finding.id for finding in findings} <= RULES
    return statistics.median(times), len(changes)


def main() -> None:
    """Print a table, a row for each size and kind."""
    print(f"Comparison of two documents, median of {RUNS} runs")
    print(f"{'operations':>10}{'schemas':>9}{'MB of YAML':>12}  {'':18}{'changes':>8}{'seconds':>9}{'per schema':>12}")
    first: dict[str, float] = {}
    for operations, schemas in SIZES:
        base = api(operations, schemas)
        size = len(yamlio.dump(base)) / 1e6
        for kind, other in (("written otherwise", rewritten(base)), ("edited", edited(base))):
            median, found = seconds(base, other, edits(base) if kind == "edited" else [])
            per = median / schemas
            ratio = per / first.setdefault(kind, per)
            print(f"{operations:>10}{schemas:>9}{size:>12.1f}  {kind:18}{found:>8}{median:>9.2f}{ratio:>12.2f}")


if __name__ == "__main__":
    main()
