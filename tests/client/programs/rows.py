"""Rows for a table: one a turn of a conversation, also of those in which a value does not fit."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, TextIO

from elevenlabs_agents.models import GetConversationResponseModel
from elevenlabs_agents.resources import Conversations

COLUMNS: tuple[str, ...] = ("call", "at", "role", "message", "tools", "problems")


def rows(conversations: Conversations) -> Iterator[dict[str, Any]]:
    """The turns of all conversations."""
    for item in conversations.list_items():
        yield from turns(conversations.get(item.conversation_id))


def turns(call: GetConversationResponseModel) -> Iterator[dict[str, Any]]:
    """The turns of one conversation; a field that is not set is an empty cell."""
    for turn in call.transcript:
        yield {
            "call": getattr(call, "conversation_id", None),
            "at": getattr(turn, "time_in_call_secs", None),
            "role": str(getattr(turn, "role", "")),
            "message": turn.message or None,
            "tools": len(turn.tool_calls or ()),
            "problems": "; ".join(map(str, turn.problems())),
        }


def write(conversations: Conversations, file: TextIO) -> None:
    """Write them as CSV; pandas and polars take the dicts as they are."""
    table = csv.DictWriter(file, COLUMNS)
    table.writeheader()
    table.writerows(rows(conversations))
