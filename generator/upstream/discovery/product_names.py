"""The names that a new project gets, from titles that a server states: text that is not to be trusted."""

from __future__ import annotations

import ipaddress
import keyword
import re
from urllib.parse import urlsplit

from generator.base import config
from generator.base.nodes import Map
from generator.base.setting_values import is_free_package
from generator.shape.identifiers import pascal, snake
from generator.shape.metadata import UNTITLED, owner

_LONGEST = 60
"""Characters of a title."""
_WORD = re.compile(r"[^\W_][\w.&+'!]*")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_WORDS = 4
"""The most that the name of a product has."""
_DOCS_WORDS = frozenset(
    "a an and api apis center centre developer developers doc docs document documentation documents for gmbh guide"
    " guides home hub inc index llc llms llms.txt ltd of openapi overview platform portal public reference rest site"
    " spec specification swagger the to v1 v2 v3 welcome".split()
)
"""Words of titles that are about the docs, and not the name of what they document."""


def stated_title(doc: Map) -> str:
    """Return the title that the document *doc* states, empty where it has none of its own."""
    info = doc.get("info")
    title = _plain(str(info.get("title", ""))) if isinstance(info, Map) else ""
    return "" if title.casefold() == UNTITLED.casefold() else title


def title_of_docs(heading: str) -> str:
    """Return the title of the API whose docs have *heading*, `Acme Documentation` -> `Acme API`; may be empty."""
    name = _product(heading)
    return f"{name} API" if name else ""


def package_name(title: str, url: str) -> str:
    """Return a legal package name for the API with *title* and docs at *url*, empty where none is found."""
    for name in (_product(title), _site_name(url)):
        # A name such as OpenAI is one word.
        stem = snake(name.lower())
        stem = f"api_{stem}" if stem[:1].isdecimal() else stem
        for candidate in (stem, f"{stem}_client"):
            if stem and not keyword.iskeyword(candidate) and is_free_package(candidate):
                return candidate
    return ""


def class_name(title: str, package: str) -> str:
    """Return the class of the client of *package*, in the capitals of *title*, empty where that has no others."""
    name = pascal(_product(title))
    derived = config.load_vendor(None, package).client_class if package else ""
    return name if name.lower() == derived.lower() and name != derived and name[:1].isupper() else ""


def _product(title: str) -> str:
    words = (word.rstrip(".!'") for word in _WORD.findall(_POSSESSIVE.sub("", _plain(title))))
    names = [word for word in words if word.casefold() not in _DOCS_WORDS]
    # More words are a sentence.
    return " ".join(names) if len(names) <= _WORDS else ""


def _site_name(url: str) -> str:
    """Return the registered name in the host of *url*, empty where it is an address."""
    host = urlsplit(url).hostname or ""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return owner(url) if "." in host else ""
    return ""


def _plain(text: str) -> str:
    """Return *text* as one line of bounded length, without what controls a terminal."""
    plain = "".join(character if character.isprintable() else " " for character in text[: 4 * _LONGEST])
    return " ".join(plain.split())[:_LONGEST].strip()
