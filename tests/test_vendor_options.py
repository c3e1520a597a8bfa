"""The options of `build`: what they change, what the settings say, what is left out, and what cannot be done."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli, emit
from generator.emit import staging
from generator.shape import Shaped
from tests import goldens, project
from tests.vendor import building

CASES = Path(__file__).parent / "cases" / "vendor"
BELL = CASES / "front-matter" / "page.md"

Say = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder where nothing of this repository stands."""
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()


def _page(name: str, *edits: tuple[str, str]) -> None:
    """Write the page about the bell as *name*, with *edits*."""
    text = BELL.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    path = Path("pages") / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _about(word: str) -> tuple[tuple[str, str], ...]:
    return ("/v1/bell", f"/v1/{word}"), ("/bell/ring", f"/{word}/ring"), ("subpackage_bell", f"subpackage_{word}")


def _build(*options: str) -> int:
    return cli.main(["build", "--pages", "pages", "--package", "bell", "--out", "out", *options])


def _bad_pages() -> None:
    _page("a-good.md")
    _page("b-broken.md", *_about("broken"), ("operationId: ring", "operationId: ring: ring"))
    _page("c-dangling.md", *_about("dangling"), ("type: object", "$ref: '#/components/schemas/Nowhere'"))
    _page("d-malformed.md", *_about("malformed"), ("      parameters:", "      parameters: {}\n      x-was:"))
    _page("f-good.md", *_about("good"))
    lists = "# Lists\n\nGET https://api.library.test/v1/lists\n\n## Request\n\n- `a` (string)\n"
    Path("pages/g-lists.md").write_text(lists, encoding="utf-8")


def test_what_cannot_be_used_stops_the_build_with_its_place(capsys: Say) -> None:
    _bad_pages()
    assert _build() == 2
    goldens.check("errors/vendor-broken-page.txt", capsys.readouterr().err)
    assert not Path("out").exists()


def test_keep_going_leaves_bad_pages_out_counts_and_names_them(capsys: Say) -> None:
    _bad_pages()
    assert _build("--keep-going") == 1
    said = capsys.readouterr().out
    listed = said[said.index("  left out") : said.index("  operations")]
    goldens.check("vendor-left-out.txt", listed)
    document = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert set(document["paths"]) == {"/v1/bell", "/v1/good"}


def test_a_bad_page_in_a_file_of_many_costs_that_page_alone(capsys: Say) -> None:
    _page("a.md")
    _page("b.md", *_about("dangling"), ("type: object", "$ref: '#/components/schemas/Nowhere'"))
    _page("c.md", *_about("good"))
    files = [Path("pages") / name for name in ("a.md", "b.md", "c.md")]
    Path("pages/all.md").write_text("\n".join(file.read_text(encoding="utf-8") for file in files), encoding="utf-8")
    for file in files:
        file.unlink()
    assert _build("--keep-going") == 1
    assert "left out   1\n             pages/all.md:" in capsys.readouterr().out
    document = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert set(document["paths"]) == {"/v1/bell", "/v1/good"}


def _contradicting(one: str, other: str) -> None:
    _page(one)
    _page(other, ("It rang", "It rings"), ("type: object", "type: string"), ("                properties: {}\n", ""))


