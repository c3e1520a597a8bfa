"""The project with pages that speak HTML."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from tests import project

HOSTILE = "</title></pre><script>alert(1)</script><img src=x onerror=alert(2)> \"'{{ 7 * 7 }} \u202etxt"


def copy(folder: Path) -> None:
    """Copy the project to *folder* with hostile text on one page."""
    project.copy_inputs(folder)
    tamper(folder, "pages/2025-11/tools-list.md")


def tamper(folder: Path, page: str) -> None:
    """Give *page* of the project in *folder* a hostile title and a hostile summary."""
    path = folder / "spec" / page
    content = path.read_text(encoding="utf-8")
    content = re.sub(r"\A# .*", lambda _: f"# {HOSTILE}", content)
    content = re.sub(r"(?m)^( +summary: ).*$", lambda found: found[1] + json.dumps(HOSTILE), content, count=1)
    path.write_text(content, encoding="utf-8")
    index = folder / "spec/sources.json"
    listed = json.loads(index.read_text(encoding="utf-8"))
    for source in listed:
        if source["file"] == page:
            source["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    index.write_text(json.dumps(listed), encoding="utf-8")
