"""Servers of documentation that mean harm, each as what it does with a connection; no answer of them can be used."""

from __future__ import annotations

import gzip
import itertools
import json
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tests.attack.attacks import HEADS, unpacked
from tests.attack.raw_server import Connection, Script, answer

Wire = bytes | Iterable[bytes]
"""An answer as it goes over the wire, in one piece or in several."""
Site = Callable[[str], Script]
"""A server, given the URL of another one that must not be asked."""

_MARKDOWN, _JSON = "Content-Type: text/markdown", "Content-Type: application/json"
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\n"
_MEGABYTE = 1_000_000


def each(answers: Callable[[str], Wire], *, robots: bool = False) -> Script:
    """Answer each request by its path; with *robots*, also that of `robots.txt`, which is missing otherwise."""

    def script(connection: Connection) -> None:
        while True:
            path = connection.request().split(b" ")[1].decode("latin-1")
            if path == "/robots.txt" and not robots:
                connection.send(answer(b"", status="404 Not Found"))
                continue
            wire = answers(path)
            for piece in (wire,) if isinstance(wire, bytes) else wire:
                connection.send(piece)
            if not isinstance(wire, bytes):
                return

    return script


def same(wire: bytes, *, robots: bool = False) -> Site:
    """Give one answer to everything, and hang up."""
    return lambda _: each(lambda _: [wire], robots=robots)


def flow(pieces: Callable[[], Iterable[bytes]], *, robots: bool = False) -> Site:
    """Send *pieces* for everything."""
    return lambda _: each(lambda _: pieces(), robots=robots)


def _forever(head: bytes, piece: bytes, pause: float = 0.0) -> Callable[[], Iterator[bytes]]:
    def pieces() -> Iterator[bytes]:
        yield head
        while True:
            yield piece
            time.sleep(pause)

    return pieces


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


_CHUNKED = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
ENDLESS: Mapping[str, Site] = {
    "a body without an end": flow(_forever(_HEAD + b"\r\n# A\n", b"x" * 65_536)),
    "chunks without an end": flow(_forever(_CHUNKED, _chunk(b"# A\n" * 9_000))),
    "empty lines without an end": flow(_forever(_HEAD + b"\r\n", b"\n" * 65_536)),
    "brackets without an end": flow(_forever(_HEAD + b"\r\n", b"[" * 65_536)),
    "headers without an end": flow(_forever(_HEAD, b"X-More: and more\r\n" * 1_000)),
    "one header without an end": flow(_forever(_HEAD + b"X: ", b"x" * 65_536)),
    "continue without an end": flow(_forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100)),
    "a byte at a time": flow(_forever(_HEAD + b"\r\n", b"#", 0.2)),
    "a byte of a header at a time": flow(_forever(_HEAD + b"X: ", b"x", 0.2)),
    "the pace that is just enough": flow(_forever(_HEAD + b"\r\n", b"x" * 600, 1)),
    "nothing at all": flow(lambda: _forever(b"", b"", 1)()),
    "nothing after the head": flow(_forever(_HEAD + b"\r\n", b"", 1)),
    "robots.txt without an end": flow(_forever(_HEAD + b"\r\nUser-agent: *\n", b"Disallow: /\n" * 5_000), robots=True),
    "robots.txt at a byte": flow(_forever(_HEAD + b"\r\n", b"#", 0.2), robots=True),
}
_LONG = "x" * 60_000


def _sends_on(target: str, status: int = 302) -> Site:
    def site(far: str) -> Script:
        location = target.replace("{far}", far).replace("{port}", far.rpartition(":")[2])
        return each(lambda path: answer(b"", f"Location: {location.replace('{path}', path)}", status=f"{status} There"))

    return site


REDIRECTS: Mapping[str, Site] = {
    f"a redirect to {target[:40]}, {status}": _sends_on(target, status)
    for status in (301, 307)
    for target in (
        "{path}",
        "{path}/a",
        "{far}/",
        "//127.0.0.1:{port}/",
        "http://user:pass@127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://127.1:{port}/",
        "http://[::1]:{port}/",
        "https://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "file:/etc/passwd",
        "ftp://127.0.0.1/",
        "data:text/plain,x",
        "javascript:alert(1)",
        "http://[",
        "http://127.0.0.1:99999/",
        "http:\\\\127.0.0.1:{port}\\",
        f"/{_LONG}",
        "",
        " ",
        "\x1b]0;x\x07",
    )
}


def _bomb(size: int, kind: str = "gzip", packings: int = 1) -> bytes:
    coding, body = unpacked(size, kind)
    for _ in range(packings - 1):
        body = gzip.compress(body)
    return answer(body, _MARKDOWN, f"Content-Encoding: {', '.join([coding] * packings)}")


