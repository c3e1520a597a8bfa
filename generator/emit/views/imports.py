"""The names that a module of the client uses from other modules, and the import lines for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple


class Use(NamedTuple):
    """A name in a module; modules of the client start with a dot. An empty name stands for the module itself."""

    module: str
    name: str


UNSET = Use(".runtime.unset", "UNSET")
UNSET_TYPE = Use(".runtime.unset", "Unset")
ANY = Use("typing", "Any")
CALLABLE = Use("collections.abc", "Callable")
MAPPING = Use("collections.abc", "Mapping")
SEQUENCE = Use("collections.abc", "Sequence")
SEQUENCE_NOT_STR = Use(".runtime.sequences", "SequenceNotStr")


def decoder(name: str) -> Use:
    """Return the use of *name* from the runtime's decoders."""
    return Use(".runtime.decode", name)


def lines(uses: Iterable[Use], here: str) -> tuple[str, ...]:
    """Return import lines for a module of the package *here* (`.models`), in the order that ruff's isort rules want."""
    names: dict[str, set[str]] = {}
    for use in uses:
        names.setdefault(relative(use.module, here), set()).add(use.name)
    statements = sorted((statement for item in names.items() for statement in _statements(*item)), key=_place)
    listed: list[str] = []
    for before, statement in zip([None, *statements], statements, strict=False):
        listed += [""] if before and _section(before.module) != _section(statement.module) else []
        listed.append(statement.text)
    return tuple(listed)


class ImportStatement(NamedTuple):
    """One import statement."""

    module: str
    names: tuple[str, ...]
    """In order; none where the module itself is imported."""

    @property
    def text(self) -> str:
        """The statement as it is written."""
        return f"from {self.module} import {', '.join(self.names)}" if self.names else f"import {self.module}"


def _statements(module: str, names: set[str]) -> Iterable[ImportStatement]:
    """Yield the imports of *names* from *module*; a name with an alias has a statement of its own."""
    aliased = {name for name in names if " as " in name}
    plain = sorted(names - aliased - {""}, key=_name_key)
    if plain:
        yield ImportStatement(module, tuple(plain))
    yield from (ImportStatement(module, (name,)) for name in aliased)
    if "" in names:
        yield ImportStatement(module, ())


def _place(statement: ImportStatement) -> tuple[object, ...]:
    """Return the sort key of *statement*: `import x` comes before `from x`, and `..` before `.`."""
    module = statement.module.lstrip(".")
    dots = len(statement.module) - len(module)
    first = [_name_key(name) for name in statement.names[:1]]
    return _section(statement.module), bool(first), -dots, _natural(module), first


def _section(module: str) -> int:
    """Return the block of *module*: 0 is the standard library, 1 other packages, 2 the client itself."""
    return 2 if module.startswith(".") else 1 if module in ("attrs", "typing_extensions") else 0


@lru_cache(256)  # few names are in many modules, and the keys of all would be megabytes
def _name_key(name: str) -> tuple[object, ...]:
    """Return the sort key of *name*: constants, then classes, then others, and then regardless of case."""
    name, _, alias = name.partition(" as ")
    kind = 0 if len(name) > 1 and name.isupper() else 1 if name[0].isupper() else 2
    return kind, _natural(name.lower()), _natural(name), _natural(alias)


@lru_cache(256)
def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the sort key of *text* in natural order, in which numbers count as a whole: `V2` comes before `V10`."""
    parts = re.findall(r"[0-9]+|[^0-9]", text)
    return tuple((ord("0"), _size(part), part) if part.isdecimal() else (ord(part), 0, "") for part in parts)


def _size(digits: str) -> int:
    """Return the sort key of *digits* before they are compared as text: with a leading zero they are a fraction."""
    return 0 if digits.startswith("0") else len(digits)


def relative(module: str, here: str) -> str:
    """Return *module* as the package *here* names it: `.turn` or `..runtime.decode` in `.models`."""
    if not module.startswith("."):
        return module
    target, origin = module.split(".")[1:], here.split(".")[1:] if here != "." else []
    shared = 0
    while shared < min(len(target), len(origin)) and target[shared] == origin[shared]:
        shared += 1
    return "." * (len(origin) - shared + 1) + ".".join(target[shared:])
