"""The stages in order, from the snapshots in `spec/pages` to `spec/openapi.yaml` and the client."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from generator import emit, shape, validate
from generator.base import yamlio
from generator.base.errors import GeneratorError
from generator.base.location import Mark, steps
from generator.base.nodes import Map
from generator.base.progress import Progress, Step, no_progress
from generator.base.schemas import operations
from generator.build import faulty_pages
from generator.build.project import Project as Project
from generator.correct import overlay, wellformed
from generator.correct.overlay import Hit, Overlay, OverlayAction
from generator.merge import Merged, history, merge, provenance
from generator.merge.component_names import unify_names
from generator.merge.precedence import strongest_first
from generator.merge.union_variants import name_union_variants
from generator.read.dialects import Fragment
from generator.read.intake import Intake
from generator.shape import metadata
from generator.shape.shaped import Shaped


@frozen
class Document:
    """The consolidated document, where its facts come from, and what was done to get it."""

    shaped: Shaped
    trail: provenance.Trail
    hits: tuple[Hit, ...]
    idle: tuple[tuple[Overlay, OverlayAction], ...]
    """Actions that found nothing, of overlays that had a chance."""
    fragments: tuple[Fragment, ...]
    text: str

    @property
    def sha256(self) -> str:
        """The hash of the document's text, which the client carries."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@frozen
class Built:
    """What a build made."""

    document: Document
    intake: Intake
    changed: tuple[Path, ...]
    """Files that are other than before."""


def consolidate(fragments: Iterable[Fragment], project: Project, progress: Progress = no_progress) -> Document:
    """Merge *fragments* into one shaped and validated document; nothing is written."""
    document = assemble(fragments, project, progress)
    progress(Step("check"))
    validate.validate(document.shaped.doc, keywords(document.fragments))
    return document


def assemble(fragments: Iterable[Fragment], project: Project, progress: Progress = no_progress) -> Document:
    """Merge *fragments* into one shaped document, which nobody has held against the standard yet.

    Of fragments that are read one at a time only the corrected copies are kept: half the memory.
    """
    quirks, facts = project.overlays()
    originals = tuple(fragments) if any(each.extends for each in quirks) else ()
    fragments, before = overlay.apply_to_fragments(originals or fragments, quirks)
    dialects = {fragment.dialect for fragment in fragments}
    progress(Step("merge"))
    for fragment in fragments:
        wellformed.check(fragment.doc)
    plain = _uncorrected(originals, quirks)
    together, respelled = unify_names((*fragments, *plain))
    together, hoisted = name_union_variants(together)
    fragments = tuple(fragment for fragment in together if not fragment.repeats)
    past = history.follow(fragments, {fragment.page: fragment for fragment in together if fragment.repeats})
    merged = merge(past.fragments)
    merged.record.note_overtaken(past.overtaken)
    corrected, after = overlay.apply_to_document(merged.doc, facts)
    complete = metadata.complete_metadata(corrected, project.config.api)
    shaped = shape.shape(complete, calls(fragments), project.config.client_class)
    text = yamlio.dump(shaped.doc)
    gone = _gone(merged, corrected, complete, shaped.doc)
    trail = provenance.Trail(merged.record, respelled, hoisted, gone)
    idle = (*overlay.unmatched(quirks, before, dialects), *overlay.unmatched(facts, after))
    return Document(shaped, trail, (*before, *after), idle, fragments, text)


def _uncorrected(originals: tuple[Fragment, ...], quirks: Sequence[Overlay]) -> tuple[Fragment, ...]:
    """Return the fragments that overlays correct one by one as they are without those, marked as repetitions."""
    alone = [each for each in quirks if each.extends]
    general = [each for each in quirks if not each.extends]
    corrected = [fragment for fragment in originals if any(overlay.is_for(each, fragment) for each in alone)]
    fragments, _ = overlay.apply_to_fragments(corrected, general)
    return tuple(evolve(fragment, repeats=True) for fragment in fragments)


def build(project: Project, progress: Progress = no_progress) -> Built:
    """Build the document and the client of *project*, and return what changed on disk.

    Everything is made and checked before the first file is replaced.
    """
    intake = Intake(project.keep_going)
    fragments: Iterable[Fragment] = project.read(intake, progress)
    if not project.keep_going:
        return _build(project, fragments, intake, progress)
    kept = tuple(fragments)
    while True:
        try:
            return _build(project, kept, intake, progress)
        except GeneratorError as error:
            fewer = faulty_pages.drop_faulty_pages(kept, error)
            if len(fewer) == len(kept) or not fewer:
                raise
            kept = fewer
            intake.left_out.append(error)


