"""Markdown -> pages -> snapshots -> fragments, on the folders of tests/cases/pages and on the pages of spec."""

from __future__ import annotations

import string
from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Map, walk
from generator.base.schemas import METHODS
from generator.read import dialects, pages, samples, snapshot_names
from generator.read.page_formats import OPENAPI
from generator.read.pages import Page, SdkCall
from generator.read.snapshots import add
from tests import goldens, marks

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "pages"
GOOD = ("bare-fragment", "front-matter", "list-format", "several-pages", "split-page")
YAML_DIALECTS = {known.name for reader in dialects.READERS if reader.format is OPENAPI for known in reader.dialects}
BAD = tuple(sorted(path.name for path in CASES.iterdir() if path.name not in GOOD))


@pytest.fixture(autouse=True)
def _in_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # places in messages are relative to the working directory


def _add(case: str, spec: Path) -> tuple[dialects.Fragment, ...]:
    add([Path("tests/cases/pages") / case / "pages.md"], "2025-11", spec)
    return dialects.load_all(spec)


@pytest.mark.parametrize("case", GOOD)
def test_a_good_file_becomes_these_snapshots(case: str, tmp_path: Path) -> None:
    _add(case, tmp_path)
    found = sorted((tmp_path / "pages" / "2025-11").iterdir())
    goldens.check(f"pages/{case}/sources.json", (tmp_path / "sources.json").read_text())
    for path in found:
        goldens.check(f"pages/{case}/{path.name}", path.read_text())
    assert {path.name for path in found} == {path.name for path in (goldens.GOLDEN / "pages" / case).glob("*.md")}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as error:
        _add(case, tmp_path)
    goldens.check(f"errors/pages-{case}.txt", f"{error.value}\n")
    assert list(tmp_path.iterdir()) == []


def test_every_bad_case_has_its_golden_and_the_reverse() -> None:
    assert {f"pages-{case}.txt" for case in BAD} == {path.name for path in goldens.GOLDEN.glob("errors/pages-*.txt")}


def test_a_samples_own_call_counts_and_orphans_of_other_pages_are_noted() -> None:
    file = CASES / "several-pages" / "pages.md"
    delete, create, get = pages.split(file.read_text(), "pages.md")
    assert delete.sdk == SdkCall(("shelves", "delete"), ("shelf_id", "force"))
    assert [note.text for note in delete.notes] == [
        "left out the sample of `shelves.books.list`: the page's own sample calls `shelves.delete`"
    ]
    assert "client.shelves.books.list(" in "".join(file.read_text().splitlines()[delete.notes[0].mark.line - 1 :][:12])
    assert create.sdk == SdkCall(("shelves", "create"), ("name", "room"))
    assert create.title == "Add a shelf"
    assert create.reference == "https://library.test/docs/api-reference/shelves/create"
    assert get.sdk == SdkCall(("shelves", "get"), ("shelf_id",))
    assert not create.notes
    assert not get.notes


def test_an_orphan_never_becomes_the_sample_of_a_page_without_one() -> None:
    text = "```yaml\nopenapi: 3.1.0\n```\n\n## Other\n\n```python\nclient.shelves.get()\n```\n"
    [page] = pages.split(text, "f.md")
    assert page.sdk is None
    assert page.notes[0].mark == Mark("f.md", 8)


def test_the_end_of_line_does_not_matter() -> None:
    text = (CASES / "no-operation" / "pages.md").read_text()
    assert pages.split("\ufeff" + text.replace("\n", "\r\n"), "f") == pages.split(text, "f")


def test_an_endpoint_line_without_a_title_is_found_below_the_preamble() -> None:
    [page] = pages.split("> This is a page.\n\nGET /v1/x\n\n```yaml\nopenapi: 3.1.0\n```\n", "f")
    assert (page.title, page.method, page.url) == (None, "GET", "/v1/x")


def test_a_broken_fragment_is_still_the_one_below_its_heading() -> None:
    [page] = pages.split("# T\n\n## OpenAPI Specification\n\n### Version 1\n\n```yaml\n- broken\n```\n", "f")
    assert page.fragment == "- broken\n"


def test_a_page_with_a_fragment_may_have_a_section_called_request() -> None:
    text = "# T\n\n## Request\n\ntext\n\n## OpenAPI Specification\n\n```yaml\nopenapi: 3.1.0\n```\n"
    assert pages.split(text, "f")[0].fragment == "openapi: 3.1.0\n"


