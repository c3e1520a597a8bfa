"""Whatever is wrong with the input: exit code 2, a message that says where, what and what next, and nothing written."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.build.pipeline import BuildResult
from tests import goldens, project

LINK = Path("spec/pages/2025-11/agents-get-link.md")
DELETE = Path("spec/pages/2025-11/agents-delete.md")
LATER = ("--captured", "2026-07")

Prepare = Callable[[], None]


@pytest.fixture(autouse=True)
def _project(few_pages: tuple[Path, BuildResult], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project that was built, and may be broken."""
    monkeypatch.chdir(project.copy_built(few_pages[0], tmp_path / "project"))


def _page(old: str, new: str, *, source: Path = LINK, name: str = "page.md") -> None:
    """Write a page as a user saves it: that of *source*, with *old* replaced once."""
    text = source.read_text(encoding="utf-8")
    assert old in text
    Path(name).write_text(text.replace(old, new, 1), encoding="utf-8")


def _added(*names: str) -> None:
    assert cli.main(["add", *(names or ["page.md"]), *LATER]) == 0


def _overlay(actions: str, stage: str = "spec", more: str = "") -> None:
    text = f"overlay: 1.1.0\ninfo: {{title: 'A wrong fact', version: 1.0.0}}\n{more}actions:\n{actions}"
    Path(f"overlays/{stage}/99-wrong-fact.overlay.yaml").write_text(text, encoding="utf-8")


def _unfinished_settings() -> None:
    Path("generator.toml").write_text("[client]\nversion = [1,\n", encoding="utf-8")


def _without_fragment() -> None:
    Path("page.md").write_text(LINK.read_text(encoding="utf-8").partition("## OpenAPI")[0], encoding="utf-8")


def _two_fragments() -> None:
    text = LINK.read_text(encoding="utf-8")
    Path("page.md").write_text(f"{text}\n{text[text.index('```yaml') :]}", encoding="utf-8")


def _dangling() -> None:
    _page("schemas/GetAgentLinkResponseModel'", "schemas/GetAgentLinkResponse'")
    _added()


def _contradicting() -> None:
    text = LINK.read_text(encoding="utf-8")
    for name, type_ in (("one", "integer"), ("two", "boolean")):
        page = text.replace("/link", f"/{name}").replace("get-link", name)
        Path(f"{name}.md").write_text(page, encoding="utf-8")
        _edit(
            f"{name}.md", "conversation_token:\n          type: string", f"conversation_token:\n          type: {type_}"
        )
    _added("one.md", "two.md")


def _contradicting_anew() -> None:
    """Let two pages say the same at first, and then both something else."""
    old = "conversation_token:\n          type: string"
    other = LINK.read_text(encoding="utf-8").replace("/link", "/other").replace("get-link", "other")
    Path("other.md").write_text(other, encoding="utf-8")
    assert cli.main(["add", "other.md", "--captured", "2026-06"]) == 0
    _page(old, old.replace("string", "integer"))
    _edit("other.md", old, old.replace("string", "boolean"))
    _added("page.md", "other.md")


def _union_without_tag() -> None:
    variants = [f"{{type: object, properties: {{id: {{type: {kind}}}}}}}" for kind in ("string", "integer")]
    _overlay(
        "  - target: $.components.schemas.ConversationTokenDBModel.properties.purpose\n    remove: true\n"
        "  - target: $.components.schemas.ConversationTokenDBModel.properties\n"
        f"    update: {{purpose: {{oneOf: [{', '.join(variants)}]}}}}\n"
    )


