"""A real HTTP server in another process, told what to answer and asked what it received.

    with Server() as server:
        server.answer(Reply(429, {"Retry-After": "1"}), Reply.json({"agent_id": "a"}))
        ...
        [first, second] = server.requests()

Replies are given in the order of the requests, the last again and again; those with a `path` to requests of that path.
A reply with an `ETag` becomes a 304 for those who name that. `python -m tests.server` is the other process.
"""

from __future__ import annotations

import json
import re
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from attrs import asdict, evolve, field, frozen


@frozen
class Reply:
    """What to answer; *body* is sent in one piece with its length, *chunks* one by one without."""

    status: int = 200
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = b""
    chunks: Sequence[bytes] = ()
    delay: float = 0.0
    """Seconds before the answer, and before each chunk after the first; at most until the server is told otherwise."""
    fault: str = ""
    """``reset`` or ``close`` the connection after what is sent; ``early-reset``, ``early-close``: send nothing."""
    forever: bool = False
    """Send the last chunk again and again, until the client hangs up or the server is told otherwise."""
    pause: float = 0.001
    """Seconds between such chunks."""
    echo: bool = False
    """The body is the target of the request, as JSON; or *body*, with the target for each ``%s``."""
    path: str = ""
    """Answer so only to requests of this path, a regular expression; empty for any."""

    @classmethod
    def json(cls, value: Any, status: int = 200, **headers: str) -> Self:
        """An answer of JSON; underscores in the names of *headers* stand for hyphens."""
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return cls(status, {"Content-Type": "application/json", **named}, json.dumps(value).encode())


@frozen
class Received:
    """A request as it arrived."""

    method: str
    target: str
    """Path and query, not decoded."""
    headers: Mapping[str, str]
    """Names are in lower case."""
    body: bytes
    hung_up: bool
    """The client closed the connection before it had the whole answer."""
    connection: int
    """Which connection of the server's it came on."""

    @property
    def path(self) -> str:
        """The path, not decoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query, decoded."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


class Server:
    """The server as tests see it."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.server"]
        # It ends with the other end of its standard input, however the tests end.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._asking = threading.Lock()
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def answer(self, *replies: Reply) -> None:
        """Answer so from now on; what was received before is forgotten."""
        self._call("answer", [asdict(reply) for reply in replies])

    def requests(self) -> list[Received]:
        """What was received since the last `answer`."""
        return [evolve(Received(**one), body=one["body"].encode("latin-1")) for one in self._call("requests")]

    def request(self) -> Received:
        """The only request since the last `answer`."""
        [only] = self.requests()
        return only

    def connections(self) -> int:
        """How many connections are open."""
        found: int = self._call("connections")
        return found

    def busiest(self) -> int:
        """How many requests were answered at the same time, at most, since the last `answer`."""
        found: int = self._call("busiest")
        return found

    def _call(self, asked: str, given: Any = None) -> Any:
        line = json.dumps([asked, given], default=lambda raw: raw.decode("latin-1"))
        assert self._process.stdin
        assert self._process.stdout
        with self._asking:
            print(line, file=self._process.stdin, flush=True)
            return json.loads(self._process.stdout.readline())


class _State:
    """What the port of the other process and its standard input share."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.replies: list[Reply] = [Reply()]
        self.over = threading.Event()
        """Whether what is answered now was meant for another test."""
        self.received: list[dict[str, Any]] = []
        self.connections = 0
        self.busy = self.busiest = 0

    def script(self, replies: list[dict[str, Any]]) -> None:
        with self.lock:
            self.over.set()
            self.over = threading.Event()
            self.received = []
            self.busiest = 0
            self.replies = [
                evolve(
                    Reply(**one),
                    body=one["body"].encode("latin-1"),
                    chunks=[c.encode("latin-1") for c in one["chunks"]],
                )
                for one in replies
            ]

    def take(self, received: dict[str, Any]) -> Reply:
        path = str(received["target"]).partition("?")[0]
        with self.lock:
            self.received.append(received)
            reply = next((one for one in self.replies if re.fullmatch(one.path or ".*", path)), None)
            if reply is None:
                return Reply(404, body=b"no reply is kept for this path")
            if sum(one.path == reply.path for one in self.replies) > 1:
                self.replies.remove(reply)  # the first that is equal, which is this one
            return reply

    def told(self, asked: str, given: Any) -> str:
        if asked == "answer":
            self.script(given)
        numbers = {"answer": None, "connections": self.connections, "busiest": self.busiest}
        with self.lock:
            return json.dumps(self.received if asked == "requests" else numbers[asked])

    def enter(self, change: int) -> None:
        with self.lock:
            self.busy += change
            self.busiest = max(self.busiest, self.busy)


class _Scripted(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are written apart, and the second would wait 40 ms
    state: _State

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def setup(self) -> None:
        super().setup()
        with self.state.lock:
            self.state.connections += 1

    def _serve(self) -> None:
        received: dict[str, Any] = {
            "method": self.command,
            # Not self.path, from which http.server takes a second slash at the front.
            "target": self.requestline.split(" ")[1],
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": self._body().decode("latin-1"),
            "hung_up": False,
            "connection": self.client_address[1],
        }
        with self.state.lock:
            over = self.state.over
        reply = self.state.take(received)
        if reply.echo:
            target = json.dumps(received["target"]).encode()
            reply = evolve(
                reply,
                body=(reply.body or b"%s").replace(b"%s", target),
                chunks=[c.replace(b"%s", target) for c in reply.chunks],
            )
        if "ETag" in reply.headers and self.headers.get("If-None-Match") == reply.headers["ETag"]:
            reply = evolve(reply, status=304, body=b"")
        self.state.enter(1)
        over.wait(reply.delay)
        try:
            if not reply.fault.startswith("early"):
                self._send(reply, over)
            if "reset" in reply.fault:  # with a linger time of zero a close becomes a reset
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if reply.fault:
                self.close_connection = True
        except OSError:
            received["hung_up"] = True
            self.close_connection = True
        finally:
            self.state.enter(-1)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _serve

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _send(self, reply: Reply, over: threading.Event) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if not reply.chunks and reply.status not in (204, 304) and "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(reply.body)))
        if not reply.chunks:
            self.end_headers()
            self.wfile.write(reply.body)
            return
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for number, chunk in enumerate(reply.chunks):
            over.wait(reply.delay if number else 0)
            self._chunk(chunk)
        while reply.forever and not over.wait(reply.pause):
            self._chunk(reply.chunks[-1])
        if not reply.fault:
            self.wfile.write(b"0\r\n\r\n")

    def _chunk(self, chunk: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        self.wfile.flush()


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512  # hundreds of clients may connect at once

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # clients hang up on purpose
            super().handle_error(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with _Scripted.state.lock:
            _Scripted.state.connections -= 1


def main() -> None:
    """Serve until standard input ends, and answer each line of it; first the port is printed, once it is open."""
    state = _Scripted.state = _State()
    server = _Listening(("127.0.0.1", 0), _Scripted)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Not sys.stdout: with PYTHONUNBUFFERED, it loses the rest of a long line where a signal interrupts its writing.
    with open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as answers:
        print(server.server_port, file=answers, flush=True)
        for line in sys.stdin:
            print(state.told(*json.loads(line)), file=answers, flush=True)


if __name__ == "__main__":
    main()
