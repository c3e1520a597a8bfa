"""A folder of saved pages in the place of upstream."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.base.errors import GeneratorError
from generator.drift.page_news import page_news
from generator.read import dialects, sources
from generator.upstream import FetchErrors, FetchResult, PageStatus, read_folder
from tests import goldens, project
from tests.drift.upstream import page, shrink

SPEC = Path("spec")
SAVED = Path("saved")
DELETE = SAVED / "2025-11" / "agents-delete.md"
LINK = SAVED / "2025-11" / "agents-get-link.md"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project with few pages, all of which somebody saved in `saved`."""
    monkeypatch.chdir(project.copy_inputs(tmp_path))
    shrink(SPEC)
    shutil.copytree(SPEC / "pages", SAVED)


def _folder() -> FetchResult:
    return read_folder(SAVED, SPEC, "2026-07-03")


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_pages_that_we_have_are_no_news() -> None:
    fetched = _folder()
    assert not fetched.has_news()
    assert fetched.fragments() == dialects.load_all(SPEC)
    assert (fetched.origin, page_news(fetched).total) == ("saved", 11)


def test_names_of_files_do_not_matter_and_a_file_may_hold_many_pages() -> None:
    files = sorted(SAVED.rglob("*.md"))
    together = "\n".join(file.read_text("utf-8") for file in files)
    shutil.rmtree(SAVED)
    SAVED.mkdir()
    (SAVED / "all.txt").write_text(together, "utf-8")
    assert not _folder().has_news()


def test_news_are_told_as_those_of_a_server_are() -> None:
    _edit(DELETE, "Delete an agent", "Delete an agent for good")
    LINK.unlink()
    (SAVED / "new.md").write_text(page("/docs/api-reference/things/new", "/v1/things"), "utf-8")
    (SAVED / "notes.md").write_text("# Notes\n\nSaved by hand.\n", "utf-8")
    news = page_news(_folder())
    assert news.changed == ("DELETE /v1/convai/agents/{agent_id}",)
    assert news.new == ("GET /v1/things",)
    assert news.gone == ("GET /v1/convai/agents/{agent_id}/link",)


REFERENCE = "Reference: https://elevenlabs.io/docs/api-reference/agents/delete\n\n"


def test_a_page_that_loses_its_reference_is_known_by_its_operation() -> None:
    _edit(DELETE, REFERENCE, "")
    [moved] = _folder().to_add()
    assert (moved.operation, moved.status) == ("DELETE /v1/convai/agents/{agent_id}", PageStatus.MOVED)
    assert moved.source.file == "pages/2026-07-03/delete-v1-convai-agents-agent-id.md"


def test_a_page_that_never_had_a_reference_is_known_by_its_operation() -> None:
    _forget_the_reference()
    [gained] = _folder().to_add()
    assert gained.status is PageStatus.CHANGED
    _edit(DELETE, REFERENCE, "")
    assert not _folder().has_news()
    _edit(DELETE, "Delete an agent", "Delete an agent for good")
    [changed] = _folder().to_add()
    assert changed.status is PageStatus.CHANGED


def _forget_the_reference() -> None:
    """Make the snapshot in `spec` one of a page that never had a Reference."""
    path = SPEC / "pages/2025-11/agents-delete.md"
    _edit(path, REFERENCE, "")
    listing = sources.index(SPEC)
    for source in sources.load(SPEC):
        if source.file.endswith("/agents-delete.md"):
            text = listing.read_text("utf-8").replace(source.sha256, sources.digest(path.read_bytes()))
            listing.write_text(text.replace(f'"{source.url}"', "null"), "utf-8")


def test_what_is_wrong_is_told_by_its_file_all_at_once() -> None:
    _edit(DELETE, "operationId: delete", "operationId: delete: it")
    _edit(LINK, "```yaml", "````yaml")
    with pytest.raises(FetchErrors) as error:
        _folder()
    goldens.check("errors/fetch-folder.txt", f"{error.value}\n")


@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_a_folder_without_pages(folder: str) -> None:
    Path("empty").mkdir()
    with pytest.raises(GeneratorError, match=r"no pages in this folder|no such folder"):
        read_folder(Path(folder), SPEC, "2026-07-03")


def test_a_folder_of_words() -> None:
    shutil.rmtree(SAVED)
    SAVED.mkdir()
    (SAVED / "notes.md").write_text("# Notes\n\nSaved by hand.\n", "utf-8")
    with pytest.raises(GeneratorError) as error:
        _folder()
    goldens.check("errors/fetch-folder-of-words.txt", f"{error.value}\n")
