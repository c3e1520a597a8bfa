"""A fragment of any page or document in the one form that the merge reads."""

from __future__ import annotations

from attrs import evolve

from generator.correct.form_files import mark_files
from generator.correct.inline_parts import inline_parts
from generator.correct.modern_schemas import modernise
from generator.correct.optional_bodies import state_optional_bodies
from generator.correct.plain_nulls import plain_nulls
from generator.correct.stated_streams import state_streams
from generator.read.dialects.document_fragments import DIALECT
from generator.read.dialects.fragment import Fragment


def normal_fragment(fragment: Fragment) -> Fragment:
    """Return *fragment* in the form that the merge reads."""
    doc = mark_files(state_streams(plain_nulls(modernise(inline_parts(fragment.doc)))))
    return evolve(fragment, doc=state_optional_bodies(doc) if fragment.dialect == DIALECT else doc)
