"""The READMEs: their examples run as they stand, and the table of proofs names tests that are there."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from argparse import ArgumentParser
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from generator.commands.drift import DRIFT
from generator.emit import emit
from generator.emit.views.document_text import Text, code, markdown
from generator.runtime.settings import RequestOptions
from tests import kitchen_sink, pipeline_picture, readme
from tests.benchmarks import alternatives
from tests.benchmarks.bench_decode import payload
from tests.client.test_samples import ROWS
from tests.effort import THOROUGH
from tests.server import Reply, Server
from tests.typecheck import mypy

ROOT = Path(__file__).parent.parent
OURS = ROOT / "generated" / "README.md"
README = ROOT / "README.md"
PICTURE = ROOT / ".github/pipeline.svg"
PROOFS = Path(__file__).with_name("PROOFS.md")

THING: dict[str, Any] = {"id": 1, "made_at": "2026-06-01", "kind": "a", "owner": None, "inner": [], "score": 1}
KITCHEN = [
    evolve(Reply.json({"items": [THING]}), path="/v1/things/kept"),
    Reply(200, {"Content-Type": "audio/mpeg"}, b"sound", path="/v1/things/raw"),
    Reply(
        200, {"Content-Type": "text/event-stream"}, b'data: {"text": "a"}\n\ndata: {"done": true}\n\n', path="/v1/talk"
    ),
]
SAMPLES = [
    # What the samples of the docs name `123` and `agent_id` may be called otherwise.
    evolve(row.reply, path=re.sub(r"/(123|agent_id|conversation_id)\b", "/[^/]+", row.path))
    for row in ROWS
    if row.method == "GET" or row.path.endswith("/stream")
]


@frozen
class Guide:
    """A README whose examples are of one package."""

    file: Path
    package: str
    replies: list[Reply]
    key: str


def guides() -> dict[str, Guide]:
    sink = kitchen_sink.client().folder
    return {
        "client": Guide(OURS, "elevenlabs_agents", SAMPLES, "ELEVENLABS_API_KEY"),
        "repository": Guide(ROOT / "README.md", "elevenlabs_agents", SAMPLES, "ELEVENLABS_API_KEY"),
        "kitchen sink": Guide(sink / "README.md", "kitchen_sink_client", KITCHEN, "KITCHEN_SINK_KEY"),
    }


every = pytest.mark.parametrize("name", ["client", "repository", "kitchen sink"])

_RUN = """
import importlib, sys
from attrs import evolve
package, url, code = sys.argv[1:]
client = importlib.import_module(f"{package}.client")
client._SERVICE = evolve(client._SERVICE, regions=dict.fromkeys(client._SERVICE.regions, url))
exec(compile(code, "README.md", "exec"), {"__name__": "__main__"})
"""


def ran(guide: Guide, url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the examples of *guide* as one program whose servers are all at *url*."""
    path = f"{ROOT / 'generated'}{os.pathsep}{kitchen_sink.client().folder}"
    env = {**os.environ, "PYTHONPATH": path, guide.key: "sk_1234567890abcdef"}
    options = ["-W", "error", "-W", "ignore:conversational_ai.agents.simulate_conversation:DeprecationWarning"]
    command = [sys.executable, *options, "-c", _RUN, guide.package, url, readme.module(guide.file)]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@every
def test_the_examples_run(name: str, server: Server, tmp_path: Path) -> None:
    guide = guides()[name]
    server.answer(*guide.replies)
    done = ran(guide, server.url, tmp_path)
    assert (done.returncode, done.stdout != "" or name == "repository") == (0, True), done.stderr
    assert "sk_1234567890abcdef" not in done.stdout + done.stderr
    if name != "repository":
        assert {path.name for path in tmp_path.iterdir()} == {"answer.bin"}
        assert len(server.requests()) >= 10


def test_an_example_that_is_wrong_fails(server: Server, tmp_path: Path) -> None:
    server.answer(Reply.json({}))
    assert ran(guides()["client"], server.url, tmp_path).returncode == 1


def test_the_examples_are_clean_to_a_strict_type_checker(tmp_path: Path) -> None:
    for name, guide in guides().items():
        # What the vendor retires is shown as long as it is there.
        code = f"# mypy: disable-error-code=deprecated\n{readme.module(guide.file)}"
        (tmp_path / f"{name.replace(' ', '_')}.py").write_text(code, encoding="utf-8")
    files = sorted(file.name for file in tmp_path.glob("*.py"))
    done = mypy(*files, folder=tmp_path, path=[kitchen_sink.client().folder])
    assert done.returncode == 0, done.stdout


