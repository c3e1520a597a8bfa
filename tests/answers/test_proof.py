"""The short form of `make trust`: valid answers and answers with one fault, for every model.

The long form, which `make trust` runs, has all faults and the vendor's later documents as well.
"""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.answers import proof, subjects
from tests.answers.proof import Subject, Tally
from tests.answers.walk import Walk

SUBJECTS = {"own": subjects.own, "sink": subjects.sink}


def _said(tally: Tally) -> str:
    return "\n".join(tally.failures[:20])


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_model_reads_what_the_document_allows_into_the_right_classes(name: str) -> None:
    tally = proof.instances(SUBJECTS[name](), each=2)
    assert tally.failures == [], _said(tally)
    assert tally.inputs > (250 if name == "own" else 30)
    assert tally.seen["one class"] > 15


@pytest.mark.parametrize("name", SUBJECTS)
def test_one_fault_costs_what_the_design_promises_and_nothing_else(name: str) -> None:
    tally = proof.mutations(SUBJECTS[name](), each=1, every=19 if name == "own" else 3)
    assert tally.failures == [], _said(tally)
    assert tally.faults.total() > 150
    assert {*tally.faults} == {"extra key", "removed", "null", "wrong kind", "unknown text", "empty text"}


def _with_other_class(subject: Subject) -> tuple[Any, Any, Any]:
    """An answer with a union, what was read from it, and the same with the variant of another class in its place."""
    reading = subject.reading
    result = {"tool_name": "t", "result_value": "v", "is_error": False, "request_id": "r", "tool_has_been_called": True}
    turn: dict[str, Any] = {"role": "agent", "time_in_call_secs": 1, "tool_results": [{**result, "type": "client"}]}
    name = "ConversationHistoryTranscriptResponseModel"
    model = getattr(subject.models, reading.classes[name])
    other = {**turn, "tool_results": [{**result, "type": "workflow"}]}
    return turn, model.from_dict(copy.deepcopy(turn)), model.from_dict(other)


def test_a_wrong_class_is_seen() -> None:
    subject = subjects.own()
    data, right, wrong = _with_other_class(subject)
    schema = {"$ref": "#/components/schemas/ConversationHistoryTranscriptResponseModel"}
    walk = Walk(subject.reading)
    walk.value(schema, data, right)
    assert walk.faults == []
    right.tool_results = wrong.tool_results
    walk.value(schema, data, right)
    assert any("is none of" in fault for fault in walk.faults), walk.faults
