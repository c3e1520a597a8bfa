"""`python -m tests.conformance [DIR ...]`: run the cases of other projects that each folder holds.

A folder that holds no cases itself may hold folders that do. Exit code 1 where a case fails.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.conformance import drift, list_pages, overlay

KINDS = (overlay, drift, list_pages)
"""Each kind of cases is a module: `holds(folder)` knows them, `run(folder)` runs them."""


def main(arguments: Sequence[str]) -> int:
    """Run the cases of all folders and print a table each; return the exit code."""
    if not arguments:
        print("skipped: all cases, for no folder is given: make conformance CASES=DIR")
    code = 0
    for argument in arguments:
        folder = Path(argument)
        if not folder.is_dir():
            print(f"{argument}: no such folder", file=sys.stderr)
            return 2
        for each in _folders(folder):
            kind = next((kind for kind in KINDS if kind.holds(each)), None)
            if kind is None:
                print(f"skipped: {each} holds no cases of a kind that is known here")
            else:
                tally = kind.run(each)
                print(f"{each}: {tally.render()}")
                code = code if tally.good else 1
    return code


def _folders(folder: Path) -> Iterator[Path]:
    """Yield *folder*, or where it holds no cases but folders of cases, those."""
    below = sorted(path for path in folder.iterdir() if path.is_dir())
    nested = any(kind.holds(path) for kind in KINDS for path in below)
    yield from below if nested and not any(kind.holds(folder) for kind in KINDS) else [folder]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