def test_a_client_of_which_nothing_can_be_shown_has_a_readme_all_the_same(tmp_path: Path) -> None:
    document = kitchen_sink.document()
    for path in list(document["paths"]):
        if path != "/v1/things/rules":
            del document["paths"][path]
    document["components"]["schemas"] = {"Rule": {"type": "string"}}
    folder = emit(
        kitchen_sink.shape_of(document), evolve(kitchen_sink.target(), webhooks=None), tmp_path / "generated"
    ).folder
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert [compile(block, "README.md", "exec") for block in readme.blocks(folder / "README.md")]
    assert re.findall(r"^## (Pages|Streams|Audio.*|Deprecated|Raw.*)$", text, re.MULTILINE) == []


HOSTILE = "Gone.\n\n# Title\n```\n<script> | [x](http://x.test) `a` *b* \\ & \x1b[31m"


def test_words_of_a_page_are_words(tmp_path: Path) -> None:
    document = kitchen_sink.document()
    document["paths"]["/v1/shops/{shop-id}/things/{id}"]["get"]["x-deprecation-reason"] = HOSTILE
    folder = emit(kitchen_sink.shape_of(document), kitchen_sink.target(), tmp_path / "generated").folder
    text = (folder / "README.md").read_text(encoding="utf-8")
    [line] = [line for line in text.splitlines() if line.startswith("- `shops.things.get`: ")]
    assert line == "- `shops.things.get`: " + markdown(Text(HOSTILE))
    before = (kitchen_sink.client().folder / "README.md").read_text(encoding="utf-8")
    assert text.replace(line, "- `shops.things.get`") == before


@pytest.mark.parametrize(
    "text, shown, span",
    [
        ("plain, with: a (few) signs.", "plain, with: a (few) signs.", "`plain, with: a (few) signs.`"),
        ("a | b", r"a \| b", r"`a \| b`"),
        ("`x` ``y``", r"\`x\` \`\`y\`\`", "``` `x` ``y`` ```"),
        ("<b>&amp;</b>", r"\<b\>\&amp;\</b\>", "`<b>&amp;</b>`"),
        ("[a](b) *c* _d_ #e ~f~ \\", r"\[a\](b) \*c\* \_d\_ \#e \~f\~ \\", "`[a](b) *c* _d_ #e ~f~ \\`"),
        ("one\n\n- two\x1b\u202e", "one - two", "`one - two`"),
    ],
)
def test_text_becomes_markdown(text: str, shown: str, span: str) -> None:
    assert (markdown(Text(text)), code(text)) == (shown, span)


