"""Outcomes made by hand, to see what the formats that print text do with them."""

from __future__ import annotations

from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json
from generator.compare.change import Change, ChangeKind, Direction, Side, Subject
from generator.compare.finding import Finding, Level
from generator.compare.outcome import Move, Outcome, Unchecked, Waiver
from generator.drift.drift_style import DRIFT_STYLE
from generator.drift.page_news import PageNews

GET = "GET /v1/calls/{call_id}"
LIST = "GET /v1/calls"
OLD, NEW = "spec/pages/2026-06/calls-get.md", "https://docs.acme.test/api/calls/get.md"
AT = "#/components/schemas/Call"


def change(
    what: tuple[Subject, ChangeKind, str],
    place: str,
    values: tuple[Json, Json],
    *others: str,
    direction: Direction = Direction.RESPONSE,
) -> Change:
    """Return a change of the operation with which *place* begins, and of *others*."""
    base, revision = Side(AT, Mark(OLD, 40), values[0]), Side(AT, Mark(NEW, 41), values[1])
    operations = (" ".join(place.split(" ")[:2]), *others)
    return Change(*what, place, direction, operations, base, revision)


def finding(id: str, levels: tuple[Level, Level], message: str, about: Change, why: str = "") -> Finding:
    client_why = "The client keeps what it does not know." if levels[0] != levels[1] else ""
    fingerprint = id.encode().hex()[:12]
    reason = why or f"Somebody relies on {id}."
    return Finding(id, *levels, about.direction, message, reason, client_why, fingerprint, about)


GONE = change(
    (Subject.PROPERTY, ChangeKind.REMOVED, "agent_id"),
    f"{GET} 200 turns[].agent_id",
    ({"type": "string", "description": "Who spoke, as the list of agents has it", "minLength": 1}, None),
    *(LIST, "POST /v1/calls", "POST /v1/calls/{call_id}/replay", "PUT /v1/calls/{call_id}"),
)
VALUE = change((Subject.ENUM_VALUE, ChangeKind.ADDED, '"held"'), f"{GET} 200 status", (None, "held"), LIST)
LIMIT = change(
    (Subject.LIMIT, ChangeKind.CHANGED, "maximum"), f"{LIST} query page_size", (100, 50), direction=Direction.REQUEST
)
SERVER = Change(
    *(Subject.SERVER, ChangeKind.ADDED, "https://eu.acme.test", "", Direction.NONE, ()),
    Side("#/servers"),
    Side("#/servers/1", Mark(NEW, 9), "https://eu.acme.test"),
)
DEFAULT = change((Subject.DEFAULT, ChangeKind.REMOVED, "default"), f"{GET} 200 turns[].rank", (3, None))
NULL = change((Subject.NULLABILITY, ChangeKind.ADDED, "nullability"), f"{GET} 200 turns[].rank", (None, True))
PROSE = change((Subject.DESCRIPTION, ChangeKind.CHANGED, "description"), f"{GET} 200", ("A call", "One call"))

WAIVER = Waiver(
    "6d6178696d75", "maximum-lowered", "Nobody asks for more than 20.", "2026-12-31", Mark("spec/drift-waivers.yaml", 3)
)

QUIET = Outcome(
    "spec/openapi.yaml",
    "https://docs.acme.test/llms.txt",
    (),
    style=DRIFT_STYLE,
    compared={Subject.OPERATION: 15, Subject.PROPERTY: 812},
    sections=(PageNews(total=16).section(),),
)

_BOTH = (Level.BREAKING, Level.BREAKING)
FULL = Outcome(
    "spec/openapi.yaml",
    "https://docs.acme.test/llms.txt",
    (
        finding("response-property-removed", _BOTH, "required property `agent_id` is gone", GONE),
        finding("enum-value-added", (Level.RISKY, Level.COMPATIBLE), 'the values have a new one, `"held"`', VALUE),
        finding("server-added", (Level.COMPATIBLE, Level.COMPATIBLE), "there is a new server", SERVER),
    ),
    waived=((finding("maximum-lowered", _BOTH, "`maximum` went from 100 to 50", LIMIT), WAIVER),),
    prose=(PROSE,),
    unchecked=(Unchecked(DEFAULT, "defaults", NEW), Unchecked(NULL, "nullability", OLD)),
    compared={Subject.OPERATION: 15, Subject.PROPERTY: 812},
    sections=(
        PageNews(
            changed=("https://docs.acme.test/api/calls/get.md",),
            new=("https://docs.acme.test/api/calls/replay.md",),
            gone=("https://docs.acme.test/api/calls/stop.md",),
            moved=(Move("https://docs.acme.test/calls/list.md", "https://docs.acme.test/api/calls/list.md"),),
            total=16,
        ).section(),
    ),
    remarks=(
        "`overlays/spec/30-audio.overlay.yaml` matches nothing upstream any more: upstream may have corrected it.",
    ),
    surface="Python surface: 1 breaking change (`Turn.agent_id` removed).",
    step="major",
    style=DRIFT_STYLE,
    changelog="### Removed\n\n- `Turn.agent_id`",
)


EVIL = (
    "a`|\\`@octocat [x](http://evil.test) <img src=x onerror=alert(1)> #1 ##[add-mask]e\n::error::b\x1b[2J\u202e,c:d%0A"
)
"""What a page may use as a name."""

_EVIL_CHANGE = Change(
    *(Subject.PROPERTY, ChangeKind.CHANGED, EVIL, f"{GET} 200 {EVIL}", Direction.RESPONSE, (GET, EVIL)),
    Side(AT, Mark(f"spec/{EVIL.replace('://', '')}.md", 3), {EVIL: EVIL}),
    Side(AT, Mark(EVIL, 4), "\ud800"),
)
HOSTILE = Outcome(
    EVIL,
    EVIL,
    (finding("property-renamed", (Level.BREAKING, Level.RISKY), f"`{EVIL}` is other", _EVIL_CHANGE, EVIL),),
    waived=((finding("property-waived", _BOTH, EVIL, _EVIL_CHANGE), Waiver("0", "i", EVIL, EVIL, NOWHERE)),),
    unchecked=(Unchecked(_EVIL_CHANGE, "defaults", EVIL),),
    sections=(PageNews(changed=(EVIL,), moved=(Move(EVIL, EVIL),), total=1).section(),),
    remarks=(EVIL,),
    surface=EVIL,
    step="major",
    changelog=f"- {EVIL}\n```\n# {EVIL}\n~~~",
)
