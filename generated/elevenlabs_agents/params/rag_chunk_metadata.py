# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class RagChunkMetadataParam(TypedDict):
    """`RagChunkMetadata` as a plain dict."""

    document_id: str
    chunk_id: str
    vector_distance: float
