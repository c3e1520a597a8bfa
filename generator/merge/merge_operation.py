"""Several pages' statements about one operation -> one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import partial

from generator.base.location import pointer
from generator.base.nodes import Map, Seq
from generator.merge.key_contradictions import contradicts_key
from generator.merge.merge_schema import merge_schema
from generator.merge.precedence import deciding_rule
from generator.merge.statements import Decision, Record, Statement
from generator.read.losses import lost_of_operation, may_lose, may_lose_parameter
from generator.read.unknowns import facts, note_common_unknowns, unknown_keywords

PartMerge = Callable[[list[Statement]], Map | Seq]
"""Merges what pages state about one key."""


def merge_operation(statements: list[Statement], record: Record, at: str) -> Map:
    """Merge *statements*, strongest first, into the operation at pointer *at*."""
    decision = record.open(at, statements)
    statements = _with_parameters(statements)
    parts: dict[str, PartMerge] = {
        "parameters": partial(_parameters, record=record, at=at, decision=decision),
        "requestBody": partial(_body, record=record, at=f"{at}/requestBody"),
        "responses": partial(_responses, record=record, at=at, decision=decision),
    }
    out = _object(statements, decision, parts, lost_of_operation(statements[0].loses))
    if not out.get("parameters") and "parameters" not in decision.winner.node:
        out.pop("parameters", None)
    return out


def _with_parameters(statements: list[Statement]) -> list[Statement]:
    """Return *statements*, the winner with a list of parameters if another page may add some that it cannot print."""
    winner, losers = statements[0], statements[1:]
    if "parameters" in winner.node or not any("parameters" in loser.node for loser in losers):
        return statements
    if winner.loses.isdisjoint({"key-header", "cookies"}):
        return statements
    node = Map(winner.node, mark=winner.node.mark)
    node.marks = dict(winner.node.marks)
    node["parameters"] = Seq(mark=winner.node.mark)
    return [winner.restated(node), *losers]


def _object(
    statements: list[Statement], decision: Decision, parts: Mapping[str, PartMerge], unprinted: Set[str] = frozenset()
) -> Map:
    """Merge objects key by key: *parts* merges keys that have decisions of their own, any other key is one fact.

    The winner's dialect cannot state the *unprinted* keys here.
    """
    winner, losers = statements[0], statements[1:]
    unknown = unknown_keywords(winner.node)
    out = Map(mark=winner.node.mark)
    for key, value in facts(winner.node):
        mark = winner.node.at(key)
        stating = [loser for loser in losers if key in loser.node]
        if key in parts:
            sources = [winner, *stating]
            if key in unknown:
                sources.sort(key=lambda statement: key in unknown_keywords(statement.node))
            out.put(key, parts[key]([statement.child(key) for statement in sources]), sources[0].node.at(key))
        else:
            out.put(key, value, mark)
            decision.supersede_others(key, value, [(loser, loser.node[key]) for loser in stating])
    note_common_unknowns(out, [statement.node for statement in statements])
    stated = dict.fromkeys(key for loser in losers for key, _ in facts(loser.node) if key not in out)
    unprinted |= unknown
    for key in (key for key in stated if key in unprinted or may_lose(winner.loses, key, winner.node)):
        sources = [loser for loser in losers if key in loser.node]
        if key == "security" and contradicts_key(winner, sources[0]):
            continue
        first = sources[0]
        value = parts[key]([loser.child(key) for loser in sources]) if key in parts else first.node[key]
        out.put(key, value, first.node.at(key))
        decision.recover(key, first.node.at(key), "lost-by-dialect")
    _supersede_rest(losers, out, "", decision)
    return out


def _supersede_rest(losers: list[Statement], winning: Map, prefix: str, decision: Decision) -> None:
    """Record what *losers* state under keys that *winning* does not have; facts are called *prefix* and the key."""
    for loser in losers:
        for key, value in facts(loser.node):
            if key not in winning:
                decision.supersede(f"{prefix}{key}", loser, value, loser.node.at(key))


def _parameters(statements: list[Statement], record: Record, at: str, decision: Decision) -> Seq:
    winner, losers = statements[0], statements[1:]
    out = Seq(mark=winner.node.mark)
    tables = [{(p.get("in"), p.get("name")): i for i, p in enumerate(statement.node)} for statement in statements]
    for index, parameter in enumerate(winner.node):
        key = (parameter.get("in"), parameter.get("name"))
        owners = [(statement, table[key]) for statement, table in zip(statements, tables, strict=True) if key in table]
        place = f"{at}/parameters{pointer([str(key[0]), str(key[1])])[1:]}"
        children = [Statement(owner.node[i], owner.source, owner.node.at(i)).placed(place) for owner, i in owners]
        own = record.open(place, children)
        out.append(_object(children, own, {"schema": _schema_merge(own, record, f"{place}/schema")}))
        out.marks.append(winner.node.at(index))
    for loser, table in zip(losers, tables[1:], strict=True):
        for key, index in table.items():
            if key in tables[0]:
                continue
            if may_lose_parameter(winner.loses, str(key[0]), str(key[1])):
                tables[0][key] = index
                place = f"{at}/parameters{pointer([str(key[0]), str(key[1])])[1:]}"
                record.open(place, [Statement(loser.node[index], loser.source, loser.node.at(index))])
                out.append(loser.node[index])
                out.marks.append(loser.node.at(index))
                decision.recover(f"parameters/{key[0]}/{key[1]}", loser.node.at(index), "lost-by-dialect")
            else:
                decision.supersede(f"parameters/{key[0]}/{key[1]}", loser, loser.node[index], loser.node.at(index))
    return out


def _body(statements: list[Statement], record: Record, at: str) -> Map:
    decision = record.open(at, statements)
    unprinted = {"required"} if "body-required" in statements[0].loses else frozenset[str]()
    content = partial(_content, record=record, at=at, decision=decision)
    return _object(statements, decision, {"content": content}, unprinted)


def _responses(statements: list[Statement], record: Record, at: str, decision: Decision) -> Map:
    winner = statements[0]
    out = Map(mark=winner.node.mark)
    unprinted = [status for loser in statements[1:] for status in loser.node if _may_be_unprinted(status, winner)]
    for status in dict.fromkeys((*winner.node, *unprinted)):
        children = [statement.child(status) for statement in statements if status in statement.node]
        if status.startswith("x-"):
            out.put(status, children[0].node, children[0].mark)
            continue
        place = f"{at}/responses/{status}"
        own = record.open(place, children)
        content = partial(_content, record=record, at=place, decision=own)
        out.put(status, _object(children, own, {"content": content}), own.winner.mark)
        if status not in winner.node:
            decision.recover(f"responses/{status}", own.winner.mark, "lost-by-dialect")
    _supersede_rest(statements[1:], out, "responses/", decision)
    return out


def _may_be_unprinted(status: str, winner: Statement) -> bool:
    """Whether the page of *winner* may have the response *status* and not print it."""
    if status == "204" and "void-responses" in winner.loses:
        return True
    if status.startswith("2"):
        # A response without a body is not printed at all where it has no description.
        is_list = "error-responses" in winner.loses
        return is_list and not any(known.startswith("2") for known in winner.node)
    return "error-responses" in winner.loses


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
