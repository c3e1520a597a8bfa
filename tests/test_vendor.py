"""Other vendors on the same docs platform: each construct that the pages of this repository do not show.

`tests/cases/vendor/<construct>/` holds pages that we made up, and `expected.yaml`: parts of the document that the build
must make of them, what must not be there, what the build says, and calls of the client with what is sent and read.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.base.nodes import is_list, is_object
from tests import readme
from tests.losses import check, damage, lines
from tests.server import Server
from tests.typecheck import mypy
from tests.vendor import building, calling, losses, trips, trying
from tests.vendor.building import Made

CASES = Path(__file__).parent / "cases" / "vendor"
EXPECTED: dict[str, dict[str, Any]] = {
    path.parent.name: yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for path in sorted(CASES.glob("*/expected.yaml"))
}
ROWS = [
    pytest.param(case, row, id=f"{case}-{number}-{row['call']}")
    for case, expected in EXPECTED.items()
    for number, row in enumerate(expected["calls"])
]

Built = dict[str, Made]
SHARED = "shared"
"""Where the clients are imported from, beside those that were built."""


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Every case, built from a folder where nothing of ours stands, and imported with one runtime for all."""
    folder = tmp_path_factory.mktemp("vendors")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        made = {case: building.build(CASES / case, Path(case), f"vendor_{case.replace('-', '_')}") for case in EXPECTED}
    for each in made.values():
        building.share_runtime(each, folder / SHARED)
    sys.path.insert(0, str(folder / SHARED))
    return made


def test_every_case_says_what_is_expected() -> None:
    assert set(EXPECTED) == {path.name for path in CASES.iterdir()}
    assert len(EXPECTED) == 42


@pytest.mark.parametrize("case", EXPECTED)
def test_the_document_has_the_construct(case: str, built: Built) -> None:
    assert _differences(EXPECTED[case]["document"], built[case].document, "#") == []
    assert [place for place in EXPECTED[case].get("absent", ()) if _stands(built[case].document, place)] == []


# A page whose form is another throughout is compared by hand, in `document`.
@pytest.mark.parametrize("case", [case for case in EXPECTED if EXPECTED[case].get("rewritten") != "everywhere"])
def test_nothing_that_the_pages_state_is_lost(case: str, built: Built) -> None:
    rewritten = EXPECTED[case].get("rewritten", ())
    assert "0  unexplained" in losses.check(CASES / case, built[case], losses.dates([str(CASES / case)]), rewritten)


@pytest.mark.parametrize("case", ["multipart-files", "schema-names-with-spaces", "unions-in-parameters"])
def test_what_is_lost_is_reported(case: str, built: Built) -> None:
    folder = built[case].out / "spec"
    spec = check.load_build(CASES / case, folder)
    doc = lines.read((folder / "openapi.yaml").read_text(encoding="utf-8"))
    told, missed = damage.trial(spec, doc, 50, seed=1)
    assert missed == []
    assert len(told) > 10


def test_a_page_of_which_the_document_has_nothing_is_reported(built: Built) -> None:
    with pytest.raises(SystemExit) as caught:
        losses.check(CASES / "octet-stream", built["event-stream"], {})
    assert "exists true" in str(caught.value)


def _differences(expected: Any, found: Any, place: str) -> list[str]:
    """Return where *found* lacks something of *expected*; objects may have more, arrays may not."""
    if is_object(expected) and is_object(found):
        return [
            difference
            for key, value in expected.items()
            for difference in (
                _differences(value, found[key], f"{place}/{key}") if key in found else [f"{place}/{key}"]
            )
        ]
    if is_list(expected) and is_list(found) and len(expected) == len(found):
        pairs = enumerate(zip(expected, found, strict=True))
        return [difference for index, pair in pairs for difference in _differences(*pair, f"{place}/{index}")]
    return [] if expected == found else [f"{place}: {found!r} is not {expected!r}"]


def _stands(document: Any, place: str) -> bool:
    for step in place.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if not is_object(document) or key not in document:
            return False
        document = document[key]
    return True


def test_the_fake_server_answers_its_own_client_whatever_stands_in_its_urls(built: Built) -> None:
    made = built["odd-urls"]
    assert calling.check(made, document=made.document) == 5


@pytest.mark.parametrize("case", EXPECTED)
def test_the_build_says_what_it_left_aside(case: str, built: Built) -> None:
    assert [text for text in EXPECTED[case].get("says", ()) if text not in built[case].said] == []
    assert built[case].client == EXPECTED[case].get("client", f"Vendor{case.title().replace('-', '')}")


@pytest.mark.parametrize("case, row", ROWS)
def test_a_call_sends_and_reads_what_is_documented(
    case: str, row: dict[str, Any], built: Built, server: Server
) -> None:
    trying.check(built[case], server, row)


WITH_MODELS = {case: expected["models"] for case, expected in EXPECTED.items() if "models" in expected}
"""How many models the clients have that have any."""


@pytest.mark.parametrize("case", WITH_MODELS)
def test_every_model_reads_what_it_writes(case: str, built: Built) -> None:
    assert trips.check(built[case]) == WITH_MODELS[case] > 0


def test_every_case_with_models_is_tried(built: Built) -> None:
    assert {case for case, made in built.items() if trips.models(made)} == set(WITH_MODELS)


def test_the_clients_and_their_examples_are_clean_to_a_strict_type_checker(built: Built, tmp_path: Path) -> None:
    # One process for all of them, and the runtime that they share is checked once.
    packages = [part for made in built.values() for part in ("-p", made.package)]
    for made in built.values():
        (tmp_path / f"readme_of_{made.package}.py").write_text(readme.module(made.out / "generated" / "README.md"))
        packages += ["-m", f"readme_of_{made.package}"]
    shared = built["event-stream"].out.parent / SHARED
    done = mypy(*packages, path=[tmp_path, shared])
    assert done.returncode == 0, done.stdout