_TEXT = b"# A page\n\nGET https://a.test/v1/x\n"
LENGTHS: Mapping[str, Site] = {
    "a length beyond what comes": same(_HEAD + b"Content-Length: 1000\r\n\r\n" + _TEXT),
    "a length of what nobody has": same(_HEAD + b"Content-Length: 99999999999999999999\r\n\r\n" + _TEXT),
    "a length below what comes": same(_HEAD + b"Content-Length: 5\r\n\r\n" + _TEXT),
    "a length below zero": same(_HEAD + b"Content-Length: -5\r\n\r\n" + _TEXT),
    "a length of none": same(_HEAD + b"Content-Length: 0\r\n\r\n" + _TEXT),
    "lengths that differ": same(_HEAD + b"Content-Length: 5\r\nContent-Length: 9\r\n\r\n" + _TEXT),
    "chunks that are cut off": same(_CHUNKED + _chunk(_TEXT)),
    "a chunk that is cut off": same(_CHUNKED + _chunk(_TEXT)[:-9]),
    "a head that is cut off": same(_HEAD[:-9]),
    **{f"a bomb of {kind}": same(_bomb(200 * _MEGABYTE, kind)) for kind in ("gzip", "deflate", "raw deflate")},
    "a bomb in a bomb": same(_bomb(50 * _MEGABYTE, packings=3)),
    "a thousand codings": same(answer(_TEXT, "Content-Encoding: " + ", ".join(["gzip"] * 1_000))),
    "gzip that is cut off": same(answer(gzip.compress(_TEXT)[:-9], "Content-Encoding: gzip")),
    "gzip that goes on": same(answer(gzip.compress(_TEXT) + _TEXT, "Content-Encoding: gzip")),
    "gzip that is zlib": same(answer(zlib.compress(_TEXT), "Content-Encoding: gzip")),
    "gzip that is text": same(answer(_TEXT, "Content-Encoding: gzip")),
    **{f"the coding {name}": same(answer(_TEXT, f"Content-Encoding: {name}")) for name in ("br", "zstd", "x", "\x1b")},
}
BROKEN: Mapping[str, Site] = {what: same(data) for what, data in HEADS.items()}
_STATUSES = (204, 206, 304, 400, 401, 403, 404, 410, 418, 429, 500, 502, 503, 599)
STATUSES: Mapping[str, Site] = {
    **{f"{status} for all": same(answer(_TEXT, status=f"{status} x")) for status in _STATUSES},
    "a wait of an hour": same(answer(b"", "Retry-After: 3600", status="503 x")),
    "a wait of 5,000 digits": same(answer(b"", f"Retry-After: {'9' * 5000}", status="429 x")),
    "a wait until tomorrow": same(answer(b"", "Retry-After: Fri, 31 Dec 2999 23:59:59 GMT", status="429 x")),
    "robots.txt is down": same(answer(b"", status="503 x"), robots=True),
    "robots.txt of many rules": same(answer(b"User-agent: *\n" + b"Allow: /x\n" * 40_000, _MARKDOWN), robots=True),
}


def _operation(**more: Any) -> Any:
    return {"responses": {"200": {"description": "d"}}, **more}


def _document(**more: Any) -> str:
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/x": {"get": _operation()}}}
    return json.dumps({**whole, **more})


def _schemas(schema: Any) -> bytes:
    return _document(components={"schemas": {"A": schema}}).encode()


_ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))
BODIES: Mapping[str, bytes] = {
    "HTML": b"<!DOCTYPE html>\n<title>Docs</title>",
    "nothing": b"",
    "spaces": b" " * _MEGABYTE,
    "zeros": bytes(_MEGABYTE),
    "UTF-16": _document().encode("utf-16"),
    "UTF-32": _document().encode("utf-32"),
    "UTF-7": b"+AHs-+AH0-",
    "Latin-1": b'{"openapi": "3.1.0", "x": "\xe9"}',
    "surrogates": b'{"openapi": "3.1.0", "info": {"title": "\xed\xa0\x80"}}',
    "escapes of terminals": b'{"openapi": "\x1b]0;x\x07',
    "a lone bracket": b"{",
    "null": b"null",
    "a number": b"9" * 10_000,
    "a list": b"[]",
    "another version": _document(openapi="2.0").encode(),
    "100,000 levels": b'{"openapi": "3.1.0", "a":' + b'{"a":' * 100_000,
    "500 levels": _schemas(json.loads('{"items":' * 500 + "{}" + "}" * 500)),
    "a million enum values": _schemas({"enum": [*range(_MEGABYTE)]}),
    "10,000 properties": _schemas({"properties": {f"p{n}": {} for n in range(10_000)}}),
    "5,000 variants": _schemas({"oneOf": [{"const": n} for n in range(5_000)]}),
    "a text of 4 MB": _schemas({"description": "x" * 4 * _MEGABYTE}),
    "keys that repeat": b'{"openapi": "3.1.0", "openapi": "3.1.0", "paths": {}}',
    "aliases that explode": f"openapi: 3.1.0\n{_ALIASES}".encode(),
    "an alias of itself": b"openapi: 3.1.0\npaths: &a {b: *a}\n",
    "a tag of Python": b"openapi: 3.1.0\npaths: !!python/object/apply:os.system [id]\n",
    "rules": b"---\n" * 250_000,
    "titles": b"# h\n" * 100_000,
    "fences": b"```yaml\nopenapi: 3.1.0\n```\n" * 40_000,
    "a fence without an end": b"# T\n\n## OpenAPI Specification\n\n```yaml\n" + b"a: 1\n" * 100_000,
    "NaN": b'{"openapi": "3.1.0", "paths": NaN}',
}
TEXTS: Mapping[str, Site] = {
    what: same(answer(body, _MARKDOWN if number % 2 else _JSON)) for number, (what, body) in enumerate(BODIES.items())
}


