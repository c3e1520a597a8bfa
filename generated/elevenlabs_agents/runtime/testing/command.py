"""The fake server as a program: ``python -m <package>.testing``."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Sequence

from .server import FakeServer


def main(say: Callable[[str], object], arguments: Sequence[str] | None = None) -> None:
    """Serve until the program is interrupted; *say* where."""
    parser = argparse.ArgumentParser(description="Serve random answers that the API's document allows, on loopback.")
    parser.add_argument("--port", type=int, default=0, help="the port; any that is free by default")
    parser.add_argument("--seed", type=int, default=0, help="another number gives other answers")
    parser.add_argument("--key", default="", help="the only key that is accepted; any by default")
    given = parser.parse_args(arguments)
    with FakeServer(port=given.port, seed=given.seed, key=given.key) as server:
        say(f"{server.url} answers {len(server.operations)} operations; Ctrl-C ends it")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return
