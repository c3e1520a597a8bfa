"""`make peers`: 20 random edits of `spec/openapi.yaml` and some rewritings, as our `diff` and oasdiff see them.

    python -m tests.peers [SEED]

The table for the usual seed is `tests/golden/peers.md`. Exit code 1: a difference that nobody has explained, something
that ours does not see, or a table that is not the golden.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from generator.base import documents
from tests import goldens
from tests.peers import oasdiff, ours, table
from tests.peers.cases import cases
from tests.peers.reasons import reason
from tests.peers.row import Row, Verdict, look

SEED = 5
DOCUMENT = Path("spec/openapi.yaml")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.peers", description="Hold our diff against oasdiff's.")
    parser.add_argument("seed", type=int, nargs="?", default=SEED, help=f"another draw of edits (default: {SEED})")
    seed: int = parser.parse_args().seed
    base = documents.load(DOCUMENT).doc
    with tempfile.TemporaryDirectory() as folder:
        rows = [look(base, case, Path(folder)) for case in cases(base, seed)]
        text = table.render(rows, oasdiff.version())
        print(text)
        print(table.times(rows, ours.command(Path(folder))))
    if seed == SEED:
        goldens.check("peers.md", text)
    return _complain(rows)


def _complain(rows: list[Row]) -> int:
    wrong = [row for row in rows if row.verdict is Verdict.WRONG or reason(row) is None]
    for row in wrong:
        print(f"{row.case.name}: {row.verdict.value}; explain it in tests/peers/reasons.py", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
