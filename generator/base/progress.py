"""The progress of a command: what stages report, and the line that a terminal shows.

    pages 312/600 ...  15 s left
    pages 600/600  merge  check ...  8 s left

Stages report to a callable and know nothing of terminals; `cli` decides whether the line is shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from attrs import define, field, frozen

WEIGHTS = {"pages": 40, "merge": 21, "check": 19, "client": 20}
"""The stages of a build in order, and the percentage of the time that each takes in a build of 600 pages."""

FETCH = {"index": 5, "download": 80, "compare": 15}
"""The stages of a fetch. The shares are estimates: how long a download takes depends on the server."""

_PLANS = (WEIGHTS, FETCH)

_MIN_SHARE = 0.05
"""The share that must be done before the time left is shown: until then it is a guess."""

_INTERVAL = 0.1
"""Seconds between two updates of the line within one stage."""

T = TypeVar("T")


@frozen
class Step:
    """A stage is running; *done* of *total* of its parts are finished, 0 of 0 where it does not count them."""

    stage: str
    done: int = 0
    total: int = 0


Progress = Callable[[Step], None]


def no_progress(_: Step) -> None:
    """Ignore the report."""


def with_progress(items: Iterable[T], stage: str, total: int, progress: Progress) -> Iterator[T]:
    """Yield *items*, and report each as done when the next one is requested."""
    progress(Step(stage, 0, total))
    for done, item in enumerate(items, 1):
        yield item
        progress(Step(stage, done, total))


def share(step: Step) -> float:
    """Return the share of the build, or of the fetch, that is done at *step*, between 0 and 1."""
    weights = _plan(step)
    stages = list(weights)
    before = sum(weights[stage] for stage in stages[: stages.index(step.stage)])
    inside = weights[step.stage] * step.done / step.total if step.total else 0
    return (before + inside) / sum(weights.values())


def _plan(step: Step) -> dict[str, int]:
    return next(plan for plan in _PLANS if step.stage in plan)


def line(steps: Sequence[Step], seconds: float) -> str:
    """Return the line that a terminal shows; *steps* are the latest reports of the stages so far.

    *seconds* is the time since the first stage of the build, or of the fetch, whichever the last step belongs to.
    """
    shown = [f"{step.stage} {step.done}/{step.total}" if step.total else step.stage for step in steps]
    done = share(steps[-1])
    left = f"  {seconds / done - seconds:.0f} s left" if done > _MIN_SHARE else ""
    return "  ".join(shown) + " ..." + left


@define
class Meter:
    """Shows `line` on a terminal that is *columns* wide, and keeps it up to date."""

    write: Callable[[str], object]
    columns: int
    clock: Callable[[], float] = time.monotonic
    _steps: dict[str, Step] = field(factory=dict[str, Step], init=False)
    _started: float = field(default=0.0, init=False)
    _drawn: float = field(default=0.0, init=False)

    def show(self, step: Step) -> None:
        """Note *step*, and draw the line: at once for a new stage, else at intervals."""
        now = self.clock()
        is_new = step.stage not in self._steps
        # A build that follows a fetch has a time of its own.
        if is_new and not any(_plan(other) is _plan(step) for other in self._steps.values()):
            self._started = now
        self._steps[step.stage] = step
        if is_new or now - self._drawn > _INTERVAL:
            self._drawn = now
            self._draw(line(tuple(self._steps.values()), now - self._started))

    def clear(self) -> None:
        """Leave the line empty and the cursor at its start, if anything was drawn."""
        if self._steps:
            self._draw("")
            self.write("\r")

    def _draw(self, text: str) -> None:
        # Blanks clear the line on any terminal, unlike an escape sequence. Text in the last column would wrap the line.
        width = self.columns - 1
        self.write(f"\r{text[:width]:<{width}}")
