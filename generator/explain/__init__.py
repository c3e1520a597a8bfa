"""Where a thing of the document and each of its facts come from: page, line, rule, overlay, and the losers."""

from __future__ import annotations

from generator.explain.explanation import explain
from generator.explain.names import find
from generator.explain.text import render

__all__ = ["explain", "find", "render"]
