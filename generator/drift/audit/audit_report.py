"""An audit as text for a terminal: a table of fact classes, then each difference with both values and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.compare.formats import phrases
from generator.drift.audit.fact_audit import Audit, Difference, Row
from generator.read.losses import KINDS

_VALUE = 12


def render(audit: Audit) -> str:
    """Return *audit* as text; the differences that a known loss explains come after those that nothing does."""
    blocks = [[f"{audit.base} against {audit.revision}"], list(_table(audit))]
    blocks += [list(_difference(one)) for one in audit.differences if not one.loss]
    blocks += [list(_difference(one)) for one in audit.differences if one.loss]
    blocks += [list(_losses(audit)), [_end(audit)]]
    return "\n\n".join("\n".join(phrases.harmless(line).rstrip() for line in block) for block in blocks if block)


def _table(audit: Audit) -> Iterator[str]:
    total = Row(
        audit.rows[0].subject,
        *(sum(getattr(row, name) for row in audit.rows) for name in ("compared", "differ", "ours", "theirs")),
    )
    named = [*((row.subject.value, row) for row in audit.rows), ("all", total)]
    yield f"{'facts':<14}{'compared':>9}{'same':>7}{'differ':>8}{'only ours':>11}{'only theirs':>13}"
    for name, row in named:
        yield f"{name:<14}{row.compared:>9}{row.same:>7}{row.differ:>8}{row.ours:>11}{row.theirs:>13}"


def _difference(one: Difference) -> Iterator[str]:
    change = one.change
    yield f"{change.subject.value} {change.name}" if change.name != change.subject.value else change.name
    yield f"  {change.place or phrases.WHOLE}"
    for label, said, side in (
        ("ours", phrases.before(change), change.base),
        ("theirs", phrases.after(change), change.revision),
    ):
        yield f"  {label:<{_VALUE - 2}}{said or phrases.ABSENT}"
        yield f"{'':<{_VALUE}}{phrases.place(side)}"
    if one.loss:
        yield f"  {'loss':<{_VALUE - 2}}{one.loss}: {one.page} cannot state it"


def _losses(audit: Audit) -> Iterator[str]:
    """Yield how many differences each kind of loss explains: what we know of dialects, borne out."""
    counts = Counter(one.loss for one in audit.differences if one.loss)
    if counts:
        yield "losses that this bears out"
    for kind in KINDS:
        if counts[kind]:
            yield f"  {kind:<18}{counts[kind]:>5}  {KINDS[kind].sentence}"


def _end(audit: Audit) -> str:
    explained = sum(bool(one.loss) for one in audit.differences)
    compared = sum(row.compared for row in audit.rows)
    others = f"; {phrases.count(audit.others, 'operation')} of theirs not in ours" if audit.others else ""
    if not audit.differences:
        return f"No difference in {compared} facts{others}."
    return (
        f"{phrases.count(len(audit.differences), 'difference')} in {compared} facts: {explained} by known losses,"
        f" {len(audit.differences) - explained} not explained; {audit.prose} in prose only{others}."
    )