@pytest.mark.parametrize(
    "source, call",
    [
        ("client.a.b_c(x=1, y=f(z=2))", "client.a.b_c(x=..., y=...)"),
        ("from v import V\nclient = V()\nr = client.a.get(**rest)", "client.a.get()"),
        (
            "import asyncio\nasync def main():\n    async for x in client.a.stream(q=1):\n        pass",
            "client.a.stream(q=...)",
        ),
        ("print(client.a.b(x=client.c.d(y=1)))", "client.a.b(x=...)"),
        ("with client.a.b(x='\\d') as r:\n    r.read(n=1)", "client.a.b(x=...)"),
        ("from v import Client as V\nclient = V(key='k')\nclient.x()\nclient.y()", "client.x()"),
        ("import httpx\nclient = httpx.Client()\nclient.get('/')", None),
        ("client = make()\nclient.a.b()", None),
        ("client.__class__.__init__.__globals__.clear()", None),
        ("response = requests.get(url)\nresponse.json()", None),
        ("this is no Python", None),
        ("\0", None),
        ("(" * 5000, None),
        ("", None),
    ],
)
def test_a_sample_is_read_but_never_run(source: str, call: str | None) -> None:
    found = samples.read(source)
    assert (str(found) if found else None) == call
    assert found is None or samples.read(str(found)) == found


_NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(
    lambda name: samples.read(f"client.{name}()") is not None
)
_LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30)
_TITLES = _LINES.map(lambda text: text.strip(" \t")).filter(bool)
_URLS = st.text(string.ascii_letters + string.digits + "{}_-/.?=#`~", min_size=1, max_size=30)
_HEAD = "openapi: 3.1.0\n"
_HOSTILE = (
    "```",
    "````yaml",
    "~~~",
    "# Title",
    "GET https://x.test/y",
    "## SDK call",
    "**Navigation:**",
    "---",
    "  ```",
    "\t",
)
_FRAGMENTS = st.lists(st.sampled_from(_HOSTILE) | _LINES, max_size=6).map(
    lambda lines: _HEAD + "".join(f"{x}\n" for x in lines)
)


@st.composite
def _pages(draw: st.DrawFn) -> Page:
    endpoint = draw(
        st.none() | st.tuples(st.sampled_from([method.upper() for method in METHODS]), _URLS.map("https://".__add__))
    )
    path, keywords = st.lists(_NAMES, min_size=1, max_size=4), st.lists(_NAMES, max_size=4, unique=True)
    return Page(
        title=draw(st.none() | _TITLES),
        method=endpoint[0] if endpoint else None,
        url=endpoint[1] if endpoint else None,
        reference=draw(st.none() | _URLS.map("https://".__add__)),
        sdk=draw(st.none() | st.builds(SdkCall, path.map(tuple), keywords.map(tuple))),
        fragment=draw(_FRAGMENTS),
        mark=Mark("", 0),
    )


@given(_pages())
def test_a_rendered_page_reads_back_as_itself(page: Page) -> None:
    [back] = pages.split(pages.render(page), "f")
    assert back == page
    assert pages.render(page).split("\n")[back.mark.line - 1] == _HEAD.strip()


@given(
    st.lists(
        _pages().map(lambda page: evolve(page, title=page.title or "Title", method="GET", url="https://x")), min_size=1
    )
)
def test_pages_in_one_file_read_back_one_by_one(many: list[Page]) -> None:
    assert list(pages.split("\n".join(pages.render(page) for page in many), "f")) == many


@given(st.text(st.sampled_from("#`~\n -:>*aopenapi3./{}")) | st.text())
def test_any_text_is_pages_or_an_error_with_its_place(text: str) -> None:
    fault = _fault(text)
    lines = text.count("\n") + text.count("\r") + 1
    assert fault is None or (fault.where.file == "f" and 1 <= fault.where.line <= lines and fault.next)


def _fault(text: str) -> GeneratorError | None:
    try:
        found = pages.split(text, "f")
    except GeneratorError as error:
        return error
    assert found
    return None


@given(st.none() | st.text(), st.sampled_from([method.upper() for method in METHODS]), st.text())
def test_a_slug_is_a_legal_short_name(reference: str | None, method: str, path: str) -> None:
    slug = snapshot_names.file_stem(reference, method, path)
    assert 1 <= len(slug) <= 100
    assert set(slug) <= set(string.ascii_lowercase + string.digits + "-")
    assert slug == slug.strip("-")


