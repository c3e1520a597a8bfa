"""What a cookie can be called."""

from __future__ import annotations

import re

_NAME = re.compile(r"[!#-+.-:<>-~-]+")
"""Characters that do not end the name of a cookie."""


def is_cookie_name(name: str) -> bool:
    """Whether a request can have a cookie called *name*."""
    return _NAME.fullmatch(name) is not None
