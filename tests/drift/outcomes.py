"""Outcomes made by hand, for tests of how they are shown."""

from __future__ import annotations

import hashlib

from attrs import evolve, frozen

from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json
from generator.compare.change import Change, ChangeKind, Direction, Side, Subject
from generator.compare.finding import Finding, Level
from generator.compare.outcome import Move, Outcome, Unchecked, Waiver
from generator.drift.drift_style import DRIFT_STYLE
from generator.drift.page_news import PageNews

GET = "GET /v1/convai/conversations/{conversation_id}"
TOOLS = "GET /v1/convai/tools"
SIMULATE = "POST /v1/convai/agents/{agent_id}/simulate-conversation"
SUBMIT = "POST /v1/convai/batch-calling/submit"

_WAS, _IS = "spec/pages/2025-11", "spec/pages/2026-11-20"


@frozen
class Reasons:
    """A judgement: by the contract, and for users of the client where they fare otherwise."""

    level: Level
    client: Level
    why: str
    client_why: str = ""


def side(pointer: str, value: Json = None, mark: Mark = NOWHERE) -> Side:
    return Side(pointer, mark, value)


def finding(id: str, message: str, reasons: Reasons, change: Change) -> Finding:
    print_ = hashlib.sha256(f"{id} {change.place} {change.name}".encode()).hexdigest()[:12]
    levels = reasons.level, reasons.client
    return Finding(id, *levels, change.direction, message, reasons.why, reasons.client_why, print_, change)


