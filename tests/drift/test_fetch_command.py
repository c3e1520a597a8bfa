"""`fetch` as people run it, and its settings."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import cli
from generator.base import config
from generator.base.config import UpstreamSettings as Settings
from generator.base.errors import GeneratorError
from generator.base.progress import Meter, Step
from generator.commands.fetch import patterns
from generator.upstream import retire
from tests import goldens, project
from tests.drift.upstream import DELETE, LINK, Docs, Upstream, shrink
from tests.effort import THOROUGH

Say = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project of which nothing was built; no proxy stands before this machine's own server."""
    monkeypatch.chdir(project.copy_inputs(tmp_path))
    monkeypatch.setenv("NO_PROXY", "*")


def _run(say: Say, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    said = say.readouterr()
    return code, said.out, said.err


def _serve_few(upstream: Upstream) -> None:
    """Let upstream and the project have only the pages that are read in no time."""
    shrink(Path("spec"))
    upstream.serve(Docs.ours(Path("spec")))


def test_nothing_new_is_one_line_and_nothing_is_touched(upstream: Upstream, capsys: Say) -> None:
    before = project.tree(Path())
    for _ in range(2):
        code, out, err = _run(capsys, "fetch", "--index", upstream.index)
        assert (code, out, err) == (0, "16 pages, all as in spec/pages: nothing to do\n", "")
    after = project.tree(Path())
    assert {name: text for name, text in after.items() if not name.startswith(".build/fetch/")} == before


def test_news_are_added_built_and_then_none(upstream: Upstream, capsys: Say) -> None:
    docs = Docs.ours()
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    docs.drop(LINK)
    upstream.serve(docs)
    day = datetime.now(UTC).date().isoformat()
    code, out, err = _run(capsys, "fetch", "--index", upstream.index)
    assert (code, err) == (0, "")
    said = out.replace(upstream.url, "http://127.0.0.1:PORT")
    goldens.check("fetch-command.txt", re.sub(r"pages/20\d\d-\d\d-\d\d", "pages/TODAY", said))
    assert Path(f"spec/pages/{day}/agents-delete.md").is_file()
    retire("GET /v1/convai/agents/{agent_id}/link", "Upstream took it away", Path(), day)
    if THOROUGH:
        document = project.build(Path()).document
        assert "for good" in document.text
        assert "/v1/convai/agents/{agent_id}/link" not in document.text
    assert _run(capsys, "fetch", "--index", upstream.index) == (
        0,
        "15 pages, all as in spec/pages: nothing to do\n",
        "",
    )


def test_settings_say_where_and_what(upstream: Upstream, capsys: Say) -> None:
    _serve_few(upstream)
    settings = Path("generator.toml")
    text = settings.read_text("utf-8")
    index = re.sub(r"(?m)^index = .*$", f'index = "{upstream.index}"', re.sub(r"(?m)^document = .*\n", "", text))
    settings.write_text(index.replace("*/api-reference/*", "*/agents/*"), "utf-8")
    assert cli.main(["fetch"]) == 0
    assert capsys.readouterr().out == "4 pages, all as in spec/pages: nothing to do\n"
    assert cli.main(["fetch", "--only", "*/tools/*", "*/calculate"]) == 0
    assert capsys.readouterr().out == "2 pages, all as in spec/pages: nothing to do\n"
    assert cli.main(["fetch", "--only", "!*/get-link"]) == 0
    assert capsys.readouterr().out == "3 pages, all as in spec/pages: nothing to do\n"


def test_patterns_that_only_leave_out_join_those_of_the_settings() -> None:
    assert patterns([], ("*/a/*",)) == ("*/a/*",)
    assert patterns(["!*/b"], ("*/a/*",)) == ("*/a/*", "!*/b")
    assert patterns(["*/c", "!*/b"], ("*/a/*",)) == ("*/c", "!*/b")


def test_this_repository_says_where_its_pages_come_from() -> None:
    found = config.load(project.ROOT / "generator.toml").upstream
    document = "https://api.elevenlabs.io/openapi.json"
    assert found == Settings("https://elevenlabs.io/docs/llms.txt", ("*/api-reference/*",), document)


CLIENT = '[client]\npackage = "acme"\n'


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", Settings()),
        ('[upstream]\nindex = "http://127.0.0.1:80/llms.txt"\n', Settings("http://127.0.0.1:80/llms.txt")),
        ('[upstream]\nonly = ["*/a/*", "!*/a/b"]\n', Settings("", ("*/a/*", "!*/a/b"))),
        ('[upstream]\nonly = "*/a/*"\n', Settings("", ("*/a/*",))),
    ],
)
def test_settings_of_other_vendors(text: str, expected: Settings) -> None:
    Path("settings.toml").write_text(CLIENT + text, "utf-8")
    assert config.load_vendor(Path("settings.toml"), None).upstream == expected


@pytest.mark.parametrize(
    "name, text",
    [
        ("index", 'index = "ftp://acme.test/llms.txt"'),
        ("password", 'index = "https://ada:secret@acme.test/llms.txt"'),
        ("only", "only = []"),
        ("only-numbers", "only = [1]"),
        ("only-blank", 'only = ["*/a b"]'),
        ("key", 'url = "https://acme.test/llms.txt"'),
    ],
)
def test_settings_that_cannot_be(name: str, text: str) -> None:
    Path("settings.toml").write_text(f"{CLIENT}[upstream]\n{text}\n", "utf-8")
    with pytest.raises(GeneratorError) as error:
        config.load_vendor(Path("settings.toml"), None)
    goldens.check(f"errors/settings-upstream-{name}.txt", f"{error.value}\n")


def test_a_terminal_shows_how_far_it_is(upstream: Upstream) -> None:
    _serve_few(upstream)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "fetch", "--index", upstream.index, "--root", str(Path.cwd())]
    done = subprocess.run(command, cwd=project.ROOT, stdout=subprocess.PIPE, stderr=theirs, check=True, text=True)
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    pictures = [picture.rstrip() for picture in shown.split("\r")]
    assert pictures[1] == "index ..."
    assert pictures[2].startswith("index  download 0/11 ...")
    assert "compare" in pictures[-3]
    assert pictures[-2:] == ["", ""]
    assert done.stdout.endswith("nothing to do\n")


def test_a_build_after_a_fetch_is_timed_by_itself() -> None:
    now = iter([1.0, 10.0, 100.0, 104.0])
    drawn: list[str] = []
    meter = Meter(drawn.append, 80, lambda: next(now))
    for step in (Step("index"), Step("compare", 1, 1), Step("pages", 0, 2), Step("pages", 1, 2)):
        meter.show(step)
    assert [picture.strip() for picture in drawn][2:] == [
        "index  compare 1/1  pages 0/2 ...",
        "index  compare 1/1  pages 1/2 ...  16 s left",
    ]