def _edit(file: Path | str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _a_folder_instead(name: str) -> None:
    Path(name).unlink()
    Path(name).mkdir()


ADD: dict[str, tuple[Prepare, tuple[str, ...]]] = {
    "no-fragment": (_without_fragment, LATER),
    "two-fragments": (_two_fragments, LATER),
    "broken-yaml": (lambda: _page("operationId: get", "operationId: get: link"), LATER),
    "duplicate-key": (lambda: _page("      operationId: get", "      operationId: get\n" * 2), LATER),
    "bad-date": (lambda: _page("", ""), ("--captured", "2026-13")),
    "other-content": (lambda: _page("The id of an agent", "An agent"), ("--captured", "2025-11")),
    "no-such-file": (lambda: None, LATER),
    "a-folder": (lambda: Path("page.md").mkdir(), LATER),
}
"""What is done to `page.md`, and how it is added."""

BUILD: dict[str, Prepare] = {
    "dangling-ref": _dangling,
    "contradiction": _contradicting,
    "contradiction-anew": _contradicting_anew,
    "overlay-matches-nothing": lambda: _overlay("  - target: $.paths['/v1/convai/agnets']\n    remove: true\n"),
    "overlay-extends-nothing": lambda: _overlay(
        "  - target: $.info\n    update: {version: 2.0.0}\n",
        "fragment",
        "extends: spec/pages/2025-11/no-such-page.md\n",
    ),
    "overlay-broken": lambda: _overlay("  - target: $.info\n    updaet: {version: 2.0.0}\n"),
    "overlay-invalid-document": lambda: _overlay(
        "  - target: $.components.schemas.GetAgentLinkResponseModel.properties.agent_id\n    update: {type: text}\n"
    ),
    "union-alike": _union_without_tag,
    "edited-snapshot": lambda: _edit(LINK, "Get link", "Get a link"),
    "missing-snapshot": LINK.unlink,
    "unlisted-page": lambda: _page("", "", name="spec/pages/2025-11/mine.md"),
    "broken-listing": lambda: _edit("spec/sources.json", '"dialect": "A",', '"dialect": "A"'),
    "no-pages": lambda: shutil.rmtree("spec"),
    "no-settings": Path("generator.toml").unlink,
    "bad-settings": lambda: _edit("generator.toml", '"elevenlabs_agents"', '"elevenlabs-agents"'),
    "missing-setting": lambda: _edit("generator.toml", 'package = "elevenlabs_agents"', ""),
    "unknown-setting": lambda: _edit("generator.toml", "class =", "klass ="),
    "broken-settings": lambda: _edit("generator.toml", "[client]", "[client"),
    "unfinished-settings": _unfinished_settings,
    "no-overlays": lambda: shutil.rmtree("overlays"),
    "document-is-a-folder": lambda: _a_folder_instead("spec/openapi.yaml"),
}
"""What is done to the project before it is built."""


@pytest.mark.parametrize("name", ADD)
def test_pages_that_cannot_be_added(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    prepare, captured = ADD[name]
    prepare()
    _fails(["add", "page.md", *captured], f"cli-add-{name}", capsys)


@pytest.mark.parametrize("name", BUILD)
def test_projects_that_cannot_be_built(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    BUILD[name]()
    _fails(["build"], f"cli-build-{name}", capsys)


def test_the_shell_sees_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    _without_fragment()
    Path("generator.toml").unlink()
    for arguments, golden in ((["add", "page.md", *LATER], "add-no-fragment"), (["build"], "build-no-settings")):
        process = project.start(*arguments, project=Path())
        out, err = process.communicate()
        assert (process.returncode, out) == (2, "")
        goldens.check(f"errors/cli-{golden}.txt", err)


def test_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--root", "nowhere"]) == 2
    goldens.check("errors/cli-root.txt", capsys.readouterr().err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize(
    "place, named",
    [
        ((Path, "write_bytes"), "spec/openapi.yaml"),
        ((Path, "write_text"), "generated"),
        ((shutil, "copyfile"), "generated/elevenlabs_agents/runtime/"),
    ],
    ids=["written", "rendered", "copied"],
)
def test_a_full_disk(place: tuple[object, str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("spec/openapi.yaml").write_text("old", encoding="utf-8")
    before = project.tree(Path("generated"))

    def full(*given: object, **_: object) -> int:
        with open("/dev/full", "wb", buffering=0) as device:  # noqa: PTH123 - a device, and no path of ours
            try:
                return device.write(b"x")
            except OSError as error:
                if named.endswith("/"):
                    error.filename, error.filename2 = map(str, given[:2])  # as `shutil` does
                raise

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(*place, full)
        assert cli.main(["build"]) == 2
    said, _, rest = capsys.readouterr().err.partition(":\n")
    assert re.sub(r"\.generator\.staged/\d+/", "generated/", said).startswith(named)
    goldens.check("errors/cli-full-disk.txt", rest)
    assert project.tree(Path("generated")) == before
    assert Path("spec/openapi.yaml").read_text(encoding="utf-8") == "old"


def test_a_page_that_is_added_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = project.tree(Path())
    assert cli.main(["add", str(LINK), str(DELETE), "--captured", "2025-11"]) == 0
    assert project.tree(Path()) == before
    assert "0 added, 2 unchanged" in capsys.readouterr().out


def test_a_bug_of_ours_is_one_line_and_leaves_the_old_client(tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    shutil.copytree(project.ROOT / "generator", ours / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    with (ours / "generator/templates/model.py.jinja").open("a", encoding="utf-8") as file:
        file.write("{{ views.no_such_view.name }}")
    before = project.tree(Path())
    process = project.start("build", project=Path(), PYTHONPATH=str(ours))
    _, err = process.communicate()
    assert process.returncode == 2
    assert re.fullmatch(r"generator/templates/model\.py\.jinja:\d+: a fault of this program: .*no_such_view.*\n", err)
    assert project.tree(Path()) == before


@pytest.mark.parametrize("error", [OSError("no file"), BrokenPipeError(errno.EPIPE, "Broken pipe")])
def test_an_error_of_the_system_that_names_no_file_is_no_fault_of_the_input(
    error: OSError, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr("generator.build.pipeline.build", broken)
    assert cli.main(["build"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert re.match(r"generator/commands/build\.py:\d+: a fault of this program: ", err)
    assert str(error.args[-1]) in err


def _fails(arguments: list[str], golden: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.tree(Path())
    capsys.readouterr()
    assert cli.main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert project.tree(Path()) == before
    goldens.check(f"errors/{golden}.txt", said.err)
    assert re.match(r"\S+?(:\d+)?( \(.*\))?:\n   \S|   \S", said.err), "no place and no fault"
    assert said.err.endswith("\n\nNothing was written.\n")
