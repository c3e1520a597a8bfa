"""`overlay apply` and `overlay validate` from the command line to the file, and every message as it is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from generator.base import yamlio
from generator.base.nodes import plain
from tests import goldens

SPEC = """\
openapi: 3.0.3
info: {title: Shelves, version: '1'}
paths:
  /shelves/{id}:
    get:
      operationId: get
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}
        default: {$ref: '#/components/responses/Fault'}
components:
  responses: {Fault: {description: no}}
  schemas: {Shelf: {type: object, properties: {levels: {type: integer, default: 3}}}}
"""
HEAD = "overlay: 1.1.0\ninfo: {title: t, version: 1.0.0}\n"
NAME = "  - target: $.info\n    update: {x-name: Ümläut 😀}\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, so that names in messages are short."""
    monkeypatch.chdir(tmp_path)
    Path("api.yaml").write_text(SPEC, encoding="utf-8")


def overlay(name: str, actions: str, head: str = "") -> str:
    Path(name).write_text(f"{HEAD}{head}actions:\n{actions}", encoding="utf-8")
    return name


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = cli.main(["overlay", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def read(name: str) -> object:
    return plain(yamlio.load(Path(name).read_text(encoding="utf-8"), name))


def test_yaml_stays_yaml_and_json_stays_json_with_keys_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    Path("api.json").write_text(json.dumps(read("api.yaml")), encoding="utf-8")
    first = overlay("1.yaml", NAME)
    second = overlay("2.yaml", "  - target: $.info.title\n    update: Boards\n")
    for file in ("api.yaml", "api.json"):
        assert run("apply", file, first, second, "-o", f"out-{file}", capsys=capsys)[0] == 0
    expected = read("api.yaml")
    assert isinstance(expected, dict)
    expected["info"] = {"title": "Boards", "version": "1", "x-name": "Ümläut 😀"}
    text = Path("out-api.json").read_text(encoding="utf-8")
    assert text == json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    assert Path("out-api.yaml").read_text(encoding="utf-8") == yamlio.dump(expected)


def test_an_overlay_may_be_json(capsys: pytest.CaptureFixture[str]) -> None:
    actions = [{"target": "$.info", "update": {"x-name": "😀"}}]
    body = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "extends": "api.yaml", "actions": actions}
    Path("o.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("apply", "o.json", "-o", "out.yaml", capsys=capsys)[0] == 0
    assert "x-name" in Path("out.yaml").read_text(encoding="utf-8")


def test_the_document_may_be_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("apply", "api.yaml", overlay("o.yaml", NAME), "-o", "api.yaml", capsys=capsys)[0] == 0
    assert "x-name" in Path("api.yaml").read_text(encoding="utf-8")


def test_an_action_that_matches_nothing_is_a_warning_and_with_strict_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    idle = "  - target: $.paths['/gone']\n    remove: true\n  - target: $.info\n    update: {x-a: 1}\n"
    overlay("o.yaml", idle + "  - target: $.tags\n    update: [1]\n")
    code, out, err = run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)
    assert (code, out) == (0, "out.yaml: api.yaml after 1 overlay, 3 actions, 1 node\n")
    goldens.check("errors/overlay-idle.txt", err)
    Path("out.yaml").unlink()
    code, out, err = run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", "--strict", capsys=capsys)
    assert (code, out) == (2, "")
    goldens.check("errors/overlay-idle-strict.txt", err)
    assert not Path("out.yaml").exists()


BREAKING = {
    "required": "  - target: $.info.version\n    remove: true\n",
    "dangling": "  - target: $.info\n    update: {x-a: 1}\n  - target: $.components.*.*\n    remove: true\n",
    "meaning": "  - target: $.paths.*.get.parameters\n    remove: true\n  - target: $.info\n    update: {x-a: 1}\n",
    "default": "  - target: $.components.schemas.Shelf.properties.levels\n    update: {type: string}\n",
    "version": "  - target: $.openapi\n    update: 3.0\n",
    "cycle": "  - target: $.components.schemas.Shelf\n    update: {allOf: [{$ref: '#/components/schemas/Shelf'}]}\n",
    "several": (
        "  - target: $.info.version\n    remove: true\n  - target: $.info\n    update: {version: 1}\n"
        "  - target: $\n    update: {pathes: {}}\n"
    ),
}


@pytest.mark.parametrize("name", BREAKING)
def test_an_overlay_that_breaks_the_document_is_an_error(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    overlay("o.yaml", BREAKING[name])
    code, _, err = run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)
    assert code == 2
    goldens.check(f"errors/overlay-breaks-{name}.txt", err)
    assert [path.name for path in sorted(Path().iterdir())] == ["api.yaml", "o.yaml"]


def test_a_document_may_be_invalid_in_between(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("o.yaml", "  - target: $.info.version\n    remove: true\n  - target: $.info\n    update: {version: '2'}\n")
    assert run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)[0] == 0


def test_what_was_wrong_before_is_not_held_against_the_overlay(capsys: pytest.CaptureFixture[str]) -> None:
    Path("api.yaml").write_text(SPEC.replace(", version: '1'", ", versions: 1"), encoding="utf-8")
    overlay("o.yaml", NAME)
    assert run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)[0] == 0
    overlay("o.yaml", "  - target: $.paths.*.get.responses.*\n    remove: true\n")
    code, _, err = run("apply", "api.yaml", "o.yaml", "-o", "new.yaml", capsys=capsys)
    assert (code, "versions" in err) == (2, False)


