"""Runs the stages in their order, from the snapshots in `spec/pages` to `spec/openapi.yaml` and the client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator import emit, validate
from generator.base import program
from generator.base.errors import Faults, GeneratorError
from generator.base.progress import Progress, Step, no_progress
from generator.base.transaction import transaction
from generator.build import earlier_client, faulty_pages, former_names, page_samples, replaceable_folder
from generator.build.assembly import Document, assemble
from generator.build.idle_patterns import find_idle
from generator.build.project import Project
from generator.correct import overlay
from generator.merge import provenance
from generator.read.dialects import Fragment
from generator.read.intake import Intake
from generator.shape import metadata
from generator.shape.key_schemes import api_key, other_keys

_GUESSES = 10
"""For how many errors without a place the page is looked for; more are no fault of single pages."""
_NOT_OF_PAGES = (OSError, ImportError)
"""Errors of the machine."""


@frozen
class BuildResult:
    """The result of a build."""

    document: Document
    intake: Intake
    changed: tuple[Path, ...]
    """The files that differ from before."""
    kept: Mapping[str, str]
    """Names of the client before that are former names now -> what they stand for."""
    gone: tuple[str, ...]
    """The names that users could import from the client before, and no longer can."""


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
    idle = tuple(find_idle(project.config.upstream, intake.offered))
    missed = overlay.missed(document.unmatched, document.hits)
    moved = () if project.is_own else overlay.moved(missed, document.shaped.doc)
    document = evolve(document, warnings=(*document.warnings, *idle, *moved))
    progress(Step("check"))
    faults = [*document.warnings] if project.is_strict else []
    faults += intake.repaired if project.strict else []
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
    before, earlier = project.former_names(), earlier_client.load(project)
    if document.former != before:
        outputs[project.documents / former_names.FILE] = document.former.render()
    if project.out:
        replaceable_folder.check_replaceable(project.generated)
    # Of what pages print the client needs nothing: that is a third of the memory.
    pages, latest = (tuple(each.without_doc() for each in group) for group in (document.fragments, document.latest))
    trail = evolve(document.trail, record=document.trail.record.without_nodes())
    document = evolve(document, fragments=pages, latest=latest, pairs=(), trail=trail)
    with transaction(project.documents.parent) as changes:
        changed = [path for path, text in outputs.items() if changes.write(path, text)]
        names, out = target(project, document), project.generated
        client = emit.emit(document.shaped, names, out, checks_style=project.is_own, within=changes)
    exported = earlier_client.exported(client.folder / project.config.package, former=True)
    gone = tuple(sorted(earlier.names - exported)) if earlier else ()
    kept = {**names.former.models, **names.former.params}
    kept = {name: kept[name] for name in sorted(kept.keys() & earlier.names if earlier else ())}
    return BuildResult(document, intake, (*changed, *(client.folder / name for name in client.changed)), kept, gone)


def target(project: Project, document: Document) -> emit.Target:
    """Return the names of the client of *document*, and what it states about its origin."""
    config, doc, names = project.config, document.shaped.doc, document.shaped.names
    return emit.Target(
        package=config.package,
        distribution=config.distribution,
        client=names.client,
        key_variable=config.api_key_env,
        key=api_key(doc),
        other_keys=tuple(other_keys(doc)),
        regions=metadata.regions(doc),
        base_path=metadata.base_path(doc),
        version=config.version,
        former=document.former.of(names),
        sha256=document.sha256,
        command="make client" if project.is_own else f"{program.NAME} build",
        author=config.author,
        sdk=config.sdk,
        urls=config.urls,
        webhooks=config.webhooks,
    )
