"""Several pages' statements about one operation -> one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from generator.base.location import pointer
from generator.base.nodes import Map, Seq
from generator.merge.merge_schema import merge_schema
from generator.merge.statements import Decision, Record, Statement

Part = Callable[[list[Statement]], Map | Seq]
"""Merges what pages say about one key."""


def merge_operation(saids: list[Statement], record: Record, at: str) -> Map:
    """Merge *saids*, strongest first, into the operation at pointer *at*."""
    entry = record.open(at, saids)
    parts: dict[str, Part] = {
        "parameters": partial(_parameters, record=record, at=at, entry=entry),
        "requestBody": partial(_body, record=record, at=f"{at}/requestBody"),
        "responses": partial(_responses, record=record, at=at, entry=entry),
    }
    return _object(saids, entry, parts)


def _object(saids: list[Statement], entry: Decision, parts: Mapping[str, Part]) -> Map:
    """Merge objects key by key: *parts* merges what has an inside, everything else is one fact."""
    winner, losers = saids[0], saids[1:]
    out = Map(mark=winner.node.mark)
    for key, value in winner.node.items():
        stating = [loser for loser in losers if key in loser.node]
        if key in parts:
            out.put(key, parts[key]([said.child(key) for said in (winner, *stating)]), winner.node.at(key))
        else:
            out.put(key, value, winner.node.at(key))
            entry.differ(key, value, [(loser, loser.node[key]) for loser in stating])
    for loser in losers:
        for key in loser.node:
            if key not in winner.node:
                entry.lose(key, loser, loser.node[key], loser.node.at(key))
    return out


def _parameters(saids: list[Statement], record: Record, at: str, entry: Decision) -> Seq:
    winner, losers = saids[0], saids[1:]
    out = Seq(mark=winner.node.mark)
    tables = [{(p.get("in"), p.get("name")): i for i, p in enumerate(said.node)} for said in saids]
    for index, parameter in enumerate(winner.node):
        key = (parameter.get("in"), parameter.get("name"))
        owners = [(said, table[key]) for said, table in zip(saids, tables, strict=True) if key in table]
        children = [Statement(said.node[i], said.source, said.node.at(i)) for said, i in owners]
        place = f"{at}/parameters{pointer([str(key[0]), str(key[1])])[1:]}"
        own = record.open(place, children)
        out.append(_object(children, own, {"schema": _schema(own, record, f"{place}/schema")}))
        out.marks.append(winner.node.at(index))
    for loser, table in zip(losers, tables[1:], strict=True):
        for key, index in table.items():
            if key not in tables[0]:
                entry.lose(f"parameters/{key[0]}/{key[1]}", loser, loser.node[index], loser.node.at(index))
    return out


def _body(saids: list[Statement], record: Record, at: str) -> Map:
    entry = record.open(at, saids)
    return _object(saids, entry, {"content": partial(_content, record=record, at=at, entry=entry)})


def _responses(saids: list[Statement], record: Record, at: str, entry: Decision) -> Map:
    winner = saids[0]
    out = Map(mark=winner.node.mark)
    for status in winner.node:
        children = [said.child(status) for said in saids if status in said.node]
        place = f"{at}/responses/{status}"
        own = record.open(place, children)
        content = partial(_content, record=record, at=place, entry=own)
        out.put(status, _object(children, own, {"content": content}), winner.node.at(status))
    for loser in saids[1:]:
        for status in loser.node:
            if status not in winner.node:
                entry.lose(f"responses/{status}", loser, loser.node[status], loser.node.at(status))
    return out


def _content(saids: list[Statement], record: Record, at: str, entry: Decision) -> Map:
    winner = saids[0]
    out = Map(mark=winner.node.mark)
    for media in winner.node:
        children = [said.child(media) for said in saids if media in said.node]
        place = f"{at}/content{pointer([media])[1:]}"
        own = record.open(place, children)
        merged = _object(children, own, {"schema": _schema(own, record, f"{place}/schema")})
        out.put(media, merged, winner.node.at(media))
    for loser in saids[1:]:
        for media in loser.node:
            if media not in winner.node:
                entry.lose(f"content/{media}", loser, loser.node[media], loser.node.at(media))
    return out


def _schema(entry: Decision, record: Record, at: str) -> Part:
    return partial(merge_schema, entry=entry, record=record, at=at)
