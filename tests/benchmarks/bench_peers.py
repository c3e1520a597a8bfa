"""The client beside other libraries, in one run: decoding, encoding, calls, import and growth, with the aims.

Prints the tables, and writes them with what is met and missed to `.build/bench/results.md`. All is processor time, and
what is compared takes turns; no test depends on it. Another environment has the other libraries: `make bench` makes it.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from generator.base.nodes import plain
from generator.base.yamlio import load
from tests.benchmarks import bench_decode
from tests.benchmarks.peers_in_process import ROUNDS

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / ".build/bench"
ENVIRONMENT = ROOT / ".build/bench-env/bin"
_DISTINCT = 200
"""Turns that differ; more of them are these again, which takes no longer or shorter to read."""

Times = Mapping[str, float | str]


@frozen
class Aim:
    """A figure that is to be reached: *of* divided by *base*, or milliseconds of *of* beyond *base*."""

    table: str
    of: str
    base: str
    limit: float
    is_ratio: bool = True
    beside: str = ""
    """Who else grows from *base* to *of*: the figure is how much more that is than with them."""

    def figure(self, tables: Mapping[str, Times]) -> float:
        """Return what was measured."""
        of, base = (float(tables[self.table][name]) for name in (self.of, self.base))
        if self.beside:
            others = (float(tables[self.table][name.replace("ours", self.beside)]) for name in (self.of, self.base))
            return of / base / next(others) * next(others)
        return of / base if self.is_ratio else of - base

    @property
    def against(self) -> str:
        """What it is held against."""
        unit = "x" if self.is_ratio else " ms more than"
        return f"{self.limit:g}{unit} {f'the growth of {self.beside} from ' * bool(self.beside)}{self.base}"


AIMS = (
    Aim("decode", "ours", "json.loads", 1.5),
    Aim("encode", "ours", "json.dumps", 1.05),
    Aim("encode", "ours, to_dict", "copy.deepcopy", 1.5),
    Aim("GET", "ours", "httpx and json.loads", 1.05),
    Aim("POST", "ours", "httpx and json.loads", 1.05),
    Aim("start", "import elevenlabs_agents", "python alone", 5, is_ratio=False),
    Aim("start", "and a client", "httpx.Client()", 1.1),
    Aim("start", "and the first resource", "and a client", 10, is_ratio=False),
    # Python itself takes 14 times as long to read ten times as much: its memory has to grow, and be looked through.
    Aim("growth", "ours, 1000 turns", "ours, 20 turns", 1.1, beside="json.loads"),
    Aim("growth", "ours, 10000 turns", "ours, 1000 turns", 1.1, beside="json.loads"),
)

_OURS = "from elevenlabs_agents import ElevenLabs"
_STARTS = {
    "python alone": "pass",
    "import elevenlabs_agents": "import elevenlabs_agents",
    "httpx.Client()": "import httpx; httpx.Client()",
    "and a client": f"{_OURS}; import httpx; httpx.Client(); ElevenLabs(api_key='key')",
    "and the first resource": f"{_OURS}; import httpx; httpx.Client(); ElevenLabs(api_key='key').conversational_ai",
    "official: import elevenlabs.client": "import elevenlabs.client",
}


def prepare() -> None:
    """Write what the other environment reads."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    spec = ROOT / "spec/openapi.yaml"
    conversation = json.loads(bench_decode.payload(_DISTINCT))
    distinct = conversation["transcript"]
    for turns in (20, 1000, 10000):
        conversation["transcript"] = [distinct[turn % _DISTINCT] for turn in range(turns)]
        (FOLDER / f"{turns}.json").write_text(json.dumps(conversation), encoding="utf-8")
    document = plain(load(spec.read_text(encoding="utf-8"), spec.name))
    (FOLDER / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    stock = ["openapi-python-client", "generate", "--path", str(spec), "--meta", "none", "--overwrite"]
    stock = [str(Path(sys.executable).parent / stock[0]), *stock[1:], "--output-path", str(FOLDER / "stock")]
    subprocess.run(stock, check=True, capture_output=True)


def environment() -> dict[str, str]:
    """Return the variables with which both this client and the other libraries can be imported."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "generated")}


def starts() -> Times:
    """Return the milliseconds of processor time of whole processes."""
    times: dict[str, list[float]] = {name: [] for name in _STARTS}
    for _ in range(ROUNDS + 1):
        for name, code in _STARTS.items():
            process = subprocess.Popen([ENVIRONMENT / "python", "-c", code], env=environment())
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            times[name].append((used.ru_utime + used.ru_stime) * 1000)
    # The first run of each warms the caches.
    return {name: statistics.median(each[1:]) for name, each in times.items()}


def in_process() -> dict[str, Times]:
    """Return the other tables."""
    script = Path(__file__).with_name("peers_in_process.py")
    command = [ENVIRONMENT / "python", script, FOLDER]
    done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, text=True, check=True)
    tables: dict[str, Times] = json.loads(done.stdout)
    return tables


def rows(tables: Mapping[str, Times]) -> Iterator[str]:
    """Yield the lines of the results, in Markdown."""
    yield f"# Benchmark\n\nMilliseconds of processor time, medians of {ROUNDS}, taking turns.\n"
    yield "| aim | at most | measured | |\n| --- | --- | --- | --- |"
    for aim in AIMS:
        figure = aim.figure(tables)
        met = "met" if figure <= aim.limit else "**missed**"
        yield f"| {aim.table}: {aim.of} | {aim.against} | {figure:.2f} | {met} |"
    for name, times in tables.items():
        base = next(time for time in times.values() if not isinstance(time, str))
        yield f"\n| {name} | ms | to the first |\n| --- | --- | --- |"
        for of, time in times.items():
            yield f"| {of} | {time} | |" if isinstance(time, str) else f"| {of} | {time:.2f} | {time / base:.2f} |"


def main() -> None:
    """Measure, print and write."""
    if not (ENVIRONMENT / "python").exists():
        print("The environment with the other libraries is missing: `make bench` makes it.")
        return
    prepare()
    text = "\n".join(rows({**in_process(), "start": starts()})) + "\n"
    (FOLDER / "results.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
