"""What `drift` finds before an edit upstream is taken over is what `diff` finds after it, by the real commands."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from generator import cli
from tests import project
from tests.drift import edited, little, served
from tests.drift.edited import Edit
from tests.drift.upstream import Docs, Upstream, shrink, snapshots
from tests.effort import LONG

Say = pytest.CaptureFixture[str]
DOCUMENT = Path("spec/openapi.yaml")
BEFORE = Path("before.yaml")


def _run(say: Say, *arguments: str) -> str:
    assert cli.main(list(arguments)) in {0, 1}, say.readouterr().err
    return say.readouterr().out


@frozen
class Told:
    """What a report says: its findings, without their places in files, and what cannot be checked."""

    findings: list[tuple[str, ...]]
    unchecked: set[tuple[str, ...]]


def _told(report: str) -> Told:
    found: dict[str, list[dict[str, Any]]] = json.loads(report)
    findings = [
        (*_named(one["change"]), one["id"], one["level"], one["client"], one["message"], one["fingerprint"])
        for one in found["findings"]
    ]
    return Told(sorted(findings), {_named(one) for one in found["unchecked"]})


def _named(change: dict[str, Any]) -> tuple[str, ...]:
    return tuple(change[word] for word in ("subject", "action", "name", "place"))


def _look_at(upstream: Upstream) -> None:
    """Have the settings of this project name *upstream*.

    Overlays need not match: one that corrects what an edit takes away stops a build of our own.
    """
    settings = Path("generator.toml")
    text = re.sub(r"(?m)^(document|index|platform) = .*\n", "", settings.read_text("utf-8"))
    head = text if "[upstream]" in text else f"{text}\n[upstream]\n"
    settings.write_text(head.replace("[upstream]\n", f'[upstream]\nindex = "{upstream.index}"\n', 1), "utf-8")


def _take_over(say: Say) -> tuple[Told, Told]:
    """Take over what is new upstream, and return what `drift` said before and `diff` afterwards."""
    told = _told(_run(say, "drift", "--format", "json"))
    shutil.copy(DOCUMENT, BEFORE)
    for command in ("fetch", "build"):
        _run(say, command)
    return told, _told(_run(say, "diff", "--for", "both", "--format", "json", str(BEFORE), str(DOCUMENT)))


@pytest.mark.usefixtures("little_project")
def test_an_edit_is_told_before_and_after_and_then_no_more(running_upstream: Upstream, capsys: Say) -> None:
    docs = Docs({f"/docs/api-reference/things/{name}.md": little.page(name) for name in ("list", "get", "make")})
    docs.edit("/docs/api-reference/things/make.md", "summary: Make things", "summary: Make a thing")
    docs.edit("/docs/api-reference/things/get.md", "type: integer\n          default: 3\n", "type: string\n")
    docs.edit("/docs/api-reference/things/list.md", "{name: after, in: query, required: false", _MUST)
    running_upstream.serve(docs)
    _look_at(running_upstream)
    before, after = _take_over(capsys)
    assert before == after
    assert {one[4] for one in before.findings} == {"request-became-required", "request-type-changed"}
    assert _run(capsys, "drift").endswith("\nNo drift: 3 operations, 3 pages; 0 not checkable.\n")
    # A page that changes twice on one day has one name, and says what it said in the file of that name.
    docs.edit("/docs/api-reference/things/get.md", "type: string\n        owner", "type: boolean\n        owner")
    running_upstream.serve(docs)
    found: dict[str, list[dict[str, Any]]] = json.loads(_run(capsys, "drift", "--json"))
    [(base, revision)] = [(one["change"]["base"], one["change"]["revision"]) for one in found["findings"]]
    assert "type: string" in Path(base["file"]).read_text("utf-8").splitlines()[base["line"] - 1]
    assert revision["file"] == f"{running_upstream.url}/docs/api-reference/things/get.md"


_MUST = "{name: after, in: query, required: true"


@pytest.fixture(scope="module", name="built_small")
def _built_small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the small pages that was built; overlays need not match, as those of the other pages do not."""
    folder = project.copy_inputs(tmp_path_factory.mktemp("small"))
    shrink(folder / "spec")
    settings = folder / "generator.toml"
    text = project.without_events(settings.read_text("utf-8"))
    settings.write_text(text.replace('platform = "own"', ""), "utf-8")
    with contextlib.chdir(folder):
        project.build(folder)
    return folder


@pytest.mark.skipif(not LONG, reason="each builds a client: part of the long form")
@pytest.mark.parametrize("group", edited.groups(), ids=lambda group: "; ".join(edit.name for edit in group))
def test_edits_of_this_repository_are_told_before_and_after(
    group: list[Edit],
    built_small: Path,
    tmp_path: Path,
    running_upstream: Upstream,
    capsys: Say,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_small = served.is_small(group[0].page)
    folder = project.copy_built(built_small if is_small else project.ROOT, tmp_path / "project")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_PROXY", "*")
    texts = {f"spec/{name}": (folder / "spec" / name).read_text("utf-8") for name in snapshots(folder / "spec")}
    edited.apply_all(group, texts)
    running_upstream.serve(Docs.of(texts, folder / "spec"))
    _look_at(running_upstream)
    before, after = _take_over(capsys)
    assert before.findings == [one for one in after.findings if one[:4] not in before.unchecked]
    assert len(before.findings) == sum(len(edit.finds) for edit in group)
    assert json.loads(_run(capsys, "drift", "--format", "json"))["findings"] == []
