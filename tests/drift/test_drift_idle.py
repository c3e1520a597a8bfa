"""An edit that changes nothing in our document is named, with what has the last word there."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from attrs import frozen

from generator.base.nodes import Map
from generator.compare.outcome import Outcome
from generator.correct import overlay
from generator.drift import committed_document, compare_upstream
from generator.drift.committed_document import Committed
from generator.drift.target import UpstreamSources
from generator.read import snapshots
from generator.upstream import FetchedSources, read_folder
from tests import project
from tests.drift import little, served

LATER = "spec/pages/2026-08/things-fetch.md"
_OWNER = "        owner:\n          type:\n            - string\n            - 'null'\n"


def _later() -> str:
    """A second page of one operation, which has no owner, sizes that are numbers, and no state that is closed."""
    text = little.page("get").replace("things/get\n", "things/fetch\n")
    for old, new in (
        (_OWNER, ""),
        ("          type: integer\n", "          type: number\n"),
        ("            - closed\n", ""),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


_LIMIT = Path("overlays/spec/50-limit.overlay.yaml")
_PAGE_SIZE = "        - {name: page_size, in: query, required: false, schema: {type: integer}}\n"
_OVERLAY = """\
overlay: 1.1.0
info: {title: The upper limit of page_size is stated in words only, version: 1.0.0}
actions: [{target: "$.paths.*.get.parameters[?@.name == 'page_size'].schema", update: {maximum: 100}}]
"""
_LENGTH = Path("overlays/fragment/50-length.overlay.yaml")
_OF_PAGE = """\
overlay: 1.1.0
info: {title: The upper limit of after is stated in words only, version: 1.0.0}
extends: https://docs.example.com/docs/api-reference/things/list
actions: [{target: "$.paths.*.get.parameters[?@.name == 'after'].schema", update: {maxLength: 20}}]
"""
_BODY = Path("overlays/spec/60-body.overlay.yaml")
_OF_OPERATION = """\
overlay: 1.1.0
info: {title: Nothing says what the body is, version: 1.0.0}
actions: [{target: "$.paths['/v1/things'].post.requestBody", update: {description: A thing}}]
"""
_AFTER = "{name: after, in: query, required: false, schema: {type: string}}"


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Committed]:
    folder = little.make(tmp_path_factory.mktemp("idle") / "project")
    with contextlib.chdir(folder):
        snapshots.add([*little.write(Path("given"), {"things-fetch.md": _later()}).iterdir()], "2026-08", Path("spec"))
        _LIMIT.write_text(_OVERLAY, encoding="utf-8")
        _BODY.write_text(_OF_OPERATION, encoding="utf-8")
        _LENGTH.write_text(_OF_PAGE, encoding="utf-8")
        project.build(Path())
        return folder, committed_document.load_committed(project.own())


def _outcome(site: tuple[Path, Committed], page: str, text: str) -> Outcome:
    folder, committed = site
    texts = {**little.texts(), "things-fetch.md": _later(), page: text}
    texts = {name: text for name, text in texts.items() if text}
    with contextlib.chdir(folder):
        fetched = read_folder(little.write(Path("../upstream"), texts), Path("spec"), served.TODAY.isoformat())
        return compare_upstream.compare_sources(committed, UpstreamSources(FetchedSources(fetched)))


@frozen
class Edit:
    """An edit of the page `list`, and what is said of it: kind, source, subject and name."""

    old: str
    new: str
    said: tuple[tuple[str, str, str, str], ...] = ()
    findings: tuple[str, ...] = ()


KEY = "overlays/spec/10-authentication.overlay.yaml"
_HEADER = "{name: xi-api-key, in: header, required: true, schema: {type: string}}"
EDITS = {
    "of a property that a later page dropped": Edit(
        _OWNER, _OWNER.replace("string", "integer"), (("superseded", LATER, "type", "type"),)
    ),
    "within it": Edit(
        _OWNER,
        _OWNER.replace("- string", "- string").replace("'null'\n", "'null'\n          enum: [a, null]\n"),
        (("superseded", LATER, "enum", "enum"),),
    ),
    "of the key header, in its type": Edit(
        _HEADER, _HEADER.replace("string", "integer"), (("overridden", KEY, "type", "type"),)
    ),
    "of the key header, which may be left out": Edit(
        _HEADER, _HEADER.replace("true", "false"), (("overridden", KEY, "required", "xi-api-key"),)
    ),
    "of the key header, which is gone": Edit(
        f"      parameters:\n        - {_HEADER}\n",
        "      parameters:\n",
        (("overridden", KEY, "parameter", "xi-api-key"),),
    ),
    "of what an overlay on every snapshot of the page says": Edit(
        _AFTER,
        _AFTER.replace("string", "string, maxLength: 30"),
        (("overridden", _LENGTH.as_posix(), "limit", "maxLength"),),
    ),
    "by which a page says what the later one says": Edit(_OWNER, ""),
    "by which a list of values does so": Edit("            - closed\n", ""),
    "of words": Edit("summary: List things", "summary: List all things"),
    "that counts, although the later page said otherwise": Edit(
        "type: integer\n          default: 3", "type: string", (), ("request-type-changed",)
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_without_effect_is_named_and_breaks_nothing(name: str, site: tuple[Path, Committed]) -> None:
    edit, text = EDITS[name], little.page("list")
    assert text.count(edit.old) == 1
    outcome = _outcome(site, "things-list.md", text.replace(edit.old, edit.new))
    said = [(each.kind, each.source, each.change.subject.value, each.change.name) for each in outcome.unchecked]
    assert said == [*edit.said]
    assert {finding.id for finding in outcome.findings} >= set(edit.findings)
    assert bool(outcome.findings) == bool(edit.findings)


def test_a_correction_that_finds_nothing_upstream_is_a_remark(site: tuple[Path, Committed]) -> None:
    text = little.page("list")
    assert text.count(_PAGE_SIZE) == 1
    outcome = _outcome(site, "things-list.md", text.replace(_PAGE_SIZE, ""))
    assert [finding.id for finding in outcome.findings] == ["request-parameter-removed"]
    target = "$.paths.*.get.parameters[?@.name == 'page_size'].schema"
    remark = f"`{_LIMIT}` matches nothing upstream any more at `{target}`: upstream may have corrected it."
    assert remark in outcome.remarks


def test_a_correction_of_an_operation_that_is_gone_finds_nothing_for_that_reason(site: tuple[Path, Committed]) -> None:
    outcome = _outcome(site, "things-make.md", "")
    target = "$.paths['/v1/things'].post.requestBody"
    remark = f"`{_BODY}` matches nothing upstream any more at `{target}`: `POST /v1/things` is gone."
    assert [each for each in outcome.remarks if "matches nothing" in each] == [remark]


Paths = dict[str, dict[str, dict[str, str]]]
_PATHS: Paths = {"/a": {"get": {}, "put": {}}, "/b": {"get": {}}}
_NOW: Paths = {"/a": {"get": {}}}


@pytest.mark.parametrize(
    "target, lost",
    [
        ("$.paths['/a'].put.requestBody", "PUT /a"),
        ("$.paths[\"/a\"]['put'].requestBody", "PUT /a"),
        ("$.paths['/a'].get.parameters", ""),
        ("$.paths['/b'].get.parameters", "GET /b"),
        ("$.paths['/b'].*.parameters", "/b"),
        ("$.paths['/c'].get.parameters", ""),
        ("$.components.schemas.A", ""),
    ],
)
def test_what_a_correction_was_for_is_gone_or_is_not(target: str, lost: str) -> None:
    text = json.dumps({"overlay": "1.1.0", "info": {"title": "A", "version": "1"}, "actions": [{"target": target}]})
    [action] = overlay.read(text.replace('"}]', '", "update": {"x": 1}}]'), "a.overlay.yaml").actions
    assert overlay.lost_operation(action, _doc(_PATHS), _doc(_NOW)) == lost


def _doc(paths: Paths) -> Map:
    return Map({"paths": Map({path: Map(item) for path, item in paths.items()})})
