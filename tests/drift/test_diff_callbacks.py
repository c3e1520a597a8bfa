"""Webhooks and callbacks: what the server calls is compared as operations are, in the other direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from generator.base.nodes import copy
from generator.compare import diff, rules
from generator.compare.change import Change, Direction
from generator.compare.finding import Finding, Level
from tests.drift.rule_examples import Example, document, examples
from tests.effort import THOROUGH

Doc = dict[str, Any]
EXPRESSION = "{$request.body#/url}"
PLACE = f"POST /v1/subscriptions callback done {EXPRESSION} POST"


def _subscribe(doc: Doc, callback: Doc) -> Doc:
    """Return *doc* with one operation alone, which has the *callback*."""
    return doc | {"paths": {"/v1/subscriptions": {"post": {"responses": {}, "callbacks": {"done": callback}}}}}


def webhook(doc: Doc, item: Doc) -> Doc:
    return doc | {"paths": {}, "webhooks": {"done": item}}


def inline(doc: Doc, item: Doc) -> Doc:
    return _subscribe(doc, {EXPRESSION: item})


def component(doc: Doc, item: Doc) -> Doc:
    parts = doc["components"] | {"callbacks": {"Done": {EXPRESSION: item}}}
    return _subscribe(doc | {"components": parts}, {"$ref": "#/components/callbacks/Done"})


def path_item(doc: Doc, item: Doc) -> Doc:
    parts = doc["components"] | {"pathItems": {"Done": item}}
    return _subscribe(doc | {"components": parts}, {EXPRESSION: {"$ref": "#/components/pathItems/Done"}})


Move = Callable[[Doc, Doc], Doc]
MOVES: tuple[Move, ...] = (webhook, inline, component, path_item)
PLACES: dict[Move, str] = {webhook: "POST webhook done", inline: PLACE, component: PLACE, path_item: PLACE}


def moved(said: Doc, move: Move) -> Doc:
    """Return the document in which an example says *said*, with its operation where the server calls it."""
    doc = document(said)
    (item,) = doc["paths"].values()
    return move(doc, item)


def _compare(base: Doc, revision: Doc) -> tuple[Change, ...]:
    return diff.compare(copy(base), copy(revision)).changes


def _examples() -> list[Example]:
    """Return the examples that are about one operation."""
    return [one for one in examples() if one.finds and not {*_api(one.base), *_api(one.revision)} - {"components"}]


def _api(said: Doc) -> Doc:
    api: Doc = said.get("api", {})
    return api


BACK = {Direction.REQUEST: Direction.RESPONSE, Direction.RESPONSE: Direction.REQUEST}


def _told(finding: Finding, move: Move | None) -> tuple[str, Level, str, str]:
    place = finding.change.place
    prefix = PLACES[move] if move else "POST /v1/things"
    return finding.id, finding.level, finding.message, place.removeprefix(prefix) if place.startswith(prefix) else ""


def _turned(change: Change) -> Change:
    """Return *change* as it is where the server calls."""
    direction = BACK.get(change.direction, change.direction)
    places = {BACK[way]: place for way, place in change.places.items()}
    local = {BACK[way]: facts for way, facts in change.local.items()}
    return evolve(change, direction=direction, places=places, local=local, facts={**change.facts, "webhook": True})


@pytest.mark.parametrize("move", MOVES)
def test_each_rule_holds_for_what_the_server_calls(move: Move) -> None:
    """The short form has each example in one of the places."""
    wrong: dict[int, Any] = {}
    examples_of_operations = _examples()
    for one in examples_of_operations if THOROUGH else examples_of_operations[MOVES.index(move) :: len(MOVES)]:
        here = _compare(document(one.base), document(one.revision))
        expected = Counter(_told(finding, None) for finding in rules.judge(map(_turned, here)))
        findings = rules.judge(_compare(moved(one.base, move), moved(one.revision, move)))
        found = Counter(_told(finding, move) for finding in findings)
        # Nothing is sent there that the client reads or writes.
        if found != expected or any(finding.client for finding in findings):
            wrong[one.line] = (found, expected)
    assert wrong == {}
    assert len(examples_of_operations) > 150
