"""A server that sends whatever bytes a test says, when it says: what `tests.server` refuses to send."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from typing import Self

Script = Callable[["Connection"], None]
"""What is done with one connection."""


class Connection:
    """One connection as the server sees it."""

    def __init__(self, peer: socket.socket) -> None:
        self._peer = peer

    def request(self) -> bytes:
        """The head of the next request; `OSError` if the client has hung up."""
        data = b""
        while b"\r\n\r\n" not in data:
            received = self._peer.recv(65536)
            if not received:
                raise ConnectionError("hung up")
            data += received
        return data

    def send(self, data: bytes, each: int = 0, pause: float = 0.0) -> None:
        """Send *data*, in pieces of *each* bytes with *pause* seconds after each."""
        step = each or max(len(data), 1)
        for start in range(0, len(data), step):
            self._peer.sendall(data[start : start + step])
            time.sleep(pause)


class RawServer:
    """Runs *scripts*, one a connection, the last again and again."""

    def __init__(self, *scripts: Script) -> None:
        self._scripts = scripts
        self.connections = 0
        self.open = 0
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer, _ = self._listening.accept()
                peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                script = self._scripts[min(self.connections, len(self._scripts) - 1)]
                self.connections += 1
                threading.Thread(target=self._serve, args=(peer, script), daemon=True).start()

    def _serve(self, peer: socket.socket, script: Script) -> None:
        with self._lock:
            self.open += 1
        try:
            with peer, contextlib.suppress(OSError):
                script(Connection(peer))
        finally:
            with self._lock:
                self.open -= 1

    def left(self) -> int:
        """How many connections are open, once those that are ending have had time to."""
        until = time.monotonic() + 10
        while self.open and time.monotonic() < until:
            time.sleep(0.005)
        return self.open


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """One answer as it goes over the wire."""
    head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers))
    return f"{head}\r\n\r\n".encode("latin-1") + body


def says(data: bytes, each: int = 0, pause: float = 0.0) -> Script:
    """Answer each request so, over one connection as long as the client likes."""

    def script(connection: Connection) -> None:
        while True:
            connection.request()
            connection.send(data, each, pause)

    return script


def once(data: bytes) -> Script:
    """Answer one request so, and hang up without a word."""

    def script(connection: Connection) -> None:
        connection.request()
        connection.send(data)

    return script
