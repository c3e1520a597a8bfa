"""What servers do: tried a little by the tests and at length by `make trust`, each trial with what went wrong."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from generator.runtime.errors import ClientError, DecodeError, ResponseTooLarge, TimeoutExpired
from generator.runtime.weight import VALUE
from tests.attack.forms import FORMS, Form, tried
from tests.attack.raw_server import RawServer, answer, says
from tests.runtime.twins import settings

LIMIT = 1_000_000


@frozen
class Trial:
    """One thing that was tried."""

    what: str
    failure: str = ""
    """What was not as it must be; empty if all was."""


def unpacked(size: int, kind: str) -> tuple[str, bytes]:
    """A coding, and *size* spaces in it."""
    window = {"gzip": 31, "deflate": 15, "raw deflate": -15}[kind]
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    piece = b" " * 65_536
    packed = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    return kind.removeprefix("raw "), packed


def bombs(forms: Sequence[Form] = FORMS, size: int = 8_000_000) -> Iterator[Trial]:
    """A few bytes that unpack to many: none is read beyond the limit, and what is packed twice is not read at all."""
    packed = [(*unpacked(size, kind), ResponseTooLarge) for kind in ("gzip", "deflate", "raw deflate")]
    plain = gzip.compress(gzip.compress(b" " * size))
    for coding, body, expected in (*packed, ("gzip, gzip", plain, DecodeError), ("br", plain, DecodeError)):
        with RawServer(says(answer(body, f"Content-Encoding: {coding}"))) as server:
            for form in forms:
                error = tried(form, settings(server.url, max_response_size=LIMIT))
                yield _trial(f"{coding} {form}", error, expected)
    for status, kind in (("404 Not Found", ResponseTooLarge), ("503 Busy", ResponseTooLarge)):
        body = unpacked(size, "gzip")[1]
        with RawServer(says(answer(body, "Content-Encoding: gzip", status=status))) as server:
            for form in forms:
                yield _trial(f"{status} {form}", tried(form, settings(server.url, max_response_size=LIMIT)), kind)


def endless(forms: Sequence[Form] = FORMS) -> Iterator[Trial]:
    """A body, or one event of a stream, without an end: what is held of it is bounded."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n"
    for media in (b"application/json", b"text/event-stream", b"application/x-ndjson"):
        body = head % media + (b"data: " if media.endswith(b"stream") else b'{"a": "') + b"x" * (LIMIT * 2)
        with RawServer(says(body)) as server:
            for form in forms:
                # What is not held may be of any size: bytes that are passed on, and a stream that was not expected.
                if form.name in ("iterate", "save") or (form.name == "send" and not media.endswith(b"/json")):
                    continue
                at = settings(server.url, max_response_size=LIMIT, timeout=30)
                yield _trial(f"{media.decode()} {form}", tried(form, at), ResponseTooLarge)


