"""For tests of applications, and imported by no client: a server of the API, and random values of its schemas."""

from __future__ import annotations

from .command import main
from .requests import Received
from .server import FakeServer

__all__ = ["FakeServer", "Received", "main"]
