# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class EmbeddingModelEnum(StrEnum):
    """Default: ``"e5_mistral_7b_instruct"``."""

    E5_MISTRAL_7B_INSTRUCT = "e5_mistral_7b_instruct"
    MULTILINGUAL_E5_LARGE_INSTRUCT = "multilingual_e5_large_instruct"


_MEMBERS: dict[str, EmbeddingModelEnum | str] = {member.value: member for member in EmbeddingModelEnum}
find_embedding_model_enum: Callable[[str, str], EmbeddingModelEnum | str] = _MEMBERS.get


def decode_embedding_model_enum(v: Any) -> EmbeddingModelEnum | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_embedding_model_enum(v, v) if v.__class__ is str else text(v)