OF_ITSELF = {
    "X: {$ref: '#/components/schemas/X'}": "`X` -> `X`",
    "X: {$ref: '#/components/schemas/Y'}, Y: {$ref: '#/components/schemas/X'}": "`X` -> `Y` -> `X`",
    "X: {allOf: [{$ref: '#/components/schemas/Y'}]}, Y: {allOf: [{$ref: '#/components/schemas/X'}]}": (
        "`X` -> `Y` -> `X`"
    ),
    "X: {$ref: '#/components/schemas/%58'}": "",
}


@pytest.mark.parametrize("stated", OF_ITSELF)
def test_a_schema_that_consists_of_itself_is_named_unless_the_overlay_removes_it(
    stated: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("api.yaml").write_text(SPEC.replace("Shelf: {t", f"{stated}, Shelf: {{t"), encoding="utf-8")
    cycle = OF_ITSELF[stated]
    told = f"api.yaml:{SPEC.count(chr(10))}: warning: a schema consists of itself: {cycle}\n" if cycle else ""
    assert run("apply", "api.yaml", overlay("o.yaml", NAME), "-o", "out.yaml", capsys=capsys)[::2] == (0, told)
    overlay("o.yaml", "  - target: $.components.schemas.X\n    update: {type: object}\n")
    overlay("p.yaml", "  - target: $.components.schemas.X['$ref', 'allOf']\n    remove: true\n")
    assert run("apply", "api.yaml", "o.yaml", "p.yaml", "-o", "out.yaml", capsys=capsys)[::2] == (0, "")


@pytest.mark.parametrize("version", ["3.0.4", "3.1.0", "3.2.0"])
def test_each_version_is_held_against_its_own_schema(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("api.yaml").write_text(SPEC.replace("3.0.3", version), encoding="utf-8")
    nullable = "  - target: $..levels\n    update: {nullable: true}\n"
    assert run("apply", "api.yaml", overlay("o.yaml", nullable), "-o", "a", capsys=capsys)[0] == 0
    overlay("o.yaml", "  - target: $.info\n    update: {summary: new in 3.1}\n")
    assert run("apply", "api.yaml", "o.yaml", "-o", "b", capsys=capsys)[0] == (2 if version < "3.1" else 0)


@pytest.mark.parametrize(
    "name, spec",
    [
        ("swagger", "swagger: '2.0'\ninfo: {}\n"),
        ("duplicate-key", SPEC + "paths: {}\n"),
        ("json", '{"openapi": "3.0.3",}'),
    ],
)
def test_what_is_no_document_is_refused_with_its_place(
    name: str, spec: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "bad.json" if name == "json" else "bad.yaml"
    Path(file).write_text(spec, encoding="utf-8")
    code, _, err = run("apply", file, overlay("o.yaml", NAME), "-o", "out", capsys=capsys)
    assert code == 2
    goldens.check(f"errors/overlay-document-{name}.txt", err)


@pytest.mark.parametrize(
    "name, actions",
    [
        ("jsonpath", "  - target: $.paths[?(@.get)]\n    remove: true\n  - target: $.paths[?@.a & @.b]\n"),
        ("kind", "  - target: $.info\n    update: [1]\n"),
    ],
)
def test_an_overlay_that_cannot_be_applied_is_refused_with_its_place(
    name: str, actions: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run("apply", "api.yaml", overlay("o.yaml", actions), "-o", "out.yaml", capsys=capsys)
    assert code == 2
    goldens.check(f"errors/overlay-apply-{name}.txt", err)


def test_without_a_document_it_is_the_one_that_the_overlay_extends(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sub").mkdir()
    Path("api.yaml").rename("my api.yaml")
    overlay("sub/o.yaml", NAME, "extends: ../my%20api.yaml\n")
    code, out, err = run("apply", "sub/o.yaml", "-o", "out.yaml", capsys=capsys)
    assert (code, out, err) == (0, "out.yaml: my api.yaml after 1 overlay, 1 action, 1 node\n", "")


def test_an_overlay_on_an_overlay_comes_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("1.yaml", "  - target: $.info\n    update: {x-a: 1}\n", "extends: api.yaml\n")
    overlay("2.yaml", "  - target: $.info.x-a\n    update: 2\n", "extends: 1.yaml\n")
    code, out, err = run("apply", "2.yaml", "-o", "out.yaml", capsys=capsys)
    assert (code, out, err) == (0, "out.yaml: api.yaml after 2 overlays, 2 actions, 2 nodes\n", "")
    # Given in full, none is applied twice and none is for something else.
    for given in (["1.yaml", "2.yaml"], ["api.yaml", "1.yaml", "2.yaml"]):
        code, again, err = run("apply", *given, "-o", "again.yaml", capsys=capsys)
        assert (code, again.partition("after")[2], err) == (0, out.partition("after")[2], "")
    assert Path("again.yaml").read_text(encoding="utf-8") == Path("out.yaml").read_text(encoding="utf-8")


def test_an_overlay_for_another_document_is_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("o.yaml", NAME, "extends: other.yaml\n")
    code, _, err = run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)
    assert code == 0
    goldens.check("errors/overlay-for-another.txt", err)
    assert run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", "--strict", capsys=capsys)[0] == 2


def test_a_document_may_be_a_copy_of_a_url(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("o.yaml", NAME, "extends: https://example.com/v1/openapi.yaml\n")
    assert run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)[::2] == (0, "")


@pytest.mark.parametrize(
    "name, head",
    [
        ("absent", ""),
        ("url", "extends: https://example.com/openapi.yaml\n"),
        ("no-file", "extends: gone.yaml\n"),
        ("outside", "extends: /etc/../etc/hostname\n"),
        ("circle", "extends: 2.yaml\n"),
        ("itself", "extends: 1.yaml\n"),
    ],
)
def test_a_document_that_cannot_be_found_is_told(name: str, head: str, capsys: pytest.CaptureFixture[str]) -> None:
    overlay("1.yaml", NAME, head)
    overlay("2.yaml", NAME, "extends: 1.yaml\n")
    code, _, err = run("apply", "1.yaml", "-o", "out.yaml", capsys=capsys)
    assert code == 2
    goldens.check(f"errors/overlay-extends-{name}.txt", err)
    assert not Path("out.yaml").exists()


def test_a_circle_is_found_where_the_document_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("1.yaml", NAME, "extends: 1.yaml\n")
    assert run("apply", "api.yaml", "1.yaml", "-o", "out.yaml", capsys=capsys)[0] == 2


def test_a_document_alone_is_not_enough(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run("apply", "api.yaml", "-o", "out.yaml", capsys=capsys)
    assert (code, err) == (
        2,
        "   no overlay is given\n   Name one or more overlays after the document.\n\nNothing was written.\n",
    )


def test_validate_lists_every_fault_of_every_file(capsys: pytest.CaptureFixture[str]) -> None:
    good = overlay("good.yaml", NAME)
    overlay("bad.yaml", "  - target: $.a[?(@.b)]\n  - update: 1\n    remove: 'yes'\n", "extends: an overlay\n")
    Path("no.yaml").write_text("overlay: 1.1.0\ninfo: [\n", encoding="utf-8")
    overlay("circle.yaml", NAME, "extends: circle.yaml\n")
    code, out, err = run("validate", good, "bad.yaml", "no.yaml", "circle.yaml", capsys=capsys)
    assert (code, err) == (1, "")
    goldens.check("errors/overlay-validate.txt", out)


def test_validate_says_yes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("validate", overlay("a.yaml", NAME), overlay("b.yaml", NAME), capsys=capsys) == (
        0,
        "2 files, no fault\n",
        "",
    )


def test_validate_cannot_tell_of_a_file_that_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("a.yaml", NAME)
    Path("b.yaml").write_bytes(b"\xff")
    assert run("validate", "a.yaml", "b.yaml", capsys=capsys)[:2] == (2, "")
    code, _, err = run("validate", "a.yaml", "none.yaml", capsys=capsys)
    assert code == 2
    goldens.check("errors/overlay-no-file.txt", err)


def test_what_a_file_says_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    overlay("o.yaml", "  - target: \"$['\\e[2J']\"\n    update: {}\n")
    _, _, err = run("apply", "api.yaml", "o.yaml", "-o", "out.yaml", capsys=capsys)
    assert "\x1b" not in err
