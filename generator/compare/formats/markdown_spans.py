"""Text of others in Markdown: it cannot make a link, a mention, a reference, HTML, or a row of a table of its own."""

from __future__ import annotations

import re

from generator.base.location import printable

_PLAIN = re.compile(r"[^`|\\ ](?:[^`|\\]*[^`|\\ ])?")
_WORDS = re.compile(
    r"(?:[A-Za-z]{1,20}(?:[-'][A-Za-z]{1,20})*(?![A-Za-z0-9-])|\d{1,6}(?![A-Za-z0-9])|[,.;:](?=[ )]|$)| -> |[ ()%])*"
)
"""What no reader of Markdown takes for anything else than words."""


def code(text: str) -> str:
    """Return *text* as a code span that it cannot leave."""
    text = printable(text) or " "
    if _PLAIN.fullmatch(text):
        return f"`{text}`"
    # A character written as its number is never markup, and what stands in `code` is no mention and no link.
    return f"<code>{''.join(c if c.isalnum() or c == ' ' else f'&#{ord(c)};' for c in text)}</code>"


def prose(text: str) -> str:
    """Return the sentence *text*, names between backticks as code; as code in whole where it is more than words."""
    parts = printable(text).split("`")
    if len(parts) % 2 == 0 or not all(_WORDS.fullmatch(part) for part in parts[::2]):
        return code(text)
    return "".join(code(part) if index % 2 else part.replace(">", "&gt;") for index, part in enumerate(parts))
