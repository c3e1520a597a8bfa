"""The inputs and outputs of one build: those of a project, of this repository above all, or the pages of a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from generator.base.config import Config
from generator.base.errors import Faults, GeneratorError, PageError
from generator.base.location import Mark
from generator.base.progress import Progress, no_progress
from generator.build import former_names
from generator.build.former_names import FormerNames
from generator.correct import overlay, platform_overlays
from generator.correct.overlay import Overlay
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import known_operations
from generator.read.intake import Intake

_QUIRKS, _FACTS = platform_overlays.NAME, Path("overlays/spec")


@frozen
class Project:
    """The folders of one build, the settings of its client, and what to do about faulty pages."""

    root: Path
    config: Config
    pages: Path | None = None
    """A folder of Markdown; None for the snapshots that `spec/sources.json` lists."""
    facts: Path | None = None
    """The folder of overlays that replace those in `overlays/spec`."""
    out: Path | None = None
    """The folder to write to; None for `root`."""
    keep_going: bool = False
    """Leave out faulty pages, instead of stopping at the first."""
    strict: bool = False
    """Take warnings for errors."""
    document: Path | None = None
    """The vendor's own OpenAPI document, which is read beside the pages, or alone."""
    has_all: bool = False
    """Whether all operations of the document are meant, not only those that pages document."""

    @property
    def spec(self) -> Path:
        """The folder of the snapshots."""
        return self.root / "spec"

    @property
    def documents(self) -> Path:
        """The folder for the document and its provenance."""
        return (self.out or self.root) / "spec"

    @property
    def generated(self) -> Path:
        """The folder of the client."""
        return (self.out or self.root) / "generated"

    @property
    def is_own(self) -> bool:
        """Whether pages and all overlays are those of this repository, so that each overlay must match something."""
        given = (self.pages, self.document, self.facts)
        return self.config.maintains_platform and all(path is None for path in given)

    @property
    def is_strict(self) -> bool:
        """Whether warnings are errors: they always are in this repository, where an overlay can settle them."""
        return self.is_own or self.strict

    def former_names(self) -> FormerNames:
        """Return the names that classes of the client had before: those of the project, and those of earlier builds."""
        is_project = self.pages is None and self.document is None
        own = former_names.load(self.spec) if is_project else FormerNames()
        kept = former_names.load(self.documents) if self.out else own
        return evolve(
            kept,
            until=own.until or kept.until,
            classes={**kept.classes, **own.classes},
            params={**kept.params, **own.params},
        )

    def read(self, intake: Intake, progress: Progress = no_progress) -> Iterator[Fragment]:
        """Yield the fragments of all pages, and of the document.

        Raises `GeneratorError` if there are none: they would make a client without a call.
        """
        is_empty = True
        for fragment in self._read(intake, progress):
            is_empty = False
            yield fragment
        if is_empty:
            raise self._without_operation(intake)

    def _without_operation(self, intake: Intake) -> GeneratorError:
        where = Mark((self.pages or self.document or self.spec).as_posix(), 1)
        what, next = "no page documents an operation", "Give pages of an API reference."
        if self.document is not None:
            what, next = "no page documents an operation of the document", "Give --all for all that the document has."
        return Faults([*intake.left_out, PageError(what, where=where, next=next)])

    def _read(self, intake: Intake, progress: Progress) -> Iterator[Fragment]:
        dates, documented = self.config.api.captured, dict[str, str]()
        if self.pages is not None:
            for fragment in intake.folder(self.pages, dates, (self.documents, self.generated), progress):
                documented = known_operations([fragment], documented)
                yield fragment
        elif self.document is None:
            yield from intake.listed(self.spec, self.config.upstream.operations, progress)
        if self.document is not None:
            wanted = None if self.has_all or self.pages is None else self.config.upstream.operations
            yield from intake.document(self.document, dates, wanted, documented)

    def portable_names(self) -> Callable[[str], str]:
        """Return a function from the file of a page or overlay to its name, which is the same on every machine."""
        if self.is_own:
            return str
        beside = self.document and self.document.parent
        own = (platform_overlays.folder(), _QUIRKS)
        inputs = ((self.pages, Path()), (beside, Path()), (self.facts, _FACTS), own)
        folders = [(folder.resolve(), name) for folder, name in inputs if folder is not None]

        @cache
        def portable_name(file: str) -> str:
            path = Path(file).resolve()
            names = ((name / path.relative_to(folder)).as_posix() for folder, name in folders if folder in path.parents)
            return next(names, file)

        return portable_name

    def overlays(self) -> tuple[tuple[Overlay, ...], tuple[Overlay, ...]]:
        """Return the overlays for fragments, and those for the merged document.

        The overlays for the docs platform serve every vendor. Of a project's own overlays, which need not be there,
        those that name a page or dialects are for fragments.
        """
        if self.is_own:
            return overlay.load_dir(self.root / _QUIRKS), overlay.load_dir(self.root / _FACTS)
        quirks = overlay.load_dir(_relative(platform_overlays.folder()))
        own = overlay.load_dir(self.facts) if self.facts else self._present_overlays()
        for_fragments = tuple(item for item in own if item.extends or item.dialects)
        return (*quirks, *for_fragments), tuple(item for item in own if item not in for_fragments)

    def _present_overlays(self) -> tuple[Overlay, ...]:
        """Return the overlays that stand in the project's folder; pages and documents of others have none there."""
        is_foreign = self.pages is not None or self.document is not None
        folders = [] if is_foreign else [self.root / name for name in (_QUIRKS, _FACTS)]
        return tuple(item for folder in folders if folder.is_dir() for item in overlay.load_dir(folder))


def _relative(path: Path) -> Path:
    """Return *path* relative to the working directory, if it is below it."""
    return path.relative_to(Path.cwd()) if Path.cwd() in path.parents else path
