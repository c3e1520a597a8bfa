"""Media types of answers: how a body can be read, whatever was documented."""

from __future__ import annotations

from email.message import Message
from functools import lru_cache

from .answer import Answer
from .operation import EVENTS, JSON

_SEVERAL = ("ndjson", "jsonl", "jsonlines", "json-seq", "stream+json")
_ANY = ("", "application/octet-stream", "binary/octet-stream")
"""Names that say nothing of a body."""
_PAGES = ("text/html", "application/xhtml+xml")


@lru_cache(64)
def media_type(content_type: str) -> str:
    """*content_type* without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def media_type_of(answer: Answer) -> str:
    """The media type that *answer* names, empty if it names none."""
    return media_type(answer.headers.get("content-type", ""))


@lru_cache(64)
def charset(content_type: str) -> str:
    """The encoding that *content_type* names, UTF-8 where it names none that Python has."""
    header = Message()
    header["content-type"] = content_type
    named = header.get_content_charset("utf-8")
    try:
        "a".encode(named)
    except (LookupError, ValueError):
        return "utf-8-sig"
    return "utf-8-sig" if named in ("utf-8", "utf8") else named


def charset_of(answer: Answer) -> str:
    """The encoding that *answer* names for its text; it is asked for each chunk of a stream of texts."""
    return charset(answer.headers.get("content-type", ""))


def is_json(media: str) -> bool:
    """Whether a body of *media* is one JSON value."""
    return media in (JSON, "text/json") or media.endswith("+json")


def is_streamed(media: str) -> bool:
    """Whether a body of *media* comes in chunks: events, or JSON values one after the other."""
    return media == EVENTS or media.endswith(_SEVERAL)


def separator(media: str) -> bytes:
    """What stands between the JSON values of a body of *media*, empty if nothing has to."""
    if not media.endswith(_SEVERAL):
        return b""
    return b"\x1e" if media.endswith("json-seq") else b"\n"


def is_page(media: str) -> bool:
    """Whether a body of *media* is a web page, with which servers and proxies say that something is wrong."""
    return media in _PAGES


def is_json_or_page(media: str) -> bool:
    """Whether a body of *media* is what servers send in the place of a file."""
    return is_json(media) or is_page(media)


def may_be(documented: str, media: str) -> bool:
    """Whether a body that says to be of *media* may be one of the *documented* media type all the same.

    Servers often name JSON and events as text or each other, and bytes as nothing at all. They do not say that a text
    is an audio file.
    """
    if media in _ANY or media == documented:
        return True
    is_text = [one.startswith("text/") or is_json(one) or is_streamed(one) for one in (documented, media)]
    return all(is_text)
