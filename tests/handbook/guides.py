"""The READMEs and what they lead to, as pages of the site."""

from __future__ import annotations

import re

from tests.consolidated import ROOT

PAGES = {
    "generated/README.md": "guide.md",
    "README.md": "generator.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    ".github/SECURITY.md": "security.md",
    "NOTICE": "notice.md",
    "LICENSE": "license.md",
}
"""Files of the repository, and what they are called in the site."""
PICTURE = ".github/pipeline.svg"
_LINK = re.compile(r"(?<=\]\()(?!https?://|#)([^)#\s]*)(#[^)\s]*)?(?=\))")
_GRAPH = re.compile(r"```mermaid\n.*?```", re.DOTALL)


def page(file: str) -> str:
    """Return *file* as a page: a link to another page leads to it, and other texts are shown as they are."""
    text = (ROOT / file).read_text(encoding="utf-8")
    if not file.endswith(".md"):
        return f"# {file.capitalize()}\n\n``` {{ .text .wrapped }}\n{text}```\n"
    text = _GRAPH.sub(lambda match: _arrows(match[0]), text)
    return _LINK.sub(lambda match: f"{_target(file, match[1])}{match[2] or ''}", text)


def _arrows(graph: str) -> str:
    """Return the arrows of *graph* as a list: what draws them would be loaded from the internet."""
    leads: dict[str, list[str]] = {}
    for start, end in re.findall(r"(\w+) --> (\w+)", graph):
        leads.setdefault(start, []).append(f"`{end}`")
    return "\n".join(f"- `{start}` → {', '.join(ends)}" for start, ends in leads.items())


def _target(file: str, link: str) -> str:
    """Return the page to which *link* in *file* leads; a file that is none is an error: the link would be broken."""
    found = ((ROOT / file).parent / link).resolve().relative_to(ROOT).as_posix()
    return "pipeline.svg" if found == PICTURE else PAGES[found]


def start() -> str:
    """Return the first page: what there is, and where."""
    return """# ElevenLabs Agents: a typed Python client, made from the documentation

Unofficial: not made, endorsed or supported by ElevenLabs (see [notice](notice.md)).

| you want to | read |
| --- | --- |
| use the client | [Guide of the client](guide.md) |
| look up a call: signature, example, errors, and where each fact comes from | [Calls](calls.md) |
| look up the clients and the errors | [Classes](classes.md) |
| see the API as it is, without the client | [The API](api.html) |
| build such a client, compare documents, watch for changes | [Guide of the generator](generator.md) |
| know how a change is judged | [Rules](rules.md) |
| correct a fact, or change the program | [Contributing](contributing.md) |

## A first call

```python
from elevenlabs_agents import ElevenLabs
from elevenlabs_agents.testing import FakeServer

# Without an account: a server on this machine that answers what the documentation allows.
with FakeServer() as server, ElevenLabs(api_key="any", base_url=server.url) as client:
    call = client.conversational_ai.conversations.get(conversation_id="123")
    print(call.status, len(call.transcript))
```
"""
