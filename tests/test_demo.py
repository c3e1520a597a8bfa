"""`make demo` shows what it announces, and nothing else: no warning, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.consolidated import ROOT
from tests.demo.__main__ import STEPS


def test_the_tour_goes_through_all_steps() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")])}
    done = subprocess.run(
        [sys.executable, "-m", "tests.demo"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    parts = done.stdout.split("\n\n")
    titles = [part.splitlines()[0] for part in parts if part[0].isdigit()]
    names = [title for title, _, _ in STEPS]
    assert titles == [f"{number}. {title}" for number, title in enumerate(names, 1)]
    shown = dict(zip(names, parts[2::2], strict=True))
    assert "6 conversations, fetched in 3 pages" in shown["List, page by page"]
    assert (
        "ConversationHistoryTranscriptSystemToolResultCommonModel"
        in shown[next(key for key in shown if "Match" in key)]
    )
    assert shown["Stream"].count("chunk") == 3
    assert "audio/mpeg" in shown["Save audio"]
    assert shown["A typed error"] == "   NotFoundError: 404, 'not_found': There is no such conversation."
    assert shown["A retry"].startswith("   2 attempts in ")
    assert "$.has_audio: expected a boolean, found a string" in shown["A field that the server changed"]
