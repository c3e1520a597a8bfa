"""Search without a server: what the site generator would load from the internet for that is put into the site."""

from __future__ import annotations

from pathlib import Path

SHIM = "https://unpkg.com/iframe-worker/shim"
"""What the site loads where it is opened as a file: a browser starts no worker there, and this stands in for it."""
_LOCAL = "iframe-worker.js"


def repair(site: Path, shim: Path) -> None:
    """Let the pages in *site* find the script *shim* beside them, and leave out the page that only a server shows."""
    (site / "404.html").unlink()
    (site / _LOCAL).write_text(shim.read_text(encoding="utf-8"), encoding="utf-8")
    for page in site.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        if SHIM not in text:
            raise SystemExit(f"{page} no longer loads {SHIM}: look whether search still needs it.")
        # All pages are in one folder, so that a name is enough.
        page.write_text(text.replace(SHIM, _LOCAL), encoding="utf-8")