@pytest.mark.parametrize(
    "reference, slug",
    [
        ("https://v.test/docs/api-reference/conversations/get", "conversations-get"),
        ("https://v.test/docs/eleven-agents/api-reference/conversations/get.md", "eleven-agents-conversations-get"),
        ("https://v.test/reference/auth/tokens/grant?x=/docs/y#z", "reference-auth-tokens-grant"),
        ("https://v.test/docs/../../../../etc/passwd", "etc-passwd"),
        ("https://v.test/docs/api-reference/", "get-v1-a-b"),
        ("https://v.test", "get-v1-a-b"),
        (None, "get-v1-a-b"),
    ],
)
def test_slugs(reference: str | None, slug: str) -> None:
    assert snapshot_names.file_stem(reference, "get", "/v1/{a}/B") == slug


def test_long_slugs_stay_apart() -> None:
    one, two = (snapshot_names.file_stem("https://v.test/docs/" + "x" * 200 + end, "get", "/") for end in "ab")
    assert len(one) == len(two) == 100
    assert one != two


# The real pages: what a person reads in them.
CALLS = {
    "2025-11/agents-calculate": ("A", "POST", "client.conversational_ai.agents.llm_usage.calculate(agent_id=...)"),
    "2025-11/agents-delete": ("A", "DELETE", "client.conversational_ai.agents.delete(agent_id=...)"),
    "2025-11/agents-duplicate": ("A", "POST", "client.conversational_ai.agents.duplicate(agent_id=...)"),
    "2025-11/agents-get-link": ("A", "GET", "client.conversational_ai.agents.link.get(agent_id=...)"),
    "2025-11/agents-simulate-conversation": (
        "A",
        "POST",
        "client.conversational_ai.agents.simulate_conversation(agent_id=..., simulation_specification=...)",
    ),
    "2025-11/agents-simulate-conversation-stream": (
        "A",
        "POST",
        "client.conversational_ai.agents.simulate_conversation_stream(agent_id=..., simulation_specification=...)",
    ),
    "2025-11/conversations-create": (
        "A",
        "POST",
        "client.conversational_ai.conversations.feedback.create(conversation_id=..., feedback=...)",
    ),
    "2025-11/conversations-delete": (
        "A",
        "DELETE",
        "client.conversational_ai.conversations.delete(conversation_id=...)",
    ),
    "2025-11/conversations-get": ("A", "GET", "client.conversational_ai.conversations.get(conversation_id=...)"),
    "2025-11/conversations-get-audio": (
        "A",
        "GET",
        "client.conversational_ai.conversations.audio.get(conversation_id=...)",
    ),
    "2025-11/conversations-get-signed-url": (
        "A",
        "GET",
        "client.conversational_ai.conversations.get_signed_url(agent_id=...)",
    ),
    "2025-11/conversations-get-webrtc-token": (
        "A",
        "GET",
        "client.conversational_ai.conversations.get_webrtc_token(agent_id=...)",
    ),
    "2025-11/conversations-list": ("A", "GET", "client.conversational_ai.conversations.list()"),
    "2025-11/tools-list": ("A", "GET", "client.conversational_ai.tools.list()"),
    "2026-06/conversations-analysis-run-analysis": (
        "B",
        "POST",
        "client.conversational_ai.conversations.analysis.run(conversation_id=...)",
    ),
    "2026-06/eleven-agents-conversations-get": (
        "C",
        "GET",
        "client.conversational_ai.conversations.get(conversation_id=...)",
    ),
}


def test_the_pages_of_spec_are_the_ones_that_a_person_read() -> None:
    fragments = {fragment.page: fragment for fragment in dialects.load_all(Path("spec"))}
    methods = {
        page: key.upper() for page, one in fragments.items() for item in one.doc["paths"].values() for key in item
    }
    assert {page: (one.dialect, methods[page], str(one.sdk)) for page, one in fragments.items()} == {
        f"spec/pages/{name}.md": row for name, row in CALLS.items()
    }
    assert Counter(row[0] for row in CALLS.values()) == {"A": 14, "B": 1, "C": 1}


@pytest.mark.parametrize("file", [f"spec/pages/{name}.md" for name in CALLS])
def test_a_snapshot_renders_as_itself(file: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    [page] = pages.split(text, file)
    assert pages.render(page) == text


def test_every_mark_points_to_the_line_that_states_the_key() -> None:
    for fragment in dialects.load_all(Path("spec")):
        assert marks.unmarked(fragment) == []
        assert marks.misplaced(fragment) == []
        if fragment.dialect not in YAML_DIALECTS:
            continue
        lines = Path(fragment.page).read_text(encoding="utf-8").splitlines()
        for _, node in walk(fragment.doc):
            if isinstance(node, Map):
                for key, mark in node.marks.items():
                    assert mark.file == fragment.page
                    stated = lines[mark.line - 1].strip().removeprefix("- ").removeprefix("- ").partition(":")
                    assert key.startswith(stated[0].strip("'\"")), (mark, key)
