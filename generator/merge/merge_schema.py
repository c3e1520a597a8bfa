"""Several pages' statements about one schema -> one schema.

The winner gives the structure; the other statements are compared with it keyword by keyword. What differs is recorded
as superseded, unless the page's dialect cannot state it: then its absence means nothing. A fact that the winner's own
dialect cannot state is taken from the next page that can.
"""

from __future__ import annotations

import json

from generator.base.location import pointer
from generator.base.nodes import Json, Map, Seq, plain
from generator.base.schemas import UNIONS, join_null, ref_name, split_null
from generator.merge.keyword_fit import is_outgrown
from generator.merge.merge_null import accepts_null
from generator.merge.merge_required import is_required, lost_tags
from generator.merge.precedence import deciding_rule
from generator.merge.statements import Decision, Record, Statement, known_first
from generator.read.losses import KEYWORDS_OF_LOSSES, NO_FORMAT, may_lose
from generator.read.unknowns import facts, note_common_unknowns, unknown_keywords

_WITH_SCHEMA = ("items", "additionalProperties")
"""Keywords whose value may be a schema."""


def merge_schema(
    statements: list[Statement], decision: Decision, record: Record, at: str, *, optional: bool = False
) -> Map:
    """Merge *statements*, strongest first, into the schema at pointer *at*.

    Facts go to *decision*, each property to a decision of its own. *optional* is for the schema of a property that may
    be absent.
    """
    statements = known_first(_without_repetitions(statements))
    # Null is decided as one fact, however a page writes it.
    cores = [statement.restated(split_null(statement.node)[0]) for statement in statements]
    winner, losers = _with_meant_union(cores[0], cores[1:]), cores[1:]
    cores = [winner, *losers]
    out = Map(mark=winner.node.mark)
    for key, value in facts(winner.node):
        mark = winner.node.at(key)
        stating = [loser for loser in losers if key in loser.node]
        if key == "properties":
            properties, required = _properties(cores, record, at, decision)
            out.put(key, properties, mark)
            if required:
                out.put("required", Seq(required, mark=winner.node.at("required")), winner.node.at("required"))
        elif key == "required":
            continue
        elif key in _WITH_SCHEMA and isinstance(value, Map):
            schemas = [loser for loser in stating if isinstance(loser.node[key], Map)]
            children = [statement.child(key) for statement in (winner, *schemas)]
            out.put(key, merge_schema(children, decision, record, f"{at}/{key}"), mark)
            others = [(loser, loser.node[key]) for loser in stating if not isinstance(loser.node[key], Map)]
            decision.supersede_others(key, value, others)
        elif key in UNIONS:
            _put_variants(key, winner, losers, decision, out)
        elif key == "enum":
            out.put(key, value, mark)
            _supersede_values(value, stating, decision)
        elif key == "format" and (witness := _witness_of_no_format(winner, losers)):
            decision.recover(key, witness.mark, "lost-by-dialect")
        else:
            out.put(key, value, mark)
            decision.supersede_others(key, value, [(loser, loser.node[key]) for loser in stating])
    note_common_unknowns(out, [statement.node for statement in statements])
    _take_or_supersede_rest(winner, losers, decision, out)
    return join_null(out) if accepts_null(statements, decision, at, optional=optional) else out


def _without_repetitions(statements: list[Statement]) -> list[Statement]:
    """Return *statements* without those that only repeat the winner, as most pages do.

    Where there are properties all statements stay: each property's decision lists the pages that agree.
    """
    winner = statements[0]
    if _has_properties(winner.node):
        return statements
    loses = winner.loses
    others = (other for other in statements[1:] if other.node != winner.node or other.loses != loses)
    return [winner, *others]


def _has_properties(schema: Json) -> bool:
    if not isinstance(schema, Map):
        return False
    return "properties" in schema or any(_has_properties(schema.get(key)) for key in _WITH_SCHEMA)


def _properties(statements: list[Statement], record: Record, at: str, decision: Decision) -> tuple[Map, list[str]]:
    """Return the merged properties, and the names of those that are required."""
    winner = statements[0]
    losers = [loser for loser in statements[1:] if isinstance(loser.node.get("properties"), Map)]
    stated: Map = winner.node["properties"]
    out = Map(mark=stated.mark)
    required: list[str] = []
    holders = [(statement, statement.child("properties")) for statement in (winner, *losers)]
    for name in (*lost_tags(winner, losers), *stated):
        owners = [statement for statement, properties in holders if name in properties.node]
        children = [properties.child(name) for _, properties in holders if name in properties.node]
        place = f"{at}/properties{pointer([name])[1:]}"
        own = record.open(place, children)
        needed = is_required(name, winner, owners, own)
        out.put(name, merge_schema(children, own, record, place, optional=not needed), own.winner.mark)
        if needed:
            required.append(name)
    for loser in losers:
        others: Map = loser.node["properties"]
        for name in others:
            if name not in out:
                decision.supersede(f"properties/{name}", loser, others[name], others.at(name))
    undefined = [name for name in winner.node.get("required", ()) if name not in out]
    return out, required + undefined


def _with_meant_union(winner: Statement, losers: list[Statement]) -> Statement:
    """Return *winner* with `anyOf` for `oneOf` where the first page that can tell them apart says so."""
    if "oneOf" not in winner.node or "union-keywords" not in winner.loses:
        return winner
    telling = (loser for loser in losers if "union-keywords" not in loser.loses)
    meant = next((word for loser in telling for word in UNIONS if word in loser.node), "oneOf")
    if meant == "oneOf":
        return winner
    node = Map(mark=winner.node.mark)
    for key, value in winner.node.items():
        node.put(meant if key == "oneOf" else key, value, winner.node.at(key))
    return winner.restated(node)


