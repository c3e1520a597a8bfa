"""`python -m tests.interruptions.driver`: run commands in processes of their own, each cut off as is asked for.

One line of JSON asks for trials that run at once, and one answers it. Python announces each change of the file system
to a hook before it happens: that is where a process is killed, or told that the disk is full; with a `moment`, it is
killed after so many seconds. The processes are copies of this one, so that none takes the time to start. With `quick`
as argument, downloads have seconds instead of minutes.
"""

from __future__ import annotations

import errno
import importlib
import json
import os
import pkgutil
import resource
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

import generator
from generator import cli
from generator.upstream.fetch_limits import Limits

_PRELOADED = ("asyncio", "httpcore", "anyio._backends._asyncio")
"""What libraries import when they are first used."""
_CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.copyfile", "os.truncate", "os.link", "os.symlink"}
_NEEDS_SPACE = {"open", "os.mkdir", "shutil.copyfile"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class _Hook:
    """Counts changes below a folder, and does at the one of that number what is asked for, and at all after it."""

    def __init__(self, root: Path, mode: str, number: int) -> None:
        self._root, self._mode, self._number = root, mode, number
        self.count = 0
        self.me = os.getpid()

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if os.getpid() != self.me or not self._is_change(event, arguments):
            return
        self.count += 1
        if self.count <= self._number:
            return
        if self._mode == "kill":
            os.kill(self.me, signal.SIGKILL)
        if self._mode == "full" and event in _NEEDS_SPACE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        if self._mode == "read-only":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(arguments[0]))

    def _is_change(self, event: str, arguments: tuple[Any, ...]) -> bool:
        writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITES)
        if not (writes or event in _CHANGES) or isinstance(arguments[0], int):
            return False
        path = Path(os.path.normpath(Path.cwd() / os.fsdecode(arguments[0])))
        return self._root in path.parents


def _command(trial: dict[str, Any]) -> int:
    """Run the command of *trial* here; say how many changes it made in how many seconds, and return its exit code."""
    os.chdir(trial["folder"])
    # What earlier commands kept for later ones is no file of the project.
    hook = _Hook(Path.cwd(), trial["mode"], trial["number"])
    sys.addaudithook(hook)
    start = time.monotonic()
    try:
        code = cli.main(trial["arguments"])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    Path(trial["said"]).write_text(f"{hook.count} {time.monotonic() - start}", encoding="utf-8")
    return code


def _set_quick_limits() -> None:
    """Give every download seconds instead of minutes."""
    from generator.upstream import fetch, fetch_document, url_text
    from generator.upstream.discovery import survey

    def quick(value: Any) -> Any:
        if not isinstance(value, Limits):
            return value
        return evolve(value, connect=5, read=4, page=15, waits=(0.1,), longest_wait=1, total=60, pages=500, indexes=10)

    for function in (fetch, fetch_document, survey, url_text.download, url_text.downloads):
        function.__defaults__ = tuple(quick(value) for value in function.__defaults__ or ())
        function.__kwdefaults__ = {name: quick(value) for name, value in (function.__kwdefaults__ or {}).items()}


def _begun(trial: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    out = os.open(trial["output"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(out, 1)
    os.dup2(out, 2)
    code = 70
    if "memory" in trial:
        resource.setrlimit(resource.RLIMIT_AS, (trial["memory"], trial["memory"]))
        resource.setrlimit(resource.RLIMIT_CPU, (trial["seconds"], trial["seconds"]))
    try:
        code = _command(trial)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    """Answer each line of standard input: exit codes, below zero for the signal that ended the process."""
    if "quick" in sys.argv:
        _set_quick_limits()
    ours = [one.name for one in pkgutil.walk_packages(generator.__path__, "generator.") if "__main__" not in one.name]
    for name in (*_PRELOADED, *ours):
        importlib.import_module(name)
    for line in sys.stdin:
        trials: Sequence[dict[str, Any]] = json.loads(line)
        children = [_begun(trial) for trial in trials]
        for child, trial in zip(children, trials, strict=True):
            if "moment" in trial:
                time.sleep(trial["moment"])
                os.kill(child, signal.SIGKILL)
        print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]), flush=True)


if __name__ == "__main__":
    main()
