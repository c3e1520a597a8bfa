"""What a file needs from others, and the import lines that say so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Use(NamedTuple):
    """A name of a module; the module of the client itself starts with a dot, as seen from the package."""

    module: str
    name: str


UNSET = Use(".runtime.unset", "UNSET")
UNSET_TYPE = Use(".runtime.unset", "Unset")
ANY = Use("typing", "Any")


def decoder(name: str) -> Use:
    """Return the use of *name* from the runtime's decoders."""
    return Use(".runtime.decode", name)


def lines(uses: Iterable[Use], here: str) -> tuple[str, ...]:
    """Return sorted import lines for a module of the package *here* (`.models`), standard library first, own modules last."""
    names: dict[str, set[str]] = {}
    for use in uses:
        names.setdefault(use.module, set()).add(use.name)
    ordered = sorted(names, key=lambda module: (module.startswith("."), module in _THIRD, module))
    return tuple(_line(module, names[module], here) for module in ordered)


_THIRD = ("attrs",)


def _line(module: str, names: set[str], here: str) -> str:
    if module == "datetime":
        return "import datetime as dt"
    listed = ", ".join(sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name)))
    return f"from {relative(module, here)} import {listed}"


def relative(module: str, here: str) -> str:
    """Return *module* as the package *here* names it: `.turn` or `..runtime.decode` in `.models`."""
    if not module.startswith("."):
        return module
    target, origin = module.split(".")[1:], here.split(".")[1:] if here != "." else []
    shared = 0
    while shared < min(len(target), len(origin)) and target[shared] == origin[shared]:
        shared += 1
    return "." * (len(origin) - shared + 1) + ".".join(target[shared:])
