"""Write the pairs of documents that `bench_diff_peer` compares, as JSON: `python -m tests.benchmarks.pairs FOLDER`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator.base import documents
from generator.base.nodes import Map, copy, plain
from tests.benchmarks.bench_diff import SIZES, api, edited
from tests.drift.rewritings import reorder_keys

DOCUMENT = Path("spec/openapi.yaml")
SMALL = (20, 75)
"""Operations and schemas of a document that oasdiff can still compare: it follows each way to a schema anew."""


def pairs() -> Iterator[tuple[str, Map, Map]]:
    """Yield a name, which sorts as the pairs are shown, and two documents."""
    for operations, schemas in (SMALL, SIZES[-1]):
        base = api(operations, schemas)
        yield f"{operations:03} operations, edited", base, edited(base)
    ours = documents.load(DOCUMENT).doc
    reordered = copy(ours)
    assert isinstance(reordered, Map)
    reorder_keys(reordered, Random(1))
    yield f"{DOCUMENT.name}, reordered", ours, reordered


def main(folder: Path) -> None:
    """Write each pair as `NAME.base.json` and `NAME.revision.json`."""
    for name, base, revision in pairs():
        for side, doc in (("base", base), ("revision", revision)):
            (folder / f"{name}.{side}.json").write_text(json.dumps(plain(doc)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
