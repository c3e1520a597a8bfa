"""The schemas of an `allOf`: what they say is compared as a whole, so here only one that says nothing new is news."""

from __future__ import annotations

from collections import Counter

from generator.compare.change import Subject
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import zip_sides
from generator.compare.diff.walk import Schemas

_FACTS: Facts = {"union": "allOf", "tag": "", "tag_values": [], "types": None, "variants_before": [], "covered": False}


def compare(both: Schemas) -> None:
    """Take note of schemas that came to or went from an `allOf` of several, where all else is the same."""
    base, revision = both.shapes
    if both.pair.raws or not base.parts or not revision.parts or len(base.parts) == len(revision.parts):
        return
    before, after = zip_sides(
        lambda reader, shape: Counter(both.walk.digests.of(reader, reader.at(*part)) for part in shape.parts),
        both.walk.readers,
        both.shapes,
    )
    if before > after or before < after:
        shape, note = (base, both.meeting.removed) if before > after else (revision, both.meeting.added)
        more = before - after if before > after else after - before
        reader = both.walk.readers[0 if before > after else 1]
        for part in shape.parts:
            digest = both.walk.digests.of(reader, reader.at(*part))
            if more[digest]:
                more[digest] -= 1
                note(Subject.VARIANT, "allOf", part, dict(_FACTS))
