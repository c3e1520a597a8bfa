"""A bound on the processor time of work that somebody else's text may make endless."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager


class TimeIsUp(Exception):
    """The work was cut off."""


@contextmanager
def time_limit(seconds: float) -> Generator[None]:
    """Raise `TimeIsUp` where what is done within takes more *seconds* of processor time.

    Regular expressions are cut off, too: Python's own look for signals while they match. Where this is not the main
    thread, which alone gets signals, and on Windows, which has none of this kind, nothing is bounded.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _end(*_: object) -> None:
    raise TimeIsUp
