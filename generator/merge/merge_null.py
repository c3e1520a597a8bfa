"""Several pages' statements about one schema -> whether it accepts null, also where no page can state it.

The winner decides, unless its dialect cannot state null; then the first page decides whose dialect can. Where none can,
an optional property of a response is taken to accept null: the rule `null-assumed`. What the client does with a null
that the document forbids is decided in `emit/views/model_views`.
"""

from __future__ import annotations

from generator.base.schemas import split_null
from generator.merge.statements import Decision, Statement
from generator.read.null_places import can_state_null


def accepts_null(statements: list[Statement], decision: Decision, at: str, *, optional: bool) -> bool:
    """Decide whether null is accepted at the pointer *at*: the winner decides, or the first page that can state it."""
    answers = [(statement, split_null(statement.node)[1]) for statement in statements]
    winner, stated = answers[0]
    if not (stated or _can_state(winner, at)):
        for statement, answer in answers[1:]:
            if _can_state(statement, at):
                if answer:
                    decision.recover("nullable", statement.mark, "nullability")
                return answer
        if (
            "nullability" in winner.loses
            and optional
            and winner.is_response_only
            and winner.node.get("default") is None
        ):
            # No page can tell. A reader that accepts null without need does no harm; one that refuses it loses the
            # whole response. A default other than null settles it: of such properties, none is nullable where another
            # dialect can tell.
            decision.recover("nullable", winner.mark, "null-assumed")
            return True
        return False
    # The absence of null means nothing where the dialect cannot state it.
    meant = [pair for pair in answers[1:] if pair[1] or _can_state(pair[0], at)]
    decision.supersede_others("nullable", stated, meant)
    return stated


def _can_state(statement: Statement, at: str) -> bool:
    return can_state_null(statement.loses, statement.node, at)
