"""Prints an explanation for a terminal: each fact with its value, and below it the places that state it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from generator.base.location import NOWHERE, printable
from generator.explain import rulebook
from generator.explain.explanation_values import Explanation, Fact, PartGroup, Quotation
from generator.shape.shaped_document import Union

WIDTH = 100
_IN = "  "
_VALUE = 16
"""The column in which values and places start."""
_VERDICT = 14
"""The width of the column of verdicts."""
_MAX_LINES = 6
_QUIET = {"only", "agreed"}
"""Rules that need no mention: the list of statements itself shows them."""


def render(explanation: Explanation) -> str:
    """Return *explanation* as lines of at most 100 columns; only a place may be longer."""
    blocks = [
        [*_wrapped(explanation.title, "", 2), *_wrapped(explanation.kind, "", 2), explanation.pointer],
        _section("python", (line for name in explanation.python_names for line in _wrapped(name, _IN, _MAX_LINES))),
        _section("stated", (line for quotation in explanation.statements for line in _quotation(quotation, _IN))),
        _section("facts", (line for fact in explanation.facts for line in _fact(fact))),
        _section("not in the document", (line for fact in explanation.omitted for line in _fact(fact))),
        _section("union", _union(explanation.union) if explanation.union else ()),
        *(_section(group.title, _parts(group)) for group in explanation.groups),
        _section("rules", _rules(explanation)),
    ]
    return "\n\n".join("\n".join(printable(line).rstrip() for line in block) for block in blocks if block)


def _section(title: str, lines: Sequence[str] | Iterator[str]) -> list[str]:
    body = list(lines)
    return [title, *body] if body else []


def _fact(fact: Fact) -> Iterator[str]:
    yield from _name_and_value(fact.name, fact.value)
    for quotation in fact.statements:
        yield from _quotation(quotation, " " * _VALUE)


def _name_and_value(name: str, value: str) -> Iterator[str]:
    """Yield *name* with *value* beside it; a long value is wrapped, and cut after some lines."""
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


def _quotation(quotation: Quotation, margin: str) -> Iterator[str]:
    """Yield the verdict and the place, and below them the rule and what the place states."""
    yield f"{margin}{quotation.verdict.ljust(_VERDICT)}{quotation.mark}"
    verb = {"derived": "made from", "agrees": ""}.get(quotation.verdict, "states") if quotation.text else ""
    rule = "" if quotation.rule in {quotation.verdict, *_QUIET} else quotation.rule
    text = f"{verb} {quotation.text}".strip()
    below = margin + " " * _VERDICT
    yield from _wrapped(f"{rule}: {text}" if rule and text else rule or text, below, 2)


def _wrapped(text: str, margin: str, lines: int) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=margin, subsequent_indent=margin, max_lines=lines, placeholder=" ..."
    )


def _parts(group: PartGroup) -> Iterator[str]:
    for part in group.parts:
        yield from _name_and_value(part.name, part.value)
        if part.mark != NOWHERE:
            yield f"{' ' * _VALUE}{part.mark}" + (f"  ({part.rule})" if part.rule else "")


def _union(union: Union) -> Iterator[str]:
    if union.tag:
        yield from _name_and_value("tag", union.tag)
        yield from _mapping(union)
    shapes = [rule for rule in union.rules if rule in {"kind", "required", "own-properties", "property-kinds"}]
    if union.tag:
        yield from _name_and_value("without tag", union.default or " + ".join(shapes) or "undecided: kept as raw JSON")
    if union.nullable:
        yield from _name_and_value("null", "accepted")
    for rule in union.rules:
        yield from _name_and_value(rule, rulebook.UNIONS[rule])


def _mapping(union: Union) -> Iterator[str]:
    """Yield the values of the tag with the variant that they select, in two columns where there is room."""
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
    facts = (*explanation.facts, *explanation.omitted)
    quotations = (*explanation.statements, *(quotation for fact in facts for quotation in fact.statements))
    parts = (part for group in explanation.groups for part in group.parts)
    used = {quotation.rule for quotation in quotations} | {part.rule for part in parts}
    for rule, sentence in rulebook.FACTS.items():
        if rule in used - _QUIET:
            yield from _name_and_value(rule, sentence)
