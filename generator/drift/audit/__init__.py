"""Our document against a vendor's own, fact class by fact class: how far the pages can be trusted."""

from __future__ import annotations

from generator.drift.audit.audit_report import render
from generator.drift.audit.fact_audit import Audit, Difference, Row, audit

__all__ = ["Audit", "Difference", "Row", "audit", "render"]
