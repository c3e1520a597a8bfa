"""A disk that is full when the files of a command are put in place."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def fails_at(number: int) -> Generator[None]:
    """Let the call of `Path.replace` with this *number* fail."""
    real, calls = Path.replace, iter(range(1, 100))

    def replace(self: Path, target: Path) -> Path:
        if next(calls) == number:
            raise OSError("disk full")
        return real(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        yield
