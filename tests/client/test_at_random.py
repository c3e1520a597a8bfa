"""Thousands of answers and requests made by chance, each node checked against the rows written by hand.

A client that reads items into the wrong class, and writes them back as they were, passes every test of round trips.
"""

from __future__ import annotations

from tests.client.document import class_of, unions
from tests.client.filler import Filler
from tests.client.walk import Walk, model
from tests.effort import LONG

ROOTS = {
    "GetConversationResponseModel": 800,
    "ToolsResponseModel": 400,
    "AgentSimulatedChatTestResponseModel": 200,
    "GetConversationsPageResponseModel": 50,
    "HTTPValidationError": 50,
    "Body_Simulates_a_conversation_v1_convai_agents__agent_id__simulate_conversation_post": 400,
}
"""How many of each, in `make test-all`."""


def test_at_random() -> None:
    walk = Walk()
    for root, count in ROOTS.items():
        for seed in range(count if LONG else count // 2):
            data = Filler(0.7, seed, nulls=0.1, depth=16).component(root)
            decoded = model(class_of(root)).from_dict(data)
            walk.component(root, data, decoded)
            assert decoded.to_dict() == data
    assert walk.nodes.total() > (100_000 if LONG else 50_000)
    # Unions that say the same have one class, and one of them is enough.
    expected = {(class_of(name), class_) for name, row in unions().items() for class_ in row.classes}
    seen = {(class_of(name), class_) for name, class_ in walk.variants if class_[0].isupper()}
    assert seen == expected
    assert {class_of(name) for name, _ in walk.variants} == {class_of(name) for name in unions()}
