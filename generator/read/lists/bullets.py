"""The lines of a section -> a tree of bullets, each of one of the forms that the grammar has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from generator.base.location import Mark
from generator.base.numerals import count
from generator.read.lists.page_lines import LEVEL, CodeSpan, Line, UnreadableLine, code_span
from generator.read.lists.property_line import Property, read_property
from generator.read.lists.type_labels import WORDS

_ALLOWED = "Allowed values: "
_STREAM = "Streaming response of "
_VARIANT_NAME = re.compile(r"[A-Za-z_][\w.\-:/\[\], ]*")
_BARE = re.compile(rf"- {_VARIANT_NAME.pattern}")
_GROUP = r"\s*\([^()]*,\s*(?:required|optional)\b"
_IS_PROPERTY = re.compile(rf"(?:\S{{1,4}}[ \t]+)?`[^`]+`{_GROUP}", re.IGNORECASE)
_BEGINS_BULLET = re.compile(r"- (?:`|Allowed values:|Streaming response of|File download\.$)")
_TYPE = rf"(?:list of |map from |(?:{'|'.join(sorted(WORDS))})\b(?:[,)]| or ))"
_MISSPELT = re.compile(rf"- (?:`?[^\s`()]+`?{_GROUP}|`[^`]*`?\s*\({_TYPE})", re.IGNORECASE)
"""A bullet that is meant as a property, and is none: it would be prose."""


@frozen
class TagVariant:
    """`tag`: `value` (Name): a variant of a union with a discriminator."""

    tag: str
    value: str
    name: str


@frozen
class UntaggedVariant:
    """Name: an object variant of a union without one."""

    name: str


@frozen
class AllowedValues:
    """Allowed values: `a`, `b`."""

    values: tuple[str, ...]
    marks: tuple[Mark, ...]


@frozen
class RootType:
    """`label`: a whole body that is no object."""

    label: str
    label_mark: Mark


@frozen
class FileDownload:
    """File download."""


@frozen
class StreamOf:
    """Streaming response of `label`."""

    label: str
    label_mark: Mark


Form = Property | TagVariant | UntaggedVariant | AllowedValues | RootType | FileDownload | StreamOf


@define
class Bullet:
    """One bullet and the bullets one level below it."""

    form: Form
    mark: Mark
    """The name in it, or its text."""
    children: list[Bullet] = field(factory=list["Bullet"])


def _begins_bullet(line: Line) -> bool:
    """Whether *line* is meant as a bullet of a schema, and not as one in a description.

    `- `x` (about it)` with nothing required or optional is prose; a group that is never closed is a bullet cut off.
    """
    line = line.as_bullet()
    if _MISSPELT.match(line.text):
        return True
    if not _BEGINS_BULLET.match(line.text):
        return False
    span = code_span(line.text, 2)
    if span is None:
        return not line.text.startswith("- `") or "`" not in line.text[3:]
    rest = line.text[span.end :]
    if rest.startswith(" ("):
        return ")" not in rest or bool(re.search(r", (required|optional)\b", rest))
    if rest.startswith(": "):
        value = code_span(rest, 2)
        return value is not None and re.fullmatch(r"| \([^()]*\)?", rest[value.end :]) is not None
    return not rest


def first_bullet(lines: Sequence[Line]) -> int:
    """Return the number of the first of *lines* that is meant as a bullet of a schema, their count where none is.

    A bare name is one where the properties of a variant stand below; else it may be prose.
    """
    first = next((number for number, line in enumerate(lines) if _begins_bullet(line)), len(lines))
    if first < len(lines) and lines[first].indent == LEVEL:
        while first > 0 and lines[first - 1].indent == 0 and _BARE.fullmatch(lines[first - 1].as_bullet().text):
            first -= 1
    for line in lines[:first]:
        if _IS_PROPERTY.match(line.text):
            raise UnreadableLine("this looks like a property, but begins with no bullet: -", line.mark)
    return first


def read_bullets(lines: Sequence[Line]) -> list[Bullet]:
    """Return the tree of *lines*, the first of which is at the left margin; raises `UnreadableLine`."""
    roots: list[Bullet] = []
    open_bullets: list[Bullet] = []
    for line in lines:
        if line.is_blank:
            continue
        level, odd = divmod(line.indent, LEVEL)
        if odd or level > len(open_bullets):
            indent = count(line.indent, "space")
            what = f"this line is indented by {indent}, where {_possible(len(open_bullets))} are possible"
            raise UnreadableLine(what, line.mark)
        bullet = _read_bullet(line)
        del open_bullets[level:]
        if open_bullets and isinstance(open_bullets[-1].form, AllowedValues | FileDownload | StreamOf):
            raise UnreadableLine("nothing can stand below the bullet above, which has no parts", line.mark)
        (open_bullets[-1].children if open_bullets else roots).append(bullet)
        open_bullets.append(bullet)
    return roots


def _possible(levels: int) -> str:
    return "no" if levels == 0 else " or ".join(str(level * LEVEL) for level in range(levels + 1))


def _read_bullet(line: Line) -> Bullet:
    line = line.as_bullet()
    text = line.text
    if not text.startswith("- "):
        raise UnreadableLine("this line is no bullet, and stands among bullets", line.mark)
    if text.startswith(_ALLOWED, 2):
        return Bullet(_allowed_values(line), line.at(2))
    if text == "- File download.":
        return Bullet(FileDownload(), line.at(2))
    if text.startswith(_STREAM, 2):
        return Bullet(_stream(line), line.at(2))
    span = code_span(text, 2)
    if span is None:
        return Bullet(_bare(line), line.at(2))
    rest = text[span.end :]
    if not rest:
        return Bullet(RootType(span.text, line.at(3)), line.at(2))
    if rest.startswith(" ("):
        return Bullet(read_property(span, line), line.at(2))
    if rest.startswith(": "):
        return Bullet(_tag_variant(span, line), line.at(2))
    raise UnreadableLine(f"what follows `{span.text}` is no group in parentheses", line.at(span.end))


def _bare(line: Line) -> UntaggedVariant:
    name = line.text[2:]
    if _VARIANT_NAME.fullmatch(name):
        return UntaggedVariant(name)
    if name.startswith("`"):
        raise UnreadableLine("this code span is never closed", line.at(2))
    raise UnreadableLine("this bullet has none of the known forms", line.at(2))


def _tag_variant(tag: CodeSpan, line: Line) -> TagVariant:
    value = code_span(line.text, tag.end + 2)
    if value is None:
        raise UnreadableLine(f"the value of the tag `{tag.text}` must stand in a code span", line.at(tag.end + 2))
    rest = line.text[value.end :]
    name = re.fullmatch(r" \(([^()]+)\)", rest)
    if rest and not name:
        what = "this group is never closed" if ")" not in rest else "only the name of the variant can follow"
        raise UnreadableLine(what, line.at(value.end + 1))
    return TagVariant(tag.text, value.text, name[1] if name else "")


def _stream(line: Line) -> StreamOf:
    start = 2 + len(_STREAM)
    span = code_span(line.text, start)
    if span is None or line.text[span.end :] != ".":
        raise UnreadableLine("a type in a code span and a full stop must follow", line.at(start))
    return StreamOf(span.text, line.at(start + 1))


def _allowed_values(line: Line) -> AllowedValues:
    spans = tuple(_spans(line, 2 + len(_ALLOWED)))
    return AllowedValues(tuple(span.text for _, span in spans), tuple(line.at(start) for start, _ in spans))


def _spans(line: Line, start: int) -> Iterator[tuple[int, CodeSpan]]:
    while True:
        span = code_span(line.text, start)
        if span is None:
            raise UnreadableLine("a value in a code span must stand here", line.at(start))
        yield start, span
        if span.end == len(line.text):
            return
        if not line.text.startswith(", ", span.end):
            raise UnreadableLine("a comma and the next value must follow", line.at(span.end))
        start = span.end + 2
