"""An explanation as text for a terminal: two lines a fact, what it says and the places that say so as `file:line`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from generator.base.location import NOWHERE, printable
from generator.explain import rulebook
from generator.explain.explained import Explanation, Fact, PartGroup, Quotation
from generator.shape.shaped import Union

WIDTH = 100
_IN = "  "
_VALUE = 16
"""Column of values and places."""
_VERDICT = 14
_MAX_LINES = 6
_QUIET = {"only", "agreed"}
"""Rules that the list of pages itself shows."""


def render(explanation: Explanation) -> str:
    """Return *explanation* as lines of at most 100 columns, but for a place that is longer."""
    blocks = [
        [*_wrapped(explanation.title, "", 2), *_wrapped(explanation.kind, "", 2), explanation.pointer],
        _section("python", (line for name in explanation.python for line in _wrapped(name, _IN, _MAX_LINES))),
        _section("stated", (line for each in explanation.pages for line in _statement(each, _IN))),
        _section("facts", (line for fact in explanation.facts for line in _fact(fact))),
        _section("not in the document", (line for fact in explanation.lost for line in _fact(fact))),
        _section("read", _union(explanation.union) if explanation.union else ()),
        *(_section(group.title, _group(group)) for group in explanation.groups),
        _section("rules", _rules(explanation)),
    ]
    return "\n\n".join("\n".join(printable(line).rstrip() for line in block) for block in blocks if block)


def _section(title: str, lines: Sequence[str] | Iterator[str]) -> list[str]:
    body = list(lines)
    return [title, *body] if body else []


def _fact(fact: Fact) -> Iterator[str]:
    yield from _row(fact.name, fact.value)
    for statement in fact.statements:
        yield from _statement(statement, " " * _VALUE)


def _row(name: str, value: str) -> Iterator[str]:
    """Yield *name* and beside it *value*; a long value is wrapped, and cut after some lines."""
    head = f"{_IN}{name}"
    margin = " " * _VALUE
    body = _wrapped(value or '""', margin, _MAX_LINES)
    line = head.ljust(_VALUE) + body[0][_VALUE:] if len(head) < _VALUE - 1 else f"{head}  {body[0][_VALUE:]}"
    if len(line) > WIDTH or len(head) > 2 * _VALUE or (len(body) > 1 and len(head) >= _VALUE - 1):
        yield from _wrapped(name, _IN, _MAX_LINES)
        yield body[0]
    else:
        yield line
    yield from body[1:]


def _statement(statement: Quotation, margin: str) -> Iterator[str]:
    """Yield the verdict and the place, and below them the rule and the page's own words."""
    yield f"{margin}{statement.verdict.ljust(_VERDICT)}{statement.mark}"
    words = {"derived": "made from", "agrees": ""}.get(statement.verdict, "says") if statement.said else ""
    rule = "" if statement.rule in {statement.verdict, *_QUIET} else statement.rule
    text = f"{words} {statement.said}".strip()
    below = margin + " " * _VERDICT
    yield from _wrapped(f"{rule}: {text}" if rule and text else rule or text, below, 2)


def _wrapped(text: str, margin: str, lines: int) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=margin, subsequent_indent=margin, max_lines=lines, placeholder=" ..."
    )


def _group(group: PartGroup) -> Iterator[str]:
    for part in group.parts:
        yield from _row(part.name, part.value)
        if part.mark != NOWHERE:
            yield f"{' ' * _VALUE}{part.mark}" + (f"  ({part.rule})" if part.rule else "")


def _union(union: Union) -> Iterator[str]:
    if union.tag:
        yield from _row("by the tag", union.tag)
        yield from _mapping(union)
    shapes = [rule for rule in union.rules if rule in {"kind", "required", "own-properties"}]
    if union.tag:
        yield from _row("without it", union.default or " + ".join(shapes) or "undecided: kept as raw JSON")
    if union.nullable:
        yield from _row("null", "accepted")
    for rule in union.rules:
        yield from _row(rule, rulebook.UNIONS[rule])


def _mapping(union: Union) -> Iterator[str]:
    """Yield the values of the tag and the variant that they mean, in two columns where there is room."""
    by_variant: dict[str, list[str]] = {}
    for value, variant in union.mapping.items():
        by_variant.setdefault(variant, []).append(value)
    rows = [(", ".join(values), variant) for variant, values in by_variant.items()]
    width = max(len(values) for values, _ in rows)
    margin = " " * _VALUE
    for values, variant in rows:
        if _VALUE + width + 2 + max(len(variant) for variant in by_variant) <= WIDTH:
            yield f"{margin}{values.ljust(width)}  {variant}"
        else:
            yield from _wrapped(values, margin, _MAX_LINES)
            yield f"{margin}  {variant}"


def _rules(explanation: Explanation) -> Iterator[str]:
    facts = (*explanation.facts, *explanation.lost)
    said = (*explanation.pages, *(statement for fact in facts for statement in fact.statements))
    used = {statement.rule for statement in said} | {part.rule for group in explanation.groups for part in group.parts}
    yield from (line for rule, text in rulebook.FACTS.items() if rule in used - _QUIET for line in _row(rule, text))
