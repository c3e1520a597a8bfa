"""Where a thing of the document and each of its facts come from: page, line, rule, overlay, and the losers."""

from __future__ import annotations

from generator.explain.explain_report import render
from generator.explain.explanation import explain
from generator.explain.lookup import find

__all__ = ["explain", "find", "render"]