def _put_variants(word: str, winner: Statement, losers: list[Statement], decision: Decision, out: Map) -> None:
    """Write the variants of *winner* to *out*; what its page may not print comes from the first that prints all."""
    variants = _said_variants(winner.node[word], losers)
    if word in unknown_keywords(winner.node):
        for loser in losers:
            key = next((key for key in UNIONS if key in loser.node and key not in unknown_keywords(loser.node)), None)
            if key:
                known = {_variant_key(variant) for variant in loser.node[key]}
                new = [index for index, variant in enumerate(variants) if _variant_key(variant) not in known]
                both = Seq([*loser.node[key], *(variants[index] for index in new)], mark=winner.node.at(word))
                both.marks = [loser.node[key].at(index) for index in range(len(loser.node[key]))]
                both.marks += [variants.at(index) for index in new]
                # Which of the two words is meant is decided already; that page may not tell.
                out.put(word, both, winner.node.at(word))
                decision.recover(key, loser.node.at(key), "unknown")
                return
    out.put(word, variants, winner.node.at(word))
    _supersede_variants(word, variants, losers, decision)


def _said_variants(variants: Seq, losers: list[Statement]) -> Seq:
    """Return *variants* with what the page cannot say of one as the first says it that has one of its type alone."""
    out = Seq(variants, mark=variants.mark)
    out.marks = list(variants.marks)
    for index, variant in enumerate(variants):
        unsaid = unknown_keywords(variant)
        alike = (_only_of_type(variant.get("type"), loser.node) for loser in losers if unsaid)
        if known := next((other for other in alike if other and unsaid.isdisjoint(unknown_keywords(other))), None):
            out[index] = Map(facts(variant), mark=variant.mark)
            out[index].marks = dict(variant.marks)
            for key in sorted(unsaid & known.keys()):
                out[index].put(key, known[key], known.at(key))
    return out


def _only_of_type(kind: Json, union: Map) -> Map | None:
    """Return the one variant of *union* that states the type *kind*, None where several do or none."""
    found = [one for word in UNIONS for one in union.get(word, ()) if isinstance(one, Map) and one.get("type") == kind]
    return found[0] if len(found) == 1 and "type" in found[0] else None


def _supersede_variants(word: str, variants: Seq, losers: list[Statement], decision: Decision) -> None:
    """Record the variants that only losers have, under either keyword of a union."""
    known = {_variant_key(variant) for variant in variants}
    for loser in losers:
        for other_word in UNIONS:
            others = loser.node.get(other_word)
            for index, variant in enumerate(others if isinstance(others, Seq) else ()):
                if _variant_key(variant) not in known:
                    decision.supersede(f"{word}/{_variant_key(variant)}", loser, variant, others.at(index))


def _variant_key(variant: Json) -> str:
    return ref_name(variant) or json.dumps(plain(variant), sort_keys=True)


def _supersede_values(values: Seq, losers: list[Statement], decision: Decision) -> None:
    """Record the enum values that only losers have."""
    for loser in losers:
        others: Seq = loser.node["enum"]
        for index, value in enumerate(others):
            if value not in values:
                decision.supersede(f"enum/{value}", loser, value, others.at(index))


def _take_or_supersede_rest(winner: Statement, losers: list[Statement], decision: Decision, out: Map) -> None:
    """Add to *out* the keywords that the winner's dialect cannot state and a loser has; record all others of losers."""
    unknown = unknown_keywords(winner.node)
    for loser in losers:
        for key, value in facts(loser.node):
            is_union = key in UNIONS and any(word in winner.node for word in UNIONS)
            if key in out or key == "required" or is_union or (key == "format" and key in winner.node):
                continue
            is_lost = key in unknown or may_lose(winner.loses, key, winner.node)
            is_stated = not may_lose(loser.loses, key, loser.node) or _is_peer(winner, loser)
            if is_lost and is_stated and not _is_outdated(key, value, loser.node, out):
                out.put(key, value, loser.node.at(key))
                decision.recover(key, loser.node.at(key), "lost-by-dialect")
            elif not (key in UNIONS and any(word in out for word in UNIONS)):
                decision.supersede(key, loser, value, loser.node.at(key))


def _witness_of_no_format(winner: Statement, losers: list[Statement]) -> Statement | None:
    """Return the statement that a number has no format, where the dialect of *winner* prints a double for that."""
    if winner.node["format"] != NO_FORMAT or "number-formats" not in winner.loses:
        return None
    telling = (loser for loser in losers if "number-formats" not in loser.loses)
    first = next((one for one in telling if one.node.get("type") == winner.node.get("type")), None)
    return first if first and "format" not in first.node else None


def _is_outdated(key: str, value: Json, stated_beside: Map, winning: Map) -> bool:
    """Whether *value* is one of what the schema was, and cannot be one of what it is on the page that wins.

    That is so of what no longer fits, and of what a dialect has no place for where the type is another one.
    """
    if key not in KEYWORDS_OF_LOSSES and stated_beside.get("type") != winning.get("type"):
        return True
    return value is not None and is_outgrown(key, value, stated_beside, winning)


def _is_peer(one: Statement, other: Statement) -> bool:
    """Tell whether no rule but the content hash decides between two pages: where one is silent, the other may speak."""
    return deciding_rule(one.source, other.source) == "content-hash"
