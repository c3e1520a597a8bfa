"""Takes operations out of our document on purpose, by actions of `overlays/spec/90-retired.overlay.yaml`."""

from __future__ import annotations

import difflib
import re
import textwrap
from collections.abc import Iterable, Sequence, Set
from pathlib import Path

from generator.base import yamlio
from generator.base.body_forms import EVENTS, is_streamed
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.base.program import COMMAND
from generator.base.schemas import METHODS, operations
from generator.base.transaction import transaction
from generator.correct import overlay
from generator.correct.overlay import Overlay
from generator.correct.overlay.actions import Remove
from generator.read.answer_form import AnswerForm, form_of, named, success_content
from generator.read.base_paths import name_in_document, unify_base_paths
from generator.read.dialects import Fragment
from generator.read.intake import Intake

RETIREMENTS = Path("overlays/spec/90-retired.overlay.yaml")
"""In the project's folder; its number makes it apply after the overlays that correct what it removes."""

_HEAD = """\
overlay: 1.1.0
info:
  title: Operations that upstream no longer documents stay in the document until somebody takes them out
  version: 1.0.0
actions:
"""
_TARGET = re.compile(
    rf"\$\.paths\['((?:[^'\\]|\\['\\])*)'\]\.({'|'.join(METHODS)})(?:\.responses\['\d+'\]\.content\['([^']+)'.*\])?"
)
_CLOSE = 5


def retired_operations(root: Path) -> frozenset[str]:
    """Return the operations that left the document of the project in *root*, as ``GET /v1/calls``."""
    return frozenset(_removals(overlay.load(root / RETIREMENTS))) if (root / RETIREMENTS).exists() else frozenset()


def retire(operation: str, reason: str, root: Path, today: str, wanted: Sequence[str] = ()) -> str:
    """Take *operation* out of the document of the project in *root*, and return its name, ``GET /v1/calls``.

    Of an operation that two pages document, ``POST /v1/chat as a stream`` and ``... as a whole`` are each one half.
    *wanted* are the patterns of operations that are read of the vendor's own document. The overlay gets one more action
    and is otherwise unchanged. Raises `GeneratorError` if nothing documents the operation, if it was retired before,
    and if the reason is empty.
    """
    plain_reason = " ".join(reason.split())
    if not plain_reason or not plain_reason.isprintable():
        next = "Say who decided it, or where upstream announced it: people read it in the overlay."
        raise GeneratorError("the reason is empty, or not plain text", next=f"{next}\nGive it with --reason TEXT.")
    path = root / RETIREMENTS
    before = overlay.load(path) if path.exists() else None
    fragments = tuple(Intake().listed(root / "spec", wanted))
    targets = _documented(fragments)
    retired = _removals(before) if before else {}
    name = _documented_name(name_in_document(operation, fragments), targets.keys(), retired)
    old_text = path.read_text(encoding="utf-8") if before else _HEAD
    text = _add_action(old_text, targets[name], f"Retired on {today}: {plain_reason}")
    _check_result(text, before, name)
    with transaction(root) as changes:
        changes.write(path, text)
    return name


def _removals(retirements: Overlay) -> dict[str, Mark]:
    """Return the operations that the overlay *retirements* removes, with the places of its actions."""
    retired: dict[str, Mark] = {}
    for action in retirements.actions:
        match = _TARGET.fullmatch(action.target.text)
        if match and isinstance(action.effect, Remove):
            path = re.sub(r"\\(.)", r"\1", match[1])
            name = f"{match[2].upper()} {path}"
            form = AnswerForm.STREAM if match[3] and is_streamed(match[3]) else AnswerForm.WHOLE
            retired[named(name, form) if match[3] else name] = action.mark
    return retired


def _documented(fragments: Iterable[Fragment]) -> dict[str, str]:
    """Return what can be retired of *fragments*, by name, with the targets of the overlay's actions."""
    targets: dict[str, str] = {}
    forms: dict[str, dict[AnswerForm, str]] = {}
    for fragment in unify_base_paths(fragments):
        for path, method, operation in operations(fragment.doc):
            name = f"{method.upper()} {path}"
            escaped = path.replace("\\", r"\\").replace("'", r"\'")
            targets[name] = f"$.paths['{escaped}'].{method}"
            form = form_of(fragment.doc)
            forms.setdefault(name, {})[form] = targets[name] + _answer(operation, form)
    for name, found in forms.items():
        if AnswerForm.STREAM in found and AnswerForm.WHOLE in found:
            targets |= {named(name, form): target for form, target in found.items()}
    return targets


def _answer(operation: Map, form: AnswerForm) -> str:
    """Return the end of the target for the answer of *operation* in one *form*."""
    responses = operation.get("responses", {})
    content = success_content(operation)
    status = next((status for status in responses if responses[status].get("content") is content), "200")
    media = [name for name in content if is_streamed(name) == (form is AnswerForm.STREAM)] or [EVENTS]
    listed = "', '".join(media)
    return f".responses['{status}'].content['{listed}']"


def _documented_name(operation: str, documented: Set[str], retired: dict[str, Mark]) -> str:
    """Return *operation* as the pages name it; raises if none does, or if it is in *retired*."""
    method, _, path = operation.strip().partition(" ")
    name = f"{method.upper()} {' '.join(path.split())}"
    if name in retired:
        next = f"If it is still in the document, run `{COMMAND} build`."
        raise GeneratorError(f"{name} was retired before", where=retired[name], next=next)
    if name not in documented:
        known = sorted(documented - retired.keys())
        # Of a path alone, its operations; else names that look like it.
        similar = [one for one in known if one.split(" ")[1] == operation.strip()]
        similar = similar or difflib.get_close_matches(name, known, _CLOSE)
        listed = "\n".join(["Did you mean:", *(f"   {candidate}" for candidate in similar)])
        next = (
            listed if similar else f'Name it as "GET /v1/calls"; `{COMMAND} explain NAME` shows how a call is named so.'
        )
        raise GeneratorError(f"no page documents `{operation}`", next=next)
    return name


def _add_action(text: str, target: str, description: str) -> str:
    action = {"target": target, "description": description, "remove": True}
    # Appended as text, so that comments and layout are preserved; indented like the items before it.
    items = re.findall(r"^( *)- ", text.partition("\nactions:")[2], re.MULTILINE)
    indent = items[0] if items else "  "
    return f"{text.rstrip()}\n{textwrap.indent(yamlio.dump([action]), indent)}"


def _check_result(text: str, before: Overlay | None, name: str) -> None:
    """Raise unless *text* is the overlay *before* with one more action, which removes *name*."""
    try:
        after = overlay.read(text, RETIREMENTS.as_posix())
        old_targets = [action.target.text for action in before.actions] if before else []
        is_kept = [action.target.text for action in after.actions[:-1]] == old_targets
        is_extended = is_kept and name in _removals(after)
    except GeneratorError:
        is_extended = False
    if not is_extended:
        next = "Move `actions` to the end of the file, and write each of its items on lines of its own."
        where = Mark(RETIREMENTS.as_posix(), 1)
        raise GeneratorError("no action can be added at the end of this file", where=where, next=next)
