"""Time what several snapshots of a page cost: each page captured again, with one change in a component that all share.

Seconds depend on the machine; the ratio to the merge of the same pages without their history is what to compare. It
stays the same for more pages, and grows in proportion to the captures.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import evolve

from generator.base.nodes import below, copy, is_object
from generator.correct import overlay
from generator.merge import history, merge
from generator.merge.component_names import unify_names
from generator.merge.union_variants import name_union_variants
from generator.read import dialects
from generator.read.dialects import Fragment
from tests import synthetic

SIZES = (30, 60, 120)
CAPTURES = (1, 4)


def main() -> None:
    """Print a table: pages, captures of each, CPU seconds of the merge and of the history before it, their ratio."""
    print("History of pages, CPU seconds")
    print(f"{'pages':>6}{'captures':>10}{'merge':>8}{'history':>9}{'ratio':>7}")
    for size in SIZES:
        first = _fragments(size)
        alone = _seconds(partial(merge, history.follow(first).fragments))
        for captures in CAPTURES:
            later = [[_again(one, number) for one in first] for number in range(1, captures + 1)]
            seconds = _seconds(partial(history.follow, [*first, *chain(*later)]))
            print(f"{size:>6}{captures + 1:>10}{alone:>8.2f}{seconds:>9.2f}{seconds / alone:>7.2f}")


def _fragments(pages: int) -> list[Fragment]:
    """Return the latest snapshots of *pages* pages, as the merge takes them."""
    with tempfile.TemporaryDirectory() as folder:
        synthetic.write(Path(folder), pages)
        read = dialects.load_all(Path(folder) / "spec")
        latest = {one.url: one for one in sorted(read, key=lambda one: one.captured)}
        corrected, _ = overlay.apply_to_fragments(
            tuple(latest.values()), overlay.load_dir(Path(folder) / "overlays/fragment")
        )
    together, _ = unify_names(corrected)
    named, _ = name_union_variants(together)
    return list(named)


def _again(fragment: Fragment, number: int) -> Fragment:
    """Return the page of *fragment* as it is captured on a later day, when all integers have another limit."""
    doc: Any = copy(fragment.doc)
    for node in below(doc):
        if is_object(node) and node.get("type") == "integer":
            node["maximum"] = number
    return evolve(fragment, doc=doc, captured=f"2026-10-{number:02}", page=f"{number} {fragment.page}")


def _seconds(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


if __name__ == "__main__":
    main()
