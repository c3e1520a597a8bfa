"""What the repository holds: its top level, its pins, its commands, and no trace of the machine it was made on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent

TOP = {
    *("pyproject.toml", "spec", "generator", "generated", "overlays", "tests", "Makefile"),
    *("README.md", "LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md", "generator.toml"),
    *(".github", ".ci", ".gitignore"),
}
"""All that may stand at the top; `generator.toml` and `.github` need not be there."""

TRACES = {
    "the host of a package registry": re.compile(
        r"\b(?:(?:test\.)?" + "pypi" + r"\.(?:org|python\.org)|files\." + "pythonhosted" + r"\.org"
        r"|registry\." + "npmjs" + r"\.org|registry\." + "yarnpkg" + r"\.com)\b"
    ),
    "a path of somebody's machine": re.compile(r"(?<![\w.:/~*{}-])/(?:" + "home|Users|root|work|tmp" + r")/[\w.-]+"),
    "an option that names an index": re.compile("--(?:extra-)?" + r"index-url\b|--find-" + "links"),
}


@cache
def tracked() -> tuple[str, ...]:
    """Return the paths that git has or is about to have: tracked, and new ones it does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return tuple(sorted({path for path in listed if path and (ROOT / path).is_file()}))


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[Any]) -> set[str]:
    """Return the normalised distribution names of *requirements*."""
    texts = [text for text in requirements if isinstance(text, str)]
    return {re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", text)[0]).lower() for text in texts}


def pins(lock: str) -> dict[str, str]:
    """Return name -> version of what the requirements file *lock* pins."""
    text = (ROOT / ".ci" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_nothing_new_stands_at_the_top() -> None:
    assert {path.split("/")[0] for path in tracked()} - TOP == set()


@pytest.mark.parametrize("what", TRACES)
def test_no_file_holds_a_trace_of_where_it_was_made(what: str) -> None:
    found = [
        f"{path}:{number}: {hit.group()}"
        for path in tracked()
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (hit := TRACES[what].search(line))
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["https://files." + "pythonhosted.org/x", '"/' + 'home/ada/x"', "(/" + "work/main", "--extra-" + "index-url=x"],
)
def test_a_trace_would_be_found(text: str) -> None:
    assert any(pattern.search(text) for pattern in TRACES.values())


@pytest.mark.parametrize("text", ["https://host/home/page", "a/" + "work/b", "spec/tmp/x", "/v1/convai/agents"])
def test_a_path_of_a_url_is_no_trace(text: str) -> None:
    assert not any(pattern.search(text) for pattern in TRACES.values())


def test_every_direct_dependency_is_pinned() -> None:
    project = pyproject()
    groups = project["dependency-groups"]
    wanted = names(project["project"]["dependencies"] + groups["client"] + groups["test"])
    assert wanted - pins("requirements.txt").keys() == set(), "run `make lock`"
    assert names(groups["checks"]) - pins("requirements-checks.txt").keys() == set(), "run `make lock`"
    program = names(project["project"]["dependencies"] + groups["client"])
    assert program - pins("requirements-program.txt").keys() == set(), "run `make lock`"


@pytest.mark.parametrize("lock", ["requirements-checks.txt", "requirements-program.txt"])
def test_the_lists_of_pins_agree(lock: str) -> None:
    first, second = pins("requirements.txt"), pins(lock)
    assert {name: (first[name], second[name]) for name in first.keys() & second if first[name] != second[name]} == {}


def test_every_pin_carries_a_hash() -> None:
    for lock in ("requirements.txt", "requirements-checks.txt", "requirements-program.txt"):
        text = (ROOT / ".ci" / lock).read_text(encoding="utf-8")
        assert re.findall(r"^\S+==[^\\\n]*\n(?!\s+--hash=sha256:)", text, re.MULTILINE) == []


def test_the_client_depends_on_what_the_tests_install_for_it() -> None:
    client = tomllib.loads((ROOT / "generated/pyproject.toml").read_text(encoding="utf-8"))
    assert names(client["project"]["dependencies"]) == names(pyproject()["dependency-groups"]["client"])


def test_the_notice_has_the_licence_of_everything_that_is_asked_for() -> None:
    """As its own metadata states it; those that state none in that form are told by their classifier, or not at all."""
    project, notice = pyproject(), (ROOT / "NOTICE").read_text(encoding="utf-8")
    groups = [need for group in project["dependency-groups"].values() for need in group if isinstance(need, str)]
    said = " ".join(notice.split()).lower()
    for name in names(project["project"]["dependencies"] + groups):
        try:
            stated = metadata(name)
        except PackageNotFoundError:  # what only the other checks install
            assert name in said, name
            continue
        short, expression = (str(stated.json.get(key, "")) for key in ("license", "license_expression"))
        licence = expression or (short if len(short) < 30 else "")
        assert re.search(rf"(?<![\w-]){re.escape(name)}\b[^()]*\({re.escape(licence.lower())}", said), (name, licence)


def test_every_target_is_in_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert set(re.findall(r"^\.PHONY: (\w+)$", makefile, re.MULTILINE)) == targets, "a target without a `##` line"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `make (\w+)` \|", readme, re.MULTILINE)) == targets - {"help"}


@pytest.mark.parametrize(
    "typed, said",
    [
        ("doc", "There is no target doc. Is it `docs`? `make`, alone, lists what there is."),
        ("tests", "There is no target tests. Is it `test`? `make`, alone, lists what there is."),
        ("zzz", "There is no target zzz. `make`, alone, lists what there is."),
    ],
)
def test_a_target_that_does_not_exist_is_told_with_what_may_be_meant(typed: str, said: str) -> None:
    # Without commands of version managers, each of which takes longer to say that it has no Python than all the rest.
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"}
    done = subprocess.run(["make", "-C", ROOT, typed], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, said)


def test_prose_is_no_wider_than_an_editor() -> None:
    files = [*ROOT.glob("*.md"), *ROOT.glob(".github/*.md")]
    lines = [f"{file.name}: {line}" for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if len(line.partition(": ")[2]) > 125 and ": | " not in line] == []
