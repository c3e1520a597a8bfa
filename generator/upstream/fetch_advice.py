"""What users can do about faults of a download, by what is downloaded."""

from __future__ import annotations

from attrs import frozen


@frozen
class FetchAdvice:
    """The next step after a fault."""

    moved: str
    """Where a redirect leads to another server."""
    too_large: str
    too_slow: str


PAGES = FetchAdvice(
    "Only the server of the index is read. If the docs have moved, give their index with --index.",
    "No documentation is that large: look at it, and leave pages out with --only '!PATTERN'.",
    "The server is too slow: run the command again later. What was downloaded so far is kept.",
)
"""For pages of the docs."""

SURVEY = FetchAdvice(
    "Only the server of the URL is asked. If the docs have moved, give that URL instead.",
    "Give the URL of the docs' index instead.",
    "The server is too slow: run the command again later.",
)
"""For what `init` looks at."""

DOCUMENT = FetchAdvice(
    "If the document has moved, give its new URL.",
    "Download it with another program, and give the name of the file.",
    "The server is too slow: run the command again later, or download the document and give the name of the file.",
)
"""For an OpenAPI document."""
