"""An application of a few lines, and its tests: with a mock, a made answer, and the fake server."""

from __future__ import annotations

from unittest.mock import create_autospec

from elevenlabs_agents import ElevenLabs, NotFoundError
from elevenlabs_agents.models import GetAgentLinkResponseModel
from elevenlabs_agents.testing import FakeServer


def link_of(client: ElevenLabs, agent: str) -> str:
    """What the application does: the agent behind a link, or nobody."""
    try:
        return client.conversational_ai.agents.link.get(agent).agent_id
    except NotFoundError:
        return "nobody"


def with_a_mock() -> str:
    """A test without any HTTP; the mock refuses what the client would refuse."""
    client = create_autospec(ElevenLabs(api_key="k"), instance=True)
    client.conversational_ai.agents.link.get.return_value = GetAgentLinkResponseModel(agent_id="a")
    return link_of(client, "a")


def with_the_fake_server(server: FakeServer, client: ElevenLabs) -> list[str]:
    """A test over HTTP: random answers, one that is made up, and a failure."""
    found = [link_of(client, "a")]
    for answer, status in (({"agent_id": "b"}, 200), ({"detail": "no such agent"}, 404)):
        server.answer("conversational_ai.agents.link.get", answer, status=status)
        found.append(link_of(client, "a"))
    return found
