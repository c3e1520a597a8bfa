"""The formats in which a page may print its operation, recognised by the heading above it and by its first lines."""

from __future__ import annotations

import re

from attrs import frozen

from generator.read.markdown import Block, Fence, Heading

_YAML = ("yaml", "yml")


@frozen
class PageFormat:
    """One way of printing an operation on a page: below which heading, and in a code fence of which language."""

    name: str
    """What an error message calls it."""
    heading: re.Pattern[str]
    languages: tuple[str, ...] = ()
    """Languages of the fence, the usual one first; empty where the operation stands in no fence."""
    start: re.Pattern[str] | None = None
    """What a fence of this format contains, and no other fence of these languages."""
    snapshot_heading: str = ""
    """The heading in snapshots; empty where the operation stands in no fence, or where pages are recognised, so that an
    error can name them, but not read."""
    samples: re.Pattern[str] = re.compile(r"SDK (?:Code Examples?|call)", re.IGNORECASE)
    """The heading above the samples of the page."""

    @property
    def is_read(self) -> bool:
        """Whether a dialect reads pages of this format."""
        return self.snapshot_heading != "" or not self.languages


_OPENAPI_KEY = re.compile(r"^openapi:[ \t]", re.MULTILINE)
_ASYNCAPI_KEY = re.compile(r"^asyncapi:[ \t]", re.MULTILINE)


def _specification(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{kind} Specification", re.IGNORECASE)


OPENAPI = PageFormat(
    "an OpenAPI specification",
    _specification(r"OpenAPI(?: [\d.]+)?"),
    _YAML,
    _OPENAPI_KEY,
    snapshot_heading="OpenAPI Specification",
)
WEBHOOK = PageFormat("a webhook specification", _specification(r"OpenAPI(?: [\d.]+)? Webhook"), _YAML, _OPENAPI_KEY)
ASYNCAPI = PageFormat("an AsyncAPI specification", _specification(r"AsyncAPI(?: [\d.]+)?"), _YAML, _ASYNCAPI_KEY)
LISTS = PageFormat(
    "its operation as Markdown lists",
    re.compile(r"Request|Response"),
    samples=re.compile(r"Examples|SDK call", re.IGNORECASE),
)

FORMATS = (OPENAPI, WEBHOOK, ASYNCAPI, LISTS)
"""Every format that is recognised. Where several fit and no heading decides, the first is meant."""


def of_heading(heading: Heading) -> PageFormat | None:
    """Return the format that *heading* announces."""
    return next((known for known in FORMATS if heading.level > 1 and known.heading.fullmatch(heading.text)), None)


def of_fence(fence: Fence, section: PageFormat | None) -> PageFormat | None:
    """Return the format of a specification in *fence*, which stands below a heading that announces *section*."""
    possible = [known for known in FORMATS if fence.language in known.languages]
    started = [known for known in possible if known.start and known.start.search(fence.text)]
    if started:
        return section if section in started else started[0]
    # Below its own heading a fence is meant as a specification even if it is broken: the reader then reports the fault.
    return section if section in possible else None


def starts_specification(block: Block) -> bool:
    """Whether *block* is the heading of a specification, or a specification itself."""
    if isinstance(block, Heading):
        return of_heading(block) is not None
    return isinstance(block, Fence) and of_fence(block, None) is not None
