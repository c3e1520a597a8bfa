"""Progress: the line by hand, what a build reports, and a real terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.base.progress import WEIGHTS, Meter, Step, line, share, with_progress
from tests import project
from tests.synthetic import SyntheticBuild

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "steps, seconds, expected",
    [
        ([Step("pages", 0, 600)], 0.0, "pages 0/600 ..."),
        ([Step("pages", 10, 600)], 0.1, "pages 10/600 ..."),  # too early to tell
        ([Step("pages", 300, 600)], 4.0, "pages 300/600 ...  16 s left"),
        ([Step("pages", 600, 600), Step("merge")], 8.0, "pages 600/600  merge ...  12 s left"),
        ([Step("pages", 600, 600), Step("merge"), Step("check")], 12.2, "pages 600/600  merge  check ...  8 s left"),
    ],
)
def test_the_line(steps: list[Step], seconds: float, expected: str) -> None:
    assert line(steps, seconds) == expected


def test_an_item_counts_when_the_next_one_is_asked_for() -> None:
    seen: list[Step] = []
    items = with_progress("ab", "pages", 2, seen.append)
    assert next(items) == "a"
    assert seen == [Step("pages", 0, 2)]
    assert list(items) == ["b"]
    assert seen[1:] == [Step("pages", 1, 2), Step("pages", 2, 2)]


def test_parts_are_not_drawn_more_often_than_an_eye_can_see() -> None:
    now = iter([10.0, 10.01, 10.02, 10.2])
    drawn: list[str] = []
    meter = Meter(drawn.append, 20, lambda: next(now))
    for step in (Step("pages", 0, 9), Step("pages", 1, 9), Step("merge"), Step("check")):
        meter.show(step)
    meter.clear()
    assert drawn == [
        "\rpages 0/9 ...      ",
        "\rpages 1/9  merge ..",  # the parts passed over in between are in the next picture
        "\rpages 1/9  merge  c",  # cut before the last column, so that nothing wraps
        f"\r{'':19}",
        "\r",
    ]


def test_nothing_drawn_is_nothing_to_clear() -> None:
    drawn: list[str] = []
    Meter(drawn.append, 80).clear()
    assert drawn == []


def test_a_build_reports_every_page_and_every_stage_in_order(synthetic_build: SyntheticBuild) -> None:
    steps, written = synthetic_build.steps, synthetic_build.written
    assert [step.done for step in steps if step.total] == list(range(written.pages + 1))
    assert list(dict.fromkeys(step.stage for step in steps)) == list(WEIGHTS)
    assert [share(step) for step in steps] == sorted(share(step) for step in steps)


def test_a_terminal_shows_it_and_is_left_clean(tmp_path: Path) -> None:
    project.copy_few(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "build", "--root", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, check=True, text=True)
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    pictures = [picture.rstrip() for picture in shown.split("\r")]
    assert pictures[1] == "pages 0/3 ..."
    assert pictures[-3].startswith("pages 3/3  merge  check  client ...  ")
    assert pictures[-2:] == ["", ""]
    assert "\n" not in shown
    assert done.stdout.startswith("elevenlabs_agents 0.1.0")


def test_without_a_terminal_nothing_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project.copy_few(tmp_path)
    assert cli.main(["build", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
