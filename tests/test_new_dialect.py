"""The recipe "Support a new docs dialect" of CONTRIBUTING, followed: a toy dialect is read, built and compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from generator.read import dialects, page_formats, pages
from tests import marks, toy_dialect
from tests.losses import places
from tests.server import Reply, Server
from tests.vendor import building

ROOT = Path(__file__).parent.parent
PAGE = """\
# Get a parcel

GET https://api.acme.test/v1/parcels/{parcel_id}

Reference: https://docs.acme.test/docs/api-reference/parcels/get.md

## Endpoint definition

```json
{
  "call": "GET /v1/parcels/{parcel_id}",
  "about": "Get a parcel",
  "key": "xi-api-key",
  "takes": {"parcel_id": "string"},
  "gives": {
    "parcel_id": "string",
    "weight": "number",
    "note": "string?"
  }
}
```
"""
SETTINGS = """\
[client]
distribution = "toy-post"
package = "toy_post"
class = "ToyPost"
api_key_env = "TOY_KEY"
version = "1.0.0"
[build]
platform = "own"
"""


@pytest.fixture(autouse=True)
def _register(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Register the format and the dialect in the two tuples that the recipe names, and work in an empty folder."""
    monkeypatch.setattr(page_formats, "FORMATS", toy_dialect.FORMATS)
    monkeypatch.setattr(dialects, "READERS", (*dialects.READERS, toy_dialect.READER))
    monkeypatch.chdir(tmp_path)


def test_the_recipe_names_what_is_registered_here() -> None:
    text = " ".join((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    recipe = text.partition("### Support a new docs dialect")[2].partition("### ")[0]
    assert "`FORMATS` of `generator/read/page_formats.py`" in recipe
    assert "`READERS` of `generator/read/dialects/__init__.py`" in recipe


def test_a_snapshot_says_what_the_page_says() -> None:
    [page] = pages.split(PAGE, "page.md")
    assert pages.split(pages.render(page), "snapshot.md") == (page,)


def test_every_part_is_marked_with_the_line_that_states_it() -> None:
    Path("page.md").write_text(PAGE, encoding="utf-8")
    [page] = pages.split(PAGE, "page.md")
    fragment = dialects.read(page, "2026-06", "")
    assert marks.unmarked(fragment) == []
    assert marks.misplaced(fragment) == []


def test_a_page_is_built_into_a_document_and_a_client(server: Server) -> None:
    Path("pages").mkdir()
    Path("pages/parcels.md").write_text(PAGE, encoding="utf-8")
    made = building.build(Path("pages"), Path("out"), "toy_post")
    provenance = json.loads((made.out / "spec/provenance.json").read_text(encoding="utf-8"))
    lines = PAGE.lower().splitlines()
    # The page states neither the status nor the name of a component.
    traced = [(line, words) for _, _, line, words in places.stated(provenance) if words[0] in PAGE.lower()]
    assert {words[0] for _, words in traced} >= {"get", "weight", "parcel_id"}
    assert [place for place in traced if place[1][0] not in lines[place[0] - 1]] == []
    operation = made.document["paths"]["/v1/parcels/{parcel_id}"]["get"]
    assert operation["summary"] == "Get a parcel"
    server.answer(Reply.json({"parcel_id": "p1", "weight": 2.5}))
    with made.connect(server.url) as client:
        parcel = client.parcels.get("p1")
    assert (type(parcel).__name__, parcel.weight, bool(parcel.note)) == ("ParcelsGetResponse", 2.5, False)


def test_a_page_that_changed_is_compared(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.md").write_text(PAGE, encoding="utf-8")
    Path("generator.toml").write_text(SETTINGS, encoding="utf-8")
    Path("overlays/spec").mkdir(parents=True)
    Path("overlays/fragment").mkdir()
    assert cli.main(["add", "page.md", "--captured", "2026-06"]) == 0
    assert cli.main(["build"]) == 0
    assert cli.main(["drift", "--against", "page.md"]) == 0
    capsys.readouterr()
    Path("page.md").write_text(PAGE.replace('"weight": "number"', '"weight": "string"'), encoding="utf-8")
    assert cli.main(["drift", "--against", "page.md"]) == 1
    report = capsys.readouterr().out
    assert "property `weight` was `number` and is `string` now" in report
    assert "Drift: 1 breaking; 0 not checkable; 1 operation, 1 page." in report
