"""Media types of two bodies, brought together."""

from __future__ import annotations

from attrs import define, field


def essence(name: str) -> str:
    """Return the media type *name* in the one way to write it: no case, no blanks, UTF-8 not named."""
    kind, *parameters = (part.strip() for part in name.lower().split(";"))
    return ";".join([kind, *sorted(p for p in parameters if p.replace('"', "") not in ("", "charset=utf-8"))])


def _family(name: str) -> str:
    """Return what related media types have in common: `application/vnd.x+json; v=1` is a kind of JSON."""
    group, _, sub = essence(name).partition(";")[0].partition("/")
    return f"{group}/{sub.rpartition('+')[2]}"


def is_related(one: str, other: str) -> bool:
    """Whether what is sent as *one* can be compared with what is sent as *other*."""
    return _family(one) == _family(other)


@define(eq=False)
class MediaTypeMatches:
    """The names of the media types of two bodies."""

    gone: list[str]
    new: list[str]
    pairs: list[tuple[str, str]] = field(factory=list[tuple[str, str]])


def pair_up(base: list[str], revision: list[str]) -> MediaTypeMatches:
    """Return which names are the same, are related, or took the place of each other."""
    matched = MediaTypeMatches(sorted(base), sorted(revision))
    for key in (essence, _family):
        waiting = {key(name): name for name in reversed(matched.new)}
        for name in [*matched.gone]:
            if (other := waiting.pop(key(name), None)) is not None:
                matched.gone.remove(name)
                matched.new.remove(other)
                matched.pairs.append((name, other))
    if len(base) == len(revision) == len(matched.gone) == len(matched.new) == 1:
        matched.pairs.append((matched.gone.pop(), matched.new.pop()))
    return matched
