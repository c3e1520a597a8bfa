"""The formats in which a page may print its operation, told apart by heading and by the first key of a YAML fence."""

from __future__ import annotations

import re

from attrs import frozen

from generator.read.markdown import Block, Fence, Heading


@frozen
class PageFormat:
    """One format; `name` is how an error calls it."""

    name: str
    heading: re.Pattern[str]


OPENAPI = PageFormat("an OpenAPI specification", re.compile(r"OpenAPI(?: [\d.]+)? Specification", re.IGNORECASE))
WEBHOOK = PageFormat("a webhook specification", re.compile(r"OpenAPI(?: [\d.]+)? Webhook Specification", re.IGNORECASE))
ASYNCAPI = PageFormat("an AsyncAPI specification", re.compile(r"AsyncAPI(?: [\d.]+)? Specification", re.IGNORECASE))
LISTS = PageFormat("its operation as Markdown lists", re.compile(r"Request|Response"))

FORMATS = (OPENAPI, WEBHOOK, ASYNCAPI, LISTS)
"""Only `OPENAPI` is read; the others are recognised, so that an error can name them."""

_KEY = re.compile(r"^(openapi|asyncapi):[ \t]", re.MULTILINE)


def of_heading(heading: Heading) -> PageFormat | None:
    """Return the format that *heading* announces."""
    return next((known for known in FORMATS if heading.level > 1 and known.heading.fullmatch(heading.text)), None)


def of_fence(fence: Fence, section: PageFormat | None) -> PageFormat | None:
    """Return the format of a specification in *fence*, which stands below a heading that announces *section*."""
    if fence.language not in {"yaml", "yml"}:
        return None
    key = _KEY.search(fence.text)
    if key:
        return ASYNCAPI if key[1] == "asyncapi" else WEBHOOK if section is WEBHOOK else OPENAPI
    # Below its own heading a fence is meant as a specification, be it broken: the reader then says how.
    return section if section in {OPENAPI, WEBHOOK, ASYNCAPI} else None


def starts_specification(block: Block) -> bool:
    """Tell whether *block* is the heading of a specification, or one by itself."""
    if isinstance(block, Heading):
        return of_heading(block) is not None
    return isinstance(block, Fence) and of_fence(block, None) is not None
