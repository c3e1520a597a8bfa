"""A process that is killed at any step of a transaction leaves the old files or the new ones, never some of each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base import transaction
from generator.base.errors import GeneratorError
from tests import project

OLD = {"spec/a.yaml": b"old", "client/same.py": b"same", "client/old.py": b"old"}
NEW = {"spec/a.yaml": b"new", "spec/more/b.json": b"new", "client/same.py": b"same", "client/new.py": b"new"}

_CHANGE = """
import os, signal, sys
from pathlib import Path
from generator.base.transaction import transaction

def change(root):
    with transaction(root) as changes:
        changes.write(root / "spec/a.yaml", "new")
        changes.write(root / "spec/more/b.json", "new")
        place = changes.place()
        place.mkdir()
        (place / "same.py").write_text("same")
        (place / "new.py").write_text("new")
        changes.move(place, root / "client")

def kill_before(number):
    def hook(event, arguments):
        nonlocal number
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes or event in {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.copyfile"}:
            number -= 1
            if number < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

# Each step of a folder of its own, in a process of its own; the last one is not killed.
for folder in sorted(Path().iterdir()):
    child = os.fork()
    if not child:
        kill_before(int(folder.name))
        change(folder)
        os._exit(0)
    print(os.WTERMSIG(os.waitpid(child, 0)[1]), flush=True)
"""
"""Python announces each change of the file system to the hook, before it happens."""
STEPS = 40


def _old(root: Path) -> None:
    for name, content in OLD.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def test_a_process_that_is_killed_at_any_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    folders = [tmp_path / f"{number:02}" for number in range(STEPS)]
    for folder in folders:
        _old(folder)
    command = [sys.executable, "-c", _CHANGE]
    env = {**os.environ, "PYTHONPATH": str(project.ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    signals = [int(line) for line in done.stdout.split()]
    assert {*signals} == {0, 9}
    seen = set[bool]()
    for folder, signal in zip(folders, signals, strict=True):
        was_decided = transaction.is_decided(folder)
        transaction.recover(folder)
        found = project.tree(folder)
        assert found in (OLD, NEW), folder.name
        assert found == NEW or not was_decided, folder.name
        assert found == NEW or signal == 9, folder.name
        assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == [], folder.name
        seen.add(was_decided)
    assert seen == {False, True}


def _replace_in_vain(root: Path) -> None:
    with transaction.transaction(root) as changes:
        changes.write(root / "spec/a.yaml", "new")
        changes.write(root / "spec/more/b.json", "new")
        folder = changes.place()
        folder.mkdir()
        changes.move(folder, root / "client")
        changes.write(root / "wall/below", "new")


def test_a_move_that_fails_is_undone_with_those_before_it(tmp_path: Path) -> None:
    _old(tmp_path)
    (tmp_path / "wall").write_text("no folder", encoding="utf-8")
    with pytest.raises(FileExistsError):
        _replace_in_vain(tmp_path)
    assert project.tree(tmp_path) == OLD | {"wall": b"no folder"}
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_dir()) == ["client", "spec"]


def test_a_record_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("old", encoding="utf-8")
    root = tmp_path / "project"
    (root / transaction.NAME).mkdir(parents=True)
    (root / transaction.NAME / "0").write_text("new", encoding="utf-8")
    for record in ('[["0", "../victim"]]', f'[["0", "{tmp_path}/victim"]]', '[["../../victim", "x"]]', "[1]", "[", ""):
        (root / transaction.NAME / transaction.RECORD).write_text(record, encoding="utf-8")
        with pytest.raises(GeneratorError, match="no record of a transaction"):
            transaction.recover(root)
        assert (tmp_path / "victim").read_text(encoding="utf-8") == "old", record
        assert not (root / "x").exists(), record
