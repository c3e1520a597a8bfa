"""Puts the document together: fragments are corrected, merged and shaped, in this order, and nothing is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from generator import shape
from generator.base import yamlio
from generator.base.errors import GeneratorError
from generator.base.location import steps
from generator.base.nodes import Map
from generator.base.progress import Progress, Step, no_progress
from generator.base.schemas import operations
from generator.build import contradiction_warning, coverage, earlier_client, page_samples
from generator.build.former_names import FormerNames
from generator.build.project import Project
from generator.build.renamed_classes import keep_names
from generator.correct import overlay, well_formedness
from generator.correct.normal_fragment import normal_fragment
from generator.correct.overlay import Hit, Overlay, OverlayAction
from generator.merge import Merged, history, merge, page_twins, provenance, restore_names
from generator.merge.component_names import unify_names
from generator.merge.contradictions import Contradiction
from generator.merge.hidden_parts import leave_out_hidden
from generator.merge.known_tags import note_unprinted_tags
from generator.merge.path_templates import unify_paths
from generator.merge.renamed_tags import follow_renamed_tags
from generator.merge.shortened_directions import tell_directions_apart
from generator.merge.snapshot_edits import SnapshotPair
from generator.merge.union_variants import name_union_variants
from generator.merge.unprinted_responses import assume_responses
from generator.read.base_paths import unify_base_paths
from generator.read.dialects import Fragment, whole_documents
from generator.shape import metadata, undecided_unions
from generator.shape.doubtful_tags import doubt_tags
from generator.shape.key_evidence import KeyEvidence
from generator.shape.sendable_names import leave_out_unnamable
from generator.shape.shaped_document import Shaped
from generator.shape.unsendable_parameters import doubt_styles, leave_out_uncallable, note_unsendable


@frozen
class Document:
    """The consolidated document, with the origin of its facts and the overlays that were applied."""

    shaped: Shaped
    trail: provenance.Trail
    hits: tuple[Hit, ...]
    unmatched: tuple[tuple[Overlay, OverlayAction], ...]
    """Actions that matched nothing, although there were fragments of their dialects."""
    fragments: tuple[Fragment, ...]
    latest: tuple[Fragment, ...]
    """The latest snapshot of each page."""
    pairs: tuple[SnapshotPair, ...]
    """Each later snapshot with the one before of the same page, as the merge reads them."""
    text: str
    warnings: tuple[GeneratorError, ...]
    """What could not be known, so that a default holds; errors in a strict build."""
    not_read: Mapping[str, int]
    """How often pages state what no stage reads."""
    contradictions: tuple[Contradiction, ...]
    """Where pages of one date cannot all be right; the content hash decided."""
    former: FormerNames
    """Names that classes of the client had before."""
    uncorrected: Mapping[str, Fragment]
    """The snapshots of pages of which overlays correct all, by name, as they are without these."""

    @property
    def sha256(self) -> str:
        """The hash of the document's text, which the client states."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def assemble(fragments: Iterable[Fragment], project: Project, progress: Progress = no_progress) -> Document:
    """Merge *fragments* into one shaped document, which is not validated.

    If *fragments* is an iterator and no overlay `extends` a page, only the corrected copies are kept in memory.
    """
    quirks, facts = project.overlays()
    fragments = whole_documents.join(fragments)
    originals = tuple(fragments) if any(quirk.extends for quirk in quirks) else ()
    fragments, before = overlay.apply_to_fragments(originals or fragments, quirks)
    dialects = {fragment.dialect for fragment in fragments}
    progress(Step("merge"))
    not_read = coverage.unread(fragments)
    checked = (*_checked(fragments), *_checked(_uncorrected(originals, quirks, of_all_snapshots=False)))
    apart = page_twins.set_apart(unify_paths(unify_base_paths(whole_documents.split(checked))))
    together, respellings = unify_names(tell_directions_apart(apart))
    # Where a page names nothing, the names that others give to variants help to find those of its own.
    together, named_variants = name_union_variants(together, skipping=restore_names.LOSS)
    together, more_variants = name_union_variants(restore_names.restore_names(together))
    named_variants += more_variants
    renamed = follow_renamed_tags(together)
    together = leave_out_hidden(note_unprinted_tags(renamed.fragments))
    fragments = tuple(fragment for fragment in together if not fragment.repeats)
    past = history.follow(fragments, {fragment.name: fragment for fragment in together if fragment.repeats})
    merged = merge(past.fragments)
    merged.record.note_ended((*past.ended_statements, *renamed.ended_statements))
    overlaid, after = overlay.apply_to_document(merged.doc, facts)
    corrected = overlaid = assume_responses(overlaid)
    unsendable: tuple[GeneratorError, ...] = ()
    if not project.is_strict:
        corrected, unsendable = note_unsendable(corrected)
        corrected, unnamable = leave_out_unnamable(corrected)
        printed = [operations(fragment.doc) for fragment in fragments if not fragment.part]
        of_pages = {(path, method) for each in printed for path, method, _ in each}
        corrected, uncallable = leave_out_uncallable(corrected, of_pages)
        unsendable += (*unnamable, *uncallable)
    evidence = KeyEvidence(
        tuple(fragment.key_scheme for fragment in fragments if fragment.key_scheme),
        frozenset(header for fragment in fragments for header in fragment.key_headers),
        "document" if all(fragment.part for fragment in fragments) else "page",
    )
    served_at = {fragment.page: fragment.origin for fragment in fragments if fragment.origin}
    complete, doubts = metadata.complete_metadata(corrected, project.config.api, evidence, served_at)
    pages, latest = (tuple(map(page_twins.together, group)) for group in (fragments, past.latest))
    calls, others = page_samples.stated_calls(fragments)
    keywords = page_samples.sample_keywords(latest)
    shaped = shape.shape(complete, calls, project.config.client_class, keywords, others)
    text = yamlio.dump(shaped.doc)
    stages = {"overlay": overlaid, "unsendable": corrected, "authentication": complete}
    gone = _removed_elements(merged, stages, shaped.doc)
    classes = {component: given.name for component, given in shaped.names.classes.items()}
    trail = provenance.Trail(merged.record, respellings, named_variants, gone, classes, shaped.copies)
    unmatched = (*overlay.unmatched(quirks, before, dialects), *overlay.unmatched(facts, after))
    # Elsewhere a union that is only sent is no loss: there is nothing to tell apart.
    unsettled = [union for union in shaped.undecided if project.is_own or not union.is_sent_only]
    unions = [undecided_unions.as_error(union) for union in unsettled]
    disagreed = (*past.contradictions, *merged.contradictions)
    warnings = (
        *(disagreed if project.is_strict else contradiction_warning.warnings(disagreed, project)),
        *doubts,
        *unsendable,
        *doubt_styles(corrected),
        *doubt_tags(corrected),
        *unions,
        *shaped.kept,
    )
    uncorrected = {page.name: page for page in _checked(_uncorrected(originals, quirks, of_all_snapshots=True))}
    hits, former = (*before, *after), project.former_names()
    if earlier := earlier_client.load(project):
        former = keep_names(former, earlier, shaped, project.config.version)
    return Document(
        shaped,
        trail,
        hits,
        unmatched,
        pages,
        latest,
        past.pairs,
        text,
        warnings,
        not_read,
        disagreed,
        former,
        uncorrected,
    )


