"""An explanation as text for a terminal: two lines a fact, what it says and the places that say so as `file:line`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from generator import rulebook
from generator.explain.model import Explanation, Fact, Group, Part, Statement
from generator.location import Mark, printable
from generator.shape.model import Union

WIDTH = 100
_IN = "  "
_VALUE = 18
_MAX_LINES = 6


def render(explanation: Explanation) -> str:
    """Return *explanation* as lines of at most 100 columns, but for a place that is longer."""
    blocks = [
        _lines(explanation.title, f"{explanation.kind}", explanation.pointer),
        [f"python  {name}" for name in explanation.python],
        _section("stated", (line for each in explanation.pages for line in _statement(each, _IN))),
        _section("facts", (line for fact in explanation.facts for line in _fact(fact))),
        _section("not in the document", (line for fact in explanation.lost for line in _fact(fact))),
        _section("read", _union(explanation.union) if explanation.union else ()),
        *(_section(group.title, _group(group)) for group in explanation.groups),
        _section("rules", _rules(explanation)),
    ]
    return "\n\n".join("\n".join(printable(line).rstrip() for line in block) for block in blocks if block)


def _lines(*texts: str) -> list[str]:
    return list(texts)


def _section(title: str, lines: Sequence[str] | Iterator[str]) -> list[str]:
    body = list(lines)
    return [title, *body] if body else []


def _fact(fact: Fact) -> Iterator[str]:
    yield from _row(fact.name, fact.value)
    for statement in fact.statements:
        yield from _statement(statement, " " * _VALUE)


def _row(name: str, value: str) -> Iterator[str]:
    """Yield *name* and beside it *value*, wrapped; a long one is cut."""
    head = f"{_IN}{name}"
    gap = head.ljust(_VALUE) if len(head) < _VALUE else f"{head}  "
    body = textwrap.wrap(value, WIDTH - _VALUE, max_lines=_MAX_LINES, placeholder=" ...") or ['""']
    if len(gap) + len(body[0]) > WIDTH:
        yield head
        gap = " " * _VALUE
    yield gap + body[0]
    yield from (" " * _VALUE + line for line in body[1:])


def _statement(statement: Statement, margin: str) -> Iterator[str]:
    verdict = statement.verdict
    if statement.rule and statement.rule != verdict:
        verdict += f" ({statement.rule})"
    yield from _placed(margin, str(statement.mark), verdict)
    if statement.said:
        told = "" if statement.verdict in {"overlay", "derived"} else "says "
        text = f"{told}{statement.said}" if statement.verdict != "derived" else f"from {statement.said}"
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=f"{margin}  ", subsequent_indent=f"{margin}  ", max_lines=2, placeholder=" ..."
        )


def _placed(margin: str, place: str, text: str) -> Iterator[str]:
    """Yield a place and what is said of it, below it where the line would be too long."""
    line = f"{margin}{place}  {text}"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"{margin}{place}"
    yield f"{margin}  {text}"


def _group(group: Group) -> Iterator[str]:
    for part in group.parts:
        yield from _row(part.name, part.value) if len(part.name) + 2 < _VALUE else _tall(part)
        if part.mark != Mark("", 0):
            rule = f"  ({part.rule})" if part.rule else ""
            yield f"{' ' * _VALUE}{part.mark}{rule}"


def _tall(part: Part) -> Iterator[str]:
    line = f"{_IN}{part.name}  {part.value}"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"{_IN}{part.name}"
    yield from textwrap.wrap(part.value, WIDTH, initial_indent=" " * _VALUE, subsequent_indent=" " * _VALUE)


def _union(union: Union) -> Iterator[str]:
    if union.tag:
        yield from _row("by the tag", union.tag)
        width = max(len(value) for value in union.mapping)
        yield from (f"{' ' * _VALUE}{value.ljust(width)}  {arm}" for value, arm in union.mapping.items())
        yield from _row("without it", union.default or "by shape, else kept raw")
    if union.nullable:
        yield from _row("null", "accepted")
    for rule in union.rules:
        yield from _row(rule, rulebook.UNIONS[rule])


def _rules(explanation: Explanation) -> Iterator[str]:
    facts = (*explanation.facts, *explanation.lost)
    said = (*explanation.pages, *(statement for fact in facts for statement in fact.statements))
    used = {statement.rule for statement in said} | {part.rule for group in explanation.groups for part in group.parts}
    yield from (line for rule, text in rulebook.FACTS.items() if rule in used for line in _row(rule, text))