def _build(project: Project, fragments: Iterable[Fragment], intake: Intake, progress: Progress) -> Built:
    document = consolidate(fragments, project, progress)
    if project.is_own:
        overlay.require_hits(document.idle)
    progress(Step("client"))
    outputs = {
        project.documents / "openapi.yaml": document.text,
        project.documents / "provenance.json": provenance.render(document.shaped.doc, document.trail, project.names()),
    }
    if project.out:
        _refuse_others(project.generated)
    with _folder(project.documents), _staged(outputs) as replace:
        client = emit.emit(document.shaped, target(project, document), project.generated)
        changed = replace()
    return Built(document, intake, (*changed, *(client.folder / name for name in client.changed)))


def calls(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the SDK call path of each (path, method), as the strongest page with a sample shows it."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for fragment in strongest_first(fragments):
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                found.setdefault((path, method), fragment.sdk.path)
    return found


def keywords(fragments: tuple[Fragment, ...]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the keyword arguments that the samples of each (path, method) use."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for fragment in fragments:
        for path, method, _ in operations(fragment.doc):
            if fragment.sdk:
                found[path, method] = found.get((path, method), frozenset()) | frozenset(fragment.sdk.keywords)
    return found


def _gone(merged: Merged, corrected: Map, complete: Map, final: Map) -> dict[str, str]:
    """Return what a page states and the document has nowhere: pointer -> the rule that removed it."""
    stated = [place for place, _ in provenance.traced_facts(merged.doc) if place in merged.record.decisions]
    after = {place for place, _ in provenance.traced_facts(corrected)}
    left = {place for place, _ in provenance.traced_facts(complete)}
    # Shaping moves what stands inline to components of its own; only whole components may be left out.
    whole = [place for place in stated if place in left and len(steps(place)) == 3]
    kept = (place for place, _ in provenance.traced_facts(final))
    return {
        **provenance.vanished(stated, after, "overlay"),
        **provenance.vanished([place for place in stated if place in after], left, "authentication"),
        **provenance.vanished(whole, kept, "unreachable"),
    }


def _refuse_others(folder: Path) -> None:
    """Refuse to replace a *folder* that no build wrote: a client takes its place as a whole."""
    listed = folder / "pyproject.toml"
    ours = listed.is_file() and listed.read_text(encoding="utf-8", errors="replace").startswith("# Generated")
    if folder.exists() and not ours and (folder.is_file() or any(folder.iterdir())):
        next = "Give another --out, or move it away."
        where = Mark(folder.as_posix(), 1)
        raise GeneratorError("the client would replace something that no build wrote", where=where, next=next)


@contextmanager
def _folder(path: Path) -> Generator[None]:
    """Make the folder *path*; what had to be made goes away again where nothing was put into it."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for folder in missing:
            if not any(folder.iterdir()):
                folder.rmdir()


@contextmanager
def _staged(outputs: dict[Path, str]) -> Generator[Callable[[], tuple[Path, ...]]]:
    """Write *outputs* beside where they belong, and give a function that puts them there and returns what is other.

    A disk that refuses one does so before the client is replaced, and nothing half done is left.
    """
    changed = [path for path, text in outputs.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    staged = {path: path.with_name(f".{path.name}.new") for path in changed}

    def replace() -> tuple[Path, ...]:
        for path, new in staged.items():
            new.replace(path)
        return tuple(changed)

    try:
        for path, new in staged.items():
            new.write_text(outputs[path], encoding="utf-8")
        yield replace
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)


def target(project: Project, document: Document) -> emit.Target:
    """Return what the client of *document* is called, and what it says of where it comes from."""
    config, doc = project.config, document.shaped.doc
    key = metadata.api_key_header(doc)
    return emit.Target(
        package=config.package,
        distribution=config.distribution,
        client=document.shaped.names.client,
        key_variable=config.api_key_env,
        key_header=key.header,
        key_prefix=key.prefix,
        regions=metadata.regions(doc),
        version=config.version,
        sha256=document.sha256,
        command="make client" if project.is_own else "python -m generator build",
    )
