"""Operations by name, ``GET /v1/calls/{id}``; sources may call the parameters of one path otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PARAMETER = re.compile(r"\{[^{}]*\}")


def template(name: str) -> str:
    """Return *name*, an operation or a path, without the names of its parameters.

    >>> template("GET /v1/calls/{call_id}")
    'GET /v1/calls/{}'
    """
    return _PARAMETER.sub("{}", name)


def find_known(names: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return those of *names* that are among the *known* ones, with what they are called there.

    >>> find_known(["GET /calls/{id}", "GET /rooms"], ["GET /calls/{call_id}"])
    {'GET /calls/{id}': 'GET /calls/{call_id}'}
    """
    exact = sorted(known)
    similar = {template(name): name for name in reversed(exact)}
    similar |= {name: name for name in exact}
    found = ((name, similar.get(name) or similar.get(template(name))) for name in names)
    return {name: other for name, other in found if other}
