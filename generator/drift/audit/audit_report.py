"""Prints an audit for a terminal: a table of the classes of facts, then each difference with both values and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.compare.formats import phrases
from generator.drift.audit.fact_audit import Audit, AuditRow, Difference
from generator.read.losses import KINDS

_VALUE = 12


def render(audit: Audit) -> str:
    """Return *audit* as text; the differences that a known loss explains come last."""
    blocks = [[f"{audit.base} against {audit.revision}"], list(_table(audit))]
    blocks += [list(_difference(difference)) for difference in audit.differences if not difference.loss]
    blocks += [list(_difference(difference)) for difference in audit.differences if difference.loss]
    blocks += [list(_losses(audit)), [_end(audit)]]
    return "\n\n".join("\n".join(phrases.harmless(line).rstrip() for line in block) for block in blocks if block)


def _table(audit: Audit) -> Iterator[str]:
    total = AuditRow(
        audit.rows[0].subject,
        *(
            sum(getattr(row, name) for row in audit.rows)
            for name in ("compared", "differ", "only_committed", "only_vendor")
        ),
    )
    named = [*((row.subject.value, row) for row in audit.rows), ("all", total)]
    yield f"{'facts':<14}{'compared':>9}{'same':>7}{'differ':>8}{'only ours':>11}{'only vendor':>13}"
    for name, row in named:
        yield f"{name:<14}{row.compared:>9}{row.same:>7}{row.differ:>8}{row.only_committed:>11}{row.only_vendor:>13}"


def _difference(difference: Difference) -> Iterator[str]:
    change = difference.change
    yield f"{change.subject.value} {change.name}" if change.name != change.subject.value else change.name
    yield f"  {change.place or phrases.WHOLE}"
    for label, value, side in (
        ("ours", phrases.before(change), change.base),
        ("vendor", phrases.after(change), change.revision),
    ):
        yield f"  {label:<{_VALUE - 2}}{value or phrases.ABSENT}"
        yield f"{'':<{_VALUE}}{phrases.place(side)}"
    if difference.loss:
        yield f"  {'loss':<{_VALUE - 2}}{difference.loss}: {difference.page} cannot state it"


def _losses(audit: Audit) -> Iterator[str]:
    """Yield how many differences each kind of loss explains."""
    counts = Counter(difference.loss for difference in audit.differences if difference.loss)
    if counts:
        yield "known losses that explain differences"
    for kind in KINDS:
        if counts[kind]:
            yield f"  {kind:<18}{counts[kind]:>5}  {KINDS[kind].sentence}"


def _end(audit: Audit) -> str:
    explained = sum(bool(difference.loss) for difference in audit.differences)
    compared = sum(row.compared for row in audit.rows)
    more = (
        f"; {phrases.count(audit.vendor_operations, 'operation')} only the vendor has"
        if audit.vendor_operations
        else ""
    )
    if not audit.differences:
        return f"No difference in {phrases.count(compared, 'fact')}{more}."
    return (
        f"{phrases.count(len(audit.differences), 'difference')} in {phrases.count(compared, 'fact')}:"
        f" {explained} explained by known losses,"
        f" {len(audit.differences) - explained} not explained; {audit.prose} in prose only{more}."
    )