def dense(forms: Sequence[Form] = FORMS) -> Iterator[Trial]:
    """JSON of so many small values that they would take far more than its bytes: it is not read."""
    many = b"[" + b"{}," * (LIMIT // VALUE) + b"1]"
    for media, body in (
        ("application/json", many),
        ("text/event-stream", b"data: %b\n\n" % many),
        ("text/event-stream", b"event: ping\ndata: %b\n\n" % many),
        ("application/x-ndjson", many + b"\n"),
    ):
        for status in ("200 OK", "404 Not Found"):
            with RawServer(says(answer(body, f"Content-Type: {media}", status=status))) as server:
                for form in forms:
                    if form.name in ("stream", "events") or (
                        form.name in ("send", "parse") and media.endswith("/json")
                    ):
                        error = tried(form, settings(server.url, max_response_size=LIMIT))
                        yield _trial(f"{status} {media} {form}", error, ResponseTooLarge)


def drips(forms: Sequence[Form] = FORMS, pause: float = 0.02, deadline: float = 0.15) -> Iterator[Trial]:
    """A byte at a time, in the head and in the body, and heads without a pause or an end: the deadline holds."""
    whole = answer(b'{"a": "' + b"x" * 1_500 + b'"}')
    body = whole.index(b"\r\n\r\n") + 4
    more = b"HTTP/1.1 102 Processing\r\n\r\n" * 200_000  # they take many times the deadline
    for place, fast, slow in (
        ("head", b"", whole),
        ("body", whole[:body], whole[body:]),
        ("before the head", more, b""),
    ):

        def script(connection: Any, fast: bytes = fast, slow: bytes = slow) -> None:
            connection.request()
            connection.send(fast)
            connection.send(slow, each=1, pause=pause)

        with RawServer(script) as server:
            for form in forms:
                start = time.monotonic()
                error = tried(form, settings(server.url, deadline=deadline, timeout=60))
                took = time.monotonic() - start
                trial = _trial(f"{place} {form}", error, TimeoutExpired)
                # The whole takes half a minute; a busy machine may need a while to say so.
                yield trial if took < 15 or trial.failure else Trial(trial.what, f"took {took:.1f} s")


HEADS: dict[str, bytes] = {
    "a length of 5,000 digits": b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n{}",
    "a header of a megabyte": b"HTTP/1.1 200 OK\r\nX: " + b"a" * (1 << 20) + b"\r\nContent-Length: 2\r\n\r\n{}",
    "a thousand headers": b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 1000 + b"Content-Length: 2\r\n\r\n{}",
    "a byte of zero": b"HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 2\r\n\r\n{}",
    "a name in Latin-1": b"HTTP/1.1 200 OK\r\nX-\xff: \xe9\r\nContent-Length: 2\r\n\r\n{}",
    "a value in Latin-1": b"HTTP/1.1 200 OK\r\nX: \xe9\xff\r\nContent-Length: 2\r\n\r\n{}",
    "status 099": b"HTTP/1.1 099 Hm\r\nContent-Length: 2\r\n\r\n{}",
    "status 101": b"HTTP/1.1 101 Hm\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n{}",
    "status 999": b"HTTP/1.1 999 Hm\r\nContent-Length: 2\r\n\r\n{}",
    "status of four digits": b"HTTP/1.1 2000 Hm\r\nContent-Length: 2\r\n\r\n{}",
    "500 times 100": b"HTTP/1.1 100 Continue\r\n\r\n" * 500 + b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "a chunk too long": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"f" * 30 + b"\r\n{}",
    "a chunk below zero": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
    "length and chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n0\r\n\r\n",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 2\r\n\r\n{}",
    "a coding of the transfer": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/0.9": b"hello",
    "nothing": b"",
    "no HTTP": bytes(range(256)) * 4,
    "a charset that is none": b"HTTP/1.1 200 OK\r\nContent-Type: a/b; charset=\xff\r\nContent-Length: 2\r\n\r\n{}",
    "a host that is none": b"HTTP/1.1 307 T\r\nLocation: http://xn--\xff/\r\nContent-Length: 0\r\n\r\n",
    "an address cut off": b"HTTP/1.1 307 T\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n",
    "a port too large": b"HTTP/1.1 307 T\r\nLocation: http://x:99999999/\r\nContent-Length: 0\r\n\r\n",
    "cookies": b"HTTP/1.1 200 OK\r\nSet-Cookie: =\r\nSet-Cookie: a" + b";x" * 3000 + b"\r\nContent-Length: 2\r\n\r\n{}",
    "a thousand codings": answer(b"{}", "Content-Encoding: gzip" + ",gzip" * 999),
    "gzip that is none": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "gzip that ends early": answer(gzip.compress(b'{"a": 1}')[:-3], "Content-Encoding: gzip"),
    "a wait of 5,000 digits": answer(b"{}", f"Retry-After: {'9' * 5000}", status="503 x"),
    "a wait until the year 99999": answer(b"{}", "Retry-After: Thu, 01 Jan 99999 00:00:00 GMT", status="503 x"),
    "a number of 5,000 digits": answer(b"1" * 5000),
    "1,000 levels": answer(b"[" * 1000 + b"]" * 1000),
    "100,000 levels": answer(b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    "100,000 levels in an error": answer(b"[" * 100_000, status="400 x"),
    "a lone surrogate": answer(rb'{"\ud800": "\udfff"}'),
    "UTF-16": answer('{"a": 1}'.encode("utf-16")),
}
"""Answers that break HTTP, or JSON, or what a client expects of them."""


def heads(forms: Sequence[Form] = FORMS) -> Iterator[Trial]:
    """Broken answers: each is an answer or an error of ours, and soon."""
    for what, data in HEADS.items():

        def script(connection: Any, data: bytes = data) -> None:
            connection.request()
            connection.send(data)

        with RawServer(script) as server:
            for form in forms:
                error = tried(form, settings(server.url, timeout=30))
                fine = error is None or isinstance(error, ClientError)
                yield Trial(f"{what} {form}", "" if fine else repr(error)[:200])


def failed(trials: Iterable[Trial]) -> list[str]:
    """Those that failed, each as one line."""
    return [f"{one.what}: {one.failure}" for one in trials if one.failure]


def _trial(what: str, error: BaseException | None, expected: type[Exception]) -> Trial:
    return Trial(what, "" if isinstance(error, expected) else f"{expected.__name__} expected, not {error!r:.200}")
