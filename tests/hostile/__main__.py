"""`python -m tests.hostile FOLDER [SECONDS]`: draw hostile pages; those that fail stay in FOLDER, and come first."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings

from generator.base import config
from tests.hostile import strategies
from tests.hostile.verdict import ACCEPTED, verdict

SECONDS = 600
_AS_SLOW_AS_IT_IS = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def main(arguments: Sequence[str]) -> int:
    """Try the saved pages and then new ones; print what was found, and return 1 where anything failed."""
    saved, seconds = Path(arguments[0]), float(arguments[1]) if len(arguments) > 1 else SECONDS
    saved.mkdir(parents=True, exist_ok=True)
    verdicts, failures = Counter[str](), dict[str, str]()
    for page in chain(_read(saved), _drawn(time.monotonic() + seconds)):
        fault = _fault(page, verdicts)
        if fault:
            name = f"{sha256(page.encode()).hexdigest()[:16]}.md"
            (saved / name).write_text(page, encoding="utf-8")
            failures.setdefault(fault, name)
    print(
        f"{verdicts.total()} pages as promised, {verdicts[ACCEPTED]} of them accepted; {len(failures)} kinds of failure"
    )
    for fault, name in failures.items():
        print(f"  {saved / name}: {fault}")
    return int(bool(failures))


def _read(saved: Path) -> Iterator[str]:
    for path in sorted(saved.glob("*.md")):
        yield path.read_text(encoding="utf-8")


def _drawn(end: float) -> Iterator[str]:
    """Yield new pages until the time is up."""
    while time.monotonic() < end:
        batch: list[str] = []
        _draw(batch.append)
        for page in batch:
            if time.monotonic() < end:
                yield page


def _draw(keep: Callable[[str], object]) -> None:
    @settings(max_examples=20, derandomize=False, phases=[Phase.generate], suppress_health_check=_AS_SLOW_AS_IT_IS)
    @given(strategies.pages())
    def draw(page: str) -> None:
        keep(page)

    draw()


def _fault(page: str, verdicts: Counter[str]) -> str:
    """Return in one line what is wrong with the build of *page*; count its verdict where nothing is."""
    with TemporaryDirectory() as folder:
        try:
            verdicts[verdict(page, config.load_vendor(None, "p"), Path(folder))] += 1
        except Exception as error:  # noqa: BLE001 - what must not happen is what is looked for
            return f"{type(error).__name__}: {str(error).splitlines()[0][:150] if str(error) else ''}"
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
