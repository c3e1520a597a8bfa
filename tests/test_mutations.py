"""A page with one fault anywhere in its fragment is built, or refused with exit code 2 and the place of the fault."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
import yaml

from generator.base import config
from generator.base.errors import GeneratorError
from generator.base.location import pointer
from generator.base.nodes import Json, plain, walk
from generator.build import pipeline
from generator.build.project import Project
from generator.read.intake import Intake
from tests.effort import THOROUGH

PAGE = Path(__file__).parent / "cases" / "mutations" / "page.yaml"
GONE = object()
Path_ = tuple[str | int, ...]


def _values(path: Path_) -> dict[str, Json]:
    """Return what may stand at *path* instead, by a name of it."""
    return {
        "removed": GONE,
        "null": None,
        "text": "words",
        "nothing": "",
        "number": 7,
        "boolean": True,
        "array": [],
        "array of null": [None],
        "object": {},
        "array of an object": [{}],
        "reference to itself": {"$ref": pointer(path)},
        "reference to nowhere": {"$ref": "#/components/schemas/Nowhere"},
        "reference to an anchor": {"$ref": "#anchor"},
        "reference to everything": {"$ref": "#"},
        "reference that is no text": {"$ref": 7},
    }


def _mutations(fragment: Json) -> Iterator[tuple[str, Path_, Json]]:
    """Yield each change: its name, where it is and the new value.

    In the short form each key is removed, and every other node becomes one of the other values, in turn; of these
    changes it has every third.
    """
    turn = cycle(name for value in _values(()) if value != "removed" for name in ((), (value,)))
    for path, _ in walk(fragment):
        if path:
            values, removed = _values(path), ["removed"] if isinstance(path[-1], str) else []
            for name in values if THOROUGH else [*removed, *next(turn)]:
                yield name, path, values[name]


def _mutated(fragment: Json, path: Path_, value: Json) -> Json:
    changed = plain(fragment)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return changed


def _write(fragment: Json) -> None:
    text = yaml.dump(fragment, Dumper=yaml.CSafeDumper, sort_keys=False)
    head = "# Update\n\nPOST https://api.shelf.test/v1/things/{id}\n\n## OpenAPI Specification\n"
    Path("pages/update.md").write_text(f"{head}\n```yaml\n{text}```\n", encoding="utf-8")


def test_a_fault_anywhere_is_refused_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    fragment = yaml.load(PAGE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    project = Project(Path(), config.load_vendor(None, "shelf"), Path("pages"), None, Path("out"))
    refused = 0
    faults: list[str] = []
    for name, path, value in islice(_mutations(fragment), 0, None, 1 if THOROUGH else 3):
        _write(_mutated(fragment, path, value))
        try:
            pipeline.consolidate(project.read(Intake()), project)
        except GeneratorError as error:
            refused += 1
            # That there is no key at all is a fault of all pages together.
            if not error.where.file and "no header for a key" not in error.what:
                faults.append(f"{name} at {pointer(path)}: no place: {error.what}")
        except Exception as error:  # noqa: BLE001 - each is a fault of ours, and all of them are listed
            faults.append(f"{name} at {pointer(path)}: {type(error).__name__}: {error}")
    assert faults == []
    assert refused > (50 if THOROUGH else 25)
