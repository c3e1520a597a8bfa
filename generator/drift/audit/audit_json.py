"""An audit as JSON for programs. Keys are sorted; a key is only ever added while `version` is 1.

version            1
base, revision     what was compared: our document, and the vendor's own
facts              [class, compared, same, differ, only_committed, only_vendor]: counts of each class of facts
differences        [class, name, place, base, revision, loss, page]; base and revision have pointer, file, line and
                   value; loss is the kind of loss that explains it and page the one that cannot state it, or ""
prose              how many texts differ
vendor_operations  how many operations only the vendor's document has
"""

from __future__ import annotations

from generator.base import json_view
from generator.compare.formats.json_report import side_view
from generator.drift.audit.fact_audit import Audit, AuditRow, Difference

VERSION = 1


def render_json(audit: Audit) -> str:
    """Return *audit* as JSON."""
    return json_view.dump(
        {
            "version": VERSION,
            "base": audit.base,
            "revision": audit.revision,
            "facts": [_row(row) for row in audit.rows],
            "differences": [_difference(difference) for difference in audit.differences],
            "prose": audit.prose,
            "vendor_operations": audit.vendor_operations,
        }
    )


def _row(row: AuditRow) -> dict[str, object]:
    return {
        "class": row.subject,
        "compared": row.compared,
        "same": row.same,
        "differ": row.differ,
        "only_committed": row.only_committed,
        "only_vendor": row.only_vendor,
    }


def _difference(difference: Difference) -> dict[str, object]:
    change = difference.change
    return {
        "class": change.subject,
        "name": change.name,
        "place": change.place,
        "base": side_view(change.base),
        "revision": side_view(change.revision),
        "loss": difference.loss,
        "page": difference.page,
    }
