"""One command at a time changes a folder: the others end with the name of the process that is at work there."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from generator.base import transaction, unfinished
from generator.base.disk_errors import named
from generator.base.errors import GeneratorError

NAME = ".generator.lock"
"""Of the file that is locked; it is removed at the end, and one that a killed process left is taken over."""


@contextmanager
def locked(folder: Path, command: str) -> Generator[None]:
    """Let no other command change *folder* meanwhile; raise `GeneratorError` if one does.

    What a process that was killed there had begun is ended first. The folder is made, and removed again if it is still
    empty at the end.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        handle = _acquire(folder)
        try:
            _sign(handle, folder, command)
            transaction.recover(folder)
            yield
        finally:
            (folder / NAME).unlink(missing_ok=True)
            os.close(handle)
    finally:
        for path in missing:
            # Another command may have begun there.
            with suppress(OSError):
                path.rmdir()


def end_what_was_left(folder: Path, command: str) -> bool:
    """End what a process that was killed in *folder* had begun, before *command* runs; return whether files changed.

    Where moves were decided, no command may go on before they are made. Anything else that was left is in nobody's way:
    it stays where another command is at work, or where nothing may be changed.
    """
    if transaction.is_decided(folder):
        with locked(folder, command):
            return True
    with suppress(OSError, GeneratorError):
        if any((folder / name).exists() for name in (NAME, transaction.NAME)):
            with locked(folder, command):
                return False
        unfinished.remove_left(folder)
    return False


def _acquire(folder: Path) -> int:
    # Only where it is needed: the module is missing on systems that lock files in another way.
    import fcntl

    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:
            # Another command has just removed the folder that it made.
            continue
        try:
            # The system releases the lock of a process that ends, however it ends.
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(handle)
            os.close(handle)
            what = f"{holder} is at work in the folder {folder.resolve().as_posix()}"
            raise GeneratorError(what, next="Wait until it has ended, and run the command again.") from None
        if _is_in_place(handle, folder / NAME):
            return handle
        os.close(handle)


def _sign(handle: int, folder: Path, command: str) -> None:
    """Let the file that is locked say who is at work in *folder*."""
    os.ftruncate(handle, 0)
    started = datetime.now(UTC).strftime("%H:%M:%S")
    with named(folder / NAME):
        os.write(handle, f"process {os.getpid()} (`{command}`, since {started} UTC)\n".encode())


def _holder(handle: int) -> str:
    """What the process that has the lock says of itself.

    It writes that right after it has the lock; until then the file is empty, or names a process that was killed.
    """
    for _ in range(1000):
        text = os.pread(handle, 200, 0).decode(errors="replace").strip()
        number = re.match(r"process (\d+) ", text)
        if number and unfinished.is_alive(int(number[1])):
            return text
        time.sleep(0.01)
    return "another process"


def _is_in_place(handle: int, path: Path) -> bool:
    """Whether *handle* is that of the file at *path*: who had the lock before may have removed the file."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
