"""The tour: what a newcomer would want to see of the client, each step with the lines of code that do it.

All answers are invented by the client's own fake server, from the document; the same ones in each run.
"""

from __future__ import annotations

import logging
import shutil
import textwrap
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from elevenlabs_agents import ElevenLabs, NotFoundError, models
from elevenlabs_agents.testing import FakeServer

SEED = 29
"""Answers with something to see: a conversation that has turns, results of all four classes."""
GET = "conversational_ai.conversations.get"
Step = Callable[[ElevenLabs, FakeServer], None]


def list_page_by_page(client: ElevenLabs, server: FakeServer) -> None:
    """List conversations."""
    items = list(client.conversational_ai.conversations.list_items())
    asked = sum(request.operation.endswith("conversations.list") for request in server.requests)
    say(f"{len(items)} conversations, fetched in {asked} pages as they were needed; the first:")
    say(repr(items[0]))


def read_one(client: ElevenLabs, _: FakeServer) -> None:
    """Read a conversation."""
    call = client.conversational_ai.conversations.get(conversation_id="123")
    turns, seconds = call.transcript, call.metadata.call_duration_secs
    say(f"{call.conversation_id}: {call.status}, {len(turns)} turns, {seconds} seconds")
    say(f"the first turn: {turns[0].role}, {len(turns[0].tool_results or ())} results of tools")


def match_on_results(client: ElevenLabs, _: FakeServer) -> None:
    """Count the classes of results."""
    seen: dict[str, int] = {}
    for number in range(6):
        for turn in client.conversational_ai.conversations.get(conversation_id=str(number)).transcript:
            for result in turn.tool_results or ():
                match result:
                    case models.ConversationHistoryTranscriptOtherToolsResultCommonModel(tool_name=name):
                        kind = f"a tool's result ({type(name).__name__} tool_name)"
                    case other:
                        kind = type(other).__name__
                seen[kind] = seen.get(kind, 0) + 1
    for kind, count in sorted(seen.items()):
        say(f"{count} x {kind}")


def stream(client: ElevenLabs, _: FakeServer) -> None:
    """Read a stream."""
    with client.conversational_ai.agents.simulate_conversation_stream(  # type: ignore[deprecated]  # all there is to stream
        agent_id="agent", simulation_specification={"simulated_user_config": {}}
    ) as chunks:
        for number, chunk in enumerate(chunks, 1):
            say(f"chunk {number}: {type(chunk).__name__}")


def save_audio(client: ElevenLabs, _: FakeServer) -> None:
    """Save a recording."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "call.mp3"
        audio = client.conversational_ai.conversations.audio.get(conversation_id="123")
        audio.save(file)
        say(f"{file.name}: {file.stat().st_size:,} bytes, {audio.content_type}")


def meet_an_error(client: ElevenLabs, server: FakeServer) -> None:
    """Catch an error."""
    server.answer(GET, {"detail": {"status": "not_found", "message": "There is no such conversation."}}, status=404)
    try:
        client.conversational_ai.conversations.get(conversation_id="123")
    except NotFoundError as error:
        say(f"{type(error).__name__}: {error.status_code}, {error.code!r}: {error.message}")


def retry(_: ElevenLabs, server: FakeServer) -> None:
    """Call a server that is busy once."""
    calls = 0

    def busy_once(request: httpx.Request) -> httpx.Response:
        nonlocal calls
        calls += 1
        if calls == 1:
            return httpx.Response(429, headers={"Retry-After": "0.2"}, json={"detail": "busy"})
        return httpx.get(request.url, headers=request.headers)

    with httpx.Client(transport=httpx.MockTransport(busy_once)) as http:
        started = time.perf_counter()
        with ElevenLabs(api_key="demo", base_url=server.url, http_client=http) as other:
            other.conversational_ai.conversations.get_signed_url(agent_id="agent")
        say(f"{calls} attempts in {time.perf_counter() - started:.1f} s, one call")


def survive_a_change(client: ElevenLabs, server: FakeServer) -> None:
    """Read an answer that does not fit any more."""
    answer = client.conversational_ai.conversations.get(conversation_id="123").to_dict()
    server.answer(GET, {**answer, "has_audio": "yes, 2 tracks"})
    call = client.conversational_ai.conversations.get(conversation_id="123")
    say(f"status is {call.status!r} as before; has_audio can be read: {hasattr(call, 'has_audio')}")
    for problem in call.problems():
        say(f"{problem.path}: {problem.reason}")
    say(f"to_dict() gives it back as it came: {call.to_dict()['has_audio']!r}")


STEPS: tuple[tuple[str, str, Step], ...] = (
    ("List, page by page", "for item in client.conversational_ai.conversations.list_items(): ...", list_page_by_page),
    ("Read one conversation", 'call = client.conversational_ai.conversations.get(conversation_id="123")', read_one),
    (
        "Match on tool results: the right class, always",
        "match result:\n    case models.ConversationHistoryTranscriptOtherToolsResultCommonModel():",
        match_on_results,
    ),
    ("Stream", "with client.conversational_ai.agents.simulate_conversation_stream(...) as it:", stream),
    (
        "Save audio",
        'audio = client.conversational_ai.conversations.audio.get(...)\naudio.save("call.mp3")',
        save_audio,
    ),
    ("A typed error", "except ElevenLabsError as error: error.status_code, error.code, error.message", meet_an_error),
    ("A retry", "A server that is busy once; the client waits as long as it was told to, and calls again.", retry),
    ("A field that the server changed", "call.problems() after the server has changed a field", survive_a_change),
)
"""Title, the line of code to look at, and what does it."""


def say(line: str) -> None:
    """Print lines of code or of an answer, below the title of their step; words stay whole."""
    for each in line.splitlines():
        lead = " " * (len(each) - len(each.lstrip()))
        print(
            textwrap.fill(
                each.lstrip(),
                shutil.get_terminal_size().columns,
                initial_indent=f"   {lead}",
                subsequent_indent=f"   {lead}  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
        )


def tour() -> None:
    """Take all steps."""
    # The simulation is deprecated, and the changed field is logged: both would stand between the lines here.
    warnings.simplefilter("ignore", DeprecationWarning)
    logging.getLogger("elevenlabs_agents").addHandler(logging.NullHandler())
    with FakeServer(seed=SEED) as server, ElevenLabs(api_key="demo", base_url=server.url) as client:
        print(f"A fake server of the API is at {server.url}.")
        print("Its answers are random, and allowed by the document.")
        for number, (title, code, step) in enumerate(STEPS, 1):
            print(f"\n{number}. {title}")
            say(code)
            print()
            step(client, server)
            server.clear()
    print("\nYour turn: generated/README.md is the guide. `make client` builds all this.")


if __name__ == "__main__":
    tour()