PROPERTY_GONE = finding(
    "response-property-removed",
    "required property `agent_id` is gone",
    Reasons(Level.BREAKING, Level.BREAKING, "A caller that reads the property finds nothing."),
    Change(
        *(Subject.PROPERTY, ChangeKind.REMOVED, "agent_id", f"{GET} 200 agent_id", Direction.RESPONSE, (GET,)),
        base=side(
            "#/components/schemas/GetConversationResponseModel/properties/agent_id",
            {"type": "string", "title": "Agent Id"},
            Mark(f"{_WAS}/conversations-get.md", 41),
        ),
        revision=side("#/components/schemas/Conversation", mark=Mark(f"{_IS}/conversations-get.md", 38)),
    ),
)
ENUM_GREW = finding(
    "response-enum-value-added",
    'enum value `"voicemail"` is new',
    Reasons(
        Level.BREAKING,
        Level.COMPATIBLE,
        "A caller that knows all the values meets one that it does not know.",
        "Enums of the client are open: a value that it does not know arrives as a plain string.",
    ),
    Change(
        *(Subject.ENUM_VALUE, ChangeKind.ADDED, '"voicemail"', f"{GET} 200 transcript[].medium", Direction.RESPONSE),
        operations=(GET, SIMULATE, f"{SIMULATE}/stream"),
        base=side("#/components/schemas/Medium/enum", mark=Mark(f"{_WAS}/conversations-get.md", 141)),
        revision=side("#/components/schemas/Medium/enum/3", "voicemail", Mark(f"{_IS}/conversations-get.md", 152)),
    ),
)
LIMIT = finding(
    "request-limit-tightened",
    "`maximum` of `page_size` is lower",
    Reasons(Level.RISKY, Level.RISKY, "A number between the two was accepted and is refused."),
    Change(
        *(Subject.LIMIT, ChangeKind.CHANGED, "maximum", f"{TOOLS} query page_size", Direction.REQUEST, (TOOLS,)),
        base=side("#/paths/~1v1~1convai~1tools/get/parameters/1", 100, Mark(f"{_WAS}/tools-list.md", 33)),
        revision=side("#/paths/~1v1~1convai~1tools/get/parameters/0", 50, Mark(f"{_IS}/tools-list.md", 30)),
    ),
)
_NAMES = ("type", "name", "server_id", "transport", "url", "secret", "approval", "timeout")
VARIANT = finding(
    "union-variant-added",
    "variant `mcp` is new",
    Reasons(
        Level.RISKY,
        Level.COMPATIBLE,
        "A caller that handles all variants meets one that it does not know.",
        "A variant that the client does not know arrives as an object that keeps the raw JSON.",
    ),
    Change(
        *(Subject.VARIANT, ChangeKind.ADDED, "mcp", f"{TOOLS} 200 tools[].tool_config <mcp>", Direction.BOTH),
        operations=(TOOLS, "PATCH /v1/convai/tools/{tool_id}", "POST /v1/convai/tools"),
        base=side("#/components/schemas/ToolConfig/oneOf", mark=Mark(f"{_WAS}/tools-list.md", 211)),
        revision=side(
            "#/components/schemas/ToolConfig/oneOf/3",
            {
                "type": "object",
                "required": ["type", "name"],
                "properties": {
                    name: {"type": "string", "minLength": 1, "description": f"The {name} of the tool."}
                    for name in _NAMES
                },
            },
            Mark(f"{_IS}/tools-list.md", 240),
        ),
    ),
)
OPERATION = finding(
    "operation-added",
    "operation is new",
    Reasons(Level.COMPATIBLE, Level.COMPATIBLE, "Nobody called it before."),
    Change(
        *(Subject.OPERATION, ChangeKind.ADDED, SUBMIT, SUBMIT, Direction.NONE, (SUBMIT,)),
        base=side("#/paths"),
        revision=side(
            "#/paths/~1v1~1convai~1batch-calling~1submit/post",
            {"responses": {"200": {"description": "Successful Response"}}},
            Mark(f"{_IS}/batch-calling-create.md", 9),
        ),
    ),
)
SERVER = finding(
    "server-added",
    "server `https://api.in.residency.elevenlabs.io` is new",
    Reasons(Level.COMPATIBLE, Level.COMPATIBLE, "The servers that were there still are."),
    Change(
        *(Subject.SERVER, ChangeKind.ADDED, "https://api.in.residency.elevenlabs.io", "", Direction.NONE, ()),
        base=side("#/servers"),
        revision=side("#/servers/4", {"url": "https://api.in.residency.elevenlabs.io"}),
    ),
)
NOW_REQUIRED = finding(
    "request-property-required",
    "property `simulation_specification` must now be given",
    Reasons(Level.BREAKING, Level.BREAKING, "A request without it was accepted and is refused."),
    Change(
        *(Subject.REQUIRED, ChangeKind.CHANGED, "simulation_specification", f"{SIMULATE} request", Direction.REQUEST),
        operations=(SIMULATE, f"{SIMULATE}/stream"),
        base=side("#/components/schemas/Simulation", False, Mark(f"{_WAS}/agents-simulate-conversation.md", 977)),
        revision=side("#/components/schemas/Simulation", True, Mark(f"{_IS}/agents-simulate-conversation.md", 981)),
    ),
)
DEFAULT = Change(
    *(Subject.DEFAULT, ChangeKind.REMOVED, "page_size", f"{TOOLS} query page_size", Direction.REQUEST, (TOOLS,)),
    base=side("#/paths/~1v1~1convai~1tools/get/parameters/1/schema", 30, Mark(f"{_WAS}/tools-list.md", 35)),
    revision=side("#/paths/~1v1~1convai~1tools/get/parameters/0/schema", mark=Mark(f"{_IS}/tools-list.md", 30)),
)
REWORDED = Change(
    *(Subject.DESCRIPTION, ChangeKind.CHANGED, "description", f"{GET} 200 status", Direction.RESPONSE, (GET,)),
    base=side("#/components/schemas/Status", "The status.", Mark(f"{_WAS}/conversations-get.md", 60)),
    revision=side("#/components/schemas/Status", "How it stands.", Mark(f"{_IS}/conversations-get.md", 61)),
)

