"""The page of the API itself: Redoc with the document, both inside the page, so that it asks nobody for anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
"""What Redoc would load from its maker."""
_EMPTY = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E"
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
# Redoc has no dark theme: all colours are turned around where one is wanted, and back where they are dark already.
_STYLE = """
body { margin: 0; }
.back { display: block; padding: .6rem 1rem; font: 16px system-ui, sans-serif; color: #0b5a78; }
@media (prefers-color-scheme: dark) {
  html { background: #fff; filter: invert(0.93) hue-rotate(180deg); }
  .redoc-wrap > div:last-child, [data-section-id^="operation/"] > div:nth-child(2) {
    filter: invert(1) hue-rotate(180deg);
  }
}
"""
_START = """
const text = document.getElementById("document").textContent;
const options = { hideDownloadButton: true, disableSearch: false, expandResponses: "200", nativeScrollbars: true };
Redoc.init(JSON.parse(text), options, document.getElementById("redoc"));
"""


def page(bundle: Path, document: dict[str, Any]) -> str:
    """Return the page, with the script of the file *bundle*."""
    script = bundle.read_text(encoding="utf-8").replace(LOGO, _EMPTY).replace("</script", r"<\/script")
    stated = json.dumps(_with_short_names(document), ensure_ascii=False, default=str).replace("<", r"\u003c")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API</title>
<style>{_STYLE}</style>
</head>
<body>
<a class="back" href="index.html">Back to the documentation</a>
<div id="redoc"></div>
<script type="application/json" id="document">{stated}</script>
<script>{script}</script>
<script>{_START}</script>
</body>
</html>
"""


def _with_short_names(document: dict[str, Any]) -> dict[str, Any]:
    """Return *document* with names of tags that fit a narrow menu: without the group that all have in common."""
    tags = document.get("tags", [])
    groups = {tag["name"].partition(".")[0] for tag in tags}
    common = f"{groups.pop()}." if len(groups) == 1 else ""
    return {**document, "tags": [{**tag, "x-displayName": tag["name"].removeprefix(common)} for tag in tags]}
