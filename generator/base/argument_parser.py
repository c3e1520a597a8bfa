"""The parser of the command line: what it says of arguments that do not exist, and what its help looks like."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

from generator.base.errors import GeneratorError
from generator.base.suggestions import with_suggestion

_CHOICE = re.compile(r"invalid choice: '([^']*)' \(choose from (.*)\)$")
_OPTION = re.compile(r"unrecognized arguments: (?:.* )?(--?[\w-]+)")
_COMMAND = "argument COMMAND:"
_REQUIRED = "the following arguments are required:"
_FEW = 3
"""How many commands are listed where a command is wrong; of more, the help has a list."""


class Parser(argparse.ArgumentParser):
    """A parser that says what may have been meant by a command, an option or a value that does not exist."""

    def __init__(self, *, help_column: int = 24, **settings: Any) -> None:
        def formatter(prog: str) -> argparse.HelpFormatter:
            return _help_formatter(prog, help_column)

        # A part of an option is no option: it would mean another one as soon as a second option begins like it.
        super().__init__(**settings, allow_abbrev=False, formatter_class=formatter)
        self._given: list[str] = []

    def add_subparsers(self, **settings: Any) -> Any:
        """Give them the name of this parser, which would else be taken from a usage that is formatted at each start."""
        settings.setdefault("prog", self.prog)
        made: Any = super().add_subparsers(**settings)
        return made

    def parse_known_args(self, *arguments: Any, **named: Any) -> Any:
        """Refuse what is left over here, where the options of the command are known."""
        self._given = [*arguments[0]] if arguments and arguments[0] else []
        options, left = super().parse_known_args(*arguments, **named)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return options, left

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print it now: argparse keeps silent where it cannot be printed, or leaves that to the end of Python."""
        if file is None:
            super()._print_message(message)
        else:
            file.write(message)
            file.flush()

    def knows(self, option: str) -> bool:
        """Whether *option*, with a value behind `=` or not, is one of this parser."""
        return any(option.partition("=")[0] in action.option_strings for action in self._actions)

    def error(self, message: str) -> NoReturn:
        """Raise `GeneratorError`; the usage is left out, because the fault would be the last of its many lines."""
        choice, option = _CHOICE.search(message), _OPTION.search(message)
        if choice:
            message = self._no_choice(message, choice[1], re.findall(r"[\w-]+", choice[2]))
        elif option:
            message = self._no_option(message, option[1])
        elif message.startswith(_REQUIRED) and (unknown := self._unknown_option()):
            # The option that is missing may be the one that was mistyped.
            message = self._no_option(f"unrecognized arguments: {unknown}; {message}", unknown)
        elif message.startswith("unrecognized arguments:"):
            message = f"{message}. {self._where_values_stand()}"
        raise GeneratorError(message, next=f"`{self.prog} --help` lists what there is.")

    def _no_choice(self, message: str, given: str, known: list[str]) -> str:
        if not message.startswith(_COMMAND):
            return with_suggestion(f"{message}.", given, known)
        what = f"there is no command `{given}`."
        named = with_suggestion(what, given, [*known, *self._options()])
        *_, command = self.prog.split()
        few = f"Behind `{command}` stands {' or '.join(f'`{one}`' for one in known)}." if len(known) <= _FEW else ""
        return named if named != what else f"{what} {few}".rstrip()

    def _no_option(self, message: str, given: str) -> str:
        return with_suggestion(f"{message}.", given, self._options())

    def _options(self) -> list[str]:
        return [string for action in self._actions for string in action.option_strings]

    def _unknown_option(self) -> str:
        return next((one for one in self._given if one.startswith("--") and one != "--" and not self.knows(one)), "")

    def _where_values_stand(self) -> str:
        """Return what may have been meant by an argument that is one too many."""
        if any(not action.option_strings for action in self._actions):
            return "An argument with a space in it stands in quotes."
        options = (f"{action.option_strings[-1]} {action.metavar}" for action in self._actions if action.metavar)
        return f"A value stands behind its option: {', '.join(options)}."


def _help_formatter(prog: str, column: int) -> argparse.HelpFormatter:
    # Imported here, because only help needs it; in a terminal it has colours.
    from rich_argparse import RawDescriptionRichHelpFormatter

    class _Help(RawDescriptionRichHelpFormatter):
        # Brackets are names of settings, and no markup.
        text_markup = help_markup = False

        def format_help(self) -> str:
            return super().format_help().rstrip("\n") + "\n"

    return _Help(prog, max_help_position=column)
