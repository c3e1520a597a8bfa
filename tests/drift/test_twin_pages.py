"""One of the two pages of an operation changes or is gone: only its form of the answer changes or goes."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.base import extensions
from generator.build import assembly
from generator.correct import overlay
from generator.drift import committed_document, compare_upstream
from generator.drift.committed_document import Committed
from generator.drift.page_news import page_news
from generator.merge import page_twins
from generator.read import snapshots
from generator.read.intake import Intake
from generator.shape.client_methods import calls_of
from generator.upstream import FetchedSources, FetchResult, read_folder
from generator.upstream.retirement import retire, retired_operations
from tests import project

PAGES = project.ROOT / "tests/cases/vendor/streaming-twins"
IDLE = ("40-empty-content", "41-any-type")
"""Overlays of the platform that match nothing on these pages."""
CHAT, STREAM = "POST /v2/chat", "POST /v2/chat as a stream"


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the two pages of one operation, captured on one day."""
    folder = tmp_path_factory.mktemp("twins")
    kept = [path for path in (project.ROOT / "overlays/fragment").iterdir() if not path.name.startswith(IDLE)]
    (folder / "overlays/fragment").mkdir(parents=True)
    (folder / "overlays/spec").mkdir()
    for path in kept:
        shutil.copy(path, folder / "overlays/fragment")
    (folder / "generator.toml").write_text('[client]\npackage = "twins"\n', encoding="utf-8")
    for name, text in _texts().items():
        (folder / name).write_text(text, encoding="utf-8")
    snapshots.add([folder / name for name in _texts()], "2026-06", folder / "spec")
    return folder


def _texts() -> dict[str, str]:
    """The first page of each file, by name."""
    files = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    return {name: text.partition("\n# ")[0] + "\n" for name, text in files.items()}


def _upstream(site: Path, texts: dict[str, str]) -> tuple[FetchResult, Committed, Any]:
    """Return what *texts* upstream mean, our document, and the operation that both give together."""
    upstream = site / "upstream"
    shutil.rmtree(upstream, ignore_errors=True)
    upstream.mkdir()
    for name, text in texts.items():
        (upstream / name).write_text(text, encoding="utf-8")
    with contextlib.chdir(site):
        retired = retired_operations(Path())
        fetched = read_folder(Path("upstream"), Path("spec"), "2026-11-20", retired=retired)
        committed = committed_document.build_committed(project.own())
        now = compare_upstream.build_upstream(committed, FetchedSources(fetched))
    return fetched, committed, now.shaped.doc["paths"]["/v2/chat"]["post"]


def test_both_pages_make_one_operation_with_two_methods(site: Path) -> None:
    fetched, committed, now = _upstream(site, _texts())
    assert not fetched.has_news()
    assert calls_of(now) == ("v2.chat", "v2.chat_stream")
    assert {fragment.page for fragment in committed.document.fragments} == {
        "spec/pages/2026-06/reference-chat.md",
        "spec/pages/2026-06/reference-chat-stream.md",
    }


@pytest.mark.parametrize("slug, count", [("chat", 1), ("chat-in-pieces", 2)])
def test_a_page_that_moved_and_prints_a_stream_now_is_no_twin_of_its_older_self(
    site: Path, tmp_path: Path, slug: str, count: int
) -> None:
    shutil.copytree(site, tmp_path / "site")
    with contextlib.chdir(tmp_path / "site"):
        stream = _texts()["streams.md"].replace("/reference/chat-stream", f"/guide/{slug}")
        Path("later").mkdir()
        Path("later/page.md").write_text(stream, encoding="utf-8")
        snapshots.add([Path("later/page.md")], "2026-09", Path("spec"))
        whole = [one for one in project.own().read(Intake()) if not (one.url or "").endswith("/chat-stream")]
        corrected, _ = overlay.apply_to_fragments(whole, project.own().overlays()[0])
        paths = {path for one in page_twins.set_apart(corrected) for path in one.doc["paths"]}
        assert len(paths) == count
        fetched = read_folder(Path("later"), Path("spec"), "2026-11-20")
    assert [page.name for page in fetched.gone if page.form] == [f"{CHAT} as a whole"] * (count - 1)


def test_the_order_of_the_pages_does_not_matter(site: Path) -> None:
    with contextlib.chdir(site):
        fragments = tuple(project.own().read(Intake()))
        texts = {assembly.assemble(order, project.own()).text for order in (fragments, fragments[::-1])}
    assert len(fragments) == 2
    assert len(texts) == 1


@pytest.mark.parametrize("name", ["v2.chat_stream", "client.v2.chat", "v2_chat_stream", CHAT])
def test_both_methods_are_explained(site: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with contextlib.chdir(site):
        assert cli.main(["explain", name]) == 0
    said = capsys.readouterr().out
    assert [call for call in ("client.v2.chat(", "client.v2.chat_stream(") if call not in said] == []
    assert [page for page in ("reference-chat.md", "reference-chat-stream.md") if page not in said] == []


@pytest.mark.parametrize(
    "gone, name, call, media",
    [
        ("streams.md", STREAM, "v2.chat", "application/json"),
        ("whole.md", f"{CHAT} as a whole", "v2.chat_stream", "text/event-stream"),
    ],
)
def test_a_page_that_is_gone_takes_its_method_alone(site: Path, gone: str, name: str, call: str, media: str) -> None:
    texts = {file: text for file, text in _texts().items() if file != gone}
    fetched, _, now = _upstream(site, texts)
    assert page_news(fetched).gone == (name,)
    assert calls_of(now) == (call,)
    assert list(now["responses"]["200"]["content"]) == [media]
    assert extensions.STREAM_METHOD not in now


def test_a_page_that_changes_changes_its_form_alone(site: Path) -> None:
    texts = _texts()
    texts["streams.md"] = (
        texts["streams.md"].replace("The reply in pieces", "All of the reply").replace("chat_stream", "speak")
    )
    _, _, now = _upstream(site, texts)
    assert calls_of(now) == ("v2.chat", "v2.speak")
    assert now["responses"]["200"]["description"] == "The reply"


@pytest.mark.parametrize("name, call", [(STREAM, "v2.chat"), (f"{CHAT} as a whole", "v2.chat_stream")])
def test_one_form_is_retired(site: Path, tmp_path: Path, name: str, call: str) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "site"))
    with contextlib.chdir(folder):
        assert retire(name, "No longer", Path(), "2026-11-20") == name
        assert retired_operations(Path()) == {name}
        committed = committed_document.build_committed(project.own())
        operation = committed.document.shaped.doc["paths"]["/v2/chat"]["post"]
    assert calls_of(operation) == (call,)
    kept = {"v2.chat": "whole.md", "v2.chat_stream": "streams.md"}[call]
    fetched, _, _ = _upstream(folder, {kept: _texts()[kept]})
    assert (fetched.gone, fetched.reappeared) == ((), ())
    assert _upstream(folder, _texts())[0].reappeared == (name,)
