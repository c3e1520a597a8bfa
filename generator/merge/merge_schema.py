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
from generator.merge.union_variants import HOISTED, MADE


def merge_schema(saids: list[Statement], entry: Decision, record: Record, at: str, *, optional: bool = False) -> Map:
    """Merge *saids*, strongest first, into the schema at pointer *at*; facts go to *entry*, properties to their own."""
    saids = _with_something_to_say(saids)
    cores = [said.restated(split_null(said.node)[0]) for said in saids]
    winner, losers = cores[0], cores[1:]
    out = Map(mark=winner.node.mark)
    for key, value in winner.node.items():
        mark = winner.node.at(key)
        stating = [loser for loser in losers if key in loser.node]
        if key == "properties":
            properties, required = _properties(cores, record, at, entry)
            out.put(key, properties, mark)
            if required:
                out.put("required", Seq(required, mark=winner.node.at("required")), winner.node.at("required"))
        elif key in {"required", *MADE}:
            continue
        elif key in {"items", "additionalProperties"} and isinstance(value, Map):
            children = [said.child(key) for said in (winner, *stating) if isinstance(said.node[key], Map)]
            out.put(key, merge_schema(children, entry, record, f"{at}/{key}"), mark)
            others = [(loser, loser.node[key]) for loser in stating]
            entry.differ(key, value, [(loser, said) for loser, said in others if not isinstance(said, Map)])
        elif key in UNIONS:
            out.put(key, _variants(winner, losers, entry, key), mark)
        elif key == "enum":
            out.put(key, value, mark)
            _missing_values(value, stating, entry)
        else:
            out.put(key, value, mark)
            entry.differ(key, value, [(loser, loser.node[key]) for loser in stating])
    _unstated(winner, losers, entry, out)
    return join_null(out) if _nullable(saids, entry, optional) else out


def _with_something_to_say(saids: list[Statement]) -> list[Statement]:
    """Leave out who only repeats the winner, as most pages do; of properties is recorded who agrees, so all stay."""
    winner = saids[0]
    if _has_properties(winner.node):
        return saids
    loses = winner.source.loses
    return [winner, *(said for said in saids[1:] if said.node != winner.node or said.source.loses != loses)]


def _has_properties(schema: Json) -> bool:
    if not isinstance(schema, Map):
        return False
    return "properties" in schema or any(_has_properties(schema.get(key)) for key in ("items", "additionalProperties"))


def _properties(saids: list[Statement], record: Record, at: str, entry: Decision) -> tuple[Map, list[str]]:
    winner, losers = saids[0], [said for said in saids[1:] if isinstance(said.node.get("properties"), Map)]
    mine: Map = winner.node["properties"]
    out = Map(mark=mine.mark)
    required: list[str] = []
    listed = [(said, said.child("properties")) for said in (winner, *losers)]
    lost = _lost_tags(winner, losers)
    for name in (*lost, *mine):
        stating = [pair for pair in listed if name in pair[1].node]
        owners = [said for said, _ in stating]
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
                entry.lose(f"properties/{name}", loser, theirs[name], theirs.at(name))
    stray = [name for name in winner.node.get("required", ()) if name not in out]
    return out, required + stray


def _lost_tags(winner: Statement, losers: list[Statement]) -> list[str]:
    """Return the tags that the winner's dialect drops where a variant stands alone, and that others print."""
    if "tag-required" not in winner.source.loses:
        return []
    tags = {loser.node[key]: None for loser in losers for key in MADE if key in loser.node}
    return [tag for tag in tags if tag not in winner.node["properties"]]


def _alone_required(name: str, owners: list[Statement], entry: Decision) -> bool:
    """Decide whether a tag that was lost is required: as the first page says that can tell, and else not."""
    entry.recover("tag", entry.winner.mark, "tag-lost")
    able = (one for one in owners if not any(one.node.get(key) == name for key in MADE))
    return next((name in one.node.get("required", ()) for one in able), False)


