"""`generator.toml`: the names and the version of the client, which no page states."""

from __future__ import annotations

import keyword
import re
import tomllib
from pathlib import Path

from attrs import frozen

from generator.errors import GeneratorError
from generator.location import Mark


@frozen
class Config:
    """Names of the client that is built."""

    distribution: str
    package: str
    client_class: str
    api_key_env: str
    version: str


_KEYS = {
    "distribution": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "package": re.compile(r"[a-z][a-z0-9_]*"),
    "class": re.compile(r"[A-Z][A-Za-z0-9]*"),
    "api_key_env": re.compile(r"[A-Z][A-Z0-9_]*"),
    "version": re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?"),
}


def load(path: Path) -> Config:
    """Read *path*. Raises `GeneratorError` for a missing file, an unknown key and a value that is no such name."""
    where = Mark(str(path), 1)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("client", {})
    except FileNotFoundError:
        raise GeneratorError("there is no such file", where=where, next="Write one with a [client] table.") from None
    except tomllib.TOMLDecodeError as error:
        raise GeneratorError(f"not valid TOML: {error}", where=where) from None
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise GeneratorError(f"unknown key `{unknown[0]}` in [client]", where=where, next=f"Known: {', '.join(_KEYS)}.")
    for key, pattern in _KEYS.items():
        value = table.get(key)
        if not isinstance(value, str) or not pattern.fullmatch(value) or keyword.iskeyword(value):
            raise GeneratorError(
                f"`{key}` in [client] is {value!r}", where=where, next=f"Give a string like {pattern.pattern}."
            )
    return Config(table["distribution"], table["package"], table["class"], table["api_key_env"], table["version"])
