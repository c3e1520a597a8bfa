"""Operations that leave our document on purpose: `overlays/spec/90-retired.overlay.yaml`, with a reason for each."""

from __future__ import annotations

import difflib
import re
import textwrap
from pathlib import Path

from generator.base import documents, yamlio
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.schemas import METHODS, operations
from generator.correct import overlay
from generator.correct.overlay import Overlay
from generator.correct.overlay.actions import Remove
from generator.read import dialects

FILE = Path("overlays/spec/90-retired.overlay.yaml")
"""In the project's folder; it applies after all that correct what it removes."""

_HEAD = """\
overlay: 1.1.0
info:
  title: Operations that upstream no longer documents stay in the document until somebody takes them out
  version: 1.0.0
actions:
"""
_TARGET = re.compile(rf"\$\.paths\['((?:[^'\\]|\\['\\])*)'\]\.({'|'.join(METHODS)})")
_CLOSE = 5


def retired(root: Path) -> frozenset[str]:
    """Return the operations that left the document of the project in *root*, as ``GET /v1/calls``."""
    return frozenset(_removed(overlay.load(root / FILE))) if (root / FILE).exists() else frozenset()


def retire(operation: str, reason: str, root: Path, today: str) -> str:
    """Take *operation* out of the document of the project in *root*, and return how it is called.

    The overlay gets one more action, and is otherwise left as it is. Raises `GeneratorError` where there is no such
    operation, where it was retired before, and where no reason is given.
    """
    words = " ".join(reason.split())
    if not words or not words.isprintable():
        next = "Say who decided it, or where upstream announced it: people read it in the overlay."
        raise GeneratorError("there is no reason in words", next=f"{next}\nGive it with --reason TEXT.")
    path = root / FILE
    before = overlay.load(path) if path.exists() else None
    name = _known(operation, root, _removed(before) if before else {})
    text = _with_action(path.read_text(encoding="utf-8") if before else _HEAD, name, f"Retired on {today}: {words}")
    _check(text, before, name)
    documents.write(path, text)
    return name


def _removed(found: Overlay) -> dict[str, Mark]:
    """Return the operations that the overlay *found* removes, and where it says so."""
    removed: dict[str, Mark] = {}
    for action in found.actions:
        match = _TARGET.fullmatch(action.target.text)
        if match and isinstance(action.effect, Remove):
            path = re.sub(r"\\(.)", r"\1", match[1])
            removed[f"{match[2].upper()} {path}"] = action.mark
    return removed


def _known(operation: str, root: Path, removed: dict[str, Mark]) -> str:
    """Return how the pages call *operation*."""
    method, _, path = operation.strip().partition(" ")
    name = f"{method.upper()} {path.strip()}"
    if name in removed:
        next = "If it is still in the document, run `make client`."
        raise GeneratorError(f"{name} was retired before", where=removed[name], next=next)
    known = {
        f"{method.upper()} {path}"
        for fragment in dialects.load_all(root / "spec")
        for path, method, _ in operations(fragment.doc)
    }
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known - removed.keys()), _CLOSE)
        next = "\n".join(["Did you mean:", *(f"   {one}" for one in near)]) if near else 'Name it as "GET /v1/calls".'
        raise GeneratorError(f"no page documents `{operation}`", next=next)
    return name


def _with_action(text: str, name: str, description: str) -> str:
    method, _, path = name.partition(" ")
    escaped = path.replace("\\", r"\\").replace("'", r"\'")
    action = {"target": f"$.paths['{escaped}'].{method.lower()}", "description": description, "remove": True}
    # Added as text, so that comments and the layout of what is there stay; at the indentation of the items before.
    items = re.findall(r"^( *)- ", text.partition("\nactions:")[2], re.MULTILINE)
    indent = items[0] if items else "  "
    return f"{text.rstrip()}\n{textwrap.indent(yamlio.dump([action]), indent)}"


def _check(text: str, before: Overlay | None, name: str) -> None:
    """Check that *text* is the overlay *before* with one more action, which removes *name*."""
    try:
        after = overlay.read(text, FILE.as_posix())
        old = before.actions if before else ()
        same = [one.target.text for one in after.actions[:-1]] == [one.target.text for one in old]
        done = same and name in _removed(after)
    except GeneratorError:
        done = False
    if not done:
        next = "Let `actions` stand last in it, as a list with a line for each item."
        where = Mark(FILE.as_posix(), 1)
        raise GeneratorError("no action can be added at the end of this file", where=where, next=next)
