"""Waivers: findings that somebody accepted until a day, with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from generator.base.errors import DriftError, YamlError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, mark_of
from generator.base.suggestions import with_suggestion
from generator.base.unreadable import unreadable
from generator.compare.finding import Finding
from generator.compare.outcome import Waiver
from generator.compare.rules import rule_registry

_EXAMPLE = 'A waiver is {fingerprint: "0123456789ab", id: response-property-removed, reason: why, expires: 2026-12-31}.'
_FORM = {
    "fingerprint": (re.compile(r"[0-9a-f]{12}"), "the twelve hex digits of a finding, in quotes"),
    "id": (re.compile(r"[a-z]+(?:-[a-z]+)*"), "the id of a rule, `response-property-removed`"),
    "reason": (re.compile(r"\S.*", re.DOTALL), "a sentence: who accepted it, and why"),
    "expires": (re.compile(r"\d{4}-\d\d-\d\d"), "the last day on which it holds, `2026-12-31`"),
}


def load(path: Path) -> tuple[Waiver, ...]:
    """Read the waivers at *path*, none where there is no file; raises `DriftError` for one that is malformed."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except OSError as error:
        what, next = unreadable(path, error)
        raise DriftError(what, where=Mark(path.as_posix(), 1), next=next) from None
    except UnicodeDecodeError as error:
        where = Mark(path.as_posix(), 1)
        raise DriftError(f"the waivers cannot be read: {error}", where=where, next="Save them as UTF-8.") from None
    return read(text, path.as_posix())


def read(text: str, file: str) -> tuple[Waiver, ...]:
    """Read the waivers in *text*, which stands in *file*; an empty file has none."""
    # Imported here, so that a comparison without waivers does not wait for a reader of YAML.
    from generator.base import yamlio

    try:
        items = yamlio.load(text, file)
    except YamlError as error:
        raise DriftError(error.what, where=error.where, next=error.next) from None
    if items is None:
        return ()
    if not isinstance(items, Seq):
        raise DriftError("the waivers must be a list", where=Mark(file, 1), next=_EXAMPLE)
    waivers = tuple(_waiver(item, items.at(index)) for index, item in enumerate(items))
    first: dict[str, Waiver] = {}
    for waiver in waivers:
        known = first.setdefault(waiver.fingerprint, waiver)
        if known is not waiver:
            what = f"the finding {waiver.fingerprint} is waived twice, first on line {known.where.line}"
            raise DriftError(what, where=waiver.where, next="Remove one of the two.")
    return waivers


def _waiver(item: Json, where: Mark) -> Waiver:
    if not isinstance(item, Map):
        raise DriftError("a waiver must be an object", where=where, next=_EXAMPLE)
    for key in item:
        if key not in _FORM:
            next = with_suggestion(f"It has {', '.join(_FORM)}.", key, _FORM)
            raise DriftError(f"a waiver has no `{key}`", where=item.at(key), next=next)
    for key, (pattern, example) in _FORM.items():
        if key not in item:
            raise DriftError(f"this waiver lacks `{key}`", where=mark_of(item), next=f"Give {example}.")
        value = item[key]
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise DriftError(f"`{key}` cannot be {value!r}", where=item.at(key), next=f"Give {example}.")
    rule_registry.check_id(item["id"], item.at("id"))
    try:
        date.fromisoformat(item["expires"])
    except ValueError:
        what = f"`{item['expires']}` is not a day of the calendar"
        raise DriftError(what, where=item.at("expires"), next=f"Give {_FORM['expires'][1]}.") from None
    return Waiver(item["fingerprint"], item["id"], item["reason"].strip(), item["expires"], where)


def apply(
    findings: Iterable[Finding], waivers: Sequence[Waiver], today: date
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Waiver], ...]]:
    """Return the findings that stay open, and the waived ones with their waivers, both in the order of *findings*.

    Raises `DriftError` for a waiver that has expired, names another rule than the finding, or matches no finding: one
    that is no longer needed could accept a later finding that nobody has looked at.
    """
    by_fingerprint = {finding.fingerprint: finding for finding in findings}
    expired = [waiver for waiver in waivers if date.fromisoformat(waiver.expires) < today]
    _refuse(expired, f"has expired: today is {today.isoformat()}", _EXPIRED)
    idle = [waiver for waiver in waivers if waiver.fingerprint not in by_fingerprint]
    same = [name for name, finding in by_fingerprint.items() if idle and finding.id == idle[0].id]
    _refuse(idle, "matches no finding", with_suggestion(_IDLE, idle[0].fingerprint, same) if idle else "")
    for waiver in waivers:
        finding = by_fingerprint[waiver.fingerprint]
        if finding.id != waiver.id:
            what = f"the finding {waiver.fingerprint} is now `{finding.id}`, but the waiver accepts `{waiver.id}`"
            raise DriftError(
                what, where=waiver.where, next="Look at the finding again, then correct or remove this waiver."
            )
    accepted = {waiver.fingerprint: waiver for waiver in waivers}
    return (
        tuple(finding for finding in by_fingerprint.values() if finding.fingerprint not in accepted),
        tuple(
            (finding, accepted[finding.fingerprint])
            for finding in by_fingerprint.values()
            if finding.fingerprint in accepted
        ),
    )


_EXPIRED = "Look at the finding again, then give the waiver a later day, or remove it."
_IDLE = "Remove it: the change was taken back, or both documents have it by now."


def _refuse(waivers: Sequence[Waiver], fault: str, next: str) -> None:
    """Raise `DriftError` for *waivers*, with the first of them and the lines of the others, unless there are none."""
    if waivers:
        first, *others = waivers
        lines = ", ".join(str(waiver.where.line) for waiver in others)
        also = f"\nThe waivers on these lines have the same fault: {lines}" if others else ""
        raise DriftError(f"the waiver of `{first.id}` {fault}{also}", where=first.where, next=next)