def _required(name: str, owners: list[Statement], entry: Decision) -> bool:
    """Decide whether *name* is required: the winner's word, unless its dialect is known to bend this one."""
    winner, losers = owners[0], owners[1:]
    word = name in winner.node.get("required", ())
    if _bends_tag(winner, name):
        return _tag_required(name, owners, entry)
    for loser in losers:
        theirs = name in loser.node.get("required", ())
        null = split_null(loser.node["properties"][name])[1]
        lost = "required-nullable" in winner.source.loses and "required-nullable" not in loser.source.loses
        if lost and not word:
            if theirs and null:
                entry.recover("required", _at(loser, name), "required-nullable")
            return theirs and null
    for loser in losers:
        theirs = name in loser.node.get("required", ())
        if theirs != word and (theirs or "required-nullable" not in loser.source.loses):
            entry.lose("required", loser, theirs, _at(loser, name))
    return word


def _tag_required(name: str, owners: list[Statement], entry: Decision) -> bool:
    """Decide whether a tag is required: its dialect always prints so. The first page that can tell, or its default."""
    winner = owners[0]
    for owner in owners[1:]:
        if not _bends_tag(owner, name):
            theirs = name in owner.node.get("required", ())
            if not theirs:
                entry.recover("required", _at(owner, name), "tag-required")
            return theirs
    # What has a default may be left out; wherever another page tells, the two go together.
    if "default" in winner.node["properties"][name]:
        entry.recover("required", _at(winner, name), "tag-has-default")
        return False
    return name in winner.node.get("required", ())


def _at(owner: Statement, name: str) -> Mark:
    """Return where *owner* states the property *name*."""
    properties: Map = owner.node["properties"]
    return properties.at(name)


def _bends_tag(said: Statement, name: str) -> bool:
    return bool(said.node.get(HOISTED) == name)


def _nullable(saids: list[Statement], entry: Decision, optional: bool) -> bool:
    """Decide whether null is accepted: the winner's word, or that of the first page whose dialect can state it."""
    words = [(said, split_null(said.node)[1]) for said in saids]
    winner, word = words[0]
    if "nullability" in winner.source.loses:
        for said, theirs in words[1:]:
            if "nullability" not in said.source.loses:
                if theirs:
                    entry.recover("nullable", said.mark, "nullability")
                return theirs
        if optional and winner.reply and winner.node.get("default") is None:
            # Nobody says. A reader that accepts a null too many harms nobody, one that refuses it loses the response.
            # A default other than null says enough: of those, not one is nullable where another dialect tells.
            entry.recover("nullable", winner.mark, "null-assumed")
            return True
        return False
    able = [(said, theirs) for said, theirs in words[1:] if theirs or "nullability" not in said.source.loses]
    entry.differ("nullable", word, able)
    return word


def _variants(winner: Statement, losers: list[Statement], entry: Decision, word: str) -> Seq:
    variants: Seq = winner.node[word]
    mine = {_variant_key(variant) for variant in variants}
    for loser in losers:
        for theirs in UNIONS:
            said = loser.node.get(theirs)
            for index, variant in enumerate(said if isinstance(said, Seq) else ()):
                if _variant_key(variant) not in mine:
                    entry.lose(f"{word}/{_variant_key(variant)}", loser, variant, said.at(index))
    return variants


def _variant_key(variant: Json) -> str:
    return ref_name(variant) or json.dumps(plain(variant), sort_keys=True)


def _missing_values(values: Seq, losers: list[Statement], entry: Decision) -> None:
    for loser in losers:
        theirs: Seq = loser.node["enum"]
        for index, value in enumerate(theirs):
            if value not in values:
                entry.lose(f"enum/{value}", loser, value, theirs.at(index))


def _unstated(winner: Statement, losers: list[Statement], entry: Decision, out: Map) -> None:
    """Recover or record what only losers state."""
    for loser in losers:
        for key, value in loser.node.items():
            if key in out or key in {"required", *MADE} or (key in UNIONS and key in winner.node):
                continue
            if key in winner.source.lost_keywords and key not in loser.source.lost_keywords:
                out.put(key, value, loser.node.at(key))
                entry.recover(key, loser.node.at(key), "lost-by-dialect")
            elif not (key in UNIONS and any(word in out for word in UNIONS)):
                entry.lose(key, loser, value, loser.node.at(key))
