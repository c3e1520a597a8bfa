"""Events that are posted to applications: whose signature is right, what they are, and the recipes of the guide."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from elevenlabs_agents import ElevenLabsError, models, webhooks
from elevenlabs_agents.runtime.errors import DecodeError, InvalidArgument
from fastapi.testclient import TestClient

from tests.client.test_samples import ROWS

GENERATED = Path(__file__).parents[2] / "generated"
RECIPES = re.findall(r"^```py\n(.*?)^```$", (GENERATED / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
PROGRAMS = Path(__file__).parent / "programs"
HEADER = "ElevenLabs-Signature"
PING = b'{"type": "ping", "data": {"a": [1]}, "more": 2}'


def conversation() -> Any:
    """A conversation as `conversations.get` sends it, without the keys that events do not have."""
    row = next(row for row in ROWS if row.call == "conversational_ai.conversations.get")
    return {key: value for key, value in json.loads(row.reply.body).items() if not key.startswith("has_")}


def by_hand(body: bytes, secret: str, seconds: float) -> str:
    """The header as FACTS of the vendor's wire have it, without our own code."""
    stamp = str(int(seconds))
    return f"t={stamp},v0={hmac.new(secret.encode(), stamp.encode() + b'.' + body, hashlib.sha256).hexdigest()}"


def test_an_event_is_read_by_its_type() -> None:
    sent = {"type": "post_call_transcription", "event_timestamp": 1, "data": conversation()}
    body = json.dumps(sent).encode()
    event = webhooks.unwrap(body, {HEADER.lower(): by_hand(body, "s", time.time())}, "s")
    assert isinstance(event, webhooks.PostCallTranscriptionEvent)
    assert isinstance(event.data, models.GetConversationResponseModel)
    assert (event.type, event.raw, event.data.to_dict()) == (sent["type"], sent, sent["data"])
    assert {problem.keys[0] for problem in event.data.problems()} <= {
        "has_audio",
        "has_user_audio",
        "has_response_audio",
    }
    unknown: list[tuple[bytes, str | None, Any]] = [
        (PING, "ping", {"a": [1]}),
        (b'{"type": "post_call_transcription", "data": [1]}', "post_call_transcription", [1]),
        (b'{"type": "post_call_transcription"}', "post_call_transcription", None),
        (b'{"type": 1}', None, None),
        (b"[1]", None, None),
    ]
    for body, kind, data in unknown:
        raw = json.loads(body)
        assert webhooks.unwrap(body, webhooks.sign(body, "s"), "s") == webhooks.UnknownEvent(kind, data, raw), body


def test_only_what_a_secret_of_ours_signed_lately_is_an_event() -> None:
    now = time.time()
    good = by_hand(PING, "s", now)
    digest = good.partition("v0=")[2]
    refused: dict[str, Any] = {
        "has no header": {"Other": good},
        f"no header {HEADER}": {HEADER: None},
        "not of the form": {HEADER: digest},
        "t=SECONDS,v0=HEX": {HEADER: f"{good},t=1"},
        f"header {HEADER} is not": {HEADER: good.replace("v0=", "v1=")},
        "is not of": {HEADER: "t=\u0661,v0=" + digest},
        "no secret of ours": {HEADER: good.replace(digest, "\xe9" + digest[1:])},
        "made this signature": {HEADER: f"t={int(now) - 1},v0={digest}"},
        "of this body": {HEADER: by_hand(PING + b" ", "s", now)},
        "seconds ago, and 1800 are": {HEADER: by_hand(PING, "s", now - 5000)},
        "in the future": {HEADER: by_hand(PING, "s", now + 5000)},
    }
    for said, headers in refused.items():
        with pytest.raises(webhooks.WebhookSignatureError, match=re.escape(said)) as raised:
            webhooks.unwrap(PING, headers, "s", tolerance=1800)
        assert isinstance(raised.value, ElevenLabsError)
    accepted: list[tuple[str, Any, float | None]] = [
        (good, "s", 1800),
        (good, ["new", "s"], 1800),
        (f"v0={'0' * 64}, {good}", "s", 1800),
        (by_hand(PING, "s", now - 900), "s", 1800),
        (by_hand(PING, "s", 1), "s", None),
    ]
    for header, secret, tolerance in accepted:
        event = webhooks.unwrap(PING.decode(), {HEADER: header}, secret, tolerance=tolerance)
        assert event.type == "ping", header
    # An environment variable that is not set is None.
    wrong: list[Any] = ["", [], ["s", ""], None, ["s", None], b"s", [b"s"]]
    for secret in wrong:
        with pytest.raises(InvalidArgument, match=r"the secret (is empty|must be text)"):
            webhooks.unwrap(PING, {HEADER: by_hand(PING, "", now)}, secret)
    with pytest.raises(InvalidArgument, match="bytes that were received, not dict"):
        webhooks.unwrap(json.loads(PING), {HEADER: good}, "s")
    for body in (b"{", b"\xff", b"[" * 100_000):
        with pytest.raises(DecodeError, match="no JSON"):
            webhooks.unwrap(body, webhooks.sign(body, "s"), "s")


def test_the_comparison_takes_the_same_time_whatever_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def counted(ours: bytes, theirs: bytes) -> bool:
        compared.append((ours, theirs))
        return ours == theirs

    monkeypatch.setattr("elevenlabs_agents.runtime.webhooks.hmac.compare_digest", counted)
    header = by_hand(PING, "a", time.time())
    webhooks.unwrap(PING, {HEADER: f"{header},v0=0"}, ["a", "b"])
    assert len(compared) == 4


def test_it_needs_neither_models_nor_an_http_library() -> None:
    code = "import sys; from elevenlabs_agents import webhooks as w; b = b'{}'; w.unwrap(b, w.sign(b, 's'), 's');"
    code += "print([n for n in sys.modules if n.partition('.')[0] in ('attr', 'attrs', 'httpx', 'dateutil')])"
    env = {**os.environ, "PYTHONPATH": str(GENERATED)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_recipes_answer_as_they_should(monkeypatch: pytest.MonkeyPatch) -> None:
    by_fastapi, by_flask = (code for code in RECIPES if "webhooks" in code)
    monkeypatch.setenv("WEBHOOK_SECRET", "s")
    body = b'{"type": "post_call_transcription", "data": {}}'
    fastapi, flask = (
        TestClient(defined_by(by_fastapi)["app"]),
        defined_by(by_flask)["app"].test_client(),
    )
    for secret, status in (("s", 204), ("another", 401)):
        headers = webhooks.sign(body, secret)
        assert fastapi.post("/events", content=body, headers=headers).status_code == status
        assert flask.post("/events", data=body, headers=headers).status_code == status
    assert fastapi.post("/events", content=body).status_code == 401
    for name, code in {"hook_fastapi.py": by_fastapi, "hook_flask.py": by_flask}.items():
        assert (PROGRAMS / name).read_text("utf-8") == code, "copy it there, where `make types` checks it"


def defined_by(code: str) -> dict[str, Any]:
    """What *code* defines."""
    names: dict[str, Any] = {"__name__": "recipe"}
    exec(compile(code, "README.md", "exec"), names)
    return names
