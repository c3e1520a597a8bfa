"""Time one small call, without a network: what the client adds to the HTTP library.

Run from the root of the repository: `PYTHONPATH=.:generated python -m tests.benchmarks.bench_call`.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import httpx
from elevenlabs_agents import ElevenLabs

_URL = "https://api.elevenlabs.io/v1/convai/agents/abc/link"
_ANSWER = json.dumps({"agent_id": "abc", "token": None}).encode()
_ROUNDS = 15
_CALLS = 500


def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, headers={"Content-Type": "application/json"}, content=_ANSWER)


def median(call: Callable[[], object]) -> float:
    """Return the time of one call in microseconds of the processor: the median of rounds of many."""
    times: list[float] = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        for _ in range(_CALLS):
            call()
        times.append((time.process_time() - start) / _CALLS * 1e6)
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    with httpx.Client(transport=httpx.MockTransport(_answer)) as http:
        link = ElevenLabs(api_key="key", http_client=http).conversational_ai.agents.link
        rows: dict[str, Callable[[], object]] = {
            "httpx, get and json.loads": lambda: json.loads(http.get(_URL, headers={"xi-api-key": "key"}).content),
            "client.conversational_ai.agents.link.get": lambda: link.get("abc"),
        }
        for name, call in rows.items():
            call()
            print(f"{median(call):7.1f} us  {name}")


if __name__ == "__main__":
    main()
