"""Templates -> one self-contained HTML page. This is the only place where text becomes HTML.

Everything that a template prints passes `_guarded` and is then escaped, except the style and the script of this folder.
The content security policy allows these two by their hashes and nothing else, so that text which became markup by
mistake would still have no effect.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.base.runner_commands import unheard_markup

_FOLDER = Path(__file__).parent
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
"""Characters that are not visible: controls, and those that change the direction of the text around them."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BREAKS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[/_.,:])(?=\w)(?!(?:\w+:)?\d+$)|(?<=\w)(?=[{(])")
"""Where a long name may be broken: before a capital and after a separator, but not in the `.md:12` of a place."""
_TICKED = re.compile(r"`([^`]+)`")
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.ASCII)


@frozen
class Figure:
    """One number of the summary, and the section that explains it."""

    number: int
    label: str
    note: str
    href: str
    kind: str = ""
    """A word for how bad it is, which gives it a colour; `nothing` for a number that nobody need read."""


def render(template: Path, view: attrs.AttrsInstance) -> str:
    """Return the page that the file *template* gives for the fields of *view*."""
    text = _environment(template.parent).get_template(template.name).render({**_frame(), **_fields(view)})
    return unheard_markup(text.rstrip("\n") + "\n")


@cache
def _environment(folder: Path) -> Environment:
    """Return the environment for the templates in *folder*: everything is escaped, and a missing name is an error.

    One for each folder, or its templates would be compiled anew for each page.
    """
    return Environment(
        loader=FileSystemLoader([folder, _FOLDER]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_guarded,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _frame() -> dict[str, Any]:
    """Return what every page needs: style, script, the policy that allows these two, and functions for templates."""
    style, script = ((_FOLDER / name).read_text(encoding="utf-8") for name in ("style.css", "filter.js"))
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {
        "style": Markup(style),  # noqa: S704 - a file of this folder
        "script": Markup(script),  # noqa: S704 - a file of this folder
        "policy": policy,
        "is_web": is_web,
        "soft": soft,
        "ticked": ticked,
    }


def _guarded(value: object) -> Any:
    """Return text, numbers and finished markup; invisible characters of text become a visible one."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return _INVISIBLE.sub(_REPLACEMENT, value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"a template prints {type(value).__name__}")


def soft(name: str) -> Markup:
    """Return *name*, escaped, with places where a line may break; when it is copied, it is still one word."""
    return Markup("<wbr>").join(_INVISIBLE.sub(_REPLACEMENT, part) for part in _BREAKS.split(name))


def ticked(text: str) -> Markup:
    """Return the sentence *text*, escaped, with the text between backticks as code."""
    parts = enumerate(_INVISIBLE.sub(_REPLACEMENT, part) for part in _TICKED.split(text))
    return Markup("").join(Markup("<code>{}</code>").format(part) if index % 2 else part for index, part in parts)


def is_web(url: str) -> bool:
    """Whether *url* may become a link: the URL that a page gives may also start with `javascript:`."""
    return bool(_WEB.fullmatch(url))


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _fields(view: attrs.AttrsInstance) -> Mapping[str, Any]:
    return {field.name: getattr(view, field.name) for field in attrs.fields(type(view))}
