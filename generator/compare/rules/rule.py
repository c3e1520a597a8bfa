"""What a rule is, and the verbs that make rules: `added`, `removed`, `changed`.

A rule is one block. It states what happened (`added`), to what (the subject), under which id, in which words, and for
each direction in which the data may go, one sentence and the verdicts:

    *added(
        Subject.ENUM_VALUE,
        "enum-value-added",
        "value {name} of {thing} is new",
        request=ruling("A request may hold one more value.", compatible("Every value that was accepted still is.")),
        response=ruling(
            "A response may hold one more value, which is breaking where there was only one and else risky.",
            when(fact("const_before"), breaking("Callers rely on a value that is always the same.")),
            risky("Callers that distinguish the values get one that they do not know."),
        ),
    )

The words in braces are in `message_templates.PLACEHOLDERS`. Of several answers the first whose condition holds applies;
the one without a condition stands last.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve, frozen

from generator.compare.change import Change, ChangeKind, Direction, Subject
from generator.compare.rules import message_templates
from generator.compare.rules.verdict import Verdict, When, always, first

Kind = tuple[Subject, ChangeKind, Direction]
"""What a rule is about; a change in both directions is two kinds."""

Message = str | tuple[When[str] | str, ...]
"""A template, or several of which the first whose condition holds applies."""

T = TypeVar("T")


@frozen
class Rule:
    """How one kind of change is described and judged."""

    id: str
    kind: Kind
    sentence: str
    """What happened, and what decides the level where that depends on the change."""
    messages: tuple[When[str], ...]
    """Templates of one clause on one change, with its values and without its place."""
    cases: tuple[When[Verdict], ...]

    def message(self, change: Change) -> str:
        """Return the clause on *change*."""
        return message_templates.fill(first(self.messages, change), change)

    def judge(self, change: Change) -> Verdict:
        """Return what *change* does to callers."""
        verdict = first(self.cases, change)
        why, client_why = (message_templates.fill(text, change) for text in (verdict.why, verdict.client_why))
        return evolve(verdict, why=why, client_why=client_why)

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return every verdict that this rule can give, with the templates of its reasons."""
        return tuple(case.answer for case in self.cases)


@frozen
class Ruling:
    """What a rule states about one direction."""

    sentence: str
    cases: tuple[When[Verdict], ...]


def ruling(sentence: str, *answers: When[Verdict] | Verdict) -> Ruling:
    """Return what a rule states about one direction: the first of *answers* that fits a change applies to it."""
    return Ruling(sentence, _cases(answers))


_DIRECTIONS = (Direction.NONE, Direction.REQUEST, Direction.RESPONSE)


@frozen
class RuleMaker:
    """Makes the rules on one thing that happens to subjects."""

    action: ChangeKind

    def __call__(
        self,
        subject: Subject,
        id: str,
        message: Message,
        *,
        api: Ruling | None = None,
        request: Ruling | None = None,
        response: Ruling | None = None,
    ) -> tuple[Rule, ...]:
        """Return a rule for each direction that has a ruling; its id starts with the word for the direction."""
        messages = _cases(message if isinstance(message, tuple) else (message,))
        return tuple(
            Rule(
                id if direction is Direction.NONE else f"{direction}-{id}",
                (subject, self.action, direction),
                ruling.sentence,
                messages,
                ruling.cases,
            )
            for direction, ruling in zip(_DIRECTIONS, (api, request, response), strict=True)
            if ruling
        )


def _cases(answers: Iterable[When[T] | T]) -> tuple[When[T], ...]:
    return tuple(answer if isinstance(answer, When) else When(always, answer) for answer in answers)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - isinstance


added = RuleMaker(ChangeKind.ADDED)
removed = RuleMaker(ChangeKind.REMOVED)
changed = RuleMaker(ChangeKind.CHANGED)
