"""Names the file of a snapshot."""

from __future__ import annotations

import hashlib
import re

_MAX_LENGTH = 100


def file_stem(reference: str | None, method: str, path: str) -> str:
    """Return the file stem of a page: its Reference below `/docs/`, else method and path; only `[a-z0-9-]`."""
    return _legal(_below_docs(reference or "")) or _legal(f"{method}-{path}")


def _below_docs(reference: str) -> str:
    """Return the path of the URL *reference* after `/docs/` without `api-reference` and `.md`."""
    path = re.sub(r"^[a-z]+://[^/?#]*|[?#].*", "", reference)
    steps = path.partition("/docs/")[2] or path
    return "-".join(step for step in steps.removesuffix(".md").split("/") if step != "api-reference")


def _legal(text: str) -> str:
    """Return *text* as a file stem that cannot leave its folder; a long one ends in a hash of the whole."""
    stem = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    if len(stem) <= _MAX_LENGTH:
        return stem
    tail = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{stem[: _MAX_LENGTH - len(tail) - 1].rstrip('-')}-{tail}"
