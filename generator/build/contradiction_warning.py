"""The one warning about pages of one capture that contradict each other, and how to settle that.

Pages of a folder can be given dates. Those of a project have the date of their capture, so that an overlay must decide.
"""

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
    rest = [f"... and {count(len(names) - _SHOWN, 'more file')}"] if len(names) > _SHOWN else []
    lines = [
        f"{first.what}",
        f"pages contradict each other in {places}; the page with the greater content hash is followed, and",
        "spec/provenance.json lists the others. --strict shows each place.",
        *(_overlay(names, rest) if project.pages is None else _dates(names, rest)),
    ]
    yield GeneratorError("\n".join(lines), where=first.where, pointer=first.pointer)


def _dates(names: Sequence[str], rest: Sequence[str]) -> Iterator[str]:
    yield "Dates decide better; in generator.toml:"
    yield "[captured]"
    yield from (f'"{name}" = "<the month in which it was saved, such as 2026-06>"' for name in names[:_SHOWN])
    yield from rest
    yield '"*" = "<that of all others>"'


def _overlay(names: Sequence[str], rest: Sequence[str]) -> Iterator[str]:
    yield "To decide it, correct the page that is wrong with an overlay in overlays/spec that has one of:"
    yield from (f"extends: ../../{name}" for name in names[:_SHOWN])
    yield from rest


def _relative(name: str, project: Project) -> str:
    path = Path(name)
    folder = project.pages
    return path.relative_to(folder).as_posix() if folder and path.is_relative_to(folder) else name
