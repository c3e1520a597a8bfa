"""`rules`: lists the rules of `diff` and `drift` with the levels that they can give."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands.command import Command, Result, add_format_option, never_writes

_FORMATS = ("text", "json", "markdown")


def _configure(parser: ArgumentParser) -> None:
    add_format_option(parser, _FORMATS, "how they are listed (default: text)")


def _run(options: Namespace) -> Result:
    # Imported here, so that the other commands do not wait for it.
    from generator.compare.formats.rule_list import RULE_FORMATS

    return Result(RULE_FORMATS[options.format]())


RULES = Command(
    "rules",
    "list the rules of `diff` and `drift` with their levels",
    "rules --format markdown",
    _configure,
    _run,
    never_writes,
)
