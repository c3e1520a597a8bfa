"""A page that was cut off is never read as a smaller API: it is refused with its place, or named as one that may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.errors import GeneratorError
from generator.base.nodes import plain
from generator.build.summary import open_ends
from generator.read import intake, sources
from generator.read.dialects import Fragment
from generator.read.intake import Intake
from generator.read.pages import NoOperation
from generator.read.specification import ENDPOINT

TESTS = Path(__file__).parent
LISTS = tuple(sorted((TESTS / "cases" / "list-pages").glob("*.md")))
SPEC = TESTS.parent / "spec"


def _snapshots() -> dict[str, Path]:
    """Return the smallest snapshot of each dialect."""
    listed = [(source.dialect, SPEC / source.file) for source in sources.load(SPEC) if not source.is_document]
    return dict(sorted(listed, key=lambda one: one[1].stat().st_size, reverse=True))


PAGES = [*LISTS, *_snapshots().values()]


def outcomes(text: str) -> list[Fragment | GeneratorError]:
    """Return what is read of *text*."""
    return list(intake.fragments_in(text, "page.md", "2026-06"))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_page_cut_anywhere_is_refused_or_the_same_or_may_be_cut_off(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    [whole] = outcomes("\n".join(lines) + "\n")
    assert isinstance(whole, Fragment)
    read = 0
    # Every line of a short page; of a long one, which prints YAML, a hundred of them.
    for count in range(1, len(lines), 1 + len(lines) // 200):
        middle = len(lines[count]) // 2
        for text in ("\n".join(lines[:count]) + "\n", "\n".join([*lines[:count], lines[count][:middle]])):
            [found] = outcomes(text)
            if isinstance(found, GeneratorError):
                assert found.where.line, text
                assert not isinstance(found, NoOperation) or not ENDPOINT.search(text), text
            else:
                read += 1
                assert not found.is_whole or plain(found.doc) == plain(whole.doc), text
    assert read, "the last lines are samples, or open ends"


def test_what_is_cut_before_its_answers_is_left_out_and_counted(tmp_path: Path) -> None:
    text = LISTS[1].read_text(encoding="utf-8")
    (tmp_path / "whole.md").write_text(text, encoding="utf-8")
    cut = text[: text.index("## Response")].replace("/v1/", "/v2/")
    (tmp_path / "cut.md").write_text(cut, encoding="utf-8")
    reading = Intake(keep_going=True)
    (tmp_path / "open.md").write_text(text.rpartition("## Examples")[0].replace("/v1/", "/v3/"), encoding="utf-8")
    fragments = list(reading.folder(tmp_path, {}))
    assert [Path(fragment.page).stem for fragment in fragments] == ["open", "whole"]
    assert [Path(name).stem for name in open_ends(fragments)] == ["open"]
    [error] = reading.left_out
    assert (error.where.line, error.where.column > 1) == (len(cut.rstrip().split("\n")), True)
    assert "the page ends here, before its answers" in error.what


@pytest.mark.parametrize("before, after", [("\nGET ", "\nGTE "), ("\nGET ", "\n"), ("\nGET ", "\nget ")])
def test_a_page_without_a_method_that_there_is_is_left_out_and_counted(before: str, after: str, tmp_path: Path) -> None:
    text = LISTS[1].read_text(encoding="utf-8")
    (tmp_path / "page.md").write_text(text.replace(before, after, 1), encoding="utf-8")
    reading = Intake(keep_going=True)
    assert (list(reading.folder(tmp_path, {})), reading.without_operation) == ([], 0)
    [error] = reading.left_out
    assert "column 1: the page `List loans` has" in error.what
    line = text[: text.index(before if after.strip() else "\nReference: ")].count("\n") + 2
    assert error.where.line == line
