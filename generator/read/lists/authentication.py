"""The lines of the section `Authentication` -> header parameters, as the YAML dialects print the key of the API."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.base.location import Mark
from generator.base.nodes import Map
from generator.read.lists.page_lines import Line, UnreadableLine, code_span

_GROUP = re.compile(
    r" header \((?P<scheme>[^()]*, )?(?:required|optional)\)"
    r"(?P<prefix> \(prefixed with .*?`\))?(?: — (?P<text>.*))?"
)
_OAUTH = re.compile(r"- OAuth2?(?: .*?)?(?: — (?P<text>.*))?$")
_SCHEMES = {"bearer token, ": "Bearer", "basic auth, ": "Basic", None: ""}


def key_parameters(lines: Sequence[Line]) -> Iterator[tuple[Map, Mark]]:
    """Yield a header parameter for each header that *lines* name; several lines are alternatives."""
    found: dict[str, Map] = {}
    for line in (line.as_bullet() for line in lines):
        header, prefix, text = _header(line)
        # What stands before the key is a sentence of the description, as in the YAML dialects.
        form = f"Header authentication of the form `{prefix} <key>`" if prefix else ""
        description = text if form and " of the form `" in text else ". ".join(part for part in (form, text) if part)
        if header.lower() not in found:
            parameter = Map(mark=line.mark)
            parameter.put("name", header, line.mark)
            parameter.put("in", "header", line.mark)
            if description:
                parameter.put("description", description, line.mark)
            parameter.put("required", value=True, mark=line.mark)
            parameter.put("schema", Map({"type": "string"}, mark=line.mark), line.mark)
            found[header.lower()] = parameter
        elif description:
            # Another way to send the key in the same header.
            known = found[header.lower()]
            known.put("description", f"{known.get('description', '')}\n{description}".strip(), known.mark)
    for parameter in found.values():
        parameter["required"] = len(found) == 1
        yield parameter, parameter.mark


def _header(line: Line) -> tuple[str, str, str]:
    """Return the name of the header, what stands before the key, and the description."""
    oauth = _OAUTH.match(line.text)
    if oauth:
        return "Authorization", "Bearer", oauth["text"] or ""
    span = code_span(line.text, 2) if line.text.startswith("- ") else None
    group = _GROUP.fullmatch(line.text[span.end :]) if span else None
    if span is None or group is None or group["scheme"] not in _SCHEMES:
        raise UnreadableLine("a header with a key must stand here: - `X-API-Key` header (required)", line.mark)
    prefix = _SCHEMES[group["scheme"]]
    if group["prefix"]:
        inner = code_span(group["prefix"], len(" (prefixed with "))
        prefix = inner.text.strip() if inner else prefix
    return span.text, prefix, group["text"] or ""
