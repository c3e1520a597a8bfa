"""A schema together with the document that it stands in."""

from __future__ import annotations

from typing import NamedTuple

from generator.compare.diff.normal_form import ANYTHING, NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader


class DocumentSchema(NamedTuple):
    """A schema and its document."""

    reader: SchemaReader
    ref: SchemaRef

    @property
    def form(self) -> NormalForm:
        """What it says."""
        return self.reader.shape(self.ref)

    def at(self, ref: SchemaRef | None) -> DocumentSchema:
        """Return a schema of the same document; None for one that accepts everything."""
        return DocumentSchema(self.reader, ref or ANYTHING)
