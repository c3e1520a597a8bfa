"""Overlay cases: `index.json`, and a folder a case with `overlay.yaml` and, where it is applied, input and expected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.base import documents
from generator.base.errors import GeneratorError
from generator.base.nodes import is_list, is_object, plain
from generator.correct import overlay
from tests.conformance.tally import Tally


def holds(folder: Path) -> bool:
    """Whether *folder* holds overlay cases."""
    index = folder / "index.json"
    if not index.is_file():
        return False
    rows = json.loads(index.read_text(encoding="utf-8"))
    return is_list(rows) and all(is_object(row) and {"id", "kind"} <= row.keys() for row in rows)


def run(folder: Path) -> Tally:
    """Run the cases of *folder* that do not disagree with the standard."""
    tally = Tally("overlay")
    for row in json.loads((folder / "index.json").read_text(encoding="utf-8")):
        case: str = row["id"]
        if row.get("contested"):
            tally.skipped.append(f"{case}: contested, {row['contested']}")
        elif row["kind"] in _KINDS:
            tally.add(case.partition("__")[0], case, _KINDS[row["kind"]](folder / case))
        else:
            tally.skipped.append(f"{case}: a case of the unknown kind {row['kind']}")
    return tally


def _apply(folder: Path) -> str | None:
    try:
        found = _applied(folder)
    except GeneratorError as error:
        return str(error)
    expected = plain(documents.load(folder / "expected.yaml").doc)
    return None if found == expected else "another result than expected"


def _apply_error(folder: Path) -> str | None:
    try:
        _applied(folder)
    except GeneratorError:
        return None
    return "applied without an error"


def _applied(folder: Path) -> Any:
    done = overlay.apply(documents.load(folder / "input.yaml").doc, overlay.load(folder / "overlay.yaml"))
    return plain(done.doc)


def _valid(folder: Path) -> str | None:
    found = _faults(folder)
    return found[0] if found else None


def _invalid(folder: Path) -> str | None:
    return None if _faults(folder) else "no fault found"


def _faults(folder: Path) -> list[str]:
    path = folder / "overlay.yaml"
    return [f"{fault.where}: {fault.what}" for fault in overlay.check(documents.read_text(path), path.as_posix())]


_KINDS = {"apply": _apply, "apply-error": _apply_error, "schema-pass": _valid, "schema-fail": _invalid}
