"""Our document against a vendor's own, fact class by fact class: how far the pages can be trusted."""

from __future__ import annotations

from generator.drift.audit.audit import Audit, Difference, Row, audit
from generator.drift.audit.text import render

__all__ = ["Audit", "Difference", "Row", "audit", "render"]
