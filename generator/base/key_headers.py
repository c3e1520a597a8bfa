"""The headers that carry a key: pages name them like any other header, or leave them out."""

from __future__ import annotations

import re

_NAME = re.compile(r"authorization|(?:.*[-_])?(?:api|auth|access)[-_]?(?:key|token)", re.IGNORECASE)


def is_key_header(name: str) -> bool:
    """Whether a header called *name* carries a key."""
    return _NAME.fullmatch(name) is not None
