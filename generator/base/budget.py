"""How much of a page or document is read: a text that somebody else wrote must not take all memory, or hours.

All are far above what real documents need: the largest known have 10 MB, 1,000 operations and unions of 300 variants.
What is within these bounds takes minutes, not hours, and less than 2 GB. Bounds on what servers send are beside the
client that asks them, in `upstream/fetch_limits`.
"""

from __future__ import annotations

from collections.abc import Mapping

BYTES = 50_000_000
"""Of one file, download of a document, or standard input."""
TEXT = 1_000_000
"""Characters of one text, such as a description."""
DEPTH = 200
"""Levels of objects and arrays in each other."""
DIGITS = 1000
"""Of one number."""
COPIED = 200_000
"""Nodes that all copies made by YAML aliases, or by one overlay, have together: a second of work, and about 50 MB."""
ACTIONS = 1_000
"""Of one overlay."""
FRAMES = 5000
"""Calls in each other, as Python counts them: so far schemas may lead from one to the next."""
CHAIN = 100
"""Schemas of which each is a reference, a variant or a part of an `allOf` of the one before."""
JOINED = 5_000
"""Schemas that are several at once, as a property of which several parts of an `allOf` say something is."""
EXPANDED, EXPANDED_ONE = 1_000, 300
"""Variants that come of unions among the parts of an `allOf`, in all components and in one; what is beyond stays."""
REPEATED, SHARED = 20_000, 50_000
"""Nodes of all copies of what several parts of an `allOf` say of one property, of unions and what is beside them."""

SECONDS = 10
"""Of processor time, of one JSONPath query of an overlay."""
MEMBERS = 100_000
"""Of any other object or array than these."""
COUNTS: Mapping[str, int] = {
    "enum": 20_000,
    "properties": 5_000,
    "oneOf": 2_000,
    "anyOf": 2_000,
    "allOf": 2_000,
    "parameters": 1_000,
    "paths": 5_000,
    "schemas": 10_000,
}
"""Members of the value of a keyword."""
LARGE = min(COUNTS.values())
"""What has no more members than this is within all bounds."""

NEXT = "No API is known that needs more: check that this is the right file, or take parts out of it."


TOO_LARGE = f"this is larger than {BYTES:,} bytes"
"""What is wrong with a longer file."""

TOO_NESTED = f"nested deeper than {DEPTH} levels"
"""What is wrong with objects and arrays beyond `DEPTH`."""

TOO_MANY_JOINED = f"the parts of `allOf` meet below this in more than {JOINED:,} ways"
"""What is wrong with schemas beyond `JOINED`."""

TOO_MANY_VARIANTS = "too many variants come of the unions in `allOf`: values are objects without their properties"
"""What becomes of schemas beyond `EXPANDED`."""

WITHOUT_END = "what its `allOf` joins holds itself without end: from some level on it is not joined"
"""What becomes of schemas that would be written within themselves again and again."""

TOO_REPEATED = "the parts of `allOf` repeat too much: what they say of one property is not joined"
"""What becomes of schemas beyond `REPEATED`."""

TOO_DEEP = "so many schemas lead from one to the next, or stand in each other, that Python cannot follow them"
"""What is wrong with schemas beyond `FRAMES`, or with models that no program could import."""


def allowed(key: str) -> int:
    """Return how many members the value of *key* may have."""
    return COUNTS.get(key, MEMBERS)


def too_many(key: str, count: int) -> str:
    """Return what is wrong with *count* members of the value of *key*, which are more than `allowed`."""
    return f"`{key}` has {count:,} entries; {allowed(key):,} are read at most"


def too_long(length: int) -> str:
    """Return what is wrong with a text of *length* characters."""
    return f"a text of {length:,} characters; {TEXT:,} are read at most"
