"""Fragments for tests, written as YAML."""

from __future__ import annotations

import hashlib

from generator.base import yamlio
from generator.base.nodes import Seq
from generator.read.dialects import Fragment


def fragment(
    text: str, *, page: str = "page.md", captured: str = "2026-01", dialect: str = "B", loses: tuple[str, ...] = ()
) -> Fragment:
    """Return the fragment that *text* states, with the losses that its overlays would have noted."""
    doc = yamlio.load(text, page)
    if loses:
        doc["x-loses"] = Seq(loses)
    digest = hashlib.sha256((page + text).encode()).hexdigest()
    return Fragment(
        page=page, captured=captured, dialect=dialect, url=None, endpoint=None, sdk=None, sha256=digest, doc=doc
    )


def schemas(text: str) -> str:
    """Return a fragment's text whose components are *text*, four spaces deep."""
    lines = "\n".join("    " + line for line in text.strip("\n").splitlines())
    return f"openapi: 3.1.0\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n"
