"""Pauses the garbage collection of Python while large trees are built."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Generator[None]:
    """Put off the collection of garbage where there is none until the end: looking for it takes half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # All that is there becomes old at once, so that it is not looked through as if it were new.
        gc.freeze()
        gc.unfreeze()
        if was_enabled:
            gc.enable()
