"""A server of the API on this machine, for tests of applications: no account, no network, an answer to everything.

with FakeServer() as server:
    client = Client(api_key="test", base_url=server.url)
    ...
    server.requests[-1].json()
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from ..document import document as own_document
from .keys import has_key
from .replies import Replies, Reply, json_reply
from .requests import Received, refusals
from .routes import Route, base_path, routes, uniform
from .schemas import Schemas

_MAX_BODY = 100_000_000


class FakeServer:
    """Answers every operation of the document with random values that it allows, the same for the same *seed*.

    401 without a key (or with another than *key*, if there is one), 404 for a path that is not in the document, 405 for
    another method, and 422 for what the document does not allow. It listens on loopback only; port 0 is any that is
    free.
    """

    def __init__(
        self, *, port: int = 0, seed: int = 0, key: str = "", document: Mapping[str, Any] | None = None
    ) -> None:
        self._schemas = Schemas(document if document is not None else own_document())
        self._base = base_path(self._schemas.document)
        self._routes = routes(self._schemas)
        self._replies = Replies(self._schemas, seed)
        self._key = key
        self._set: dict[str, list[Reply]] = {}
        self._received: list[Received] = []
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"fake": self})
        self._server = _Listening(("127.0.0.1", port), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop answering."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        """The address to give to a client as ``base_url``."""
        return f"http://127.0.0.1:{self._server.server_port}{self._base}"

    @property
    def operations(self) -> tuple[str, ...]:
        """Names of the operations, as callers find them: ``agents.link.get``."""
        return tuple(sorted(route.name for route in self._routes))

    @property
    def requests(self) -> tuple[Received, ...]:
        """What was received so far, in this order."""
        with self._lock:
            return tuple(self._received)

    def clear(self) -> None:
        """Forget what was received, and what was set by `answer`."""
        with self._lock:
            self._received.clear()
            self._set.clear()

    def answer(self, operation: str, *values: Any, status: int = 200) -> None:
        """Let *operation* (``agents.link.get``) answer this JSON, one after the other, the last again and again."""
        if operation not in self.operations:
            raise ValueError(f"{operation!r} is no operation of the document: see `operations`")
        with self._lock:
            self._set[operation] = [json_reply(value, status) for value in values]

    def respond(self, received: Received) -> Reply:
        """The answer to one request, which is kept."""
        path = uniform(received.path)
        fitting = [route for route in self._routes if route.pattern.fullmatch(path)]
        route = next((route for route in fitting if route.method == received.method), None)
        if route is not None:
            # Of several at one path, that whose constants it has; the first of them says what is wrong.
            has = {("query", *pair) for pair in received.query} | {
                ("header", *pair) for pair in received.headers.items()
            }
            alike = (one for one in fitting if (one.method, one.pattern) == (route.method, route.pattern))
            route = next((one for one in alike if one.constants <= has), route)
        if route is None:
            said = "Method Not Allowed" if fitting else "Not Found"
            reply = json_reply({"detail": said}, 405 if fitting else 404)
        else:
            reply = self._answered(route, received)
        whole = reply.body + b"".join(reply.chunks)
        name = route.name if route else ""
        with self._lock:
            self._received.append(received._replace(operation=name, status=reply.status, answer=whole))
        return reply

    def _answered(self, route: Route, received: Received) -> Reply:
        if not has_key(self._schemas.document, route, received, self._key):
            return json_reply({"detail": {"status": "invalid_api_key", "message": "There is no valid API key."}}, 401)
        with self._lock:
            kept = self._set.get(route.name)
            if kept:
                return kept.pop(0) if len(kept) > 1 else kept[0]
        wrong = refusals(self._schemas, route, received)
        return json_reply({"detail": wrong}, 422) if wrong else self._replies.reply(route, received)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are written apart, and the second would wait 40 ms
    fake: FakeServer

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged: `FakeServer.requests` has it."""

    def _serve(self) -> None:
        # Not self.path, from which http.server takes a second slash at the front.
        target = self.requestline.split(" ")[1]
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            reply = self.fake.respond(Received(self.command, target, headers, self._body()))
            self._send(reply)
        except OSError:
            self.close_connection = True  # The client hung up.

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_TRACE = _serve

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(min(int(self.headers.get("Content-Length") or 0), _MAX_BODY))
        body = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            body += self.rfile.read(min(size, _MAX_BODY))
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        if reply.media:
            self.send_header("Content-Type", reply.media)
        is_bare = self.command == "HEAD" or reply.status in (204, 304)
        if reply.chunks and not is_bare:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self._chunks([*reply.chunks, b""])
            return
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(b"" if is_bare else reply.body)

    def _chunks(self, chunks: Iterable[bytes]) -> None:
        for chunk in chunks:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            self.wfile.flush()


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