ROW = re.compile(r"^\| \*\*(?P<group>[^*]+):\*\* (?P<feature>.+?) \| (?P<tests>`tests/.+) \|$", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")

DELIVERED = {
    "Errors": "base; connection; timeout; decoding; 400, 401, 403, 404, 409, 422; 429; 500 to 599; any other; headers;"
    " request id; parsed body; raw bytes; operation called; pickled; `repr`; validation",
    "Retries": "`http_client`; no connection; 429; 503; idempotent; idempotency key; 408; read errors; 409;"
    " `x-should-retry: false`; backoff; jitter; `Retry-After`; date; `retry-after-ms`; bounds; 2 by default; multipart",
    "Settings": "`base_url`; `region`; `timeout`; `max_retries`; `default_headers`; `http_client`; `request_options`;"
    " `with_options`; environment; `default_query`; deadline;"
    " headers, query; body additions; idempotency key; cookies; auth; event hooks; proxies; timeouts; Unset and None",
    "Raw access": "status, headers, bytes; `.parse()`; `with_raw_response`; not to be held in memory",
    "Pagination": "items; pages; lazy; typed; repeated cursor; overlay",
    "Streaming": "typed chunks; server-sent events; newline-delimited; concatenated; any byte; accumulates;"
    " closing early; audio; file; content type",
    "Forward compatibility": "enum; tag; extra key; null; missing; required; wrong kind; no body; `assert_never`",
    "Security": "`repr`; log; error; traceback; redirect; line breaks; logger; allow-list",
    "Typing and feel": "`py.typed`; mypy; pyright; `repr`; `copy`; `pickle`; `attrs.evolve`; `==`; dicts; completion;"
    " deprecated; docstrings",
    "Seam": "one module knows the HTTP library; httpx2",
    "Life cycle": "fork; event loop; trio; 1,000 answers; `ResourceWarning`; `deepcopy`; `pickle`",
    "Dependencies": "httpx; attrs; python-dateutil",
    "Faults": "refused connection; reset in mid-body; slow drip; each form of `Retry-After`; 503 twice then 200;"
    " truncated JSON; HTML with 200; a list for an object; redirect to another host; gzip; inside characters;"
    " between keep-alive requests",
    "Defects": "named test",
    "Concurrency": "200 calls; 32 threads; lost; mixed; sockets closed on exit; cancelled",
    "Contract": "Prism",
    "Interop": "pydantic; JSON Schema; `attrs.asdict`; rich; cattrs",
    "Webhooks": "event; signature; several secrets; constant time; nothing heavy; FastAPI; Flask",
    "Attacks": "compressed; endless; `max_response_size`; exception; cancelled; deep JSON; copied; key; plain http",
    "Tests of applications": "fake server; every operation; pages, streams and bytes; JSON Schema; one fault",
}
"""What the client promises, by words that the rows of each group must have."""


def rows() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Group, feature and tests of each row of the table."""
    table = PROOFS.read_text(encoding="utf-8").partition("| feature | proved by |\n| --- | --- |\n")[2]
    found = [(row["group"], row["feature"], NAMED.findall(row["tests"])) for row in ROW.finditer(table)]
    assert len(found) == len(table.strip().splitlines())
    return found


@cache
def functions(file: str) -> frozenset[str]:
    """Names of the tests in *file*."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_feature_is_in_the_table() -> None:
    said: dict[str, str] = {}
    for group, feature, _ in rows():
        said[group] = f"{said.get(group, '')} {feature}"
    assert said.keys() == DELIVERED.keys()
    assert [word for group, words in DELIVERED.items() for word in words.split("; ") if word not in said[group]] == []


def test_every_test_that_proves_a_feature_is_there() -> None:
    named = [test for _, _, tests in rows() for test in tests]
    assert all(tests for _, _, tests in rows())
    assert [(file, name) for file, name in named if name not in functions(file)] == []


def test_every_option_of_a_call_is_explained() -> None:
    text = OURS.read_text(encoding="utf-8")
    assert [key for key in RequestOptions.__annotations__ if f"`{key}`" not in text] == []


def test_what_is_said_of_the_options_of_drift_is_so() -> None:
    section = README.read_text(encoding="utf-8").partition("\n## Comparing documents\n")[2].partition("\n## ")[0]
    said = section.partition("\n`drift` has ")[2].partition("\n\n")[0]
    parser = ArgumentParser()
    DRIFT.configure(parser)
    has = set(re.findall(r"--[a-z-]+", parser.format_help()))
    assert set(re.findall(r"`(--[a-z-]+)`", said)) == has & set(re.findall(r"(?m)^\| `(--[a-z-]+)", section))
    assert f"the default is `{parser.parse_args([]).audience}`" in said


def test_the_picture_is_drawn_from_the_map() -> None:
    if os.environ.get("UPDATE_GOLDENS") == "1":
        PICTURE.write_text(pipeline_picture.draw(), encoding="utf-8")
    assert PICTURE.read_text(encoding="utf-8") == pipeline_picture.draw(), (
        "ROOMS has changed: UPDATE_GOLDENS=1 draws it"
    )
    assert f"]({PICTURE.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not THOROUGH, reason="makes an answer of a thousand turns: make test-ci")
def test_the_table_of_alternatives_has_the_readers_and_the_counts_of_the_command() -> None:
    components = alternatives.expected(payload(alternatives.TURNS))
    all_in_one = alternatives.wrong(["one class"] * len(components), components)
    assert len(set(components)) == 4
    rows = re.findall(
        r"^\| ([^|]+) \| [\d.]+ s \| [\d.]+ \| (\d+) of (\d+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE
    )
    wrong = [0, all_in_one, all_in_one]
    assert rows == [(name, str(n), str(len(components))) for name, n in zip(alternatives.READERS, wrong, strict=True)]
