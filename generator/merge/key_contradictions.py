"""Whether a page that names the headers of the key contradicts what another source says about security."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import security_schemes
from generator.merge.statements import Statement

_IN_AUTHORIZATION = frozenset({"http", "oauth2", "openIdConnect"})


def contradicts_key(winner: Statement, loser: Statement) -> bool:
    """Whether *winner* names headers with the key, of which the security of the operation in *loser* wants none."""
    headers = winner.source.key_headers
    required: Json = loser.node.get("security")
    if not headers or not is_list(required):
        return False
    names = {name for requirement in required if is_object(requirement) for name in requirement}
    known = security_schemes(loser.source.doc)
    # What a scheme is that no component describes, nobody knows.
    return names <= known.keys() and headers.isdisjoint(_headers(known[name] for name in names))


def _headers(schemes: Iterator[Json]) -> Iterator[str]:
    """Yield the headers, in lower case, in which *schemes* send a key."""
    for scheme in schemes:
        kind = scheme.get("type") if is_object(scheme) else None
        if kind in _IN_AUTHORIZATION:
            yield "authorization"
        elif kind == "apiKey" and scheme.get("in") == "header":
            yield str(scheme.get("name")).lower()
