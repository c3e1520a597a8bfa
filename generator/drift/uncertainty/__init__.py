"""Tells the differences that are certain from those that may not be real.

Some dialects of the docs cannot state some facts. Where the page of one side uses such a dialect, a difference in such
a fact proves nothing: `split_uncertain` sets it aside as "not checkable", with the page and the kind of loss.
`find_doubtful` adds what a changed page says and the merge does not take over, because it may be no change at all.
"""

from __future__ import annotations

from generator.drift.uncertainty.literal_reading import find_doubtful
from generator.drift.uncertainty.not_checkable_changes import split_uncertain

__all__ = ["find_doubtful", "split_uncertain"]
