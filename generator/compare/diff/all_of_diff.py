"""Compares `allOf` members that add no constraint; all others are compared merged."""

from __future__ import annotations

from collections import Counter

from generator.compare.change import Subject
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import NormalForm
from generator.compare.diff.pairs import Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import zip_sides
from generator.compare.diff.walk import Schemas

_FACTS: Facts = {"union": "allOf", "tag": "", "tag_values": [], "types": None, "variants_before": [], "covered": False}


def compare(both: Schemas) -> None:
    """Report members that were added to or removed from an `allOf` of several, where nothing else differs."""
    base, revision = both.shapes
    if both.pair.raws or not base.parts or not revision.parts or len(base.parts) == len(revision.parts):
        return
    before, after = zip_sides(lambda reader, shape: _parts(both, reader, shape), both.walk.readers, both.shapes)
    counts = Counter(digest for digest, _ in before), Counter(digest for digest, _ in after)
    if counts[0] > counts[1] or counts[0] < counts[1]:
        is_gone = counts[0] > counts[1]
        listed, note = (before, both.meeting.removed) if is_gone else (after, both.meeting.added)
        more = counts[0] - counts[1] if is_gone else counts[1] - counts[0]
        for digest, part in listed:
            if more[digest]:
                more[digest] -= 1
                note(Subject.VARIANT, "allOf", part, dict(_FACTS))


def _parts(both: Schemas, reader: SchemaReader, shape: NormalForm) -> list[tuple[int, Site]]:
    """Return the schemas of the `allOf` that say anything, each once, after a number for what they say."""
    parts = {reader.doc.schema(part).identity: part for part in reversed(shape.parts)}
    said = [part for part in parts.values() if not reader.is_anything(reader.at(*part))]
    return [(both.walk.digests.of(reader, reader.at(*part)), part) for part in reversed(said)]
