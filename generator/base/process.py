"""What a process of the program has that others have not: its end by a signal, and streams that may be closed.

Only the standard library is imported here: the rest may not be there.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

_WORDS: dict[int, str] = {signal.SIGINT: "Interrupted.", signal.SIGTERM: "Terminated."}


def prepare() -> None:
    """Let SIGTERM, which `timeout` and CI send, end a run as Ctrl-C does, and open streams that are closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Nobody listens. It gets the number of the one that is closed, which no file of ours may have.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - a device, to the end
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _end)


def _end(number: int, _: object) -> NoReturn:
    raise KeyboardInterrupt(number)


def ended_by(interrupt: KeyboardInterrupt) -> tuple[str, int]:
    """Return what to say of the signal that ended a run, and the exit code: 128 and its number."""
    number = next((number for number in interrupt.args if number in _WORDS), signal.SIGINT)
    return _WORDS[number], 128 + number
