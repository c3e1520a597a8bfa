"""What is known about how a key is sent where no security scheme says so: headers, and words before the key."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from generator.base.key_headers import is_key_header
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.base.schemas import operations
from generator.shape.key_parameters import headers_of
from generator.shape.key_schemes import ApiKey


@frozen
class KeyEvidence:
    """What is known about the key beside what a document says in its own words."""

    schemes: tuple[str, ...] = ()
    """The words that the docs' own samples write before a key."""
    headers: frozenset[str] = frozenset()
    """The headers, in lower case, of which a page says that they carry the key."""
    source: str = "page"
    """What the document was read from, in words: pages, or a document."""


NO_EVIDENCE = KeyEvidence()


@frozen
class NamedHeader:
    """A header that is that of a key, as far as its name or a page says."""

    key: ApiKey
    times: int
    """How many operations take it."""


def named_headers(doc: Map, evidence: KeyEvidence) -> list[NamedHeader]:
    """Return the headers whose name is that of a key, and those that pages call so; the most frequent first."""
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Map, Mark]] = {}
    for _, _, operation in operations(doc):
        for name, parameter, mark in headers_of(operation):
            if is_key_header(name) or name.lower() in evidence.headers:
                counts[name.lower()] += 1
                first.setdefault(name.lower(), (parameter, mark))
    return [
        NamedHeader(ApiKey(parameter["name"], "", mark, str(parameter.get("description", ""))), counts[name])
        for name, (parameter, mark) in sorted(first.items(), key=lambda item: (-counts[item[0]], item[0]))
    ]
