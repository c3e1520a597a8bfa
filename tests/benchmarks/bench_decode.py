"""Decode one long conversation: times relative to `json.loads` of the same bytes, in one run.

Run from the root of the repository: `python -m tests.benchmarks.bench_decode [turns]`.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.base import yamlio
from generator.base.nodes import walk
from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.shape import schema_queries as queries

_ROOT = Path(__file__).parent.parent.parent
_MODEL = "GetConversationResponseModel"
_ROUNDS = 15


def payload(turns: int) -> bytes:
    """Return a conversation of *turns* turns, in which every variant of every union occurs."""
    doc = yamlio.load((_ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"), "spec/openapi.yaml")
    instances = Instances(Schemas(doc), depth=12)
    conversation = instances.component(_MODEL)
    turn = queries.members(doc, queries.components(doc)[_MODEL])[0]["transcript"]["items"]
    conversation["transcript"] = [instances.value(turn) for _ in range(turns)]
    return json.dumps(conversation).encode()


def median(work: Callable[[], object]) -> float:
    """Return the median time of one call in milliseconds of the processor."""
    times: list[float] = []
    for _ in range(_ROUNDS):
        gc.collect()
        start = time.process_time()
        kept = work()
        times.append((time.process_time() - start) * 1000)
        del kept
    return statistics.median(times)


def retained(work: Callable[[], object]) -> float:
    """Return how many MB the result of a call holds."""
    gc.collect()
    tracemalloc.start()
    kept = work()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return held / 1e6


def main(turns: int) -> None:
    """Print the table."""
    sys.path.insert(0, str(_ROOT / "generated"))
    from elevenlabs_agents.models import GetConversationResponseModel
    from elevenlabs_agents.runtime.jsontext import encode_json

    raw = payload(turns)
    model = GetConversationResponseModel.from_json(raw)
    work: dict[str, Callable[[], Any]] = {
        "json.loads": lambda: json.loads(raw),
        "decode": lambda: GetConversationResponseModel.from_json(raw),
        "json.dumps": lambda: json.dumps(json.loads(raw)),
        "encode": lambda: encode_json(model),
    }
    plain = json.loads(raw)
    work["json.dumps"] = lambda: json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    times = {name: median(call) for name, call in work.items()}
    print(f"{turns} turns, {len(raw) / 1e6:.2f} MB, {objects(json.loads(raw))} objects")
    for name, base in (
        ("json.loads", "json.loads"),
        ("decode", "json.loads"),
        ("json.dumps", "json.dumps"),
        ("encode", "json.dumps"),
    ):
        print(f"{name:12} {times[name]:8.1f} ms  {times[name] / times[base]:5.2f}x {base}")
    for name in ("json.loads", "decode"):
        print(f"{name:12} {retained(work[name]):8.1f} MB retained")


def objects(value: Any) -> int:
    """Return how many JSON objects *value* holds."""
    return sum(isinstance(node, dict) for _, node in walk(value))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