COMPARED = {
    Subject.OPERATION: 15,
    Subject.PARAMETER: 26,
    Subject.PROPERTY: 874,
    Subject.TYPE: 1412,
    Subject.REQUIRED: 390,
    Subject.ENUM_VALUE: 431,
    Subject.DEFAULT: 118,
    Subject.VARIANT: 163,
    Subject.LIMIT: 22,
}
EMPTY = Outcome(
    "spec/openapi.yaml",
    "https://elevenlabs.io/docs/llms.txt",
    (),
    compared=COMPARED,
    sections=(PageNews(total=16).section(),),
    style=DRIFT_STYLE,
)
NEWS = PageNews(
    changed=("2026-11-20/conversations-get.md", "2026-11-20/tools-list.md"),
    new=("2026-11-20/batch-calling-create.md",),
    moved=(Move("https://elevenlabs.io/docs/tools/list", "https://elevenlabs.io/docs/api-reference/tools/list"),),
    total=17,
)
SOME = evolve(
    EMPTY,
    findings=(PROPERTY_GONE, ENUM_GREW, VARIANT, LIMIT, OPERATION, SERVER),
    waived=(
        (
            NOW_REQUIRED,
            Waiver(
                NOW_REQUIRED.fingerprint,
                NOW_REQUIRED.id,
                "The server still takes requests without it; asked the vendor on 2026-11-02.",
                "2026-12-31",
                Mark("spec/drift-waivers.yaml", 4),
            ),
        ),
    ),
    prose=(REWORDED,),
    unchecked=(Unchecked(DEFAULT, "defaults", f"{_IS}/tools-list.md", "An absent default says nothing."),),
    sections=(NEWS.section(),),
    remarks=("Action 2 of `overlays/spec/40-medium.overlay.yaml` matches nothing any more.",),
    surface="2 names are gone from the Python surface, 7 are new: `Conversation.agent_id`, `Medium.VOICEMAIL`.",
    step="major",
    changelog="### Removed\n\n- `Conversation.agent_id`\n\n### Added\n\n- `Medium.VOICEMAIL`\n- `ToolConfigMcp`\n",
)

HOSTILE = "</title></pre></script><script>alert(1)</script><img src=x onerror=alert(2)> \"'{{ 7 * 7 }} \u202e\ud800"
"""What a page may say, and a template must not."""


def saying(text: str) -> Outcome:
    """Return an outcome with *text* wherever a page, a person or a file name has a say."""
    mark = Mark(f"spec/{text}", 3)
    findings = tuple(
        evolve(
            one,
            message=f"{text} `{text}`",
            why=text,
            client_why=text,
            change=_saying(one.change, text, mark),
        )
        for one in SOME.findings
    )
    waivers = tuple((one, evolve(waiver, reason=text, where=mark)) for one, waiver in SOME.waived)
    unchecked = tuple(evolve(one, change=_saying(one.change, text, mark), source=text) for one in SOME.unchecked)
    return evolve(
        SOME,
        base=text,
        revision=f"javascript:{text}",
        findings=findings,
        waived=waivers,
        unchecked=unchecked,
        sections=(PageNews((text,), (text,), (text,), (Move(f"javascript:{text}", text),), 4).section(),),
        remarks=(text, f"`{text}`"),
        surface=text,
        changelog=text,
    )


def _saying(change: Change, text: str, mark: Mark) -> Change:
    base, revision = Side(f"#/{text}", mark, text), Side(f"#/{text}", mark, {text: [text]})
    place, operations = f"GET {text}", (f"GET {text}", f"POST {text}")
    return evolve(change, name=text, place=place, operations=operations, base=base, revision=revision)


def many(number: int) -> Outcome:
    """Return an outcome of *number* findings in an API of 400 operations."""
    every = tuple(f"{method} /v1/things/{n}" for n in range(100) for method in ("DELETE", "GET", "PATCH", "POST"))
    samples = sorted(SOME.findings, key=lambda one: -one.level)
    found = [_placed(samples[n * len(samples) // number], n, every) for n in range(number)]
    return evolve(SOME, findings=tuple(found))


def _placed(one: Finding, n: int, every: tuple[str, ...]) -> Finding:
    first = n % len(every)
    reached = every[first : first + (1, 1, 3, 40)[n % 4]]
    place = f"{reached[0]} 200 items[].part_{n}"
    change = evolve(one.change, place=place, operations=tuple(sorted(reached)))
    return finding(one.id, f"{one.message}, {n}", Reasons(one.level, one.client, one.why, one.client_why), change)
