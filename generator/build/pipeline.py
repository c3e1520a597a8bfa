"""Runs the stages in their order, from the snapshots in `spec/pages` to `spec/openapi.yaml` and the client."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator import emit, shape, validate
from generator.base import program, yamlio
from generator.base.errors import Faults, GeneratorError
from generator.base.location import steps
from generator.base.nodes import Map
from generator.base.progress import Progress, Step, no_progress
from generator.build import contradiction_warning, coverage, faulty_pages, page_samples, staged_files
from generator.build.former_names import FormerNames
from generator.build.project import Project as Project
from generator.correct import overlay, well_formedness
from generator.correct.form_files import mark_files
from generator.correct.inline_parts import inline_parts
from generator.correct.modern_schemas import modernise
from generator.correct.overlay import Hit, Overlay, OverlayAction
from generator.correct.stated_streams import state_streams
from generator.merge import Merged, history, merge, page_twins, provenance
from generator.merge.component_names import unify_names
from generator.merge.contradictions import Contradiction
from generator.merge.hidden_parts import leave_out_hidden
from generator.merge.path_templates import unify_paths
from generator.merge.restore_names import restore_names
from generator.merge.union_variants import name_union_variants
from generator.read.dialects import Fragment, whole_documents
from generator.read.intake import Intake
from generator.shape import metadata, undecided_unions
from generator.shape.key_schemes import api_key
from generator.shape.shaped_document import Shaped
from generator.shape.unsendable_parameters import doubt_styles, note_unsendable

_GUESSES = 10
"""For how many errors without a place the page is looked for; more are no fault of single pages."""
_NOT_OF_PAGES = (OSError, ImportError)
"""Errors of the machine."""


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
    text: str
    warnings: tuple[GeneratorError, ...]
    """What could not be known, so that a default holds; errors in a strict build."""
    not_read: Mapping[str, int]
    """How often pages state what no stage reads."""
    contradictions: tuple[Contradiction, ...]
    """Where pages of one date cannot all be right; the content hash decided."""
    former: FormerNames
    """Names that classes of the client had before."""

    @property
    def sha256(self) -> str:
        """The hash of the document's text, which the client states."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@frozen
class BuildResult:
    """The result of a build."""

    document: Document
    intake: Intake
    changed: tuple[Path, ...]
    """The files that differ from before."""


def consolidate(fragments: Iterable[Fragment], project: Project, progress: Progress = no_progress) -> Document:
    """Merge *fragments* into one shaped and valid document; nothing is written."""
    document = assemble(fragments, project, progress)
    progress(Step("check"))
    return checked(document, project)


def checked(document: Document, project: Project) -> Document:
    """Return *document* with the warnings of its validation; raises `GeneratorError` where it is not valid."""
    # A correction that it lacks may be the reason.
    facts = {fact.file for fact in project.overlays()[1]}
    missed = overlay.missed(document.unmatched, document.hits)
    causes = overlay.idle([pair for pair in missed if pair[0].file in facts], document.shaped.doc)
    strict = project.is_strict
    tolerated = _raise_faults([*document.warnings] if strict else [], document, strict, causes)
    return evolve(document, warnings=(*document.warnings, *tolerated))


def _raise_faults(
    faults: Sequence[GeneratorError], document: Document, strict: bool, causes: Sequence[GeneratorError] = ()
) -> tuple[GeneratorError, ...]:
    """Raise *faults* and the problems of *document*, all at once; return those that stop no build but a strict one.

    *causes* are raised with the problems alone.
    """
    tolerated: tuple[GeneratorError, ...] = ()
    try:
        validate.validate(document.shaped.doc, page_samples.sample_keywords(document.latest))
    except validate.InvalidDocument as error:
        # A default is only shown to readers.
        tolerated = tuple(fault for fault in error.faults if not strict and fault.pointer.endswith("/default"))
        grave = [fault for fault in error.faults if fault not in tolerated]
        if grave and len(grave) == len(error.faults) and not faults and not causes:
            raise
        faults = [*causes, *faults, *grave] if grave else faults
    if faults:
        raise Faults(faults) if len(faults) > 1 else faults[0]
    return tolerated


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
    checked = (*_checked(fragments), *_checked(_uncorrected(originals, quirks)))
    apart = page_twins.set_apart(unify_paths(whole_documents.split(checked)))
    together, respellings = unify_names(apart)
    together, named_variants = name_union_variants(together)
    together = leave_out_hidden(restore_names(together))
    fragments = tuple(fragment for fragment in together if not fragment.repeats)
    past = history.follow(fragments, {fragment.name: fragment for fragment in together if fragment.repeats})
    merged = merge(past.fragments)
    merged.record.note_ended(past.ended_statements)
    corrected, after = overlay.apply_to_document(merged.doc, facts)
    unsendable: tuple[GeneratorError, ...] = ()
    if not project.is_strict:
        corrected, unsendable = note_unsendable(corrected)
    schemes = [fragment.key_scheme for fragment in fragments if fragment.key_scheme]
    complete, doubts = metadata.complete_metadata(corrected, project.config.api, schemes)
    pages, latest = (tuple(map(page_twins.together, group)) for group in (fragments, past.latest))
    calls, others = page_samples.stated_calls(fragments)
    keywords = page_samples.sample_keywords(latest)
    shaped = shape.shape(complete, calls, project.config.client_class, keywords, others)
    text = yamlio.dump(shaped.doc)
    gone = _removed_elements(merged, corrected, complete, shaped.doc)
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
        *unions,
    )
    hits, former = (*before, *after), project.former_names()
    return Document(shaped, trail, hits, unmatched, pages, latest, text, warnings, not_read, disagreed, former)