def test_pages_that_contradict_each_other_are_settled_with_one_warning_whatever_their_order(capsys: Say) -> None:
    documents: list[str] = []
    for one, other in (("a.md", "b.md"), ("b.md", "a.md")):
        _contradicting(one, other)
        assert _build() == 0
        documents.append(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert documents[0] == documents[1]
    said = capsys.readouterr().out
    goldens.check("vendor-contradiction.txt", said[said.rindex("  warnings") : said.rindex("  changed")])
    assert "superseded authentication 1, content-hash" in said


OVERLAY = """\
overlay: 1.1.0
info: {title: A ring is an object, version: 1.0.0}
extends: %s
actions:
  - target: $.paths['/v1/bell'].post.responses.*.content.*.schema
    description: an object
    update: {type: object}
"""


def test_pages_of_a_project_are_settled_by_an_overlay(capsys: Say) -> None:
    _contradicting("a.md", "b.md")
    _page("b.md", ("/bell/ring", "/bell/again"), ("It rang", "It rings"), ("type: object", "type: string"))
    Path("generator.toml").write_text('[client]\npackage = "bell"\n', encoding="utf-8")
    assert cli.main(["add", "pages/a.md", "pages/b.md", "--captured", "2026-06"]) == 0
    assert cli.main(["build"]) == 0
    said = capsys.readouterr().out
    [extended] = re.findall(r"extends: (.*-again\.md)$", said, re.MULTILINE)
    assert "[captured]" not in said
    Path("overlays/spec").mkdir(parents=True)
    Path("overlays/spec/10-ring.overlay.yaml").write_text(OVERLAY % extended, encoding="utf-8")
    assert cli.main(["build"]) == 0
    assert "warnings   0\n" in capsys.readouterr().out
    assert "type: string" not in Path("spec/openapi.yaml").read_text(encoding="utf-8").partition("'200'")[2]


def test_a_key_header_that_pages_state_as_well_changes_nothing_else(tmp_path: Path) -> None:
    case = CASES / "authorization-parameter"
    documents: list[str] = []
    for settings in ("", '[api]\nkey_header = "Authorization"\nkey_prefix = "Bearer "\n'):
        Path("settings.toml").write_text(settings, encoding="utf-8")
        out = Path(f"out{len(documents)}")
        building.build(case, out, "bell", "--config", "settings.toml")
        documents.append((out / "spec/openapi.yaml").read_text(encoding="utf-8"))
    assert documents[0] == documents[1]
    assert "security: []" in documents[0]


def test_a_strict_build_stops_at_a_contradiction_or_leaves_the_page_out(capsys: Say) -> None:
    _contradicting("a.md", "b.md")
    assert _build("--strict") == 2
    goldens.check("errors/vendor-contradiction.txt", capsys.readouterr().err)
    assert _build("--strict", "--keep-going") == 1
    assert "left out   1\n             pages/b.md:" in capsys.readouterr().out


def test_media_types_of_two_pages_unite(capsys: Say) -> None:
    _page("a.md")
    _page("b.md", ("application/json:", "application/xml:"))
    assert _build("--strict") == 0
    document = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    content = document["paths"]["/v1/bell"]["post"]["responses"]["200"]["content"]
    assert sorted(content) == ["application/json", "application/xml"]
    assert "warnings   0" in capsys.readouterr().out


def test_nothing_is_built_where_every_page_is_bad(capsys: Say) -> None:
    _page("a.md", ("type: object", "$ref: '#/components/schemas/Nowhere'"))
    assert _build("--keep-going") == 2
    assert "leads nowhere" in capsys.readouterr().err
    assert not Path("out").exists()


def _write_settings(text: str) -> None:
    Path("pages/generator.toml").write_text(text, encoding="utf-8")


def _settings(text: str) -> None:
    _page("a.md")
    _write_settings(text)


def _foreign() -> None:
    _page("a.md")
    Path("out/generated").mkdir(parents=True)
    Path("out/generated/thesis.txt").write_text("years of work", encoding="utf-8")


def _html() -> None:
    Path("pages/x.md").write_text("<!DOCTYPE html>\n<html>", encoding="utf-8")


def _text(text: str) -> None:
    Path("pages/x.md").write_text(text, encoding="utf-8")


BAD: dict[str, tuple[Callable[[], None], tuple[str, ...]]] = {
    "no-pages": (lambda: None, ()),
    "no-folder": (lambda: Path("pages").rmdir(), ()),
    "html": (_html, ()),
    "no-operation": (lambda: _text("# Hello\n\nWords, and no call.\n"), ()),
    "no-operation-left": (
        lambda: _text("# Lists\n\nGET https://a.test/v1/x\n\n## Request\n\n- `a` (string)\n"),
        ("--keep-going",),
    ),
    "empty-file": (lambda: Path("pages/x.md").touch(), ()),
    "bad-package": (lambda: _page("a.md"), ("--package", "no-package")),
    "no-date": (lambda: _settings('[captured]\n"b*" = "2026-06"\n'), ()),
    "bad-date": (lambda: _settings('[captured]\n"*" = "June"\n'), ()),
    "unknown-table": (lambda: _settings("[clients]\n"), ()),
    "unknown-key": (lambda: _settings('[api]\nheader = "X"\n'), ()),
    "no-settings": (lambda: _page("a.md"), ("--config", "none.toml")),
    "no-overlays": (lambda: _page("a.md"), ("--overlays", "none")),
    "foreign": (_foreign, ()),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_built_is_told_and_nothing_is_written(name: str, capsys: Say) -> None:
    prepare, options = BAD[name]
    prepare()
    before = project.tree(Path())
    assert _build(*options) == 2
    said = capsys.readouterr()
    assert (said.out, project.tree(Path())) == ("", before)
    assert not Path("out/spec").exists()
    goldens.check(f"errors/vendor-{name}.txt", said.err)


def test_pages_of_others_need_a_place_and_a_name(capsys: Say) -> None:
    _page("a.md")
    assert cli.main(["build", "--pages", "pages", "--package", "bell"]) == 2
    assert "Give --out DIR." in capsys.readouterr().err
    assert cli.main(["build", "--pages", "pages", "--out", "out"]) == 2
    assert "or to `build` with --package.\n\n" in capsys.readouterr().err
    Path("generator.toml").touch()
    assert cli.main(["build", "--pages", "pages", "--out", "out"]) == 2
    assert "--config generator.toml takes it here, too" in capsys.readouterr().err
    # Where the folder is the wrong one, nothing else is said to be missing.
    assert cli.main(["build", "--pages", "page", "--out", "out"]) == 2
    assert capsys.readouterr().err.startswith("page:1:\n   there is no such folder\n")
    assert cli.main(["build", "--pages", "pages", "--out", "out", "--package", "class"]) == 2
    assert "a word of Python itself: give another, such as `class_client`" in capsys.readouterr().err
    assert cli.main(["build", "--pages", "pages", "--out", "pages/a.md", "--package", "bell"]) == 2
    assert capsys.readouterr().err.startswith("pages/a.md:\n   is a file, and no folder\n")


def test_the_place_and_the_age_of_the_pages_change_nothing(tmp_path: Path) -> None:
    for name in ("one", "another/place"):
        shutil.copytree(CASES / "whole-site", tmp_path / name)
        os.utime(tmp_path / name / "page.md", (0, len(name)))
    one = building.build(Path("one"), Path("out1"), "bell").out
    other = building.build(tmp_path / "another/place", tmp_path / "out2", "bell").out
    assert project.tree(one) == project.tree(other)
    assert {fact["page"] for fact in json.loads((one / "spec/provenance.json").read_text())["facts"].values()} == {
        "page.md"
    }


def test_pages_that_lie_where_the_client_is_written_are_not_confused_with_it() -> None:
    _page("a.md")
    assert cli.main(["build", "--pages", "pages", "--package", "bell", "--out", "pages"]) == 0
    before = project.tree(Path())
    assert cli.main(["build", "--pages", "pages", "--package", "bell", "--out", "pages"]) == 0
    assert project.tree(Path()) == before


def test_dates_decide_between_pages_and_overlays_correct_them(capsys: Say) -> None:
    _page(
        "old/bell.md",
        ("It rang", "It rings"),
        ("type: object", "type: string"),
        ("                properties: {}\n", ""),
    )
    _page("new/bell.md")
    _write_settings('[captured]\n"new/*" = "2026-06-12"\n"*" = "2026-06"\n')
    Path("mine").mkdir()
    head = "overlay: 1.1.0\ninfo: {title: t, version: 1.0.0}\n"
    early = (
        "extends: https://docs.library.test/reference/bell/ring\nactions: [{target: $.info, update: {x-seen: true}}]\n"
    )
    late = "actions: [{target: $.info, update: {title: Bells}}, {target: $.info.nowhere, remove: true}]\n"
    Path("mine/10-page.overlay.yaml").write_text(head + early, encoding="utf-8")
    Path("mine/20-title.overlay.yaml").write_text(head + late, encoding="utf-8")
    assert _build("--overlays", "mine") == 0
    document = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert document["paths"]["/v1/bell"]["post"]["responses"]["200"]["description"] == "It rang"
    assert document["info"]["title"] == "Bells"
    said = capsys.readouterr().out
    assert "captured 2026-06 and 2026-06-12" in said
    # The rest of that overlay applies.
    assert "20-title" in said.partition("unneeded")[2].partition("\n")[0]
    # Nothing is said of the overlays for all vendors that this one does not need.
    assert "no match" not in said


def test_a_project_is_built_elsewhere_byte_for_byte(few_pages: tuple[Path, object], tmp_path: Path) -> None:
    folder, _ = few_pages
    copy = project.copy_few(tmp_path / "copy")
    assert cli.main(["build", "--root", str(copy), "--out", str(tmp_path / "out")]) == 0
    made = project.tree(tmp_path / "out")
    assert made == project.outputs(folder)
    assert not (tmp_path / "copy/generated").exists()


def test_a_strict_build_names_every_undecided_union_at_once_and_what_it_says_settles_them(capsys: Say) -> None:
    shutil.copy(CASES / "undecided-unions" / "page.md", "pages")
    assert _build("--strict") == 2
    said = capsys.readouterr().err
    goldens.check("errors/vendor-undecided-unions.txt", said)
    targets = [line.strip() for line in said.splitlines() if line.startswith("   $.")]
    actions = "".join(f"  - {{target: {target}, update: {{x-undecided: Nobody knows.}}}}\n" for target in targets)
    Path("mine").mkdir()
    text = f"overlay: 1.1.0\ninfo: {{title: t, version: 1.0.0}}\nactions:\n{actions}"
    Path("mine/10-undecided.overlay.yaml").write_text(text, encoding="utf-8")
    assert _build("--strict", "--overlays", "mine") == 0
    assert "warnings   0" in capsys.readouterr().out


def _our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three good pages, of which a fault of ours does not let the second be built."""
    for word in ("bell", "gong", "horn"):
        _page(f"{word}.md", *_about(word))
    planned = emit.emit

    def faulty(shaped: Shaped, *arguments: Any, **options: Any) -> Any:
        if "/v1/gong" in shaped.doc["paths"]:
            raise ZeroDivisionError("division by zero")
        return planned(shaped, *arguments, **options)

    monkeypatch.setattr(emit, "emit", faulty)


def test_a_fault_of_ours_is_told_with_the_page_that_causes_it(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    _our_fault(monkeypatch)
    assert _build() == 2
    said = capsys.readouterr().err
    assert said.startswith("pages/gong.md:")
    assert "ZeroDivisionError: division by zero" in said
    assert not Path("out").exists()


def test_a_fault_of_ours_costs_the_page_that_causes_it(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    _our_fault(monkeypatch)
    assert _build("--keep-going") == 1
    assert "left out   1\n             pages/gong.md:" in capsys.readouterr().out
    document = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert set(document["paths"]) == {"/v1/bell", "/v1/horn"}


@pytest.mark.parametrize(
    "package", ["json", "httpx", "types", "typing", "attrs", "dateutil", "typing_extensions", "trio"]
)
def test_a_package_hides_none_that_programs_need(package: str, capsys: Say) -> None:
    _page("a.md")
    assert _build("--package", package) == 2
    assert f"the package cannot be called `{package}`" in capsys.readouterr().err
    Path("pages/generator.toml").write_text(f'[client]\n\npackage = "{package}"\n', encoding="utf-8")
    assert cli.main(["build", "--pages", "pages", "--out", "out"]) == 2
    assert capsys.readouterr().err.startswith("pages/generator.toml:3:\n   the package cannot be called")


def test_style_is_no_gate_for_the_client_of_another_vendor(monkeypatch: pytest.MonkeyPatch) -> None:
    # Every module breaks a rule of style that holds for the client of this repository.
    monkeypatch.setattr(staging, "_RULES", ("--select=D100",))
    _page("a.md")
    assert _build() == 0


def test_what_no_stage_reads_is_counted_by_its_keyword(capsys: Say) -> None:
    linked = ("'200':\n          description", "'200':\n          links: {}\n          description")
    _page("a.md", linked)
    _page("b.md", *_about("gong"), linked)
    # A property may be called like a keyword.
    closed = "                unevaluatedProperties: false\n                properties: {links: {type: string}}"
    _page("c.md", *_about("horn"), ("                properties: {}", closed))
    assert _build() == 0
    assert "  not read   2 x `links`, 1 x `unevaluatedProperties`\n" in capsys.readouterr().out


def test_a_command_for_projects_says_what_to_do_in_the_output_of_a_build(
    capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page("good.md")
    assert _build() == 0
    monkeypatch.chdir("out")
    assert cli.main(["explain", "bell.ring"]) == 2
    said = capsys.readouterr().err
    assert "spec/provenance.json has the page and line of every fact" in said
    assert "init URL` starts a project" in said


def test_parents_that_are_shared_over_forty_levels_are_each_read_once() -> None:
    # With one more walk for each way to a parent, this would not end.
    levels = [
        f"    L{n}: {{allOf: [{{$ref: '#/components/schemas/L{n + 1}'}}, {{$ref: '#/components/schemas/L{n + 1}'}}]}}"
        for n in range(40)
    ]
    last = "    L40: {type: object, required: [rock], properties: {rock: {type: string}}}"
    schemas = "\n".join(["components:", "  schemas:", *levels, last])
    page = (
        "# Get a pit\n\nGET https://api.pit.test/v1/pit\n\n## OpenAPI Specification\n\n```yaml\nopenapi: 3.1.1\n"
        "info: {title: Get a pit, version: '1'}\npaths:\n  /v1/pit:\n    get:\n      operationId: get\n"
        "      tags: [pit]\n"
        "      responses: {'200': {description: Found, content: {application/json:"
        " {schema: {$ref: '#/components/schemas/L0'}}}}}\n"
        f"{schemas}\n```\n"
    )
    (Path("pages") / "pit.md").write_text(page, encoding="utf-8")
    made = building.build(Path("pages"), Path("out"), "pit_client")
    assert made.models.L0.from_dict({"rock": "clay"}).rock == "clay"
