"""An operation for which no source states a response -> one that answers 204, which pages of lists do not print."""

from __future__ import annotations

from generator.base.nodes import Map, copy
from generator.base.schemas import operations
from generator.read.unknowns import note_unknown

_STATUS = "204"


def assume_responses(doc: Map) -> Map:
    """Return *doc*, where each operation whose `responses` are empty has one without a body, noted as unknown.

    A redirect is not printed either, nor is a success without a description; callers get nothing of any of them.
    """
    silent = [(path, method) for path, method, one in operations(doc) if one.get("responses") == {}]
    if not silent:
        return doc
    out: Map = copy(doc)
    for path, method in silent:
        operation = out["paths"][path][method]
        response = Map(mark=operation.at("responses"))
        response.put("description", "", response.mark)
        note_unknown(response, response.mark, "unprinted-responses")
        operation["responses"].put(_STATUS, response, response.mark)
    return out
