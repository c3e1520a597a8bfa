"""Several pages' statements about one schema -> one schema.

The first statement is the winner's and gives the structure; what others say is compared fact by fact. A disagreement
is recorded against the loser; the silence of a dialect that cannot state a fact is no disagreement. A fact that the
winner's dialect is known to lose is taken from the next page that can state it.
"""

from __future__ import annotations

import json

from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, plain
from generator.base.schemas import UNIONS, join_null, ref_name, split_null
from generator.merge.statements import Decision, Record, Statement
from generator.read.dialects.fragment import TagOrigin
from generator.read.losses import lost_keywords


def merge_schema(
    statements: list[Statement], decision: Decision, record: Record, at: str, *, optional: bool = False
) -> Map:
    """Merge *statements*, strongest first, into the schema at pointer *at*.

    Facts go to *decision*, each property to a decision of its own.
    """
    statements = _with_something_to_say(statements)
    cores = [statement.restated(split_null(statement.node)[0]) for statement in statements]
    winner, losers = cores[0], cores[1:]
    out = Map(mark=winner.node.mark)
    for key, value in winner.node.items():
        mark = winner.node.at(key)
        stating = [loser for loser in losers if key in loser.node]
        if key == "properties":
            properties, required = _properties(cores, record, at, decision)
            out.put(key, properties, mark)
            if required:
                out.put("required", Seq(required, mark=winner.node.at("required")), winner.node.at("required"))
        elif key == "required":
            continue
        elif key in {"items", "additionalProperties"} and isinstance(value, Map):
            children = [
                statement.child(key) for statement in (winner, *stating) if isinstance(statement.node[key], Map)
            ]
            out.put(key, merge_schema(children, decision, record, f"{at}/{key}"), mark)
            others = [(loser, loser.node[key]) for loser in stating]
            decision.supersede_others(
                key, value, [(loser, other) for loser, other in others if not isinstance(other, Map)]
            )
        elif key in UNIONS:
            out.put(key, _variants(winner, losers, decision, key), mark)
        elif key == "enum":
            out.put(key, value, mark)
            _missing_values(value, stating, decision)
        else:
            out.put(key, value, mark)
            decision.supersede_others(key, value, [(loser, loser.node[key]) for loser in stating])
    _unstated(winner, losers, decision, out)
    return join_null(out) if _nullable(statements, decision, optional) else out


def _with_something_to_say(statements: list[Statement]) -> list[Statement]:
    """Leave out who only repeats the winner, as most pages do; of properties is recorded who agrees, so all stay."""
    winner = statements[0]
    if _has_properties(winner.node):
        return statements
    loses = winner.source.loses
    others = (other for other in statements[1:] if other.node != winner.node or other.source.loses != loses)
    return [winner, *others]


def _has_properties(schema: Json) -> bool:
    if not isinstance(schema, Map):
        return False
    return "properties" in schema or any(_has_properties(schema.get(key)) for key in ("items", "additionalProperties"))


def _properties(statements: list[Statement], record: Record, at: str, decision: Decision) -> tuple[Map, list[str]]:
    winner = statements[0]
    losers = [loser for loser in statements[1:] if isinstance(loser.node.get("properties"), Map)]
    mine: Map = winner.node["properties"]
    out = Map(mark=mine.mark)
    required: list[str] = []
    listed = [(statement, statement.child("properties")) for statement in (winner, *losers)]
    lost = _lost_tags(winner, losers)
    for name in (*lost, *mine):
        stating = [pair for pair in listed if name in pair[1].node]
        owners = [statement for statement, _ in stating]
        children = [properties.child(name) for _, properties in stating]
        place = f"{at}/properties{pointer([name])[1:]}"
        own = record.open(place, children)
        needed = _alone_required(name, owners, own) if name in lost else _required(name, owners, own)
        merged = merge_schema(children, own, record, place, optional=not needed)
        out.put(name, merged, own.winner.mark)
        if needed:
            required.append(name)
    for loser in losers:
        theirs: Map = loser.node["properties"]
        for name in theirs:
            if name not in out:
                decision.supersede(f"properties/{name}", loser, theirs[name], theirs.at(name))
    stray = [name for name in winner.node.get("required", ()) if name not in out]
    return out, required + stray


def _lost_tags(winner: Statement, losers: list[Statement]) -> list[str]:
    """Return the tags that the winner's dialect drops where a variant stands alone, and that others print."""
    if "tag-required" not in winner.source.loses:
        return []
    tags = {tag: None for loser in losers for tag in loser.union_tags}
    return [tag for tag in tags if tag not in winner.node["properties"]]


