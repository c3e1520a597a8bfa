"""`make peers`: 20 random edits of `spec/openapi.yaml` and some rewritings, as our `diff` and oasdiff see them.

    python -m tests.peers [SEED]
    python -m tests.peers A B       two whole documents, in both directions

The table for the usual seed is `tests/golden/peers.md`. Exit code 1: a difference that nobody has explained, something
that ours does not see, or a table that is not the golden. Exit code 2: one of the two cannot read a document.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from generator.base import documents
from generator.base.location import printable
from tests import goldens
from tests.peers import oasdiff, ours, table, two_documents
from tests.peers.cases import cases
from tests.peers.reasons import reason
from tests.peers.row import Row, Verdict, look

SEED = 5
DOCUMENT = Path("spec/openapi.yaml")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.peers", description="Hold our diff against oasdiff's.")
    parser.add_argument("given", nargs="*", metavar="SEED | A B", help=f"a draw of edits (usual: {SEED}), or two files")
    given: list[str] = parser.parse_args().given
    if len(given) == 2:
        return _documents(*given)
    if len(given) > 2 or not all(map(str.isdecimal, given)):
        parser.error("expected nothing, a number, or two documents")
    return _edits(int(given[0]) if given else SEED)


def _documents(base: str, revision: str) -> int:
    code = 0
    for pair in ((base, revision), (revision, base)):
        try:
            print(two_documents.compare(*pair), flush=True)
        except (oasdiff.UnreadableError, ours.RefusedError) as error:
            who = "oasdiff" if isinstance(error, oasdiff.UnreadableError) else "ours"
            print(
                f"{who} cannot compare {' with '.join(pair)}: {printable(' '.join(str(error).split()))}",
                file=sys.stderr,
            )
            code = 2
    return code


def _edits(seed: int) -> int:
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
