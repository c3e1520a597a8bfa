"""A small GitHub Actions: a workflow's steps run in order, on a clone of a repository, as a runner runs them.

    origin = publish(tmp_path / "origin", project, {"generator.toml": "..."})
    run = Runner(tmp_path, origin).run("drift.yml")

Every `run:` is run by the real shell. Of what is used, `checkout` clones and `cache` keeps a folder from run to run.
`.venv` of the clone is made of links to this one, so that nothing is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from compileall import compile_dir
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from generator.base import yamlio
from generator.base.nodes import plain
from tests import processes

ROOT = Path(__file__).parent.parent
WORKFLOWS = ROOT / ".github/workflows"


def load(name: str) -> dict[str, Any]:
    """Return the workflow *name*; in YAML 1.2 `on` is a word."""
    path = WORKFLOWS / name
    loaded: Any = plain(yamlio.load(path.read_text(encoding="utf-8"), name))
    return dict(loaded)


def publish(origin: Path, project: Path, changed: Mapping[str, str]) -> Path:
    """Make *origin* a bare repository with one commit on `main`: what stands here, some things in its place.

    These are the folders of *project*, and files by name. The tests, which no job may run in here, are left out: they
    are most of the files of each clone.
    """
    seed = origin.with_name("seed")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (seed / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, seed / name)
    for folder in filter(Path.is_dir, project.iterdir()):
        shutil.rmtree(seed / folder.name)
        shutil.copytree(folder, seed / folder.name)
    for name, text in changed.items():
        (seed / name).write_text(text, encoding="utf-8")
    git(seed, "init", "--quiet", "--initial-branch=main")
    git(seed, "add", "--all")
    git(seed, *AUTHOR, "commit", "--quiet", "--message=All")
    # By its URL, which packs the files: each clone would have to do that again.
    git(seed, "clone", "--quiet", "--bare", seed.resolve().as_uri(), str(origin))
    return origin


AUTHOR = ("-c", "user.name=Ada", "-c", "user.email=ada@acme.test", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    """Run git in *folder* and return what it says."""
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@frozen
class Step:
    """A step that was run."""

    name: str
    code: int
    log: str


@frozen
class Run:
    """What became of a job: its steps up to the first that failed, the summary, and the clone it worked in."""

    steps: tuple[Step, ...]
    summary: str
    clone: Path

    @property
    def log(self) -> str:
        """All that the steps printed."""
        return "".join(f"== {step.name}: {step.code}\n{step.log}" for step in self.steps)

    @property
    def passed(self) -> bool:
        """Whether no step failed."""
        return all(step.code == 0 for step in self.steps)


@frozen
class Runner:
    """Runs jobs; each in a fresh clone, as there is a fresh machine for each."""

    folder: Path
    origin: Path
    branch: str = "main"
    environment: Mapping[str, str] = field(factory=dict[str, str])
    """What a test adds to the environment, to make a step shorter."""

    def run(self, workflow: str, **matrix: str) -> Run:
        """Run the first job of *workflow*; a job whose `if:` says no has no steps."""
        described = load(workflow)
        job, *_ = described["jobs"].values()
        matrices = {f"matrix.{name}": value for name, value in matrix.items()}
        github = {"ref_name": self.branch, "run_id": "1", "run_attempt": "1", "token": "token-of-the-run"}
        context = {**{f"github.{name}": value for name, value in github.items()}, **matrices}
        number = len(list(self.folder.glob("clone-*"))) + 1
        machine = _Machine(self, context, self.folder / f"clone-{number}", self.folder / f"summary-{number}.md")
        assert described["defaults"]["run"]["shell"] == "bash"
        if "if" not in job or _holds(job["if"], context):
            machine.work(job["steps"])
        summary = machine.summary.read_text(encoding="utf-8") if machine.summary.exists() else ""
        return Run(tuple(machine.ran), summary, machine.clone)


@define
class _Machine:
    """What one job runs on."""

    runner: Runner
    context: Mapping[str, str]
    clone: Path
    summary: Path
    ran: list[Step] = field(factory=list[Step])
    _kept: list[str] = field(factory=list[str])

    def work(self, steps: list[dict[str, Any]]) -> None:
        """Run *steps* up to the first that fails."""
        for step in steps:
            if "uses" in step:
                self._use(step["uses"].partition("@")[0], step["with"])
                continue
            self.ran.append(self._shell(step))
            if self.ran[-1].code:
                return
        for path in self._kept:
            shutil.copytree(self.clone / path, self._cache(path), dirs_exist_ok=True)

    def _use(self, action: str, given: Mapping[str, Any]) -> None:
        if action == "actions/checkout":
            url, branch = f"file://{self.runner.origin}", f"--branch={self.runner.branch}"
            git(self.runner.folder, "clone", "--quiet", "--depth=1", branch, url, str(self.clone))
            _link_venv(self.clone)
            lend_bytecode(self.clone)
        elif action == "actions/cache":
            path = given["path"]
            self._kept.append(path)
            if self._cache(path).is_dir():
                shutil.copytree(self._cache(path), self.clone / path)
        else:
            assert action == "actions/setup-python", f"this runner does not know {action}"

    def _cache(self, path: str) -> Path:
        return self.runner.folder / "cache" / path

    def _shell(self, step: Mapping[str, Any]) -> Step:
        script = self.summary.with_suffix(".sh")
        script.write_text(_filled(step["run"], self.context), encoding="utf-8")
        given = {name: _filled(text, self.context) for name, text in step.get("env", {}).items()}
        github = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_REF_NAME": self.runner.branch,
            "GITHUB_REPOSITORY": "acme/client",
            "GITHUB_RUN_ID": self.context["github.run_id"],
            "GITHUB_SERVER_URL": "https://github.test",
            "GITHUB_STEP_SUMMARY": str(self.summary),
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        environment = {**_environment(self.runner.folder), **github, **given, **self.runner.environment}
        return Step(step["name"], *processes.run(command, self.clone, environment))


def _environment(folder: Path) -> dict[str, str]:
    """Return this environment without what pytest and make put there, with the `gh` of the tests before any other."""
    tools = folder / "bin"
    tools.mkdir(exist_ok=True)
    (tools / "gh").write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tests.gh "{folder}" "$@"\n')
    (tools / "gh").chmod(0o755)
    ours = re.compile("PYTEST|PYTHON|GITHUB|GH_|GIT_|MAKE|MFLAGS|UPDATE_")
    clean = {name: value for name, value in os.environ.items() if not ours.match(name)}
    return {**clean, "PATH": f"{tools}{os.pathsep}{clean['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull}


def _link_venv(clone: Path) -> None:
    """Give *clone* a `.venv` that is newer than the pins; a link to the whole could be emptied by `venv --clear`."""
    venv = clone / ".venv"
    venv.mkdir()
    for entry in (ROOT / ".venv").iterdir():
        if not entry.name.startswith(".ready"):
            (venv / entry.name).symlink_to(entry)
    for mark in (".ready-program", ".ready", ".ready-checks"):
        (venv / mark).touch()


def lend_bytecode(clone: Path) -> None:
    """Give the copy of our generator in *clone* the bytecode of ours: it compiles only what it has another source of.

    Python takes bytecode only where a module has the date and the size of the one that it was made of.
    """
    ours, theirs = ROOT / "generator", clone / "generator"
    compile_dir(ours, quiet=1)
    for source in ours.rglob("*.py"):
        twin = theirs / source.relative_to(ours)
        if twin.is_file() and twin.read_bytes() == source.read_bytes():
            os.utime(twin, ns=(source.stat().st_atime_ns, source.stat().st_mtime_ns))
    shutil.copytree(ours, theirs, ignore=_sources, dirs_exist_ok=True)


def _sources(folder: str, names: list[str]) -> list[str]:
    return [] if folder.endswith("__pycache__") else [name for name in names if Path(folder, name).is_file()]


def _filled(text: Any, context: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ *([\w.]+) *\}\}", lambda found: context[found[1]], str(text))


def _holds(condition: str, context: Mapping[str, str]) -> bool:
    """Evaluate the one kind of condition that the workflows have."""
    found = re.fullmatch(r"([\w.]+) != '(\w+)'", condition)
    assert found, f"this runner does not know the condition {condition}"
    return context[found[1]] != found[2]
