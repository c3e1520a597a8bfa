"""What a terminal shows: help with an example of each command, lines that fit, and colours where they are wanted."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.base import terminal
from generator.commands import COMMANDS

ROOT = Path(__file__).parent.parent
STYLE = re.compile(r"\x1b\[[\d;]*m")


def shown(*arguments: str, columns: int = 80, **environment: str) -> str:
    """Return what the program prints to a terminal with that many *columns*."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    environment = kept | {"TERM": "xterm", "COLUMNS": str(columns), "PYTHONPATH": str(ROOT)} | environment
    process, terminal_end = pty.fork()
    if process == 0:
        os.execve(sys.executable, [sys.executable, "-m", "generator", *arguments], environment)
    parts: list[bytes] = []
    # Linux ends the reading with an error, other systems with nothing.
    while part := _read(terminal_end):
        parts.append(part)
    os.close(terminal_end)
    os.waitpid(process, 0)
    return b"".join(parts).decode().replace("\r\n", "\n")


def _read(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:
        return b""


def test_lines_fit_and_go_on_below_their_value() -> None:
    text = "breaking    property `name` of the answer is gone\n  before    a text of many words\n" + "x" * 40
    assert terminal.fit(text, 30).split("\n") == [
        "breaking    property `name` of",
        "            the answer is gone",
        "  before    a text of many",
        "            words",
        "x" * 40,
    ]
    assert terminal.fit("  fault    index      https://a.test does not answer at all", 45).split("\n") == [
        "  fault    index      https://a.test does not",
        "                      answer at all",
    ]


def test_a_terminal_has_colours_and_a_pipe_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    base = '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {"responses": {}}}}}'
    Path("a.json").write_text(base, encoding="utf-8")
    Path("b.json").write_text(base.replace("/a", "/b"), encoding="utf-8")
    plain = shown("diff", "a.json", "b.json", NO_COLOR="1")
    coloured = shown("diff", "a.json", "b.json")
    assert not re.search(r"\x1b\[[\d;]*3\dm", plain), "NO_COLOR"
    assert "\x1b[1;31mbreaking\x1b[0m" in coloured
    assert STYLE.sub("", coloured) == STYLE.sub("", plain)
    assert all(len(line) <= 80 for line in STYLE.sub("", coloured).split("\n"))


def test_help_keeps_brackets_and_has_an_example() -> None:
    text = STYLE.sub("", shown("audit", "--help", columns=140))
    assert "(default: [upstream] document in generator.toml)" in text
    assert text.endswith(f"example:\n  python -m generator {example('audit')}\n")


def example(name: str) -> str:
    return next(command.example for command in COMMANDS if command.name == name)


def test_every_example_can_be_typed() -> None:
    for command in COMMANDS:
        options = cli.parse(shlex.split(command.example))
        assert options.command == command.name, command.example


def test_a_shell_completes_commands_and_options(tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(shown("--completion", "bash"), encoding="utf-8")
    asked = (
        f"source {shlex.quote(str(script))}; COMP_WORDS=(docs-to-client dr); COMP_CWORD=1; _shtab_docs_to_client;"
        'echo "${COMPREPLY[@]}"; COMP_WORDS=(docs-to-client diff a b --lev); COMP_CWORD=4; _shtab_docs_to_client;'
        'echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["drift", "--level", ""]


def test_no_text_of_others_controls_a_terminal_or_turns_a_line_around(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "tests/cases/list-pages/named.md").read_text(encoding="utf-8")
    marks = "\x07\x1b\x7f\x85\x90\x9b\u202e\u2028"
    Path("page.md").write_text(page.replace("A printed book.", f"A printed {marks} book."), encoding="utf-8")
    controls = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    assert cli.main(["pages", "show", "page.md"]) == 0
    shown_page = capsys.readouterr().out
    assert "A printed " in shown_page
    assert not re.search(f"[{controls}]", shown_page)
    document: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}
    gone: dict[str, Any] = document | {"paths": {f"/{marks}": {"get": {"responses": {}}}}}
    Path("base.json").write_text(json.dumps(gone), encoding="utf-8")
    Path("revision.json").write_text(json.dumps(document), encoding="utf-8")
    assert cli.main(["diff", "base.json", "revision.json", "--format", "json"]) == 1
    findings = capsys.readouterr().out
    assert json.loads(findings)["findings"][0]["change"]["name"] == f"GET /{marks}"
    assert not re.search(f"[{controls}]", findings)
