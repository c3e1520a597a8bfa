"""Keeps the runner of GitHub's workflows, which reads all that a program prints, from hearing a command in it.

Of its two forms, `::name::` stands at the start of a line, where no text of others is ever printed, and `##[name]`
anywhere in one.
"""

from __future__ import annotations

_START = "##["


def unheard(text: str) -> str:
    """Return *text* without the start of a command."""
    return text.replace(_START, "##\\[")


def unheard_json(text: str) -> str:
    """Return the JSON *text*, of the same value, without the start of a command."""
    return text.replace(_START, "#\\u0023[")


def unheard_markup(text: str) -> str:
    """Return the HTML or XML *text*, of the same content, without the start of a command."""
    return text.replace(_START, "#&#35;[")
