"""Two commands at once, and what a killed one leaves: nothing is lost, and nobody is told that all went well if not."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator import cli
from generator.base import folder_lock, transaction
from generator.build.pipeline import BuildResult
from generator.read import sources
from tests import project

LINK = Path("spec/pages/2025-11/agents-get-link.md")
LOCK = Path(folder_lock.NAME)

COMMANDS = {
    "build": ["build"],
    "add": ["add", "one.md", "--captured", "2026-07"],
    "retire": ["retire", "GET /v1/convai/agents/{agent_id}/link", "--reason", "Gone"],
    "fetch": ["fetch", "--index", "http://127.0.0.1:1/llms.txt"],
    "overlay": ["overlay", "apply", "spec/openapi.yaml", "overlays/spec/05-info.overlay.yaml", "-o", "out.yaml"],
    "build elsewhere": ["build", "--out", "elsewhere"],
}
FOLDERS = {"build elsewhere": "elsewhere"}


@pytest.fixture(autouse=True)
def _project(few_pages: tuple[Path, BuildResult], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project that was built."""
    monkeypatch.chdir(project.copy_built(few_pages[0], tmp_path / "project"))
    for name in ("one", "two"):
        page = LINK.read_text(encoding="utf-8").replace("/link", f"/{name}").replace("get-link", name)
        Path(f"{name}.md").write_text(page, encoding="utf-8")


_HOLD = """
import sys
from pathlib import Path
from generator.base import folder_lock, transaction
with folder_lock.locked(Path(sys.argv[1]), "build"):
    print("held", flush=True)
    sys.stdin.read()
"""


_HOLD_BEFORE_IT_HAS_A_NAME = """
import fcntl, os, sys, time
handle = os.open(sys.argv[1] + "/.generator.lock", os.O_RDWR | os.O_CREAT, 0o666)
fcntl.flock(handle, fcntl.LOCK_EX)
os.write(handle, sys.argv[2].encode())
print("held", flush=True)
time.sleep(0.2)
os.ftruncate(handle, 0)
os.pwrite(handle, f"process {os.getpid()} (`build`, since 00:00:00 UTC)\\n".encode(), 0)
sys.stdin.read()
"""


@contextmanager
def _held(folder: str, *arguments: str, program: str = _HOLD) -> Generator[subprocess.Popen[str]]:
    """Let another process be at work in *folder*."""
    command = [sys.executable, "-c", program, folder, *arguments]
    env = {**os.environ, "PYTHONPATH": str(project.ROOT)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.kill()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_second_command_names_the_process_that_is_at_work(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.tree(Path())
    folder = FOLDERS.get(name, ".")
    with _held(folder) as holder:
        assert cli.main(COMMANDS[name]) == 2
    said = capsys.readouterr().err
    assert f"process {holder.pid} (`build`, since " in said
    assert said.endswith("Wait until it has ended, and run the command again.\n\nNothing was written.\n")
    after = project.tree(Path())
    assert {name: text for name, text in after.items() if Path(name).name != folder_lock.NAME} == before


@pytest.mark.parametrize("left", ["", "process 999999999 (`build`, since 00:00:00 UTC)\n"], ids=["empty", "killed"])
def test_a_process_that_has_just_begun_is_named(left: str, capsys: pytest.CaptureFixture[str]) -> None:
    with _held(".", left, program=_HOLD_BEFORE_IT_HAS_A_NAME) as holder:
        assert cli.main(COMMANDS["build"]) == 2
    assert f"process {holder.pid} (`build`, since " in capsys.readouterr().err


@pytest.mark.parametrize("command", ["diff", "explain"])
def test_a_command_that_only_reads_does_not_wait(command: str) -> None:
    arguments = {"diff": ["spec/openapi.yaml", "spec/openapi.yaml"], "explain": ["GetAgentLinkResponseModel"]}
    with _held("."):
        assert cli.main([command, *arguments[command]]) == 0


def test_the_lock_of_a_process_that_died_is_taken_over() -> None:
    with _held(".") as holder:
        holder.kill()
        holder.wait()
        assert LOCK.exists()
        assert cli.main(COMMANDS["add"]) == 0
    assert not LOCK.exists()


def test_a_lock_for_which_the_disk_has_no_room_is_gone_with_the_folder_that_was_made_for_it() -> None:
    room = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, room[1]))
    try:
        with pytest.raises(OSError, match=r"new/er/\.generator\.lock"), folder_lock.locked(Path("new/er"), "build"):
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, room)
    assert not Path("new").exists()


