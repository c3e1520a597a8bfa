"""Writes TOML: text that comes from a server stays within its string, whatever it holds."""

from __future__ import annotations

import json
from collections.abc import Iterable


def toml_string(text: str) -> str:
    """Return *text* as a basic string of one line."""
    return f'"{"".join(map(_escaped, text))}"'


def toml_array(texts: Iterable[str]) -> str:
    """Return *texts* as an array of strings on one line."""
    return f"[{', '.join(map(toml_string, texts))}]"


def _escaped(character: str) -> str:
    if character in '"\\':
        return json.dumps(character)[1:-1]
    if character.isprintable():
        return character
    code = ord(character)
    # A half of a surrogate pair is no character of TOML, or of UTF-8.
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\U{code:08X}"
