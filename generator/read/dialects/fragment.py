"""What every dialect is read into."""

from __future__ import annotations

from attrs import frozen

from generator.base.nodes import Map
from generator.read.pages import SdkCall


@frozen
class Fragment:
    """The OpenAPI fragment of one page, as upstream wrote it."""

    page: str
    """The snapshot's name, the file of every mark in `doc`."""
    captured: str
    """A month or a date; text order is time order."""
    dialect: str
    url: str | None
    """Of the page: its Reference."""
    endpoint: str | None
    """URL of the operation as the endpoint line gives it."""
    sdk: SdkCall | None
    sha256: str
    """Of the snapshot."""
    doc: Map