def test_a_lock_is_gone_after_a_command_that_fails_and_a_folder_that_it_made_too() -> None:
    assert cli.main(["add", "nowhere.md", "--captured", "2026-07"]) == 2
    assert not LOCK.exists()
    Path("generator.toml").write_text("nonsense = 1\n", encoding="utf-8")
    assert cli.main(["build", "--out", "new/folder"]) == 2
    assert not Path("new").exists()


PAIRS = {
    "add": (["add", "one.md", "--captured", "2026-07"], ["add", "two.md", "--captured", "2026-07"]),
    "retire": (
        ["retire", "GET /v1/convai/agents/{agent_id}/link", "--reason", "Gone"],
        ["retire", "DELETE /v1/convai/agents/{agent_id}", "--reason", "Gone"],
    ),
    "overlay": tuple(
        ["overlay", "apply", "spec/openapi.yaml", f"{name}.overlay.yaml", "-o", "spec/openapi.yaml"]
        for name in ("first", "second")
    ),
    "build": (["build"], ["build"]),
}
TRACES: dict[str, Callable[[], Collection[str]]] = {
    "add": lambda: [source.file for source in sources.load(Path("spec"))],
    "retire": lambda: Path("overlays/spec/90-retired.overlay.yaml").read_text(encoding="utf-8"),
    "overlay": lambda: Path("spec/openapi.yaml").read_text(encoding="utf-8"),
}
LEFT = {
    "add": ("pages/2026-07/agents-one.md", "pages/2026-07/agents-two.md"),
    "retire": ("].get", "].delete"),
    "overlay": ("x-first", "x-second"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_what_ends_well_is_done_when_two_commands_run_at_once(name: str) -> None:
    for key in ("first", "second"):
        action = f"{{target: $.info, update: {{x-{key}: true}}}}"
        text = f"overlay: 1.1.0\ninfo: {{title: More, version: 1.0.0}}\nactions: [{action}]\n"
        Path(f"{key}.overlay.yaml").write_text(text, encoding="utf-8")
    running = [project.start(*arguments, project=Path()) for arguments in PAIRS[name]]
    said = [process.communicate()[1] for process in running]
    codes = [process.returncode for process in running]
    assert 0 in codes, said
    for process, code, err in zip(running, codes, said, strict=True):
        assert code in {0, 2}
        other = next(one for one in running if one is not process)
        assert (f"process {other.pid} " in err) is (code == 2), err
    if name in TRACES:
        found = TRACES[name]()
        assert [code for code, trace in zip(codes, LEFT[name], strict=True) if code == 0 and trace not in found] == []
    assert not list(Path().rglob("*.new"))
    assert not LOCK.exists()


def test_what_killed_commands_left_is_removed_by_the_next_one() -> None:
    before = project.tree(Path("generated"))
    left = Path(transaction.NAME)
    left.mkdir()
    # A build was killed between moving the old client away and moving the new one to its place.
    Path("generated").rename(left / "0.old")
    shutil.copytree(left / "0.old", left / "0")
    (left / transaction.RECORD).write_text('[["0", "generated"]]', encoding="utf-8")
    unfinished = [Path(name) for name in (".out.yaml.999999999.new", ".build/.report.html.999999999.new")]
    for path in unfinished:
        path.parent.mkdir(exist_ok=True)
        path.write_text("half", encoding="utf-8")
    # Also before a command that only reads.
    assert cli.main(["explain", "GetAgentLinkResponseModel"]) == 0
    assert project.tree(Path("generated")) == before
    assert [path for path in unfinished if path.exists()] == []
    # What was not decided is undone, and what a living process writes stays.
    left.mkdir()
    Path(".generator.lock").touch()
    kept = Path(f".out.yaml.{os.getpid()}.new")
    kept.touch()
    assert cli.main(["explain", "GetAgentLinkResponseModel"]) == 0
    assert {*Path().glob(".*")} == {kept, Path(".build")}
