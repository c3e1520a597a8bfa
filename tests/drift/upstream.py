"""Upstream in another process: an index and all pages of `spec/pages`, to be changed and to be broken.

    with Upstream() as upstream:
        docs = Docs.ours()
        docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
        docs.replies[LINK] = (Reply(503), Reply(200, body=b"..."))
        upstream.serve(docs)
        ... upstream.index ...

A page has the path that its Reference has on the vendor's server, and an `ETag`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from attrs import define, evolve, field

from generator.read import sources
from tests.server import Reply, Server

ROOT = Path(__file__).parent.parent.parent
INDEX = "/docs/llms.txt"
ROBOTS = "/robots.txt"
DELETE = "/docs/api-reference/agents/delete.md"
DUPLICATE = "/docs/api-reference/agents/duplicate.md"
LINK = "/docs/api-reference/agents/get-link.md"
TOOLS = "/docs/api-reference/tools/list.md"
GET = "/docs/api-reference/conversations/get.md"
GET_LATER = "/docs/eleven-agents/api-reference/conversations/get.md"
"""The same operation as `GET`, of a later capture."""

MISSING = Reply(404, {"Content-Type": "text/html"}, b"<!doctype html><title>Not found</title>")

_PREAMBLE = "> This is a page of the documentation. For a complete page index, fetch /docs/llms.txt.\n\n"


@define
class Docs:
    """What upstream says, by path."""

    pages: dict[str, str]
    listed: list[str] = field(init=False)
    """The paths or URLs that the index names."""
    replies: dict[str, tuple[Reply, ...]] = field(factory=dict[str, tuple[Reply, ...]])
    """Answers in the place of pages, of the index, or of `robots.txt`, which is not there."""
    otherwise: Reply = MISSING
    """The answer for all other paths."""

    def __attrs_post_init__(self) -> None:
        """List all pages."""
        self.listed = list(self.pages)

    @classmethod
    def ours(cls, spec: Path = ROOT / "spec") -> Self:
        """All that the snapshots in *spec* say, as upstream would print it."""
        return cls.of({f"spec/{name}": (spec / name).read_text("utf-8") for name in snapshots(spec)}, spec)

    @classmethod
    def of(cls, texts: Mapping[str, str], spec: Path = ROOT / "spec") -> Self:
        """What upstream says where *texts* are its pages, by the names of their snapshots in *spec*."""
        return cls({_path(source): _PREAMBLE + texts[f"spec/{name}"] for name, source in snapshots(spec).items()})

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace *old* in a page, once."""
        assert old in self.pages[path]
        self.pages[path] = self.pages[path].replace(old, new, 1)

    def add(self, path: str, text: str) -> None:
        """Add a page, also to the index."""
        self.pages[path] = text
        self.listed.append(path)

    def drop(self, path: str) -> None:
        """Take a page out of the index, and away."""
        del self.pages[path]
        self.listed.remove(path)

    def move(self, path: str, to: str) -> None:
        """Serve the page at *path* as another one: its URL and its Reference change."""
        text = self.pages[path]
        self.drop(path)
        self.add(to, text.replace(path.removesuffix(".md") + "\n", to.removesuffix(".md") + "\n", 1))

    def text(self) -> str:
        """The index."""
        lines = [f"- API Reference > {path.split('/')[-2]} [{path.split('/')[-1]}]({path})" for path in self.listed]
        return "\n".join(["# The docs", "", "## API Docs", "", *lines, ""])

    def routes(self) -> dict[str, tuple[Reply, ...]]:
        """What the server is told."""
        pages = {path: (markdown(text),) for path, text in self.pages.items()}
        return {INDEX: (markdown(self.text()),), **pages, **self.replies}


def markdown(text: str, **headers: str) -> Reply:
    """An answer of Markdown; underscores in the names of *headers* stand for hyphens."""
    etag = f'"{hashlib.sha256(text.encode()).hexdigest()[:16]}"'
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(200, {"Content-Type": "text/markdown; charset=utf-8", "ETag": etag, **named}, text.encode())


def page(url: str, path: str, method: str = "get") -> str:
    """A new page about an operation; *url* is that of the page, *path* that of the operation."""
    return (
        f"# A page\n\n{method.upper()} https://api.elevenlabs.io{path}\n\nReference: https://elevenlabs.io{url}\n\n"
        "## OpenAPI Specification\n\n```yaml\nopenapi: 3.1.0\ninfo: {title: api, version: 1.0.0}\npaths:\n"
        f"  {path}:\n    {method}:\n      operationId: one\n      tags: [things]\n"
        "      responses: {'200': {description: Done}}\n```\n"
    )


class Upstream(Server):
    """The server; what a path has no answer for is not there."""

    def __enter__(self) -> Self:
        """Start it, with the pages of this repository."""
        super().__enter__()
        self.serve(Docs.ours())
        return self

    @property
    def index(self) -> str:
        """The URL of the index."""
        return self.url + INDEX

    def serve(self, docs: Docs) -> None:
        """Say *docs* from now on; what was received before is forgotten."""
        at = ((re.escape(path), replies) for path, replies in docs.routes().items())
        self.answer(*(evolve(reply, path=path) for path, replies in at for reply in replies), docs.otherwise)

    def paths(self) -> list[str]:
        """The paths that were asked for since then, sorted."""
        return sorted(received.path for received in self.requests())


def shrink(spec: Path) -> None:
    """Leave in *spec* only the pages that are read in no time."""
    small = [source for source in sources.load(spec) if (spec / source.file).stat().st_size < 25_000]
    for source in sources.load(spec):
        if source not in small:
            (spec / source.file).unlink()
    sources.index(spec).write_text(sources.dump(small), "utf-8")


def snapshots(spec: Path) -> dict[str, sources.Source]:
    """Return the snapshots in *spec* of pages that have a URL, by their files there."""
    return {source.file: source for source in sources.load(spec) if source.url}


def _path(source: sources.Source) -> str:
    return f"{urlsplit(source.url or '').path}.md"