def _checked(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments* in the one form that the merge reads; raises `PageError` for one that is malformed."""
    checked = tuple(
        evolve(fragment, doc=mark_files(state_streams(modernise(inline_parts(fragment.doc))))) for fragment in fragments
    )
    for fragment in checked:
        well_formedness.check(fragment.doc)
    return checked


def _uncorrected(originals: tuple[Fragment, ...], quirks: Sequence[Overlay]) -> tuple[Fragment, ...]:
    """Return the fragments of the pages that an overlay `extends`, without that overlay, and marked as repetitions."""
    single = [quirk for quirk in quirks if quirk.extends]
    general = [quirk for quirk in quirks if not quirk.extends]
    corrected = [fragment for fragment in originals if any(overlay.is_for(quirk, fragment) for quirk in single)]
    fragments, _ = overlay.apply_to_fragments(corrected, general)
    return tuple(evolve(fragment, repeats=True) for fragment in fragments)


def build(project: Project, progress: Progress = no_progress) -> BuildResult:
    """Build the document and the client of *project*, and write them.

    The first file is replaced after everything has been built and validated. With `keep_going`, pages with a fault are
    left out, and the build starts again without them. A fault of this program is raised with the page that causes it.
    """
    intake = Intake(project.keep_going)
    fragments: Iterable[Fragment] = project.read(intake, progress)
    usable = tuple(fragments) if project.keep_going else ()
    guesses = _GUESSES
    while True:
        try:
            return _build(project, usable or fragments, intake, progress)
        except _NOT_OF_PAGES:
            raise
        except Exception as error:
            if not project.keep_going and isinstance(error, GeneratorError):
                raise
            usable = usable or tuple(project.read(Intake(project.keep_going)))
            faulty = faulty_pages.locate(usable, error)
            if not faulty and guesses and usable:
                guesses -= 1
                faulty = faulty_pages.search(usable, error, partial(_fails, project))
            rest = faulty_pages.drop_faulty_pages(usable, faulty)
            if not project.keep_going and faulty:
                raise faulty[0][1] from error
            if not rest or len(rest) == len(usable):
                raise
            usable = rest
            intake.left_out += [fault for _, fault in faulty]


def _fails(project: Project, fragments: tuple[Fragment, ...]) -> bool:
    """Tell whether the build of *fragments* ends with an error that points to no page."""
    with TemporaryDirectory() as folder:
        try:
            _build(evolve(project, out=Path(folder)), fragments, Intake(), no_progress)
        except _NOT_OF_PAGES:
            raise
        except Exception as error:  # noqa: BLE001 - faults of ours are what is looked for
            return not faulty_pages.locate(fragments, error)
    return False


def _build(project: Project, fragments: Iterable[Fragment], intake: Intake, progress: Progress) -> BuildResult:
    document = assemble(fragments, project, progress)
    progress(Step("check"))
    faults = [*document.warnings] if project.is_strict else []
    faults += intake.repaired if project.strict else []
    missed = overlay.missed(document.unmatched, document.hits)
    faults += overlay.idle(missed, document.shaped.doc) if project.is_own else []
    tolerated = _raise_faults(faults, document, project.is_strict)
    document = evolve(document, warnings=(*document.warnings, *tolerated))
    progress(Step("client"))
    outputs = {
        project.documents / "openapi.yaml": document.text,
        project.documents / "provenance.json": provenance.render(
            document.shaped.doc, document.trail, project.portable_names()
        ),
    }
    if project.out:
        staged_files.check_replaceable(project.generated)
    with staged_files.made_folder(project.documents), staged_files.staged(outputs) as replace:
        client = emit.emit(document.shaped, target(project, document), project.generated, checks_style=project.is_own)
        changed = replace()
    return BuildResult(document, intake, (*changed, *(client.folder / name for name in client.changed)))


def _removed_elements(merged: Merged, corrected: Map, complete: Map, final: Map) -> dict[str, str]:
    """Return the elements that pages state and the document does not have: pointer -> the rule that removed it."""
    stated = [place for place, _ in provenance.traced_facts(merged.doc) if place in merged.record.decisions]
    after_overlays = {place for place, _ in provenance.traced_facts(corrected)}
    after_metadata = {place for place, _ in provenance.traced_facts(complete)}
    after_shaping = (place for place, _ in provenance.traced_facts(final))
    # Shaping moves inline schemas to components of their own, so only a whole component may be unreachable.
    whole = [place for place in stated if place in after_metadata and len(steps(place)) == 3]
    return {
        **provenance.vanished(stated, after_overlays, "overlay"),
        **provenance.vanished([place for place in stated if place in after_overlays], after_metadata, "authentication"),
        **provenance.vanished(whole, after_shaping, "unreachable"),
    }


def target(project: Project, document: Document) -> emit.Target:
    """Return the names of the client of *document*, and what it states about its origin."""
    config, doc, names = project.config, document.shaped.doc, document.shaped.names
    return emit.Target(
        package=config.package,
        distribution=config.distribution,
        client=names.client,
        key_variable=config.api_key_env,
        key=api_key(doc),
        regions=metadata.regions(doc),
        base_path=metadata.base_path(doc),
        version=config.version,
        former=document.former.of(names),
        sha256=document.sha256,
        command="make client" if project.is_own else f"{program.NAME} build",
    )
