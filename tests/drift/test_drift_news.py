"""What is new upstream, and what has only been different for long."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from attrs import frozen

from generator.compare import rules
from generator.compare.finding import Level
from generator.compare.outcome import Outcome
from generator.drift import committed_document, compare_upstream
from generator.drift.committed_document import Committed
from generator.drift.compare_upstream import UpstreamNews
from generator.drift.target import UpstreamSources
from generator.upstream import FetchedSources, read_folder
from tests import project, synthetic
from tests.drift import little, served
from tests.effort import LONG, THOROUGH

TODAY = served.TODAY
Texts = dict[str, str]


@frozen
class Later:
    """A project with earlier and later snapshots of the same pages, and the later ones as upstream serves them."""

    folder: Path
    found: Committed
    texts: Texts


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Later:
    folder = tmp_path_factory.mktemp("synthetic")
    synthetic.write(folder, 8)
    paths = sorted((folder / "spec/pages").rglob("*.md"), key=lambda path: path.as_posix())
    with contextlib.chdir(folder):
        found = committed_document.build_committed(project.own())
    return Later(folder, found, {path.name: path.read_text(encoding="utf-8") for path in paths})


def _find(site: Later, texts: Texts) -> UpstreamNews:
    found = site.found
    with contextlib.chdir(site.folder):
        upstream = Path("../upstream")
        shutil.rmtree(upstream, ignore_errors=True)
        upstream.mkdir()
        for name, text in texts.items():
            (upstream / name).write_text(text, encoding="utf-8")
        fetched = FetchedSources(read_folder(upstream, Path("spec"), TODAY.isoformat()))
        now = compare_upstream.build_upstream(found, fetched)
        literal = compare_upstream.build_literally(found, fetched, now)
        return compare_upstream.find_news(found.document, now, literal)


def test_what_only_earlier_snapshots_state_is_not_new(site: Later) -> None:
    """Of two snapshots of one page only the later one is upstream, and our document is made of both."""
    assert len(site.texts) < len(list((site.folder / "spec/pages").rglob("*.md")))
    found = _find(site, site.texts)
    assert (found.changes, found.prose, found.unchecked) == ((), (), ())


def test_an_edit_is_new_and_the_rest_of_its_page_is_not(site: Later) -> None:
    texts = site.texts
    name = "accounts-update.md"
    assert texts[name].count("operationId: update\n") == 1
    found = _find(
        site,
        {**texts, name: texts[name].replace("operationId: update\n", "operationId: update\n      deprecated: true\n")},
    )
    assert [finding.id for finding in rules.judge(found.changes)] == ["operation-deprecated"]


def test_pages_that_changed_keep_their_order_among_each_other() -> None:
    """All pages at once, old ones and newer ones: what they disagree on stays as it was."""
    site = served.whole() if LONG else served.small()
    texts = {
        page: text.replace("description: Successful Response", "description: Done") for page, text in site.texts.items()
    }
    found = site.find(texts)
    assert found.changes == ()
    assert len(found.prose) > 5
    assert {change.name for change in found.prose} == {"description"}


def test_a_later_page_takes_over_what_it_says_otherwise() -> None:
    """A new page on an operation that older pages document: all that it says otherwise is new."""
    site = served.small()
    old = site.texts["spec/pages/2025-11/conversations-create.md"]
    new = old.replace("api-reference/conversations/create", "eleven-agents/api-reference/conversations/create")
    found = site.find({**site.texts, "new": new.replace("        - value: dislike\n", "")})
    assert [finding.id for finding in rules.judge(found.changes)] == ["request-enum-value-removed"]
    assert [change.revision.mark.file for change in found.changes] == [
        f"spec/pages/{TODAY}/eleven-agents-conversations-create.md"
    ]


def test_a_page_that_is_gone_takes_its_operation_with_it_unless_another_page_has_it() -> None:
    small = served.small()
    gone = dict(small.texts)
    del gone["spec/pages/2025-11/agents-delete.md"]
    assert [finding.id for finding in rules.judge(small.find(gone).changes)] == ["operation-removed"]
    if THOROUGH:
        whole = served.whole()
        left = dict(whole.texts)
        del left["spec/pages/2025-11/conversations-get.md"]
        assert whole.find(left).changes == ()


OVERLAY = """\
overlay: 1.1.0
info: {title: The page does not say that the operation goes, version: 1.0.0}
extends: spec/pages/2026-06/things-get.md
actions:
  - target: $.paths.*.get
    update: {deprecated: true}
