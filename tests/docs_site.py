"""The docs of an invented vendor, as a server publishes them: an index, API pages, a guide, and HTML for people."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve

from tests.drift import little
from tests.server import Reply, Server

FRONT = "/docs/"
INDEX = "/docs/llms.txt"
HTML = Reply(200, {"Content-Type": "text/html; charset=utf-8"}, b"<!doctype html><title>Bell Docs</title>")
MISSING = Reply(404, {"Content-Type": "text/html"}, b"<!doctype html><title>Not found</title>")
GUIDE = "# Start\n\nHang the bell up.\n"
PAGES = {f"/docs/api-reference/things/{name}.md": little.page(name) for name in ("list", "get", "make")}
DOCUMENT = """\
{"openapi": "3.1.0", "info": {"title": "Bell Works API", "version": "1"}, "servers": [{"url": "https://api.bell.test"}],
 "paths": {"/v1/things": {"get": {"operationId": "ring", "responses": {"200": {"description": "It rang"}}}}},
 "security": [{"key": []}],
 "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Bell-Key"}}}}
"""


def index(heading: str = "Bell Documentation") -> str:
    """Return the index of the site."""
    lines = [f"- [{path.rpartition('/')[2]}]({path})" for path in ("/docs/start.md", *PAGES)]
    return "\n".join([f"# {heading}", "", *lines, ""])


def sitemap(url: str) -> str:
    """Return the sitemap of the site at *url*."""
    locations = "".join(f"<url><loc>{url}{path.removesuffix('.md')}</loc></url>" for path in PAGES)
    return f'<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>\n'


def text(body: str, media_type: str = "text/markdown; charset=utf-8") -> Reply:
    """Return an answer of text."""
    return Reply(200, {"Content-Type": media_type}, body.encode())


def serve(server: Server, others: Mapping[str, Reply] | None = None, otherwise: Reply = MISSING) -> None:
    """Let *server* publish the site; *others* are more paths, or answers in the place of the site's, by path."""
    routes = {FRONT: HTML, INDEX: text(index()), "/docs/start.md": text(GUIDE)}
    routes |= {path: text(page.replace("xi-api-key", "X-API-Key")) for path, page in PAGES.items()}
    routes |= others or {}
    server.answer(*(evolve(reply, path=re.escape(path)) for path, reply in routes.items()), otherwise)
