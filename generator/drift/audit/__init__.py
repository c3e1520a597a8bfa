"""Audits the committed document against the vendor's own: which classes of facts can be trusted, and how far.

`audit_facts` counts and lists; `render` prints the result.
"""

from __future__ import annotations

from generator.drift.audit.audit_report import render
from generator.drift.audit.fact_audit import Audit, AuditRow, Difference, audit_facts

__all__ = ["Audit", "AuditRow", "Difference", "audit_facts", "render"]