def _index(links: Iterable[str]) -> bytes:
    return b"# Docs\n\n" + "\n".join(f"- [A]({link})" for link in links).encode()


def _sitemap(root: str, kind: str, links: Iterable[str]) -> bytes:
    entries = "".join(f"<{kind}><loc>{link}</loc></{kind}>" for link in links)
    return f"<{root}>{entries}</{root}>".encode()


def _urls(count: int) -> Iterator[str]:
    return (f"/docs/api-reference/{n}" for n in range(count))


def _deeper(path: str) -> bytes:
    """An index that names one index below it."""
    folder = path.rpartition("/")[0]
    return answer(_index([f"{folder}/x/llms.txt"]), _MARKDOWN)


LINKS: Mapping[str, Site] = {
    "an index of a million links": same(answer(_index(_urls(300_000)), _MARKDOWN)),
    "an index of 5,000 pages": same(answer(_index(_urls(5_000)), _MARKDOWN)),
    "a sitemap of many links": same(answer(_sitemap("urlset", "url", _urls(150_000)), "Content-Type: text/xml")),
    "a sitemap without an end": flow(
        _forever(_HEAD + b"\r\n<urlset>", b"<url><loc>/api-reference/x</loc></url>" * 900)
    ),
    "indexes of indexes": lambda _: each(_deeper),
    "an index of indexes": same(answer(_index(f"/{n}/llms.txt" for n in range(2_000)), _MARKDOWN)),
    "sitemaps of each other": same(answer(_sitemap("sitemapindex", "sitemap", ["/a.xml", "/b.xml"]), _MARKDOWN)),
    "links to another server": lambda far: each(
        lambda _: answer(_index([f"{far}/docs/api-reference/x.md", f"{far}/llms.txt"]), _MARKDOWN)
    ),
    "links that are none": same(
        answer(
            _index(["http://[", "javascript:x", "file:///etc/passwd", "\x00", "//", "http://a:99999/api-reference/"])
        )
    ),
    "XML of external entities": same(
        answer(b'<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a;</loc></url></urlset>')
    ),
}


def _referring(target: str) -> Site:
    def site(far: str) -> Script:
        numbers = itertools.count()

        def answers(path: str) -> bytes:
            # It may lead to other documents of this server, each of which leads on.
            reference = target.replace("{far}", far).replace("{next}", f"/{next(numbers)}.json")
            schema = {"$ref": reference}
            content = {"application/json": {"schema": schema}}
            operation = _operation(requestBody={"content": content})
            text = _document(paths={"/x": {"post": operation}}, components={"schemas": {"A": schema}}, **schema)
            return answer(text.encode(), _JSON)

        return each(answers)

    return site


REFERENCES: Mapping[str, Site] = {
    f"a document that refers to {target}": _referring(target)
    for target in (
        "{far}/a.json",
        "//127.0.0.2/a.json",
        "file:///etc/passwd",
        "/{next}",
        "http://169.254.169.254/",
        "http://user:pass@127.0.0.1/a.json",
        "http://[",
        "{next}#/components/schemas/A",
    )
}
GROUPS: Mapping[str, Mapping[str, Site]] = {
    "answers without an end": ENDLESS,
    "redirects": REDIRECTS,
    "lengths, codings and bombs": LENGTHS,
    "broken answers": BROKEN,
    "statuses and waits": STATUSES,
    "texts that are no documentation": TEXTS,
    "links": LINKS,
    "references": REFERENCES,
}
STARTING = ("links", "references")
"""Groups in which `init` may find what a project can start from."""
