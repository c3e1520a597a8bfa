"""Which properties a pattern of `patternProperties` is for."""

from __future__ import annotations

import re

_STEP = r"(?:\\[dwsDWS.\-/_$^]|\[\^?[^\[\]\\]+\]|[^\\\[\](){}|?*+^$])"
_PLAIN = re.compile(rf"\^?(?:{_STEP}(?:[?*+]|\{{\d{{1,3}}(?:,\d{{0,3}})?\}})?)*\$?")
_LOOP = re.compile(r"[*+{]")
_LOOPS, _LONGEST = 2, 200
"""Patterns come from anybody: only those are tried that cannot take long."""


def fits(pattern: str, name: str) -> bool | None:
    """Return whether *pattern* is for properties of this *name*; None where that is not tried."""
    is_plain = len(pattern) < _LONGEST and all(_PLAIN.fullmatch(part) for part in pattern.split("|"))
    if not is_plain or len(name) > _LONGEST or len(_LOOP.findall(pattern)) > _LOOPS:
        return None
    try:
        return re.search(pattern, name) is not None
    except re.error:
        return None


_NAMES = re.compile(r"\^(?:[\w-]+|\([\w-]+(?:\|[\w-]+)*\))\$")


def names(pattern: str) -> set[str] | None:
    """Return the only names that *pattern* is for, None where it does not list them."""
    return {*pattern.strip("^($)").split("|")} if _NAMES.fullmatch(pattern) else None