def _alone_required(name: str, owners: list[Statement], decision: Decision) -> bool:
    """Decide whether a tag that was lost is required: as the first page says that can tell, and else not."""
    decision.recover("tag", decision.winner.mark, "tag-lost")
    able = (owner for owner in owners if name not in owner.union_tags)
    return next((name in owner.node.get("required", ()) for owner in able), False)


def _required(name: str, owners: list[Statement], decision: Decision) -> bool:
    """Decide whether *name* is required: the winner's word, unless its dialect is known to bend this one."""
    winner, losers = owners[0], owners[1:]
    word = name in winner.node.get("required", ())
    if _bends_tag(winner, name):
        return _tag_required(name, owners, decision)
    for loser in losers:
        theirs = name in loser.node.get("required", ())
        null = split_null(loser.node["properties"][name])[1]
        lost = "required-nullable" in winner.source.loses and "required-nullable" not in loser.source.loses
        if lost and not word:
            if theirs and null:
                decision.recover("required", _at(loser, name), "required-nullable")
            return theirs and null
    for loser in losers:
        theirs = name in loser.node.get("required", ())
        if theirs != word and (theirs or "required-nullable" not in loser.source.loses):
            decision.supersede("required", loser, theirs, _at(loser, name))
    return word


def _tag_required(name: str, owners: list[Statement], decision: Decision) -> bool:
    """Decide whether a tag is required: its dialect always prints so. The first page that can tell, or its default."""
    winner = owners[0]
    for owner in owners[1:]:
        if not _bends_tag(owner, name):
            theirs = name in owner.node.get("required", ())
            if not theirs:
                decision.recover("required", _at(owner, name), "tag-required")
            return theirs
    # What has a default may be left out; wherever another page tells, the two go together.
    if "default" in winner.node["properties"][name]:
        decision.recover("required", _at(winner, name), "tag-has-default")
        return False
    return name in winner.node.get("required", ())


def _at(owner: Statement, name: str) -> Mark:
    """Return where *owner* states the property *name*."""
    properties: Map = owner.node["properties"]
    return properties.at(name)


def _bends_tag(statement: Statement, name: str) -> bool:
    return statement.union_tags.get(name) is TagOrigin.INLINED


def _nullable(statements: list[Statement], decision: Decision, optional: bool) -> bool:
    """Decide whether null is accepted: the winner's word, or that of the first page whose dialect can state it."""
    words = [(statement, split_null(statement.node)[1]) for statement in statements]
    winner, word = words[0]
    if "nullability" in winner.source.loses:
        for statement, theirs in words[1:]:
            if "nullability" not in statement.source.loses:
                if theirs:
                    decision.recover("nullable", statement.mark, "nullability")
                return theirs
        if optional and winner.reply and winner.node.get("default") is None:
            # Nobody says. A reader that accepts a null too many harms nobody, one that refuses it loses the response.
            # A default other than null says enough: of those, not one is nullable where another dialect tells.
            decision.recover("nullable", winner.mark, "null-assumed")
            return True
        return False
    able = [
        (statement, theirs) for statement, theirs in words[1:] if theirs or "nullability" not in statement.source.loses
    ]
    decision.supersede_others("nullable", word, able)
    return word


def _variants(winner: Statement, losers: list[Statement], decision: Decision, word: str) -> Seq:
    variants: Seq = winner.node[word]
    mine = {_variant_key(variant) for variant in variants}
    for loser in losers:
        for theirs in UNIONS:
            others = loser.node.get(theirs)
            for index, variant in enumerate(others if isinstance(others, Seq) else ()):
                if _variant_key(variant) not in mine:
                    decision.supersede(f"{word}/{_variant_key(variant)}", loser, variant, others.at(index))
    return variants


def _variant_key(variant: Json) -> str:
    return ref_name(variant) or json.dumps(plain(variant), sort_keys=True)


def _missing_values(values: Seq, losers: list[Statement], decision: Decision) -> None:
    for loser in losers:
        theirs: Seq = loser.node["enum"]
        for index, value in enumerate(theirs):
            if value not in values:
                decision.supersede(f"enum/{value}", loser, value, theirs.at(index))


def _unstated(winner: Statement, losers: list[Statement], decision: Decision, out: Map) -> None:
    """Recover or record what only losers state."""
    lost = lost_keywords(winner.source.loses)
    for loser in losers:
        for key, value in loser.node.items():
            if key in out or key == "required" or (key in UNIONS and key in winner.node):
                continue
            if key in lost and key not in lost_keywords(loser.source.loses):
                out.put(key, value, loser.node.at(key))
                decision.recover(key, loser.node.at(key), "lost-by-dialect")
            elif not (key in UNIONS and any(word in out for word in UNIONS)):
                decision.supersede(key, loser, value, loser.node.at(key))
