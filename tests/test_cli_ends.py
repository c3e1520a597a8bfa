"""How a command ends when nobody reads its answer, when it is interrupted, and when the fault is ours: never with 1."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli

ROOT = Path(__file__).parent.parent
DOCUMENT = '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}\n'
IMPORTED = "import runpy, sys; sys.argv = ['generator', 'diff', 'a.json', 'a.json']; "


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a document."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GENERATOR_TRACEBACK", raising=False)
    Path("a.json").write_text(DOCUMENT, encoding="utf-8")


def start(*arguments: str, code: Path = ROOT, stdout: int | None = subprocess.PIPE) -> subprocess.Popen[str]:
    # What is printed is kept in a buffer first, as it is for users, whatever whoever runs the tests prefers.
    environment = os.environ | {"PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": ""}
    command = [sys.executable, *(arguments if arguments[:1] == ("-c",) else ("-m", "generator", *arguments))]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, text=True, env=environment)


def copy_with(module: str, old: str, new: str) -> Path:
    """Return a folder with the program, in which *module* has *new* in the place of *old*."""
    ours = Path("ours").resolve()
    shutil.copytree(ROOT / "generator", ours / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    path = ours / module
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return ours


def test_an_answer_that_nobody_reads_to_its_end_is_no_fault() -> None:
    with start("rules", "--format", "json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "{\n"
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "arguments", ["diff a.json a.json", "--help", "help diff", "--version", "--completion bash", ""]
)
def test_an_answer_that_does_not_fit_on_the_disk_is_a_fault(arguments: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        process = start(*arguments.split(), stdout=full.fileno())
        _, err = process.communicate()
    assert process.returncode == 2
    assert err.splitlines()[0] == "   No space left on device"
    assert "Nothing was written" not in err, "it only reads"


@pytest.mark.parametrize(
    "arguments, code",
    [
        ("a.json a.json >&-", 0),
        ("a.json a.json 2>&-", 0),
        ("a.json a.json <&- >&- 2>&-", 0),
        ("b.json a.json >&-", 1),
        ("a.json nowhere.json 2>&-", 2),
        ("a.json - <&-", 2),
    ],
)
def test_a_stream_that_is_closed_is_one_that_nobody_is_at(arguments: str, code: int) -> None:
    more = DOCUMENT.replace('"paths": {}', '"paths": {"/a": {"get": {"responses": {}}}}')
    Path("b.json").write_text(more, encoding="utf-8")
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m generator diff {arguments}', sys.executable],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert "fault of this program" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "number, code, said", [(signal.SIGINT, 130, "Interrupted."), (signal.SIGTERM, 143, "Terminated.")]
)
def test_a_command_that_is_interrupted_ends_in_one_line(number: signal.Signals, code: int, said: str) -> None:
    os.mkfifo("slow.json")
    # Whoever starts the tests in the background may have told all children to ignore the signal.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start("diff", "slow.json", "a.json")
    signal.signal(signal.SIGINT, before)
    # This waits until the command reads what is never written. Closed after the signal, because that may come just
    # before the command waits for more, and then nothing else would wake it.
    with Path("slow.json").open("w", encoding="utf-8"):
        process.send_signal(number)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (code, "", f"{said}\n")


FAULT = r"generator/compare/compare_files\.py:\d+: a fault of this program: KeyError: 'nobody' \(.*\)\n"


def test_a_fault_of_ours_is_one_line_with_its_place() -> None:
    code = copy_with("generator/compare/compare_files.py", "    outcome = Outcome(\n", "    outcome = {}['nobody'](\n")
    process = start("diff", "a.json", "a.json", code=code)
    out, err = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert re.fullmatch(FAULT, err), err


def test_the_traceback_is_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENERATOR_TRACEBACK", "1")
    code = copy_with("generator/compare/compare_files.py", "    outcome = Outcome(\n", "    outcome = {}['nobody'](\n")
    process = start("diff", "a.json", "a.json", code=code)
    _, err = process.communicate()
    assert process.returncode == 2
    assert err.startswith("Traceback (most recent call last):")


@pytest.mark.parametrize("package", ["attrs", "yaml"])
def test_a_package_that_is_missing_is_named(package: str) -> None:
    Path("a.yaml").write_text("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n", encoding="utf-8")
    program = IMPORTED.replace("a.json", "a.yaml")
    # Python finds no module whose place among those that are imported is taken by None.
    process = start(
        "-c", f"{program}sys.modules[{package!r}] = None; runpy.run_module('generator', run_name='__main__')"
    )
    out, err = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert re.fullmatch(rf"generator/\S+\.py:\d+: the package `{package}` is not installed; .*\n", err), err


def test_a_terminal_without_the_characters_gets_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    Path("b.json").write_text(DOCUMENT.replace('"paths": {}', '"paths": {"/ä": {"get": {"responses": {}}}}'), "utf-8")
    process = start("diff", "a.json", "b.json", "--level", "compatible")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert "GET /\\xe4" in out


def test_what_does_not_exist_is_told_with_what_may_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, said in (
        (["dif"], "there is no command `dif`. Is it `diff` or `drift`?"),
        (["--root", "x", "build"], "unrecognized arguments: --root; an option of `build` stands behind it."),
        (["--verison"], "unrecognized arguments: --verison. Is it `--version`?"),
        (["diff", "a.json", "a.json", "--level", "compatable"], ". Is it `compatible`?"),
        (["rules", "--format", "pdf"], "."),
        (["rules", "--json", "--format", "text"], "--format: text contradicts json, which was asked for before"),
        (["drift", "--format", "html", "--json"], "--json: json contradicts html, which was asked for before"),
        (["diff", "a.json", "a.json", "--formt", "json"], "unrecognized arguments: --formt json. Is it `--format` or"),
        (["diff", "a.json", "a.json", "--form", "json"], "--form json. Is it `--for` or `--format`?"),
        (["diff", "a.json"], "the following arguments are required: REVISION"),
        (["version"], "there is no command `version`. Is it `--version`?"),
        (["pages", "page.md"], "there is no command `page.md`. Behind `pages` stands `show`."),
        (["overlay", "aply"], "there is no command `aply`. Is it `apply`?"),
        (["add", "page.md", "--capture", "2026-06"], "--capture; the following arguments are required: --captured. Is"),
        (["fetch", "https://docs.acme.test"], "A value stands behind its option: --index URL, --only GLOB, --ro"),
        (["retire", "GET", "/v1/x", "--reason", "gone"], "/v1/x. An argument with a space in it stands in quotes."),
    ):
        assert cli.main(arguments) == 2, arguments
        out, err = capsys.readouterr()
        assert out == "", arguments
        what, next = err.splitlines()
        assert said in what, arguments
        assert re.fullmatch(r"   `[a-z -]+ --help` lists what there is\.", next), arguments


@pytest.mark.parametrize("arguments", [[], ["help"], ["help", "diff"]])
def test_whoever_looks_for_help_gets_it(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0
    assert f"generator {'diff' if arguments[1:] else '[-h]'}" in capsys.readouterr().out
