"""A command: what a call says, and its sound."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Literal, get_args

from elevenlabs_agents import ElevenLabs, ElevenLabsError

Success = Literal["success", "failure", "unknown"]
SUCCESSES: tuple[Success, ...] = get_args(Success)


def main(arguments: Sequence[str], client: ElevenLabs) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="calls")
    commands = parser.add_subparsers(dest="command", required=True)
    listed = commands.add_parser("list")
    listed.add_argument("--successful", choices=SUCCESSES, default=None)
    audio = commands.add_parser("audio")
    audio.add_argument("call")
    audio.add_argument("file")
    given = parser.parse_args(arguments)
    conversations = client.conversational_ai.conversations
    try:
        if given.command == "list":
            successful: Success | None = given.successful
            for item in conversations.list_items(call_successful=successful):
                print(item.conversation_id, item.status, item.call_duration_secs)
        else:
            conversations.audio.get(given.call).save(given.file)
    except ElevenLabsError as error:
        print(f"calls: {error}", file=sys.stderr)
        return 1
    return 0
