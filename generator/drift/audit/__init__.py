"""Audits the committed document against the vendor's own: which classes of facts can be trusted, and how far.

`audit_facts` counts and lists; `render` prints the result, and `render_json` prints it for programs.
"""

from __future__ import annotations

from generator.drift.audit.audit_json import render_json
from generator.drift.audit.audit_report import render
from generator.drift.audit.fact_audit import Audit, AuditRow, Difference, audit_facts

__all__ = ["Audit", "AuditRow", "Difference", "audit_facts", "render", "render_json"]
