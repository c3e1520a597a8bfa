"""Export all conversations as JSON lines; what fails on the way can be gone on with later."""

from __future__ import annotations

import json
from typing import TextIO

from elevenlabs_agents import ElevenLabsError
from elevenlabs_agents.resources import Conversations


def export(conversations: Conversations, out: TextIO, cursor: str | None = None) -> str | None:
    """Write each conversation, from the page at *cursor* on; return the cursor of the page that failed."""
    try:
        for page in conversations.list_pages(cursor=cursor, page_size=100):
            for item in page:
                whole = conversations.get(item.conversation_id)
                out.write(json.dumps({**item.to_dict(), "transcript": [turn.to_dict() for turn in whole.transcript]}))
                out.write("\n")
    except ElevenLabsError as error:
        if error.cursor is None:
            raise
        return error.cursor
    return None
