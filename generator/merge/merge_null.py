"""Several pages' statements about one schema -> whether it accepts null, also where no page can state it.

The winner decides, unless its dialect cannot state null; then the first page decides whose dialect can. Where none can,
an optional property of a response is taken to accept null: the rule `null-assumed`. What the client does with a null
that the document forbids is decided in `emit/views/model_views`.
"""

from __future__ import annotations

from generator.base.schemas import split_null
from generator.merge.statements import Decision, Statement


def accepts_null(statements: list[Statement], decision: Decision, optional: bool) -> bool:
    """Decide whether null is accepted: the winner decides, or the first page whose dialect can state it."""
    answers = [(statement, split_null(statement.node)[1]) for statement in statements]
    winner, stated = answers[0]
    if "nullability" in winner.loses:
        for statement, answer in answers[1:]:
            if "nullability" not in statement.loses:
                if answer:
                    decision.recover("nullable", statement.mark, "nullability")
                return answer
        if optional and winner.is_response_only and winner.node.get("default") is None:
            # No page can tell. A reader that accepts null without need does no harm; one that refuses it loses the
            # whole response. A default other than null settles it: of such properties, none is nullable where another
            # dialect can tell.
            decision.recover("nullable", winner.mark, "null-assumed")
            return True
        return False
    # The absence of null means nothing where the dialect cannot state it.
    meant = [pair for pair in answers[1:] if pair[1] or "nullability" not in pair[0].loses]
    decision.supersede_others("nullable", stated, meant)
    return stated
