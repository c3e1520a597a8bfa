"""A small document that holds everything a template decides, and the client made of it."""

from __future__ import annotations

import atexit
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from generator import shape
from generator.base import yamlio
from generator.base.nodes import Map
from generator.base.webhook_settings import WebhookSettings
from generator.emit import Emitted, Target, emit
from generator.shape import Shaped
from generator.shape.key_schemes import ApiKey

_FILE = Path(__file__).with_name("openapi.yaml")


def document() -> Map:
    """Return the document."""
    found = yamlio.load(_FILE.read_text(encoding="utf-8"), "tests/kitchen_sink/openapi.yaml")
    assert isinstance(found, Map)
    return found


@lru_cache
def shaped() -> Shaped:
    """Return the document as the emitter takes it."""
    return shape_of(document())


def shape_of(document: Map) -> Shaped:
    """Return *document* as the emitter takes it, for a client that is called the same."""
    return shape.shape(document, {}, target().client)


def target() -> Target:
    """Return what the client is called."""
    return Target(
        package="kitchen_sink_client",
        distribution="kitchen-sink-client",
        client="KitchenSink",
        key_variable="KITCHEN_SINK_KEY",
        key=ApiKey("X-Key", ""),
        regions={server["x-region"]: server["url"] for server in document()["servers"]},
        version="0.1.0",
        sha256="0" * 64,
        webhooks=WebhookSettings("X-Sink-Signature", "v1", {"thing.made": "Thing", "thing.gone": "Thing"}),
    )


@lru_cache
def client() -> Emitted:
    """Return the client, built once, which can be imported from now on."""
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    emitted = emit(shaped(), target(), folder / "generated")
    sys.path.insert(0, str(emitted.folder))
    return emitted
