"""Several pages' statements about one operation -> one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from generator.base.location import pointer
from generator.base.nodes import Map, Seq
from generator.merge.merge_schema import merge_schema
from generator.merge.precedence import deciding_rule
from generator.merge.statements import Decision, Record, Statement

PartMerge = Callable[[list[Statement]], Map | Seq]
"""Merges what pages state about one key."""


def merge_operation(statements: list[Statement], record: Record, at: str) -> Map:
    """Merge *statements*, strongest first, into the operation at pointer *at*."""
    decision = record.open(at, statements)
    parts: dict[str, PartMerge] = {
        "parameters": partial(_parameters, record=record, at=at, decision=decision),
        "requestBody": partial(_body, record=record, at=f"{at}/requestBody"),
        "responses": partial(_responses, record=record, at=at, decision=decision),
    }
    return _object(statements, decision, parts)


def _object(statements: list[Statement], decision: Decision, parts: Mapping[str, PartMerge]) -> Map:
    """Merge objects key by key: *parts* merges keys that have decisions of their own, any other key is one fact."""
    winner, losers = statements[0], statements[1:]
    out = Map(mark=winner.node.mark)
    for key, value in winner.node.items():
        mark = winner.node.at(key)
        stating = [loser for loser in losers if key in loser.node]
        if key in parts:
            out.put(key, parts[key]([statement.child(key) for statement in (winner, *stating)]), mark)
        else:
            out.put(key, value, mark)
            decision.supersede_others(key, value, [(loser, loser.node[key]) for loser in stating])
    _supersede_rest(losers, winner.node, "", decision)
    return out


def _supersede_rest(losers: list[Statement], winning: Map, prefix: str, decision: Decision) -> None:
    """Record what *losers* state under keys that *winning* does not have; facts are called *prefix* and the key."""
    for loser in losers:
        for key in loser.node:
            if key not in winning:
                decision.supersede(f"{prefix}{key}", loser, loser.node[key], loser.node.at(key))


def _parameters(statements: list[Statement], record: Record, at: str, decision: Decision) -> Seq:
    winner, losers = statements[0], statements[1:]
    out = Seq(mark=winner.node.mark)
    tables = [{(p.get("in"), p.get("name")): i for i, p in enumerate(statement.node)} for statement in statements]
    for index, parameter in enumerate(winner.node):
        key = (parameter.get("in"), parameter.get("name"))
        owners = [(statement, table[key]) for statement, table in zip(statements, tables, strict=True) if key in table]
        children = [Statement(owner.node[i], owner.source, owner.node.at(i)) for owner, i in owners]
        place = f"{at}/parameters{pointer([str(key[0]), str(key[1])])[1:]}"
        own = record.open(place, children)
        out.append(_object(children, own, {"schema": _schema_merge(own, record, f"{place}/schema")}))
        out.marks.append(winner.node.at(index))
    for loser, table in zip(losers, tables[1:], strict=True):
        for key, index in table.items():
            if key not in tables[0]:
                decision.supersede(f"parameters/{key[0]}/{key[1]}", loser, loser.node[index], loser.node.at(index))
    return out


def _body(statements: list[Statement], record: Record, at: str) -> Map:
    decision = record.open(at, statements)
    return _object(statements, decision, {"content": partial(_content, record=record, at=at, decision=decision)})


def _responses(statements: list[Statement], record: Record, at: str, decision: Decision) -> Map:
    winner = statements[0]
    out = Map(mark=winner.node.mark)
    for status in winner.node:
        children = [statement.child(status) for statement in statements if status in statement.node]
        place = f"{at}/responses/{status}"
        own = record.open(place, children)
        content = partial(_content, record=record, at=place, decision=own)
        out.put(status, _object(children, own, {"content": content}), winner.node.at(status))
    _supersede_rest(statements[1:], winner.node, "responses/", decision)
    return out


def _content(statements: list[Statement], record: Record, at: str, decision: Decision) -> Map:
    winner = statements[0]
    out = Map(mark=winner.node.mark)
    for media in winner.node:
        children = [statement.child(media) for statement in statements if media in statement.node]
        place = f"{at}/content{pointer([media])[1:]}"
        own = record.open(place, children)
        merged = _object(children, own, {"schema": _schema_merge(own, record, f"{place}/schema")})
        out.put(media, merged, winner.node.at(media))
    # Two pages of one capture may show two media types of one operation: all of them exist.
    peers = [other for other in statements[1:] if deciding_rule(winner.source, other.source) == "content-hash"]
    for peer in peers:
        for media in peer.node:
            if media not in out:
                children = [other.child(media) for other in peers if media in other.node]
                place = f"{at}/content{pointer([media])[1:]}"
                own = record.open(place, children)
                merged = _object(children, own, {"schema": _schema_merge(own, record, f"{place}/schema")})
                out.put(media, merged, children[0].mark)
    _supersede_rest(statements[1:], out, "content/", decision)
    return out


def _schema_merge(decision: Decision, record: Record, at: str) -> PartMerge:
    return partial(merge_schema, decision=decision, record=record, at=at)
