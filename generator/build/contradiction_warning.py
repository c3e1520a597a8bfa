"""The one warning about pages of one capture that contradict each other, and how to settle that with dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.base.errors import GeneratorError
from generator.base.numerals import count
from generator.build.project import Project
from generator.merge.contradictions import Contradiction

_SHOWN = 5


def warnings(contradictions: Sequence[Contradiction], project: Project) -> Iterator[GeneratorError]:
    """Yield the warning about *contradictions*, unless there are none."""
    if not contradictions:
        return
    first = contradictions[0]
    places = count(len(contradictions), "place")
    files = dict.fromkeys(name for error in contradictions for name in (error.other.file, error.where.file))
    names = [_relative(name, project) for name in files]
    lines = [
        f"{first.what}",
        f"pages contradict each other in {places}; the page with the greater content hash is followed, and",
        "spec/provenance.json lists the others. --strict shows each place. Dates decide better; in generator.toml:",
        "[captured]",
        *(f'"{name}" = "<the month in which it was saved, such as 2026-06>"' for name in names[:_SHOWN]),
        *([f"... and {count(len(names) - _SHOWN, 'more file')}"] if len(names) > _SHOWN else []),
        '"*" = "<that of all others>"',
    ]
    yield GeneratorError("\n".join(lines), where=first.where, pointer=first.pointer)


def _relative(name: str, project: Project) -> str:
    path = Path(name)
    folder = project.pages
    return path.relative_to(folder).as_posix() if folder and path.is_relative_to(folder) else name
