"""What one build reads and where it writes: this repository, or the pages of any vendor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

from generator.base.config import Config
from generator.base.progress import Progress, no_progress
from generator.correct import overlay
from generator.correct.overlay import Overlay
from generator.read.dialects import Fragment
from generator.read.intake import Intake

_REPOSITORY = Path(__file__).resolve().parent.parent.parent
_QUIRKS, _FACTS = Path("overlays/fragment"), Path("overlays/spec")


@frozen
class Project:
    """The folders of one build, the names of its client, and what to do about pages that are no good."""

    root: Path
    config: Config
    pages: Path | None = None
    """A folder of Markdown; None for the snapshots that `sources.json` in `spec` lists."""
    facts: Path | None = None
    """Overlays in the place of those in `overlays/spec`."""
    out: Path | None = None
    """Where to write, if not to `root`."""
    keep_going: bool = False
    """Leave out pages that are no good, instead of stopping at the first."""

    @property
    def spec(self) -> Path:
        """The snapshots of pages."""
        return self.root / "spec"

    @property
    def documents(self) -> Path:
        """The folder for the document and its provenance."""
        return (self.out or self.root) / "spec"

    @property
    def generated(self) -> Path:
        """The client."""
        return (self.out or self.root) / "generated"

    @property
    def is_own(self) -> bool:
        """Whether pages and overlays belong together, so that each overlay must find what it corrects."""
        return self.pages is None and self.facts is None

    def read(self, intake: Intake, progress: Progress = no_progress) -> Iterator[Fragment]:
        """Yield the fragments of all pages."""
        if self.pages is None:
            return intake.listed(self.spec, progress)
        return intake.folder(self.pages, self.config.api.captured, (self.documents, self.generated), progress)

    def names(self) -> Callable[[str], str]:
        """Return what calls a page or an overlay by a name that is the same on every machine."""
        if self.is_own:
            return str
        known = ((self.pages, Path()), (self.facts, _FACTS), (_REPOSITORY / _QUIRKS, _QUIRKS))
        folders = [(folder.resolve(), name) for folder, name in known if folder is not None]

        @cache
        def name(file: str) -> str:
            path = Path(file).resolve()
            found = ((name / path.relative_to(folder)).as_posix() for folder, name in folders if folder in path.parents)
            return next(found, file)

        return name

    def overlays(self) -> tuple[tuple[Overlay, ...], tuple[Overlay, ...]]:
        """Return the overlays on fragments and those on the document.

        Knowledge of the docs platform serves every vendor. Of a vendor's own overlays, those for one page or for some
        dialects are for fragments.
        """
        if self.is_own:
            return overlay.load_dir(self.root / _QUIRKS), overlay.load_dir(self.root / _FACTS)
        quirks = overlay.load_dir(_nearby(_REPOSITORY / _QUIRKS))
        own = overlay.load_dir(self.facts) if self.facts else ()
        early = tuple(each for each in own if each.extends or each.dialects)
        return (*quirks, *early), tuple(each for each in own if each not in early)


def _nearby(path: Path) -> Path:
    """Return *path* as it is seen from here, if it is below."""
    return path.relative_to(Path.cwd()) if Path.cwd() in path.parents else path
