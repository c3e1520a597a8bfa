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
MAPPING = Use("collections.abc", "Mapping")
SEQUENCE = Use("collections.abc", "Sequence")


def decoder(name: str) -> Use:
    """Return the use of *name* from the runtime's decoders."""
    return Use(".runtime.decode", name)


def lines(uses: Iterable[Use], here: str) -> tuple[str, ...]:
    """Return import lines for a module of the package *here* (`.models`), sorted and parted as isort does."""
    names: dict[str, set[str]] = {}
    for use in uses:
        names.setdefault(relative(use.module, here), set()).add(use.name)
    ordered = sorted(names, key=lambda module: (_section(module), names[module] != {""}, -_dots(module), module))
    found: list[str] = []
    for before, module in zip(["", *ordered], ordered, strict=False):
        found += [""] if before and _section(before) != _section(module) else []
        found += _lines(module, names[module])
    return tuple(found)


def _section(module: str) -> int:
    """Standard library, others, own."""
    return 2 if module.startswith(".") else 1 if module in ("attrs", "typing_extensions") else 0


def _dots(module: str) -> int:
    return len(module) - len(module.lstrip("."))


def _lines(module: str, names: set[str]) -> list[str]:
    if names == {""}:
        return [f"import {module}"]
    listed = ", ".join(sorted((name for name in names if " as " not in name), key=_kind))
    renamed = [f"from {module} import {name}" for name in sorted(names) if " as " in name]
    return [f"from {module} import {listed}", *renamed] if listed else renamed


def _kind(name: str) -> tuple[bool, bool, str]:
    """Constants, classes, others."""
    return not name.isupper(), not name[0].isupper(), name


def relative(module: str, here: str) -> str:
    """Return *module* as the package *here* names it: `.turn` or `..runtime.decode` in `.models`."""
    if not module.startswith("."):
        return module
    target, origin = module.split(".")[1:], here.split(".")[1:] if here != "." else []
    shared = 0
    while shared < min(len(target), len(origin)) and target[shared] == origin[shared]:
        shared += 1
    return "." * (len(origin) - shared + 1) + ".".join(target[shared:])
