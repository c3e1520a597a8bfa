"""Chunks of a stream that servers write in another form than the object that they mean."""

from __future__ import annotations

import json
from typing import Any


def chunk_object(chunk: Any, listed: str) -> Any:
    """Return the object that *chunk* means: a text may hold it as JSON, a list is the value of its property *listed*.

    Anything else is returned as it is, for the decoder to judge.
    """
    if chunk.__class__ is str:
        try:
            held = json.loads(chunk)
        except (ValueError, RecursionError):
            return chunk
        chunk = held if held.__class__ in (dict, list) else chunk
    return {listed: chunk} if chunk.__class__ is list else chunk
