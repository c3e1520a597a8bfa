"""Keeps the names that users import: what the client of the last build calls otherwise becomes a former name.

Where upstream spells a component otherwise, makes one of an inline schema, or states two apart that said the same, the
class gets another name. It is found by where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve

from generator.build.earlier_client import EarlierClient
from generator.build.former_names import PARAM, FormerNames
from generator.build.successors import successors
from generator.shape.shaped_document import ClassName, Shaped


def keep_names(former: FormerNames, earlier: EarlierClient, shaped: Shaped, version: str) -> FormerNames:
    """Return the names *former* and those of the *earlier* client that are called otherwise in *shaped*.

    The client that is built has the *version*.
    """
    names = shaped.names
    gone = earlier.classes.keys() - names.classes.keys()
    classes = _missing(earlier, "", names.classes) | _pointing_to(gone, former.classes)
    params = _missing(earlier, PARAM, names.params) | _pointing_to(gone, former.params)
    if not classes and not params:
        return former
    places = successors(earlier.document(), shaped.doc)
    kept = evolve(
        former,
        until=former.until or _next_minor(version),
        classes={**former.classes, **_successors(classes, places, names.classes, shaped.response)},
    )
    # Most names of plain forms follow from those of classes.
    covered = kept.of(names).params
    params = {name: components for name, components in params.items() if name not in covered}
    return evolve(kept, params={**former.params, **_successors(params, places, names.params, shaped.request)})


def _missing(earlier: EarlierClient, suffix: str, now: Mapping[str, ClassName]) -> dict[str, list[str]]:
    """Return the names of the *earlier* client that end with *suffix* and are none *now*, and their components."""
    used = {given.name for given in now.values()}
    found: dict[str, list[str]] = {}
    for component, cls in earlier.classes.items():
        if cls + suffix in earlier.names - used:
            found.setdefault(cls + suffix, []).append(component)
    return found


def _pointing_to(gone: set[str], former: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the names *former* of components that are *gone*."""
    return {name: [component] for name, component in former.items() if component in gone}


def _successors(
    wanted: Mapping[str, Sequence[str]],
    places: Mapping[str, Counter[str]],
    now: Mapping[str, ClassName],
    preferred: frozenset[str],
) -> dict[str, str]:
    """Return for each of the *wanted* names which component has the place of its components *now*, if one has.

    A component that still has a class is its own. Of several classes it is that of most; then one that is *preferred*.
    """
    found: dict[str, str] = {}
    for name, components in wanted.items():
        votes = Counter[str]()
        for component in components:
            votes.update([component] if component in now else places.get(component, ()))
        classes = Counter(now[place].name for place in votes.elements() if place in now)
        candidates = [place for place in votes if place in now]
        if candidates:
            rank = {place: (-classes[now[place].name], place not in preferred, place) for place in candidates}
            found[name] = min(candidates, key=rank.__getitem__)
    return found


def _next_minor(version: str) -> str:
    """Return the version after *version* that may break callers."""
    major, minor, *_ = [*version.split("."), "0"]
    return f"{major}.{int(minor) + 1 if minor.isdecimal() else 1}.0"
