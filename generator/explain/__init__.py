"""Explains where an element of the document and each of its facts come from: page, line, rule, overlay.

`find_element` takes any name of the element, `explain` collects what every page states about it, and `render` prints
that; `generator.explain.report` shows the same for the whole document as one HTML page.
"""

from __future__ import annotations

from generator.explain.explain_report import render
from generator.explain.explanation import explain
from generator.explain.lookup import find_element

__all__ = ["explain", "find_element", "render"]
