"""`python -m tests.hostile.guided FOLDER [SECONDS]`: mutate pages, documents and overlays, guided by what they reach.

Atheris tells which lines of the program an input reaches, and goes on from those that reach new ones. What they are
lasts from one run to the next in FOLDER; so do inputs for which the program fails.
"""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.hostile import seeds

SECONDS = 600
_LONGEST, _SLOWEST, _LARGEST = 20_000, 30, 2_000
"""Bytes of an input, seconds that it may take, and megabytes."""


def main(arguments: Sequence[str]) -> int:
    """Try each target for its share of the time, in a process of its own; return 1 where anything failed."""
    folder, seconds = Path(arguments[0]), float(arguments[1]) if len(arguments) > 1 else SECONDS
    for name, texts in seeds.SEEDS.items():
        seeds.sow(folder / name, texts())
        command = [sys.executable, "-m", "tests.hostile.guided", "target", name, str(folder / name)]
        libfuzzer = (
            f"-max_total_time={seconds / len(seeds.SEEDS):.0f}",
            f"-max_len={_LONGEST}",
            "-print_final_stats=1",
        )
        bounds = (f"-timeout={_SLOWEST}", f"-rss_limit_mb={_LARGEST}", f"-artifact_prefix={folder / name}/failures/")
        words = f"-dict={folder / name}/words"
        subprocess.run([*command, *libfuzzer, *bounds, words, str(folder / name / "inputs")], check=False)
    failures = [path for path in sorted(folder.glob("*/failures/*")) if not path.name.startswith("slow-unit-")]
    print(f"{len(failures)} kinds of failure", *failures, sep="\n  ")
    return int(bool(failures))


def _fuzz(name: str, folder: Path, arguments: Sequence[str]) -> None:
    """Let Atheris call a target again and again; it ends the process."""
    # It has an environment of its own, and no types.
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["generator"]):
        targets = importlib.import_module("tests.hostile.targets")
    act: Callable[[str], object] = targets.TARGETS[name]
    known = {path.name.partition("-")[0] for path in (folder / "failures").iterdir()}

    def tried(data: bytes) -> None:
        try:
            act(data.decode("utf-8", "replace"))
        except Exception as error:  # noqa: BLE001 - what must not happen is what is looked for
            kind = sha256("\n".join(_kind(error)).encode()).hexdigest()[:8]
            if kind in known:
                return
            # Others may be behind it.
            known.add(kind)
            (folder / "failures" / f"{kind}-{name}").write_bytes(data)
            traceback.print_exception(error)

    atheris.Setup([sys.argv[0], *arguments], tried)
    atheris.Fuzz()


def _kind(error: BaseException | None) -> Iterator[str]:
    """Yield by what failures are told apart: classes, the lines where they were raised, and first words."""
    while error:
        places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
        yield f"{type(error).__name__} {places[-1] if places else ''} {re.sub('[0-9]+', 'N', str(error))[:60]}"
        error = error.__cause__


if __name__ == "__main__":
    if sys.argv[1] == "target":
        _fuzz(sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    sys.exit(main(sys.argv[1:]))
