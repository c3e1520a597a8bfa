"""The line of a property: `name` (type, required or optional, nullable, default, deprecated) — description."""

from __future__ import annotations

import re

from attrs import frozen

from generator.base.location import Mark
from generator.read.lists.page_lines import CodeSpan, Line, UnreadableLine

SEPARATOR = " — "
_GROUP = re.compile(
    r'\((?P<label>"[^`]*?"|.*?), (?P<need>required|optional)(?P<nullable>, nullable)?(?P<rest>[,)].*)?$'
)


@frozen
class Property:
    """`name` (label, required, ...) — description."""

    name: str
    label: str
    label_mark: Mark
    is_required: bool
    is_nullable: bool
    default: str | None
    """As it is printed, None where none is."""
    default_mark: Mark
    is_deprecated: bool
    description: str


def read_property(name: CodeSpan, line: Line) -> Property:
    """Return the property on *line*, whose name is the code span *name*; raises `UnreadableLine`."""
    if not name.text:
        raise UnreadableLine("this property has no name", line.at(2))
    start = name.end + 1
    group = _GROUP.match(line.text, start)
    if not group or not group["rest"]:
        what = (
            "this group is never closed"
            if ")" not in line.text[start:] or group
            else ("this group must hold a type and `required` or `optional`")
        )
        raise UnreadableLine(what, line.at(start))
    end, default, is_deprecated = _options(group["rest"], line, group.start("rest"))
    text = line.text[end:]
    if text and not text.startswith(SEPARATOR):
        raise UnreadableLine("only ` — ` and a description can follow the group", line.at(end))
    default_at = line.text.find("default: ", start) + len("default: ")
    return Property(
        name=name.text,
        label=group["label"],
        label_mark=line.at(group.start("label")),
        is_required=group["need"] == "required",
        is_nullable=group["nullable"] is not None,
        default=default,
        default_mark=line.at(default_at),
        is_deprecated=is_deprecated,
        description=unescaped(text[len(SEPARATOR) :]),
    )


def _options(rest: str, line: Line, start: int) -> tuple[int, str | None, bool]:
    """Return where the group ends, the default, and whether `deprecated` stands there.

    A default is printed raw, with any commas and parentheses: the group ends at a parenthesis at the end of the line or
    before the separator, the first one that leaves the parentheses of the default in pairs.
    """
    ends = [match.start() for match in re.finditer(rf"\)(?=$|{SEPARATOR})", rest)]
    if not ends:
        raise UnreadableLine("this group is never closed", line.at(line.text.index(" (") + 1))
    found = re.match(r", default: ", rest)
    if not found:
        options = rest[: ends[0]]
        if options not in {"", ", deprecated"}:
            raise UnreadableLine(f"`{options.removeprefix(', ')}` is no option of a property", line.at(start + 2))
        return start + ends[0] + 1, None, bool(options)
    depths = {end: _depth(rest[found.end() : end]) for end in ends}
    end = next((end for end, depth in depths.items() if depth == 0), ends[0])
    if depths[end] > 0:
        raise UnreadableLine("this group is never closed", line.at(line.text.index(" (") + 1))
    # Nothing stands between the space and the parenthesis where the default is the empty string.
    default = rest[found.end() : end]
    is_deprecated = default.endswith(", deprecated")
    return start + end + 1, default.removesuffix(", deprecated") if is_deprecated else default, is_deprecated


def _depth(text: str) -> int:
    """Return how many parentheses are open at the end of *text*, -1 where one was closed that was not open."""
    depth = 0
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return depth
    return depth


_CODE = re.compile(r"(`+).*?(?<!`)\1(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~$&])")


def unescaped(text: str) -> str:
    """Return *text* as it was before the platform escaped it, which it does where `<` or `{` stands outside of code."""
    if not re.search(r"[<{]", _CODE.sub("", text)):
        return text
    out: list[str] = []
    end = 0
    for code in _CODE.finditer(text):
        out += [_ESCAPED.sub(r"\1", text[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*out, _ESCAPED.sub(r"\1", text[end:])])
