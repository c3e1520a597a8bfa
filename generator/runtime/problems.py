"""What a server says is wrong with the values of a request."""

from __future__ import annotations

from typing import Any, NamedTuple


class Problem(NamedTuple):
    """One value that was refused."""

    loc: tuple[str | int, ...]
    """Where it stands in the request, such as ``("body", "turns", 0, "text")``."""
    msg: str
    """What is wrong with it, for people."""
    type: str
    """What is wrong with it, for programs; empty if it was not said."""

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.loc))}: {self.msg}"


def problems(body: Any) -> tuple[Problem, ...]:
    """The problems in ``{"detail": [{"loc": [...], "msg": "...", "type": "..."}]}``; other forms are left out."""
    match body:
        case {"detail": [*items]}:
            return tuple(found for item in items if (found := _problem(item)))
        case _:
            return ()


def _problem(item: Any) -> Problem | None:
    match item:
        case {"loc": [*steps], "msg": str(msg)} if all(isinstance(step, (str, int)) for step in steps):
            kind = item.get("type")
            return Problem(tuple(steps), msg, kind if isinstance(kind, str) else "")
        case _:
            return None
