"""Fragments for tests, written as YAML."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.base import yamlio
from generator.read.dialects import Fragment


def fragment(
    text: str,
    *,
    page: str = "page.md",
    captured: str = "2026-01",
    dialect: str = "B",
    url: str | None = None,
    loses: Iterable[str] = (),
) -> Fragment:
    """Return the fragment that *text* states, with the losses that its overlays would have noted."""
    doc = yamlio.load(text, page)
    digest = hashlib.sha256((page + text).encode()).hexdigest()
    return Fragment(
        page=page,
        captured=captured,
        dialect=dialect,
        url=url,
        endpoint=None,
        sdk=None,
        sha256=digest,
        doc=doc,
        loses=frozenset(loses),
    )


def schemas(text: str) -> str:
    """Return a fragment's text whose components are *text*, four spaces deep."""
    lines = "\n".join("    " + line for line in text.strip("\n").splitlines())
    return f"openapi: 3.1.0\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n"
