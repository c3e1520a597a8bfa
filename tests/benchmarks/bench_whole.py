"""Build whole documents of vendors and read their largest answers: processor time, peak memory, modules loaded.

The aims for 387 operations: the build under 25 s and 200 MiB, the first answer under 150 ms. Run from the root of the
repository: `python -m tests.benchmarks.bench_whole DOCUMENT [DOCUMENT ...]`; without one, a synthetic API is built.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.shape.reachability import reachable
from tests import synthetic

ROOT = Path(__file__).parent.parent.parent
_ANSWERS, _ROUNDS = 3, 7
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_FIRST = """
import sys, time
sys.path.insert(0, sys.argv[1])
import whole.client, whole.models
raw = open(sys.argv[2], "rb").read()
before, start = len(sys.modules), time.process_time()
getattr(whole.models, sys.argv[3]).from_json(raw)
print((time.process_time() - start) * 1000, len(sys.modules) - before)
"""


@frozen
class Used:
    """What a process took: seconds of the processor, and MiB at its peak."""

    seconds: float
    memory: float


def built(options: list[str], out: Path) -> Used:
    """Build a client in a process of its own; its helpers are in the seconds, but not in the memory."""
    command = [sys.executable, "-m", "generator", "build", *options, "--package", "whole", "--out", str(out)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build of {options[-1]} ended with {process.returncode}")
    # Linux counts in KiB, macOS in bytes.
    return Used(used.ru_utime + used.ru_stime, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))


def largest(document: Mapping[str, Any]) -> list[str]:
    """Return the components of answers that refer to the most others."""
    known = document["components"]["schemas"]
    answers = {
        answer.get("schema", {}).get("$ref", "").rpartition("/")[2]
        for path in document["paths"].values()
        for operation in path.values()
        for response in operation.get("responses", {}).values()
        for answer in response.get("content", {}).values()
    }
    models = [name for name in sorted(answers - {""}) if "properties" in known[name]]
    return sorted(models, key=lambda name: -len(reachable(document, [known[name]])))[:_ANSWERS]


def first_answer(package: Path, file: Path, model: str) -> tuple[float, int]:
    """Return how many milliseconds of the processor the first answer takes, and how many modules it loads."""
    command = [sys.executable, "-c", _FIRST, str(package), str(file), model]
    runs = [subprocess.run(command, check=True, capture_output=True, env=_ENVIRONMENT) for _ in range(_ROUNDS)]
    times, modules = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    return statistics.median(times), int(modules[0])


def report(title: str, options: list[str], folder: Path) -> None:
    """Print what a build with *options* took, and what the first answers of its client take."""
    used = built(options, folder)
    package = folder / "generated"
    document = json.loads((package / "whole/openapi.json").read_bytes())
    print(f"{title}: {used.seconds:.1f} s, {used.memory:.0f} MiB, {len(document['components']['schemas'])} schemas")
    classes = {component: name for name, component in document["x-classes"].items()}
    instances = Instances(Schemas(document))
    for name in largest(document):
        file = folder / "answer.json"
        file.write_text(json.dumps(instances.component(name)), encoding="utf-8")
        time, modules = first_answer(package, file, classes[name])
        print(f"{time:8.1f} ms {modules:5} modules {file.stat().st_size / 1000:7.1f} KB  {name}")


def main(files: list[str]) -> None:
    """Print the table of each document."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            report(Path(file).name, ["--document", str(Path(file).resolve())], Path(folder, str(number)))
        if not files:
            synthetic.write(Path(folder), 300)
            report("synthetic, 300 pages", ["--pages", str(Path(folder, "spec/pages"))], Path(folder, "out"))


if __name__ == "__main__":
    main(sys.argv[1:])