def _checked(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments* in the one form that the merge reads; raises `PageError` for one that is malformed."""
    checked = tuple(map(normal_fragment, fragments))
    for fragment in checked:
        well_formedness.check(fragment.doc)
    return checked


def _uncorrected(
    originals: tuple[Fragment, ...], quirks: Sequence[Overlay], *, of_all_snapshots: bool
) -> tuple[Fragment, ...]:
    """Return the fragments that an overlay on one page is for, without it, and marked as repetitions.

    It names one snapshot of the page, or by the URL all of them.
    """
    single = [quirk for quirk in quirks if overlay.extends_url(quirk) is of_all_snapshots and quirk.extends]
    general = [quirk for quirk in quirks if quirk not in single]
    corrected = [fragment for fragment in originals if any(overlay.is_for(quirk, fragment) for quirk in single)]
    fragments, _ = overlay.apply_to_fragments(corrected, general)
    return tuple(evolve(fragment, repeats=True) for fragment in fragments)


def _removed_elements(merged: Merged, stages: Mapping[str, Map], final: Map) -> dict[str, str]:
    """Return the elements that pages state and the document does not have: pointer -> the rule that removed it.

    *stages* are the document after each rule.
    """
    left = [place for place, _ in provenance.traced_facts(merged.doc) if place in merged.record.decisions]
    gone: dict[str, str] = {}
    for rule, doc in stages.items():
        after = {place for place, _ in provenance.traced_facts(doc)}
        gone |= provenance.vanished(left, after, rule)
        left = [place for place in left if place in after]
    # Shaping moves inline schemas to components of their own, so only a whole component may be unreachable.
    whole = [place for place in left if len(steps(place)) == 3]
    return gone | provenance.vanished(whole, (place for place, _ in provenance.traced_facts(final)), "unreachable")
