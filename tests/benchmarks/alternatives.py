"""Our client beside the vendor's own and one of a stock generator, on one random answer: prints the table in README.

`make bench` compares times with more libraries; this counts what is wrong, too.

Run from the root of the repository: `python -m tests.benchmarks.alternatives`. It installs the vendor's client into
`.build/alternatives`, which needs the package index, and lets openapi-python-client write one from `spec/openapi.yaml`.
Each is measured in a process of its own; times are the CPU's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tests.benchmarks.bench_decode import payload

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / ".build/alternatives"
VENDOR = "elevenlabs==2.78.0"
TURNS = 1_000
RUNS = 3
"""Of as many the quickest is shown: the first one of a library compiles it, and any may be disturbed."""
UNION = "ConversationHistoryTranscriptResponseModelToolResultsItems"

_PROGRAM = """
import gc, json, statistics, sys, time
started = time.process_time()
{make}
imported = time.process_time() - started
raw = open(sys.argv[1], "rb").read()
{read}
def median(work):
    times = []
    for _ in range(5):
        gc.collect()
        start = time.process_time(); kept = work(); times.append(time.process_time() - start); del kept
    return statistics.median(times)
classes = []
for turn in decode().transcript:
    classes += [type(item).__name__ for item in turn.tool_results or ()]
print(json.dumps([imported, median(decode) / median(lambda: json.loads(raw)), classes]))
"""
_OURS = """
from elevenlabs_agents.models import GetConversationResponseModel as Model
decode = lambda: Model.from_json(raw)
"""
_VENDOR = """
from elevenlabs.core.unchecked_base_model import construct_type
from elevenlabs import GetConversationResponseModel as Model
decode = lambda: construct_type(type_=Model, object_=json.loads(raw))
"""
_STOCK = """
from stock.models import GetConversationResponseModel as Model
decode = lambda: Model.from_dict(json.loads(raw))
"""
READERS = {
    "this client": ("from elevenlabs_agents import ElevenLabs; ElevenLabs(api_key='x')", _OURS),
    f"the vendor's, {VENDOR.replace('==', ' ')}": (
        "from elevenlabs import ElevenLabs; ElevenLabs(api_key='x').conversational_ai.conversations",
        _VENDOR,
    ),
    "openapi-python-client 0.29.1 on our document": (
        "from stock import AuthenticatedClient; AuthenticatedClient(base_url='https://x', token='x')",
        _STOCK,
    ),
}
"""How each is imported with a first client, and how it reads an answer."""


def install() -> dict[str, tuple[Path, Path]]:
    """Return the interpreter and the folder of packages for each."""
    vendor = FOLDER / "env/bin/python"
    if not vendor.exists():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER / "env")], check=True)
        subprocess.run([str(vendor), "-m", "pip", "install", "--quiet", VENDOR], check=True)
    config = FOLDER / "config.yaml"
    config.write_text("package_name_override: stock\nproject_name_override: stock\npost_hooks: []\n", encoding="utf-8")
    command = [str(ROOT / ".venv/bin/openapi-python-client"), "generate", "--overwrite", "--config", str(config)]
    paths = ["--path", str(ROOT / "spec/openapi.yaml"), "--output-path", str(FOLDER / "stock")]
    subprocess.run([*command, *paths], check=True, stdout=subprocess.DEVNULL)
    ours = Path(sys.executable)
    places = [(ours, ROOT / "generated"), (vendor, FOLDER), (ours, FOLDER / "stock")]
    return dict(zip(READERS, places, strict=True))


def expected(raw: bytes) -> list[str]:
    """Return the component that each tool result is, by the mapping of the document alone."""
    import yaml

    document: dict[str, Any] = yaml.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    tag = document["components"]["schemas"][UNION]["discriminator"]
    other = tag.get("x-default-mapping", "")
    results = [item for turn in json.loads(raw)["transcript"] for item in turn.get("tool_results") or ()]
    return [tag["mapping"].get(item.get(tag["propertyName"]), other) for item in results]


def wrong(classes: list[str], components: list[str]) -> int:
    """Return how many items have a class that stands for another component: one class may stand for one alone."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for name, component in zip(classes, components, strict=True):
        told[name][component] += 1
    return sum(sum(each.values()) - max(each.values()) for each in told.values())


def main() -> None:
    """Print the table."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    places = install()
    answer = FOLDER / "answer.json"
    answer.write_bytes(payload(TURNS))
    components = expected(answer.read_bytes())
    print("| | import and first client | decode, times `json.loads` | tool results in a wrong class |")
    print("| --- | --- | --- | --- |")
    for name, (make, read) in READERS.items():
        python, path = places[name]
        command = [str(python), "-c", _PROGRAM.format(make=make, read=read), str(answer)]
        runs: list[Any] = []
        for _ in range(RUNS):
            done = subprocess.run(command, env={"PYTHONPATH": str(path)}, stdout=subprocess.PIPE, check=True)
            runs.append(json.loads(done.stdout))
        imported, times = min(run[0] for run in runs), min(run[1] for run in runs)
        classes: list[str] = runs[0][2]
        share = f"{wrong(classes, components):,} of {len(components):,}"
        print(f"| {name} | {imported:.2f} s | {times:.{1 if times < 10 else 0}f} | {share} |")


if __name__ == "__main__":
    main()
