"""Every module of a staged client is imported: what cannot be imported there cannot be imported by users either.

This file is also a program, `import_trial.py FOLDER PACKAGE PATH...`, and imports nothing but the standard library.
"""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import NoReturn

_COPIED = ("linux",)
"""Where a process can be copied whatever libraries of the system it has open."""


def import_all(folder: Path, package: str, runtime: Path) -> None:
    """Import every module of *package* in *folder*, in another process and without leaving bytecode.

    What cannot be imported is a bug in our templates. The bytecode of *runtime* is lent to the copy of it in the
    package: to compile that takes longer than all the rest.
    """
    with _lent_bytecode(runtime, folder / package / "runtime"):
        said = (_forked if sys.platform in _COPIED else _started)(folder.resolve(), package)
    if RecursionError.__name__ in said or "too many nested" in said:
        # Each of many models imports the next, or an array is one of arrays of arrays and so on.
        raise RecursionError(f"the client:\n{said}")
    if said:
        raise RuntimeError(f"the client:\n{said}")


def _forked(folder: Path, package: str) -> str:
    """Return what is wrong in a copy of this process, which has imported already what each client needs."""
    reader, writer = os.pipe()
    # Of what the signals do that this process waits for, nothing is for the copy to do.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    child = os.fork()
    if not child:
        _answer(writer, folder, package)
    signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as answer:
            said = answer.read().decode()
    finally:
        _, status = os.waitpid(child, 0)
    return said or (f"the process that imports it ended with {status}" if status else "")


def _answer(writer: int, folder: Path, package: str) -> NoReturn:
    """Write what is wrong to *writer*, and end this process without a word to anything that the other one has open."""
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.closerange(3, writer)
        os.closerange(writer + 1, os.sysconf("SC_OPEN_MAX"))
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
        # It may go as deep as in a process that has just been started.
        sys.setrecursionlimit(sys.getrecursionlimit() + sum(1 for _ in traceback.walk_stack(None)))
        os.write(writer, _fault(folder, package).encode())
        os._exit(0)
    finally:
        os._exit(1)


def _started(folder: Path, package: str) -> str:
    """Return what is wrong in a new process."""
    command = [sys.executable, "-P", "-B", __file__, str(folder), package, *filter(None, sys.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # on our own files
    return done.stdout + done.stderr if done.returncode else ""


def _fault(folder: Path, package: str) -> str:
    """Import the modules of *package* in *folder*, and return what the first says that cannot be imported."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    for path in sorted((folder / package).rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever it is
            return f"{name} cannot be imported: {type(error).__name__}: {error}"
    return ""


@contextmanager
def _lent_bytecode(runtime: Path, copy: Path) -> Generator[None]:
    """Let the *copy* of the folder *runtime* have its bytecode, where it can be kept.

    Python takes it only where a module has the date and the size of the one that it was made of.
    """
    if not sys.dont_write_bytecode:
        for path in runtime.rglob("*.py"):
            SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    lent = {cache: copy / cache.relative_to(runtime) for cache in runtime.rglob("__pycache__")}
    try:
        for cache, target in lent.items():
            target.symlink_to(cache.resolve())
        yield
    finally:
        for target in lent.values():
            target.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.path[:0] = sys.argv[3:]
    sys.exit(_fault(Path(sys.argv[1]), sys.argv[2]))