"""


def test_a_correction_of_one_page_holds_while_the_page_says_the_same(
    built_little: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.copy_built(built_little, tmp_path / "project"))
    Path("overlays/fragment/95-goes.overlay.yaml").write_text(OVERLAY, encoding="utf-8")
    project.build(Path())
    found = committed_document.load_committed(project.own())
    assert found.document.shaped.doc["paths"]["/v1/things/{thing_id}"]["get"]["deprecated"]
    assert _outcome(found, little.texts()).remarks == ()
    outcome = _outcome(found, {**little.texts(), "things-get.md": little.page("get").replace("Done", "All done")})
    assert (outcome.findings, len(outcome.prose)) == ((), 1)


COPIES_A_DEFAULT = """\
overlay: 1.1.0
info: {title: No size is above the default, version: 1.0.0}
actions:
  - target: $.components.schemas.Thing.properties.size
    update: {maximum: 1}
  - target: $.components.schemas.Thing.properties.size.maximum
    copy: $.components.schemas.Thing.properties.size.default
"""


def test_where_pages_at_their_word_give_no_document_the_report_says_what_was_not_looked_for(
    built_little: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default is lost with the dialect alone, so that the document keeps it, and the overlay applies."""
    monkeypatch.chdir(project.copy_built(built_little, tmp_path / "project"))
    Path("overlays/spec/50-maximum.overlay.yaml").write_text(COPIES_A_DEFAULT, encoding="utf-8")
    lost = "overlays/fragment/81-lost-defaults.overlay.yaml"
    shutil.copy(project.ROOT / lost, lost)
    project.build(Path())
    found = committed_document.load_committed(project.own())
    as_a = {
        name: text.replace("version: 1.0.0", "version: endpoint_things").replace("          default: 3\n", "")
        for name, text in little.texts().items()
    }
    outcome = _outcome(found, as_a)
    assert (outcome.findings, outcome.unchecked) == ((), ())
    [remark] = outcome.remarks
    assert remark.startswith("Where a changed page says less because its dialect cannot state more, nothing is counted")
    Path("overlays/spec/50-maximum.overlay.yaml").unlink()
    project.build(Path())
    outcome = _outcome(committed_document.load_committed(project.own()), as_a)
    assert (outcome.findings, outcome.remarks) == ((), ())
    assert {each.kind for each in outcome.unchecked} == {"defaults"}


def _outcome(found: Committed, texts: Texts) -> Outcome:
    fetched = read_folder(little.write(Path("../upstream"), texts), Path("spec"), TODAY.isoformat())
    return compare_upstream.compare_sources(found, UpstreamSources(FetchedSources(fetched)))


def test_a_page_whose_operation_moves_to_another_server_takes_no_other_operation_along(
    built_little: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.copy_built(built_little, tmp_path / "project"))
    found = committed_document.load_committed(project.own())
    old, new = "- url: https://api.example.com\n", "- url: https://new.example.com\n"
    for servers in (new, f"{new}  {old}".replace("api.", "eu."), f"{new}  {old}"):
        outcome = _outcome(found, {**little.texts(), "things-get.md": little.page("get").replace(old, servers)})
        places = {finding.change.place for finding in outcome.findings}
        # Where the page still lists the server of the others, the operation is there, too.
        assert places == ({"GET /v1/things/{thing_id}"} if old not in servers else set()), servers
        assert outcome.worst() is (Level.BREAKING if places else None), servers
        assert outcome.findings or outcome.unchecked, servers
    moved_pages = {name: text.replace(old, new) for name, text in little.texts().items()}
    outcome = _outcome(found, moved_pages)
    assert [(finding.id, finding.change.place) for finding in outcome.findings] == [("server-changed", "API")]
