"""The parser of the command line: what it says of arguments that do not exist, and what its help looks like."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

from generator.base.errors import GeneratorError
from generator.base.suggestions import with_suggestion

_CHOICE = re.compile(r"invalid choice: '([^']*)' \(choose from (.*)\)$")
_OPTION = re.compile(r"unrecognized arguments: (?:.* )?(--?[\w-]+)")


class Parser(argparse.ArgumentParser):
    """A parser that says what may have been meant by a command, an option or a value that does not exist."""

    def __init__(self, *, help_column: int = 24, **settings: Any) -> None:
        def formatter(prog: str) -> argparse.HelpFormatter:
            return _help_formatter(prog, help_column)

        # A part of an option is no option: it would mean another one as soon as a second option begins like it.
        super().__init__(**settings, allow_abbrev=False, formatter_class=formatter)

    def add_subparsers(self, **settings: Any) -> Any:
        """Give them the name of this parser, which would else be taken from a usage that is formatted at each start."""
        settings.setdefault("prog", self.prog)
        made: Any = super().add_subparsers(**settings)
        return made

    def parse_known_args(self, *arguments: Any, **named: Any) -> Any:
        """Refuse what is left over here, where the options of the command are known."""
        options, left = super().parse_known_args(*arguments, **named)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return options, left

    def knows(self, option: str) -> bool:
        """Whether *option*, with a value behind `=` or not, is one of this parser."""
        return any(option.partition("=")[0] in action.option_strings for action in self._actions)

    def error(self, message: str) -> NoReturn:
        """Raise `GeneratorError`; the usage is left out, because the fault would be the last of its many lines."""
        choice, option = _CHOICE.search(message), _OPTION.search(message)
        if choice:
            known = re.findall(r"[\w-]+", choice[2])
            what = f"there is no command `{choice[1]}`" if message.startswith("argument COMMAND:") else message
            message = with_suggestion(f"{what}.", choice[1], known)
        elif option:
            options = (string for action in self._actions for string in action.option_strings)
            message = with_suggestion(f"{message}.", option[1], options)
        raise GeneratorError(message, next=f"`{self.prog} --help` lists what there is.")


def _help_formatter(prog: str, column: int) -> argparse.HelpFormatter:
    # Imported here, because only help needs it; in a terminal it has colours.
    from rich_argparse import RawDescriptionRichHelpFormatter

    class _Help(RawDescriptionRichHelpFormatter):
        # Brackets are names of settings, and no markup.
        text_markup = help_markup = False

        def format_help(self) -> str:
            return super().format_help().rstrip("\n") + "\n"

    return _Help(prog, max_help_position=column)
